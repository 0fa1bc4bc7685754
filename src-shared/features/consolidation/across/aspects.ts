import type { Choice } from '../../../kernel/field.ts'
import { fieldOf } from '../../../kernel/field.ts'
import { fold } from '../../../kernel/fold.ts'
import type { Values } from '../../../kernel/value.ts'
import { systemEntity } from '../../systems/system.fields.ts'

/** What each municipality finds out about a system by itself; fields of systems. */
export const assessedKeys = [
  'riskLevel',
  'classification',
  'criticality',
  'dataLevel',
  'confidentiality',
  'integrity',
  'availability'
] as const
/** One of {@link assessedKeys}. */
export type AssessedKey = (typeof assessedKeys)[number]

/** What can be laid side by side of a system across municipalities: its release, how it is assessed, its CPR channel. */
export const aspects = ['version', ...assessedKeys, 'cprChannel'] as const
/** One of {@link aspects}. */
export type Aspect = (typeof aspects)[number]

/** The choices of an aspect in the catalogue's order, which is from the least to the most; null for a release. */
export function choicesOf(aspect: Aspect): readonly Choice[] | null {
  const field = fieldOf(systemEntity, aspect)
  return field.kind === 'choice' ? field.choices : null
}

/** What a record says of an aspect, as it is written; null: nothing. */
export function saidOf(values: Values, aspect: Aspect): string | null {
  const value = values[aspect]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** What makes two values of an aspect the same: `v. 4.2` and `4.2` are one release. */
export function sameValue(aspect: Aspect, value: string): string {
  if (aspect !== 'version') return value
  return fold(value).replace(/^(?:version|ver|release|rel|v)\.? ?(?=\d)/, '')
}

/**
 * How far apart what is said lies: of assessments, the steps from the lowest to the highest; of others, how many values
 * there are beyond the first. 0: all say the same.
 */
export function spreadOf(aspect: Aspect, values: readonly string[]): number {
  const choices = aspect === 'cprChannel' ? null : choicesOf(aspect)
  if (!choices) return Math.max(0, new Set(values.map((value) => sameValue(aspect, value))).size - 1)
  const steps = values.map((value) => choices.findIndex(({ code }) => code === value)).filter((step) => step >= 0)
  return steps.length === 0 ? 0 : Math.max(...steps) - Math.min(...steps)
}
