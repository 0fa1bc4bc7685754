import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { openDatabase } from '../../../src-main/db/open.ts'
import { editionPage, safeJson } from '../../../src-main/features/exchange/publish/edition-page.ts'
import { addressOf, hashOf } from '../../../src-renderer/edition/address.ts'
import { modelOf } from '../../../src-renderer/edition/model.ts'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { Edition } from '../../../src-shared/features/exchange/publish/edition.ts'
import { editionEntities } from '../../../src-shared/features/exchange/publish/left-out.ts'
import { travels } from '../../../src-shared/features/exchange/travels.ts'
import type { EntityName, Field } from '../../../src-shared/kernel/field.ts'
import { isFor } from '../../../src-shared/kernel/language.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { type RegisterProgram, registerProgram } from '../../support/register-program.ts'

// One file for everybody in the municipality: who owns what, and nothing that stays in the house.

let program: RegisterProgram
let page: string
let edition: Edition
let ids: Record<string, string>

const make = async (entity: EntityName, values: Values): Promise<string> =>
  (await program.ask(`${entity as 'person'}.save`, { id: null, version: null, values: values as never })).record.id

const secretWords = ['Kun til huset', 'Hemmelig', 'Fratrådt Prøve', 'MA-77', 'Ukendt Prøve', 'Sagen haster']

/** No way in takes such a text; what goes out is looked at all the same. */
function plantNumber(system: string): void {
  const db = openDatabase(join(program.register.path, 'register.db'), program.register.fileKey)
  db.prepare("UPDATE system SET description = 'Borger 710170-1234 ringer' WHERE id = ?").run(system)
  db.close()
}

async function fill(): Promise<Record<string, string>> {
  const unit = await make('organisationUnit', { name: 'Hjemmeplejen' })
  const owner = await make('person', { name: 'Ejer Prøve', email: 'ejer@eksempel.dk', employeeNumber: 'MA-77', unit })
  const hidden = await make('person', { name: 'Hemmelig Ejer', internal: { value: 'yes' } })
  const left = await make('person', { name: 'Fratrådt Prøve', leftOn: '2020-01-01' })
  await make('person', { name: 'Ukendt Prøve' })
  const supplier = await make('supplier', { name: 'Prøveleverandør A/S', note: 'Kun til huset' })
  const category = await make('systemCategory', { name: 'Omsorg' })
  const subject = await make('subjectCategory', { name: 'Borgere', nameNb: 'Innbyggere', nameEn: 'Citizens' })
  const common = { unit, owner, supplier, category, note: 'Kun til huset' }
  const open = await make('system', {
    ...common,
    name: 'Åbenrå Omsorg </script><script>alert(1)</script>',
    coOwners: [hidden, left],
    personalData: { value: 'yes', reason: 'Sagen haster' }
  })
  const closed = await make('system', { ...common, name: 'Hemmeligt system', internal: { value: 'yes' } })
  await make('system', { ...common, name: 'Hemmelig, ingen ved', internal: { value: 'unknown' } })
  await make('system', { ...common, name: 'Hemmelig gammel', lifecycle: 'retired' })
  plantNumber(open)
  await make('deviation', { system: open, field: 'hosting', value: 'saas', note: 'Kun til huset' })
  await make('deviation', { system: open, field: 'purpose', value: 'Vores eget formål', note: 'Kun til huset' })
  const activity = await make('processingActivity', { name: 'Pleje', systems: [open, closed], subjects: [subject] })
  await make('processingActivity', { name: 'Hemmelig kladde', state: 'draft' })
  await make('agreement', { name: 'Aftale', processor: supplier, systems: [closed, open], activities: [activity] })
  await make('agreement', { name: 'Hemmelig aftale', processor: supplier, internal: { value: 'yes' } })
  return { unit, owner, open, activity, subject }
}

beforeAll(async () => {
  program = await registerProgram()
  ids = await fill()
  const path = join(program.folder, 'læseudgave.html')
  const saved = await program.work('publish.save', { path, language: 'da' })
  expect(saved).toMatchObject({ path })
  page = readFileSync(path, 'utf8')
  expect(saved?.bytes).toBe(Buffer.byteLength(page))
  const data = /<script type="application\/json" id="edition">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
  edition = JSON.parse(data) as Edition
})
afterAll(() => program.close())

/** Texts with what ends scripts, comments and addresses among them. */
const hostile = fc
  .array(fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--', ']]>', '\u2028', 'æøå', '&#?=%', '"')))
  .map((parts) => parts.join(''))

const recordsOf = (entity: EntityName) => edition.parts.find((part) => part.entity === entity)?.records ?? []

it('holds who answers for what, by name in each language, with our own value where it differs', () => {
  expect(recordsOf('system')).toEqual([
    {
      id: ids['open'],
      title: 'Åbenrå Omsorg </script><script>alert(1)</script>',
      values: expect.objectContaining({ owner: [ids['owner']], unit: [ids['unit']], purpose: 'Vores eget formål' })
    }
  ])
  expect(recordsOf('processingActivity')).toEqual([
    { id: ids['activity'], title: 'Pleje', values: { systems: [ids['open']], subjects: [ids['subject']] } }
  ])
  expect(edition.names[ids['subject'] ?? '']).toEqual({ da: 'Borgere', nb: 'Innbyggere', en: 'Citizens' })
  expect(recordsOf('person').map(({ title }) => title)).toEqual(['Ejer Prøve'])
  expect(recordsOf('agreement')).toMatchObject([{ title: 'Aftale', values: { systems: [ids['open']] } }])
})

it('holds nothing that stays in the house, no name of it, no reason and no personal number', () => {
  for (const word of secretWords) expect(page).not.toContain(word)
  expect(page).not.toContain('710170')
  for (const part of edition.parts) {
    const told = new Set(part.fields.map(({ key }) => key))
    for (const field of catalogue[part.entity].fields)
      expect(told.has(field.key)).toBe(field.audience !== undefined && isFor(field, 'DK'))
    for (const { values } of part.records) for (const key of Object.keys(values)) expect(told.has(key)).toBe(true)
  }
})

it('tells employees no field that only those who keep the register read', () => {
  for (const [name, entity] of Object.entries(catalogue)) {
    const house = (travels[name as EntityName].internal ?? '').split(' ')
    const told = entity.fields.filter((field: Field) => field.audience !== undefined).map(({ key }) => key)
    expect(told.filter((key) => house.includes(key))).toEqual([])
  }
})

it('says before it is written what is in it, and of the rest how much and why', async () => {
  const { shares, masked } = await program.work('publish.look', {})
  expect(shares.map(({ entity }) => entity)).toEqual(editionEntities)
  const told = Object.fromEntries(
    shares.map(({ entity, included, leftOut }) => [
      entity,
      { included, ...Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count])) }
    ])
  )
  expect(told).toMatchObject({
    system: { included: 1, internal: 2, ended: 1 },
    processingActivity: { included: 1, draft: 1 },
    agreement: { included: 1, internal: 1 },
    person: { included: 1, internal: 1, gone: 1, unnamed: 1 },
    supplier: { included: 1 }
  })
  expect(masked).toEqual([{ entity: 'system', id: ids['open'], name: edition.parts[0]?.records[0]?.title }])
  const some = await program.work('publish.look', { kinds: ['agreement'] })
  expect(some.shares.map(({ entity }) => entity)).toEqual(['agreement', 'person', 'organisationUnit', 'supplier'])
})

it('runs one script and one style sheet, known by their digests, and asks nobody for anything', () => {
  const digest = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
  const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => digest(code))
  const style = digest(/<style>(.*?)<\/style>/s.exec(page)?.[1])
  expect(scripts).toHaveLength(1)
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${scripts[0]}`,
    `style-src ${style}`,
    "base-uri 'none'",
    "form-action 'none'"
  ])
  expect(page).not.toMatch(/\s(src|style|on\w+)=/)
})

it('lets no text out of the data, whatever it is (rule)', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const json = safeJson({ text })
      expect(json).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(json)).toEqual({ text })
      const whole = editionPage({ ...edition, parts: [], municipality: text }, { script: '', style: '' })
      expect(whole.match(/<\/?script/g)).toHaveLength(4)
    })
  )
})

it('finds as the program does: å is aa, each word anywhere, names of what is referred to', () => {
  const model = modelOf(edition)
  const found = (query: string) => edition.parts.map((part) => model.search(part, query).length)
  expect(found('aabenraa')).toEqual([1, 1, 1, 0, 0, 0])
  expect(found('ÅBENRÅ ejer')).toEqual([1, 0, 0, 0, 0, 0])
  expect(found('innbyggere')).toEqual([0, 1, 0, 0, 0, 0])
  expect(found('ejer@eksempel')).toEqual([0, 0, 0, 1, 0, 0])
  expect(found('findes ikke')).toEqual([0, 0, 0, 0, 0, 0])
  expect(model.namedBy(ids['owner'] ?? '').map(({ record, field }) => [record.id, field.key])).toEqual([
    [ids['open'], 'owner']
  ])
})

it('has an address for each record and search that comes back as it was (rule)', () => {
  const id = fc.option(fc.uuid(), { nil: null })
  fc.assert(
    fc.property(fc.constantFrom(...editionEntities), id, hostile, (entity, one, text) => {
      const address = { entity, id: one, query: text }
      expect(addressOf(hashOf(address), 'system')).toEqual(address)
    })
  )
})
