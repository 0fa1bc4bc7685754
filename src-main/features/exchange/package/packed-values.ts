import type { PackageProfile } from '../../../../src-shared/features/exchange/profiles.ts'
import type { Field } from '../../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { type Answer, type FieldValue, isEmpty } from '../../../../src-shared/kernel/value.ts'
import { idsIn } from '../../entities/names.ts'

/** Most references are nothing else, and a test is cheaper than a search. */
const bareId = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** No personal number travels, whatever somebody wrote into a text. */
export function withoutNumbers(value: FieldValue): FieldValue {
  if (typeof value === 'string') return bareId.test(value) ? value : maskPersonalNumbers(value)
  if (Array.isArray(value)) return value.map((item) => maskPersonalNumbers(item))
  if (typeof value !== 'object' || value === null) return value
  const notes = Object.entries(value).map(([key, text]) => [key, maskPersonalNumbers(text as string)])
  return Object.fromEntries(notes) as Answer
}

/** Whether a referred record goes along. */
export type GoesAlong = (field: Extract<Field, { kind: 'ref' | 'refs' }>, id: string) => boolean

/**
 * A value as it stands in a package for somebody: without personal numbers, without what an answer's reasons, sources and
 * words say where it leaves the authorities, and naming only records that go along. null: it stays.
 */
export function packedForm(
  field: Field,
  value: FieldValue | undefined,
  profile: PackageProfile,
  goesAlong: GoesAlong
): FieldValue {
  if (value === undefined || isEmpty(value)) return null
  if (field.kind === 'ref') return goesAlong(field, String(value)) ? value : null
  if (field.kind === 'refs') {
    const ids = idsIn(value).filter((id) => goesAlong(field, id))
    return ids.length === 0 ? null : ids.toSorted()
  }
  if (field.kind === 'answer') return answerFor(value as Answer, profile)
  return withoutNumbers(value)
}

/** Where a word was found and which file said it is nobody else's matter. */
function answerFor({ value, reason }: Answer, profile: PackageProfile): Answer {
  const among = profile === 'centralOffice' || profile === 'municipality'
  return among && reason !== undefined && value === 'notApplicable'
    ? { value, reason: maskPersonalNumbers(reason) }
    : { value }
}
