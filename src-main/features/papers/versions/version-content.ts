import { createHash } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { municipalityEntity } from '../../../../src-shared/features/organisations/municipality.fields.ts'
import type { PublishedVersion } from '../../../../src-shared/features/papers/contract.ts'
import { type EntityName, type Field, fieldOf } from '../../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { type Language, languages } from '../../../../src-shared/kernel/language.ts'
import type { FieldValue, RefView } from '../../../../src-shared/kernel/value.ts'
import type { Context } from '../../../ipc/context.ts'
import { holdsOtherNumbers } from '../../entities/handlers/checks.ts'
import { idsIn } from '../../entities/names.ts'
import { type Reading, type Told, toldActivities, toldRecord } from '../activities.ts'
import { activityIds } from '../record/activity-ids.ts'
import { type Joining, joiningsOf } from '../record/joinings.ts'
import type { RecordedActivity } from '../record/record-columns.ts'
import { createTerms, isVocabulary, type Vocabulary } from '../terms.ts'

/** A term as it was called in each language when a version was published. */
export interface KeptTerm {
  readonly names: Readonly<Record<Language, string>>
  readonly level: string | null
}

/** All that a version says; shapes only grow. */
export interface VersionContent {
  readonly format: 1
  readonly unit: RefView
  readonly about: Told | null
  readonly activities: readonly RecordedActivity[]
  readonly terms: Readonly<Record<string, KeptTerm>>
}

/** A unit's record as it is now, with the units below it, in both roles: whole, and without personal numbers. */
export function contentOfNow(context: Context, unit: RefView): VersionContent {
  const { db, municipality } = context.session
  const reading: Reading = { db, municipalityId: municipality.id, terms: createTerms(db, 'da') }
  const joined = joiningsOf(context, unit.id)
  const joinings = Map.groupBy(joined, ({ activity }) => activity)
  const ids = (['controller', 'processor'] as const).flatMap((role) =>
    activityIds(db, municipality.id, { unit: unit.id, role, public: false }, joined)
  )
  const activities = toldActivities(reading, ids).map((activity) => ({
    ...masked('processingActivity', activity),
    lines: activity.lines.map((line) => masked('processingLine', line)),
    transfers: activity.transfers.map((transfer) => masked('transfer', transfer)),
    arrangements: activity.arrangements.map((arrangement) => ({
      ...masked('jointArrangement', arrangement),
      parties: arrangement.parties.map((party) => masked('supplier', party))
    })),
    joinings: (joinings.get(activity.id) ?? []).map(maskedJoining)
  }))
  const about = toldRecord(reading, municipalityEntity, municipality.id)
  return { format: 1, unit: maskedRef(unit), about, activities, terms: termsOf(context, activities) }
}

/** As it is kept: deflated, with the digest of it and of who approved it. */
export function sealed(
  content: VersionContent,
  about: Omit<PublishedVersion, 'digest' | 'activities' | 'publishedBy'>
): { readonly content: Buffer; readonly digest: string } {
  const text = JSON.stringify(content)
  return { content: deflateSync(text), digest: digestOf(text, about) }
}

/** What was kept, and whether it is what its digest was made of. */
export function unsealed(
  kept: Buffer,
  version: PublishedVersion
): { readonly content: VersionContent; readonly intact: boolean } {
  const text = inflateSync(kept).toString('utf8')
  return { content: JSON.parse(text) as VersionContent, intact: digestOf(text, version) === version.digest }
}

function digestOf(content: string, about: Omit<PublishedVersion, 'digest' | 'activities' | 'publishedBy'>): string {
  const { id, number, unit, publishedAt, approvedOn, approvedBy, approvedAs, note } = about
  const said = JSON.stringify([id, number, unit, publishedAt, approvedOn, approvedBy, approvedAs, note])
  return createHash('sha256').update(said).update('\n').update(content).digest('hex')
}

function masked<T extends Told>(entity: EntityName, record: T): T {
  const values = Object.fromEntries(
    catalogue[entity].fields.map((field) => [field.key, maskedValue(field, record.values[field.key] ?? null)])
  )
  return { ...record, values, refs: maskedRefs(record.refs) }
}

/** What a unit has otherwise is typed like anything else. */
function maskedJoining(joining: Joining): Joining {
  const own = Object.entries(joining.own).map(([key, value]) => [
    key,
    maskedValue(fieldOf(catalogue.processingActivity, key), value)
  ])
  return { ...joining, own: Object.fromEntries(own), refs: maskedRefs(joining.refs) }
}

function maskedRefs(refs: Told['refs']): Told['refs'] {
  return Object.fromEntries(Object.entries(refs).map(([id, ref]) => [id, maskedRef(ref)]))
}

function maskedRef(ref: RefView): RefView {
  return { ...ref, name: maskPersonalNumbers(ref.name) }
}

/** Kinds whose values nobody types. */
const coded: ReadonlySet<Field['kind']> = new Set(['ref', 'refs', 'choice', 'choices', 'date', 'integer'])

function maskedValue(field: Field, value: FieldValue): FieldValue {
  if (value === null || coded.has(field.kind)) return value
  const options = holdsOtherNumbers(field) ? ({ context: 'unlikely' } as const) : {}
  const mask = (text: string): string => maskPersonalNumbers(text, options)
  if (typeof value === 'string') return mask(value)
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return (value as readonly string[]).map(mask)
  const said = Object.entries(value).map(([key, part]) => [key, typeof part === 'string' ? mask(part) : part])
  return Object.fromEntries(said) as FieldValue
}

function termsOf({ session: { db } }: Context, activities: readonly RecordedActivity[]): VersionContent['terms'] {
  const inLanguages = languages.map((language) => [language, createTerms(db, language)] as const)
  const terms: Record<string, KeptTerm> = {}
  const keep = (vocabulary: Vocabulary, id: string): void => {
    if (terms[id]) return
    const told = inLanguages.map(([language, of]) => [language, of.of(vocabulary, id)] as const)
    const names = Object.fromEntries(told.map(([language, term]) => [language, maskPersonalNumbers(term?.name ?? '')]))
    terms[id] = { names: names as KeptTerm['names'], level: told[0]?.[1]?.level ?? null }
  }
  for (const { values, lines, transfers } of activities) {
    for (const { entity, key } of vocabularyFields('processingActivity'))
      for (const id of idsIn(values[key])) keep(entity, id)
    for (const line of lines)
      for (const { entity, key } of vocabularyFields('processingLine'))
        for (const id of idsIn(line.values[key])) keep(entity, id)
    for (const transfer of transfers)
      for (const { entity, key } of vocabularyFields('transfer'))
        for (const id of idsIn(transfer.values[key])) keep(entity, id)
  }
  return terms
}

function vocabularyFields(of: EntityName): readonly { readonly key: string; readonly entity: Vocabulary }[] {
  return catalogue[of].fields.flatMap((field) =>
    (field.kind === 'ref' || field.kind === 'refs') && isVocabulary(field.entity)
      ? [{ key: field.key, entity: field.entity }]
      : []
  )
}
