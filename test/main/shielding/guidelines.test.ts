import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { addDays } from '../../../src-shared/kernel/dates.ts'
import { temporaryFolder } from '../../support/register.ts'
import { as, codeOf, openShieldingDesk, other, program, today } from '../../support/shielding-desk.ts'
import { workbookFaults } from '../../support/workbook-faults.ts'

// The municipality's guideline: versions that never change, who has read which, and one that comes from elsewhere.

beforeAll(() => openShieldingDesk())
afterAll(() => program.close())

const checklist = ['Er alle i sikkerhed?', 'Er lederen orienteret?']

const publish = (after: number | null, more: { validFrom?: string; text?: string; local?: string } = {}) =>
  program.ask('shielding.publishGuideline', {
    after,
    text: 'Først.\n\nSå.',
    local: 'Ring til vagten.',
    checklist,
    validFrom: today(),
    ...more
  })
const guidelines = () => program.ask('shielding.guidelines', {})

test('a version counts from its day on, is confirmed by each user, and stays as it was', async () => {
  await as('Sigrid')
  expect(await guidelines()).toEqual({ current: null, versions: [], readAt: null })
  expect(await publish(null)).toEqual({ number: 1 })
  const conflict = { after: null, text: 'To ting', local: '', checklist: [], validFrom: today() }
  expect(await codeOf(program.refused('shielding.publishGuideline', conflict))).toBe('record.conflict')
  await publish(1, { validFrom: addDays(today(), 30), text: 'Den nye tekst' })
  await as('Mette')
  const before = await guidelines()
  expect(before).toMatchObject({
    current: { number: 1, checklist, local: 'Ring til vagten.', publishedBy: 'Sigrid', source: null },
    readAt: null
  })
  expect(before.versions.map(({ number }) => number)).toEqual([2, 1])
  await program.ask('shielding.confirmGuideline', { number: 1 })
  await program.ask('shielding.confirmGuideline', { number: 1 })
  expect((await guidelines()).readAt).not.toBeNull()
  expect(await codeOf(program.refused('shielding.confirmGuideline', { number: 9 }))).toBe('record.notFound')
  await as('Sigrid')
  const readers = await program.ask('shielding.guidelineReaders', { number: 1 })
  expect(readers.confirmed.map(({ name }) => name)).toEqual(['Mette'])
  expect(readers.waiting.map(({ name }) => name)).toEqual(expect.arrayContaining(['Lone', 'Sigrid']))
  expect(readers.waiting.map(({ name }) => name)).not.toContain('Mette')
  await program.ask('register.close', {})
  const session = await program.register.unlock()
  const change = "UPDATE shielding_guideline SET text = 'x'"
  for (const sql of [change, 'DELETE FROM shielding_guideline']) expect(() => session.db.exec(sql)).toThrow('guideline')
  const told = session.db.prepare("SELECT 1 FROM history_entry WHERE entity = 'shieldingGuideline'").all()
  expect(told.length).toBe(2)
  session.close()
})

/** Says something else in one of the workbook's sheets, as who has Excel can. */
function alter(path: string, sheet: number): void {
  const parts = unzipSync(readFileSync(path))
  const name = `xl/worksheets/sheet${sheet}.xml`
  const xml = strFromU8(parts[name] ?? new Uint8Array())
  expect(xml).toContain('først')
  writeFileSync(path, zipSync({ ...parts, [name]: strToU8(xml.replaceAll('først', 'aldrig')) }))
}

test('one from elsewhere is adopted as the next version, local additions stay, and an altered one is refused', async () => {
  const folder = temporaryFolder()
  try {
    const path = join(folder.path, 'fælles.xlsx')
    await as('Sigrid')
    const long = `${'Et langt afsnit. '.repeat(2500)}\n\n= Spørg om ${other} først`
    const { number } = await publish(2, { text: long })
    await program.ask('shielding.writeGuideline', { number, path })
    expect(workbookFaults(path)).toEqual([])
    const written = Object.values(unzipSync(readFileSync(path))).map((part) => strFromU8(part))
    expect(written.some((part) => part.includes('Et langt afsnit.'))).toBe(true)
    for (const hidden of [other, 'Ring til vagten']) expect(written.some((part) => part.includes(hidden))).toBe(false)
    const read = await program.ask('shielding.readGuideline', { path })
    expect(read).toMatchObject({
      number,
      trust: 'known',
      checklist,
      text: expect.stringMatching(/^Et langt .* først$/su)
    })
    const adopt = { path, sha256: read?.sha256 ?? '', validFrom: today() }
    expect(await program.ask('shielding.adoptGuideline', adopt)).toEqual({ number: number + 1 })
    expect((await guidelines()).current).toMatchObject({
      number: number + 1,
      local: 'Ring til vagten.',
      source: expect.stringContaining(`, ${number} (`)
    })
    // Where people read it, and where it is signed.
    for (const sheet of [1, 3]) {
      await program.ask('shielding.writeGuideline', { number, path })
      alter(path, sheet)
      expect(await codeOf(program.refused('shielding.adoptGuideline', adopt))).toBe('package.otherFile')
      const altered = await program.ask('shielding.readGuideline', { path })
      expect(altered?.trust).toBe('broken')
      const anyway = { ...adopt, sha256: altered?.sha256 ?? '' }
      expect(await codeOf(program.refused('shielding.adoptGuideline', anyway))).toBe('package.broken')
    }
    // A workbook without the signed part, and no workbook at all.
    const { 'xl/worksheets/sheet3.xml': _, ...parts } = unzipSync(readFileSync(path))
    const empty = strToU8(
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'
    )
    writeFileSync(path, zipSync({ ...parts, 'xl/worksheets/sheet3.xml': empty }))
    expect(await codeOf(program.refused('shielding.readGuideline', { path }))).toBe('shielding.guidelineFile')
    writeFileSync(path, '{}')
    expect(await codeOf(program.refused('shielding.readGuideline', { path }))).toMatch(/^file\./)
  } finally {
    folder.dispose()
  }
})
