import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import * as XLSX from 'xlsx'
import { openDatabase } from '../../../src-main/db/open.ts'
import { writeRecords } from '../../../src-main/features/entities/records.ts'
import { compareVersions } from '../../../src-shared/features/papers/versions.rules.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { type RegisterProgram, registerProgram } from '../../support/register-program.ts'
import { workbookFaults } from '../../support/workbook-faults.ts'

// Published versions of a unit's record: whole, unchanged by what comes after, compared with each other.

let test: RegisterProgram
const made: Record<string, string> = {}
const id = (name: string): string => made[name] ?? ''
beforeAll(async () => {
  test = await registerProgram()
  made['unit'] = await save('organisationUnit', { name: 'Hjemmeplejen' })
  made['other'] = await save('organisationUnit', { name: 'Økonomi' })
  made['person'] = await save('person', { name: 'Prøve Personen' })
  made['subject'] = await save('subjectCategory', { name: 'Plejeborgere', nameNb: 'Pleietrengende' })
  made['data'] = await save('dataCategory', { name: 'Journaltekst', level: 'special' })
  made['care'] = await save('processingActivity', {
    name: 'Hjemmepleje',
    unit: id('unit'),
    responsible: id('person'),
    purpose: 'Hjælp i hjemmet',
    subjects: [id('subject')]
  })
  made['line'] = await save('processingLine', { activity: id('care'), subject: id('subject'), data: [id('data')] })
  made['food'] = await save('processingActivity', { name: 'Madservice', unit: id('unit') })
  made['wages'] = await save('processingActivity', { name: 'Løn', unit: id('other'), common: { value: 'yes' } })
  await save('processingActivity', { name: 'Skabelon', unit: id('unit'), template: { value: 'yes' } })
  const activities = [{ activity: id('wages'), unit: id('unit') }]
  await test.work('protocol.join', { records: { activities }, on: '2026-03-01' })
})
afterAll(() => test.close())

async function save(entity: EntityName, values: Record<string, unknown>, of: string | null = null): Promise<string> {
  const version = of === null ? null : (await test.ask(`${entity}.get` as 'system.get', { id: of })).version
  const input = { id: of, version, values } as never
  return (await test.ask(`${entity}.save` as 'system.save', input)).record.id
}
const approval = { approvedBy: 'Prøve Chefen', approvedAs: 'Leder', approvedOn: '2026-03-04' }
const shown = async (version: string, language: 'da' | 'nb' = 'da') =>
  test.ask('protocol.version', { version, language })

it('keeps what was published through edits, renames and purges, and compares it with what is now', async () => {
  const first = await test.ask('protocol.publish', { unit: id('unit'), ...approval, note: 'Årlig' })
  expect(first).toMatchObject({ number: 1, activities: 3, approvedBy: 'Prøve Chefen' })
  const before = await shown(first.id)
  expect(before).toMatchObject({ intact: true, unitName: 'Hjemmeplejen' })
  expect(before.entries.map(({ name }) => name)).toEqual(['Hjemmepleje', 'Løn', 'Madservice'])
  const none = await test.ask('protocol.compare', { from: first.id, to: null, language: 'da' })
  expect(none).toEqual({ added: [], gone: [], changed: [], same: 3 })

  await save('processingActivity', { purpose: 'Hjælp og pleje', responsible: null }, id('care'))
  await save('subjectCategory', { name: 'Borgere' }, id('subject'))
  await save('organisationUnit', { name: 'Pleje og omsorg' }, id('unit'))
  const added = await save('processingActivity', { name: 'Tilsyn', unit: id('unit') })
  for (const [entity, record] of [
    ['processingActivity', id('food')],
    ['person', id('person')]
  ] as const) {
    const { version } = await test.ask(`${entity}.get` as 'system.get', { id: record })
    await test.work('record.purge', { entity, id: record, version, reason: 'Prøve' })
  }
  expect(await shown(first.id)).toEqual(before)
  expect((await shown(first.id, 'nb')).entries[0]?.lines[0]?.[0]).toBe('Pleietrengende')

  const second = await test.ask('protocol.publish', { unit: id('unit'), ...approval })
  for (const to of [second.id, null]) {
    const differences = await test.ask('protocol.compare', { from: first.id, to, language: 'da' })
    expect(differences.added).toEqual([{ id: added, name: 'Tilsyn' }])
    expect(differences.gone).toEqual([{ id: id('food'), name: 'Madservice' }])
    const care = differences.changed.find((one) => one.id === id('care'))
    expect(care?.facts).toContainEqual({ label: 'b) Formål', before: 'Hjælp i hjemmet', after: 'Hjælp og pleje' })
    expect(care?.facts.map(({ after }) => after)).toContain('Borgere · Journaltekst')
  }
  const { versions, mayPublish } = await test.ask('protocol.versions', { unit: id('unit') })
  expect([mayPublish, ...versions.map(({ number }) => number)]).toEqual([true, 2, 1])
})

it('is written as the article 30 record of its day, and nothing in the file changes it', async () => {
  const { versions } = await test.ask('protocol.versions', { unit: id('unit') })
  const first = versions.find(({ number }) => number === 1)
  const path = join(test.folder, 'version.xlsx')
  await test.work('protocol.record', { path, format: 'xlsx', language: 'da', version: String(first?.id) })
  expect(workbookFaults(path)).toEqual([])
  const { Sheets, SheetNames } = XLSX.read(readFileSync(path))
  const rows = SheetNames.flatMap((name) => XLSX.utils.sheet_to_json<string[]>(Sheets[name] ?? {}, { header: 1 }))
  const text = rows.flat().join('\n')
  for (const said of ['Madservice', 'Hjælp i hjemmet', 'Hjemmeplejen', 'Prøve Chefen', String(first?.digest)])
    expect(text).toContain(said)
  expect(text).not.toContain('Tilsyn')
  const db = openDatabase(join(test.register.path, 'register.db'), test.register.fileKey)
  expect(() => db.prepare("UPDATE protocol_version SET approved_by = 'x'").run()).toThrow('stays as it is')
  expect(() => db.prepare('DELETE FROM protocol_version').run()).toThrow('is kept')
  db.close()
})

it('is due again after the months that the register has chosen', async () => {
  const due = async () =>
    (await test.ask('tasks.list', { dueBefore: '2028-01-01' })).rows
      .filter(({ kind }) => kind === 'publication')
      .map((task) => [task.recordId, task.due])
  expect(await due()).toEqual([[id('unit'), '2027-03-04']])
  await test.ask('protocol.setPublishMonths', { months: 1 })
  expect(await due()).toEqual([[id('unit'), '2026-04-04']])
  await test.ask('protocol.setPublishMonths', { months: null })
  expect(await due()).toEqual([])
  expect(await test.ask('protocol.publishMonths', {})).toBeNull()
})

it('holds no personal number and is approved no day ahead', async () => {
  const unit = await save('organisationUnit', { name: 'Nord' })
  const ahead = await test.refused('protocol.publish', { unit, ...approval, approvedOn: '2099-01-01' })
  expect(ahead.fields).toEqual({ approvedOn: 'field.notDate' })
  const number = await test.refused('protocol.publish', { unit, ...approval, note: 'Se 611214-1234' })
  expect(number.fields).toEqual({ note: 'field.personalNumber' })
})

it('lets no personal number out, whatever got into a text, and keeps none', async () => {
  const cpr = '610188-1234'
  const db = openDatabase(join(test.register.path, 'register.db'), test.register.fileKey)
  const municipalityId = db.prepare<[], string>('SELECT id FROM municipality').pluck().get() ?? ''
  const author = { userId: test.register.userId, municipalityId, scope: 'all' as const, batchId: null }
  // No way in takes such texts; what is kept is looked at all the same.
  const plant = (entity: EntityName, values: Values): string =>
    writeRecords(db, { ...author, now: () => '2026-03-04T05:06:07.089Z' }, (records) =>
      records.of(entity).insert(values)
    )
  const unit = plant('organisationUnit', { name: `Enheden ${cpr}` })
  const subject = plant('subjectCategory', { name: `Borger ${cpr}`, nameNb: `Bruker ${cpr}` })
  const supplier = plant('supplier', { name: `Vognmand ${cpr}` })
  const common: Values = { common: { value: 'yes' }, subjects: [subject], purpose: `Om ${cpr}`, processors: [supplier] }
  const activity = plant('processingActivity', { ...common, name: `Kørsel ${cpr}`, unit: id('other') })
  plant('processingLine', { activity, subject, erasure: `Når ${cpr} er fyldt 18` })
  plant('transfer', { activity, country: 'USA', supplementaryMeasures: `For ${cpr}` })
  await test.work('protocol.join', { records: { activities: [{ activity, unit }] }, on: '2026-03-01' })
  const joined = await test.ask('participation.list', { filters: { unit: { anyOf: [unit] } } })
  const participation = joined.rows[0]?.id ?? null
  plant('adaptation', { participation, field: 'access', value: `Kun for ${cpr}` })
  const { id: version } = await test.ask('protocol.publish', { unit, ...approval })
  const told: unknown[] = [await test.ask('protocol.version', { version, language: 'nb' })]
  plant('adaptation', { participation, field: 'measures', value: `Om ${cpr}` })
  told.push(await test.ask('protocol.compare', { from: version, to: null, language: 'da' }))
  for (const source of [version, null])
    for (const format of ['xlsx', 'docx'] as const) {
      const path = join(test.folder, `numbers.${format}`)
      await test.work('protocol.record', { path, format, language: 'da', unit, version: source })
      told.push(...Object.values(unzipSync(readFileSync(path))).map((part) => Buffer.from(part).toString()))
    }
  const kept = db.prepare<[string], Buffer>('SELECT content FROM protocol_version WHERE id = ?').pluck().get(version)
  db.close()
  told.push(inflateSync(kept ?? '').toString())
  const texts = JSON.stringify(told)
  expect(['Kun for ', 'Om ', cpr].map((text) => texts.includes(text))).toEqual([true, true, false])
})

it('is named where a record that it tells of is to be deleted for good', async () => {
  const preview = async (entity: EntityName, record: string) =>
    (await test.ask('record.purgePreview', { entity, id: record })).versions
  expect(await preview('processingActivity', id('care'))).toBe(2)
  expect(await preview('subjectCategory', id('subject'))).toBe(2)
  expect(await preview('supplier', await save('supplier', { name: 'Ubrugt' }))).toBe(0)
})

it('finds each difference once, whatever the versions are (rule)', () => {
  const activity = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.constantFrom('A', 'B'),
    facts: fc.uniqueArray(fc.record({ label: fc.constantFrom('x', 'y'), text: fc.constantFrom('', '1', '2') }), {
      selector: ({ label }) => label
    })
  })
  const version = fc.uniqueArray(activity, { selector: (one) => one.id })
  fc.assert(
    fc.property(version, version, (before, after) => {
      const { added, gone, changed, same } = compareVersions(before, after)
      expect(added.length + changed.length + same).toBe(after.length)
      expect(gone.length + changed.length + same).toBe(before.length)
      const back = compareVersions(after, before)
      expect([back.added, back.gone]).toEqual([gone, added])
      expect(compareVersions(after, after)).toEqual({ added: [], gone: [], changed: [], same: after.length })
    })
  )
})
