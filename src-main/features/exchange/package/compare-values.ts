import { endedValues } from '../../../../src-shared/features/exchange/endings.ts'
import type { PackageHead } from '../../../../src-shared/features/exchange/package.ts'
import type { PackageProfile } from '../../../../src-shared/features/exchange/profiles.ts'
import type { ErrorCode } from '../../../../src-shared/kernel/errors.ts'
import type { EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import { checkField } from '../../../../src-shared/kernel/validate.ts'
import { type FieldValue, isEmpty, sameValue, type Values } from '../../../../src-shared/kernel/value.ts'
import { idsIn } from '../../entities/names.ts'
import { type GoesAlong, packedForm } from './packed-values.ts'

/** How references of a package are read here. */
export interface Translation {
  /** The record here (or to be made) that one of the package is; undefined for one that is not known here. */
  readonly here: (field: Extract<Field, { kind: 'ref' | 'refs' }>, id: string) => string | undefined
  /** Whether a record here is one that the package could have named. */
  readonly goesAlong: GoesAlong
}

/** A value that a package says otherwise, in this register's terms. */
export interface SaidOtherwise {
  readonly field: Field
  readonly here: FieldValue
  readonly there: FieldValue
  /** What would be written: what is there, with what here could not have been sent from there. */
  readonly written: FieldValue
  readonly problem: ErrorCode | null
}

/** What a row says otherwise than a record (`held` null: than nothing). */
export function saidOtherwise(
  fields: readonly Field[],
  { values, empties }: { readonly values: Values; readonly empties: (field: Field) => boolean },
  held: Values | null,
  how: { readonly profile: PackageProfile; readonly country: Country; readonly translation: Translation }
): readonly SaidOtherwise[] {
  const { profile, country, translation } = how
  return fields.flatMap((field): readonly SaidOtherwise[] => {
    const said = values[field.key]
    const { value: there, lost } = translated(field, said, translation)
    const here = packedForm(field, held?.[field.key], profile, translation.goesAlong)
    if (isEmpty(there)) {
      if (lost) return [{ field, here, there: said ?? null, written: null, problem: 'field.unknownReference' }]
      if (isEmpty(here) || !empties(field)) return []
      return [{ field, here, there: null, written: withUnsent(field, null, held, translation), problem: null }]
    }
    if (alike(field, here, there)) return []
    const checked = field.kind === 'ref' || field.kind === 'refs' ? { value: there } : checkField(field, there, country)
    if ('error' in checked) return [{ field, here, there, written: null, problem: checked.error }]
    if (alike(field, here, checked.value)) return []
    const written = withUnsent(field, checked.value, held, translation)
    return [{ field, here, there: checked.value, written, problem: null }]
  })
}

function translated(
  field: Field,
  said: FieldValue | undefined,
  { here }: Translation
): { readonly value: FieldValue; readonly lost: boolean } {
  if (field.kind !== 'ref' && field.kind !== 'refs') return { value: said ?? null, lost: false }
  const ids = idsIn(said)
  const known = ids.flatMap((id) => here(field, id) ?? [])
  const lost = known.length < ids.length
  if (field.kind === 'ref') return { value: known[0] ?? null, lost }
  return { value: known.length === 0 ? null : [...new Set(known)].sort(), lost }
}

/** A list keeps what it names here and what could not have come along. */
function withUnsent(field: Field, value: FieldValue, held: Values | null, { goesAlong }: Translation): FieldValue {
  if (field.kind !== 'refs') return value
  const unsent = idsIn(held?.[field.key]).filter((id) => !goesAlong(field, id))
  const all = [...new Set([...idsIn(value), ...unsent])]
  return all.length === 0 ? null : all
}

function alike(field: Field, here: FieldValue, there: FieldValue): boolean {
  if (field.kind !== 'refs' && field.kind !== 'choices') return sameValue(here, there)
  const [a, b] = [new Set(idsIn(here)), new Set(idsIn(there))]
  return a.size === b.size && [...a].every((id) => b.has(id))
}

/** What a record that is gone from the package would say were it ended on the day that was written. */
export function endedSince(
  fields: readonly Field[],
  entity: EntityName,
  held: Values,
  { exportedAt }: Pick<PackageHead, 'exportedAt'>
): readonly SaidOtherwise[] {
  const ended = endedValues(entity, held, exportedAt.slice(0, 10))
  return fields.flatMap((field) => {
    const there = ended[field.key]
    if (there === undefined) return []
    return [{ field, here: held[field.key] ?? null, there, written: there, problem: null }]
  })
}
