import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeSetting } from '../../../src-main/db/settings.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { writePackage } from '../../../src-main/features/exchange/package/write-package.ts'
import { bandOf, leagueOf } from '../../../src-shared/features/consolidation/across/league.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { writtenGrids } from '../../support/read-grids.ts'
import { hold, now, ready, threeMunicipalities } from './three-municipalities.ts'

// Key figures that travelled, the league table with and without names, and the workbook of both.

const folder = mkdtempSync(join(tmpdir(), 'across-'))

let central: ImportProgram
beforeAll(async () => {
  central = await threeMunicipalities()
})
afterAll(async () => {
  await central.close()
  rmSync(folder, { recursive: true })
})

test('key figures travel from a register through a file and are shown as they were sent', async () => {
  const sender = await importProgram()
  try {
    const { db } = sender.register
    db.prepare('UPDATE municipality SET name = ?, national_id = ?').run('Østby Kommune', '11111111')
    const municipalityId = db.prepare<[], string>('SELECT id FROM municipality').pluck().get() ?? ''
    const scope = { parts: ['systems', 'figures'] as const, units: [], systems: [], supplier: null }
    const about = {
      kind: 'register',
      profile: 'centralOffice',
      scope,
      language: 'da',
      at: `${now}T08:00:00.000Z`
    } as const
    const all = [ready('guideline', 'yes', '2026-01-01'), ready('keyHolders', 'no')]
    const path = join(folder, 'østby.xlsx')
    const reading = { db, municipalityId, country: 'DK' } as const
    await writePackage(path, { ...about, figures: { all, labelOf: ({ key }) => key } }, reading)
    await central.work('central.consolidate', { paths: [path] })
    const { municipalities } = await central.ask('central.across', {})
    const east = municipalities.find(({ name }) => name === 'Østby Kommune')
    expect(east?.figures).toEqual(all)
    expect(east?.measures).toMatchObject({ readiness: { part: 1, whole: 2 }, activities: null, riskAssessed: null })
    expect(east?.counts).toEqual({ system: 0, processingActivity: null, agreement: null })
    expect(east?.edited).toEqual([])
    // Somebody makes the municipality readier than it is.
    const parts = unzipSync(readFileSync(path))
    const changed = Object.entries(parts).map(([name, bytes]) => [
      name,
      strToU8(strFromU8(bytes).replace('>no<', '>yes<'))
    ])
    const altered = join(folder, 'rettet.xlsx')
    writeFileSync(altered, zipSync(Object.fromEntries(changed)))
    await central.work('central.consolidate', { paths: [altered] })
    const after = (await central.ask('central.across', {})).municipalities.find(({ name }) => name === 'Østby Kommune')
    expect([after?.edited, after?.measures.readiness]).toEqual([['figures'], { part: 2, whole: 2 }])
  } finally {
    await sender.close()
  }
})

const activities = (lacking: number) =>
  Array.from({ length: 20 }, (_, at) => ({
    id: `x${at}`,
    name: `A${at}`,
    ...(at >= lacking && { legalBases: ['6.1.e'] })
  }))
const identifying = /by Kommune|bæk|\.xlsx|20\d\d-|06:00/

test('an anonymous table tells neither whose a line is nor anything that leads there', async () => {
  const asked = { measure: 'legalBasis', anonymous: true } as const
  // Only Nordby has sent activities that are asked for one.
  expect(await central.ask('central.league', asked)).toMatchObject({ rows: [], tooFew: true })
  for (const [at, lacking] of [0, 1, 3, 3].entries())
    hold(central, `${at}bæk Kommune`, { processingActivity: activities(lacking) })
  const named = await central.ask('central.league', { ...asked, anonymous: false })
  expect(named.rows.map(({ rank, of: one, share }) => [rank, one?.name, share])).toEqual([
    [1, '0bæk Kommune', 1],
    [2, '1bæk Kommune', 0.95],
    [3, expect.stringMatching(/[23]bæk/), 0.85],
    [3, expect.stringMatching(/[23]bæk/), 0.85],
    [5, 'Nordby Kommune', 0.5]
  ])
  const league = await central.ask('central.league', asked)
  expect(JSON.stringify(league)).not.toMatch(identifying)
  expect(league.rows.map(({ share, of: one }) => [share, one])).toEqual(
    [1, 0.95, 0.85, 0.85, 0.5].map((share) => [share, null])
  )
  // Within a band the numbers are in order, whatever the exact shares and names are.
  expect((league.rows[2]?.number ?? 0) < (league.rows[3]?.number ?? 0)).toBe(true)
  const numbers = league.rows.map(({ number }) => number)
  expect(named.rows.map(({ number }) => number)).toEqual(numbers)
  // Whoever else comes, a number stays; by another measure it is another one.
  hold(central, '9bæk Kommune', { processingActivity: activities(19) })
  const later = await central.ask('central.league', asked)
  expect(later.rows.map(({ number }) => number)).toEqual([...numbers, later.rows.at(-1)?.number])
  const erasure = await central.ask('central.league', { ...asked, measure: 'erasure' })
  expect(erasure.rows.filter(({ number }) => numbers.includes(number))).toEqual([])
})

test('the workbook has all of it; the anonymous one nothing that leads to a municipality, not even its name', async () => {
  const write = async (anonymous: boolean) => {
    const path = join(folder, anonymous ? 'anonym.xlsx' : 'alt.xlsx')
    const written = await central.work('central.acrossFile', { language: 'da', anonymous, path })
    expect(written?.municipalities).toBe(9)
    return writtenGrids(path)
  }
  const all = await write(false)
  expect(all.map(({ name, rowCount }) => [name, rowCount])).toEqual([
    ['Nøgletal', 25],
    ['Kommuner', 10],
    ['Systemer', 4],
    ['Leverandører', 2],
    ['Aftaler, der udløber', 4],
    ['Uden behandlingsgrundlag', 28],
    ['Sendte nøgletal', 6],
    ['Rangliste', expect.any(Number)]
  ])
  expect(JSON.stringify(all)).toMatch(identifying)
  const anonymous = await write(true)
  const first = anonymous.find(({ name }) => name === 'Aktiviteter med behandlingsgrun')
  expect(first?.rows.slice(1).map(([, , share]) => share)).toEqual([
    '100 %',
    '95–99 %',
    '85–89 %',
    '85–89 %',
    '50–54 %',
    '5–9 %'
  ])
  expect(JSON.stringify(anonymous)).not.toMatch(identifying)
  let proposed = ''
  const dialogs = {
    open: () => Promise.resolve([]),
    save: (asked: { readonly proposed: string }) => {
      proposed = asked.proposed
      return Promise.resolve(null)
    }
  }
  const window = await importProgram({ host: { kind: 'window', dialogs } })
  withTransaction(window.register.db, () => writeSetting(window.register.db, 'register.purpose', 'central'))
  await window.work('central.acrossFile', { language: 'da', anonymous: true })
  expect(proposed).toMatch(/\/Anonym rangliste \d{4}-\d\d-\d\d\.xlsx$/)
  await window.close()
})

test('an anonymous table is the same whatever the exact shares within a band are, and for whomever', () => {
  const competitor = fc.record({
    package: fc.nat(),
    name: fc.string(),
    exportedAt: fc.string(),
    part: fc.integer({ min: 0, max: 400 }),
    number: fc.nat()
  })
  const all = fc.uniqueArray(competitor, { selector: ({ number }) => number, maxLength: 30 })
  fc.assert(
    fc.property(all, fc.string(), (competitors, name) => {
      const table = (exact: boolean) =>
        leagueOf(
          'systems',
          competitors.map(({ part, ...one }) => {
            const floor = Math.round(bandOf(part / 400) * 400)
            return exact
              ? { ...one, said: { part, whole: 400 } }
              : { ...one, package: 0, name, exportedAt: name, said: { part: floor, whole: 400 } }
          }),
          true
        )
      expect(table(true)).toEqual(table(false))
      expect(table(true).rows).toHaveLength(competitors.length < 5 ? 0 : competitors.length)
    })
  )
})
