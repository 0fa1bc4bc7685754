import fc from 'fast-check'
import { catalogue } from '../../src-shared/features/catalogue.ts'
import { type Entity, type EntityName, entityNames, type Field } from '../../src-shared/kernel/field.ts'
import { longestText } from '../../src-shared/kernel/limits.ts'
import type { FieldValue } from '../../src-shared/kernel/value.ts'

/** Text as the register holds it: NFC, LF, no control characters, nothing blank at its ends. */
function kept(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[^\P{C}\t\n]/gu, '')
    .normalize('NFC')
    .trim()
}

const nasty = fc.constantFrom(
  '=1+1',
  '+45 12 34 56 78',
  '-5',
  '@SUM(A1)',
  '#REF!',
  '#N/A',
  'TRUE',
  '1e5',
  '007',
  '2019-03-01',
  '1.000,50',
  "'citat'",
  '"a";b',
  '_x0041_',
  '_x005F_x000D_',
  '&amp; <b>',
  'æøå ÆØÅ',
  'linje 1\nlinje 2',
  'med\ttab',
  '😀 e\u0301',
  'Ja',
  '[]',
  '["a","b"]',
  'x'.repeat(32_767),
  `${'æ'.repeat(32_766)}😀 slut`
)

/** Texts that spreadsheets are known to spoil, and any other. */
export const anyText = fc
  .oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ maxLength: 20 }))
  .map(kept)
  .filter((text) => text !== '')

const shortText = anyText.map((text) => text.slice(0, 200).toWellFormed().trim()).filter((text) => text !== '')
const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const answer: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.constantFrom({ value: 'yes' } as const, { value: 'no' } as const, { value: 'unknown' } as const),
  fc.record({ value: fc.constant('notApplicable' as const), reason: shortText }),
  fc.record({ value: fc.constant('unknown' as const), word: shortText, source: shortText, on: day })
)

/** Any place at any site. Not fast-check's own: it makes a table of all characters first, which takes two seconds. */
const place = shortText.map((text) => text.slice(0, 40).toWellFormed())
const webAddress = fc
  .tuple(fc.domain(), fc.array(place, { maxLength: 3 }), fc.option(place, { nil: undefined }))
  .map(([site, path, query]) => {
    const address = new URL(`https://${site}/${path.map(encodeURIComponent).join('/')}`)
    if (query !== undefined) address.search = query
    return address.href
  })

/** Ids of the records there are, by entity. */
export type KnownIds = (entity: EntityName) => readonly string[]

/** Any value of a field but null. */
export function anyValueOf(field: Field, ids: KnownIds): fc.Arbitrary<FieldValue> {
  switch (field.kind) {
    case 'text':
      return anyText.map((text) => text.slice(0, longestText.text).toWellFormed().replace(/\s+/g, ' ').trim())
    case 'longText':
      return anyText
    case 'integer':
      return fc.integer({ min: field.min ?? -1_000_000, max: field.max ?? 1_000_000_000 })
    case 'date':
      return day
    case 'answer':
      return answer
    case 'choice':
      return fc.constantFrom(...field.choices.map((choice) => choice.code))
    case 'choices':
      return fc.subarray(
        field.choices.map((choice) => choice.code),
        { minLength: 1 }
      )
    case 'list':
      return fc.uniqueArray(shortText, { minLength: 1, maxLength: 4 })
    case 'ref':
      return fc.constantFrom(...ids(field.entity))
    case 'refs':
      // In their own order, as the register gives them.
      return fc.subarray([...ids(field.entity)], { minLength: 1 }).map((some) => some.toSorted())
    case 'nationalId':
      return fc.constantFrom('99001011', '99001038', '310550108', '99001012', 'ukendt')
    case 'url':
      return webAddress
    case 'email':
      return fc.constantFrom('a@b.example', 'leder.skole@proeveby.example')
  }
}

/** Values of some fields that a Danish register has of an entity; its title is always there. */
export function anyValuesOf(entity: Entity, ids: KnownIds): fc.Arbitrary<Record<string, FieldValue>> {
  const own = entity.fields.filter(({ country }) => country !== 'NO')
  const fields = own.filter((field) => field.kind !== 'ref' || ids(field.entity).length > 0)
  const usable = fields.filter((field) => field.kind !== 'refs' || ids(field.entity).length > 0)
  const byKey = Object.fromEntries(usable.map((field) => [field.key, anyValueOf(field, ids)]))
  return fc.record(byKey, { requiredKeys: [entity.title] })
}

/** Kept columns: headers as hard as the texts below them. */
export const anyExtra: fc.Arbitrary<Record<string, string>> = fc
  .uniqueArray(fc.tuple(fc.oneof(shortText, fc.constantFrom('Navn', 'name', 'id', '__proto__', '#2:x')), anyText), {
    maxLength: 3,
    selector: ([header]) => header
  })
  .map((pairs) => Object.fromEntries(pairs))

/** The entities as such, without their literal types. */
export const entities: readonly Entity[] = entityNames.map((name) => catalogue[name])
