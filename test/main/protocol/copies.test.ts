import fc from 'fast-check'
import type { CopyDifference } from '../../../src-shared/features/protocol/contract.ts'
import { copiedFields, standingOf, takenOver } from '../../../src-shared/features/protocol/copy.rules.ts'
import { processingActivityEntity } from '../../../src-shared/features/protocol/processing-activity.fields.ts'
import { type EntityName, fieldOf } from '../../../src-shared/kernel/field.ts'
import { type RegisterProgram, registerProgram } from '../../support/register-program.ts'

// Copies of activities: what they and their source changed since, taken over or kept, and undone.

let test: RegisterProgram
const made: Record<string, string> = {}
beforeAll(async () => {
  test = await registerProgram()
  made['unit'] = await save('organisationUnit', { name: 'Søndre Skole' })
  for (const name of ['Elever', 'Forældre']) made[name] = await save('subjectCategory', { name })
  for (const name of ['Navn', 'Karakterer', 'Adresse']) made[name] = await save('dataCategory', { name })
})
afterAll(() => test.close())

const id = (name: string): string => made[name] ?? ''

async function save(entity: EntityName, values: Record<string, unknown>, of: string | null = null): Promise<string> {
  const version = of === null ? null : (await test.ask(`${entity}.get` as 'system.get', { id: of })).version
  const input = { id: of, version, values } as never
  return (await test.ask(`${entity}.save` as 'system.save', input)).record.id
}
const activity = async (of: string) => (await test.ask('processingActivity.get', { id: of })).values

async function sourceAndCopy(): Promise<{ source: string; copy: string; line: string; batchId: string }> {
  const source = await save('processingActivity', {
    name: 'Elevadministration',
    purpose: 'Undervisning',
    measures: 'Låst skab',
    state: 'current',
    number: '17',
    common: { value: 'yes' },
    dataCategories: [id('Navn')]
  })
  const line = await save('processingLine', { activity: source, subject: id('Elever'), data: [id('Navn')] })
  await save('transfer', { activity: source, country: 'USA' })
  const { ids, batchId } = await test.ask('protocol.copy', { sources: [source], unit: id('unit') })
  return { source, copy: ids[0] ?? '', line, batchId }
}

const differences = async (of: string) => (await test.ask('protocol.copied', { activity: of })).differences
const told = async (of: string) =>
  (await differences(of)).map(({ of: entity, kind, field, standing }) => [entity, kind, field, standing].join(' '))
const item = ({ of, piece, field }: CopyDifference) => ({ of, piece, field })

it('copies an activity with its pieces as a draft of its unit, and takes it back', async () => {
  const { source, copy, batchId } = await sourceAndCopy()
  expect(await activity(copy)).toMatchObject({
    name: 'Elevadministration',
    unit: id('unit'),
    state: 'draft',
    number: null,
    common: null,
    copiedFrom: source,
    subjects: [id('Elever')]
  })
  expect((await test.ask('protocol.links', { activity: copy })).lines).toHaveLength(1)
  expect(await told(copy)).toEqual([])
  expect(await test.ask('protocol.copied', { activity: source })).toMatchObject({ source: null, differences: [] })
  await test.work('import.undo', { batchId })
  expect((await test.ask('processingActivity.get', { id: copy })).deletedAt).not.toBeNull()
})

it('tells apart who changed a field, takes over what only the source changed, and undoes it', async () => {
  const { source, copy } = await sourceAndCopy()
  await save('processingActivity', { purpose: 'Undervisning og trivsel', measures: 'Kryptering', number: '18' }, source)
  await save('processingActivity', { measures: 'Adgangskontrol', erasure: '5 år', number: '1' }, copy)
  const before = [
    'processingActivity field purpose source',
    'processingActivity field erasure own',
    'processingActivity field measures both'
  ]
  expect(await told(copy)).toEqual(before)

  const taken = await test.ask('protocol.settle', { activity: copy, how: 'take' })
  expect(taken.count).toBe(1)
  expect(await activity(copy)).toMatchObject({ purpose: 'Undervisning og trivsel', measures: 'Adgangskontrol' })
  expect(await told(copy)).toEqual(before.slice(1))
  await test.work('import.undo', { batchId: String(taken.batchId) })
  expect(await activity(copy)).toMatchObject({ purpose: 'Undervisning' })
  expect(await told(copy)).toEqual(before)

  const measures = (await differences(copy)).filter(({ field }) => field === 'measures').map(item)
  const kept = await test.ask('protocol.settle', { activity: copy, items: measures, how: 'keep' })
  expect(await told(copy)).toContain('processingActivity field measures own')
  await test.work('import.undo', { batchId: String(kept.batchId) })
  await test.ask('protocol.settle', { activity: copy, items: measures, how: 'take' })
  expect(await activity(copy)).toMatchObject({ measures: 'Kryptering' })
  expect(await test.ask('protocol.settle', { activity: copy, items: measures, how: 'take' })).toMatchObject({
    count: 0
  })
})

it('follows groups of persons and transfers: new, changed and gone ones', async () => {
  const { source, copy, line } = await sourceAndCopy()
  const [own] = (await test.ask('protocol.links', { activity: copy })).lines
  await save('processingLine', { data: [id('Navn'), id('Karakterer')] }, line)
  await save('processingLine', { data: [id('Navn'), id('Adresse')] }, own?.id)
  await save('processingLine', { activity: source, subject: id('Forældre'), data: [id('Navn')] })
  await save('processingLine', { activity: copy, subject: id('Elever'), erasure: '1 år' })
  const filters = { activity: { anyOf: [source] } }
  const [transfer] = (await test.ask('transfer.list', { filters })).rows
  await test.ask('transfer.remove', { id: String(transfer?.id), version: transfer?.version ?? 0 })
  expect((await told(copy)).filter((row) => !row.startsWith('processingActivity'))).toEqual([
    'processingLine field data both',
    'processingLine new  source',
    'processingLine added  own',
    'transfer gone  source'
  ])
  const pieces = (await differences(copy)).filter(({ of }) => of !== 'processingActivity').map(item)
  const taken = await test.ask('protocol.settle', { activity: copy, items: pieces, how: 'take' })
  expect(taken.count).toBe(3)
  const links = await test.ask('protocol.links', { activity: copy })
  // What each of them added stays.
  expect(links.lines.map(({ values }) => new Set(values['data'] as string[]))).toContainEqual(
    new Set([id('Navn'), id('Karakterer'), id('Adresse')])
  )
  expect(links.lines).toHaveLength(3)
  const rest = (await told(copy)).filter((row) => !row.startsWith('processingActivity'))
  expect(rest).toEqual(['processingLine field data own', 'processingLine added  own'])
  await test.work('import.undo', { batchId: String(taken.batchId) })
  expect(await told(copy)).toContain('transfer gone  source')
})

it('keeps nothing of what was purged, and then knows no more who changed what', async () => {
  const { source, copy } = await sourceAndCopy()
  await save('processingActivity', { purpose: 'Hemmeligt' }, source)
  expect(await told(copy)).toEqual(['processingActivity field purpose source'])
  const { version } = await test.ask('processingActivity.get', { id: source })
  const purged = { entity: 'processingActivity', id: source, field: 'purpose', version, reason: 'Prøve' } as const
  await test.work('record.purge', purged)
  expect(await told(copy)).toEqual(['processingActivity field purpose unknown'])
})

it('has one standing for each difference, and nothing left to take after taking over (rules)', () => {
  const fields = ['purpose', 'nationalLaw', 'dataCategories'].map((key) => fieldOf(processingActivityEntity, key))
  const text = fc.constantFrom(null, 'a', 'b', 'c')
  const list = fc.option(fc.subarray(['a', 'b', 'c', 'd']), { nil: null })
  const three = fc.constantFrom(...fields).chain((field) => {
    const value = field.kind === 'longText' ? text : list
    return fc.tuple(fc.constant(field), value, value, value)
  })
  fc.assert(
    fc.property(three, ([field, base, source, own]) => {
      const standing = standingOf(field, base, source, own)
      const taken = takenOver(field, base, source, own)
      expect(standing === null).toBe(standingOf(field, null, source, own) === null)
      if (standing !== 'both') expect(standingOf(field, source, source, taken)).toBeNull()
      // Where both changed a list, what one of them added is in it, and what the source took away is not.
      else if (Array.isArray(taken)) {
        const says = (value: unknown, one: string) => Array.isArray(value) && value.includes(one)
        for (const one of ['a', 'b', 'c', 'd'])
          expect(taken.includes(one)).toBe(
            (says(source, one) && (says(own, one) || !says(base, one))) || (says(own, one) && !says(base, one))
          )
      }
      expect(standingOf(field, undefined, source, own)).toBe(standing && 'unknown')
    })
  )
  expect(copiedFields(processingActivityEntity).map(({ key }) => key)).not.toContain('unit')
})
