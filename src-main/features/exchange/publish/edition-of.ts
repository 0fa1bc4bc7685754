import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type {
  Edition,
  EditionField,
  EditionPart,
  EditionRecord,
  EditionValue
} from '../../../../src-shared/features/exchange/publish/edition.ts'
import { answerLabels } from '../../../../src-shared/kernel/answer-labels.ts'
import type { EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { type Labels, type Language, languages } from '../../../../src-shared/kernel/language.ts'
import { type FieldValue, isEmpty } from '../../../../src-shared/kernel/value.ts'
import { holdsOtherNumbers } from '../../entities/handlers/checks.ts'
import { createNames, idsIn } from '../../entities/names.ts'
import { createTerms, isVocabulary } from '../../papers/terms.ts'
import type { RegisterReading } from '../export/register-source.ts'
import type { Gathered, GatheredRecord } from './gathered.ts'

/** What an edition says of itself. */
export type EditionHead = Pick<Edition, 'municipality' | 'language' | 'madeOn'>

/** A record with a personal number in it. */
export interface MaskedRecord {
  readonly entity: Gathered['entity']
  readonly id: string
  readonly name: string
}

type Name = string | Labels
type NameOf = (entity: EntityName, id: string) => Name | null

/**
 * An edition of what was gathered: the fields that have an audience and no other, references only to what is in it too
 * or by name to what has no page, answers without their reasons, and no personal number in any text.
 */
export function editionOf(
  reading: RegisterReading,
  gathered: readonly Gathered[],
  head: EditionHead
): { readonly edition: Edition; readonly masked: readonly MaskedRecord[] } {
  const included = new Map(
    gathered.map(({ entity, included: all }) => [entity as EntityName, new Set(all.map(({ id }) => id))])
  )
  const nameOf = namesOf(reading)
  const names: Record<string, Name> = {}
  const masked: MaskedRecord[] = []
  const told = (entity: EntityName, ids: readonly string[]): readonly string[] =>
    ids.filter((id) => {
      if (pages.has(entity)) return included.get(entity)?.has(id) ?? false
      const name = names[id] ?? nameOf(entity, id)
      if (name !== null) names[id] = name
      return name !== null
    })
  const parts = gathered.map(({ entity, fields, included: all }): EditionPart => {
    const { labels, title } = catalogue[entity]
    const records = all.map((record): EditionRecord => {
      const one = told_(record, fields, title, told)
      if (one.masked) masked.push({ entity, id: record.id, name: one.record.title })
      return one.record
    })
    return { entity, one: labels.one, many: labels.many, fields: fields.map(editionField), records }
  })
  return { edition: { format: 'samregister-edition', version: 1, ...head, parts, names }, masked }
}

/** What has a page in an edition: named elsewhere only when it is in this one. */
const pages: ReadonlySet<EntityName> = new Set([
  'system',
  'processingActivity',
  'agreement',
  'person',
  'organisationUnit',
  'supplier'
])

function told_(
  { id, name, values }: GatheredRecord,
  fields: readonly Field[],
  title: string,
  told: (entity: EntityName, ids: readonly string[]) => readonly string[]
): { readonly record: EditionRecord; readonly masked: boolean } {
  let masked = false
  const clean = (text: string, field: Field): string => {
    const safe = maskPersonalNumbers(text, holdsOtherNumbers(field) ? { context: 'unlikely' } : {})
    if (safe !== text) masked = true
    return safe
  }
  const said: Record<string, EditionValue> = {}
  for (const field of fields) {
    const value = toldValue(field, values[field.key], told, clean)
    if (field.key !== title && value !== null) said[field.key] = value
  }
  const titleField = fields.find(({ key }) => key === title)
  return { record: { id, title: titleField ? clean(name, titleField) : '', values: said }, masked }
}

function toldValue(
  field: Field,
  value: FieldValue | undefined,
  told: (entity: EntityName, ids: readonly string[]) => readonly string[],
  clean: (text: string, field: Field) => string
): EditionValue | null {
  if (value === undefined || isEmpty(value) || value === null) return null
  if (typeof value === 'number') return value
  if (field.kind === 'ref' || field.kind === 'refs') {
    const ids = told(field.entity, idsIn(value))
    return ids.length === 0 ? null : ids
  }
  if (typeof value === 'string') return clean(value, field)
  if ('value' in value) return value.value
  return value.map((one) => clean(one, field))
}

function editionField(field: Field): EditionField {
  const { key, kind, labels } = field
  if (field.kind === 'answer') return { key, kind, labels, words: answerLabels }
  if (field.kind !== 'choice' && field.kind !== 'choices') return { key, kind, labels }
  return { key, kind, labels, words: Object.fromEntries(field.choices.map((one) => [one.code, one.labels])) }
}

/** What things without a page are called: terms in three languages, all else as the municipality calls it. */
function namesOf({ db }: RegisterReading): NameOf {
  const names = createNames(db)
  const terms = languages.map((language) => [language, createTerms(db, language)] as const)
  return (entity, id) => {
    const plain = names.of(entity, id)
    if (plain === null || plain.deleted || plain.name === '') return null
    if (!isVocabulary(entity)) return maskPersonalNumbers(plain.name)
    return Object.fromEntries(
      terms.map(([language, of]): [Language, string] => [
        language,
        maskPersonalNumbers(of.of(entity, id)?.name ?? plain.name)
      ])
    ) as Labels
  }
}
