import type { Field } from '../../../../src-shared/kernel/field.ts'
import { fold } from '../../../../src-shared/kernel/fold.ts'
import { type Answer, type FieldValue, isEmpty, sameValue } from '../../../../src-shared/kernel/value.ts'

/**
 * Whether what a sheet says is what the record holds already. Only what the sheet can say counts: an answer's source and
 * day are not news, the order of units is nobody's.
 */
export function saysTheSame(field: Field, held: FieldValue | undefined, said: FieldValue): boolean {
  if (isEmpty(said)) return true
  if (isEmpty(held)) return false
  if (field.kind === 'answer') return sameAnswer(held as Answer, said as Answer)
  if (field.kind === 'refs' || field.kind === 'choices')
    return sameSet(held as readonly string[], said as readonly string[])
  return sameValue(held, said)
}

/**
 * Two rows about the same record: what the first left empty the second fills, lists are joined, and what contradicts
 * is reported while the first stays. `conflict` means: the second says something else.
 */
export function mergeSaid(
  field: Field,
  isTitle: boolean,
  first: FieldValue,
  second: FieldValue
): { readonly value: FieldValue; readonly conflict: boolean } {
  if (isEmpty(second)) return { value: first, conflict: false }
  if (isEmpty(first)) return { value: second, conflict: false }
  if (field.kind === 'refs' || field.kind === 'list' || field.kind === 'choices') {
    const joined = [...new Set([...(first as readonly string[]), ...(second as readonly string[])])]
    return { value: joined, conflict: false }
  }
  if (field.kind === 'answer') return mergeAnswers(first as Answer, second as Answer)
  const alike = typeof first === 'string' && typeof second === 'string' && isText(field) && fold(first) === fold(second)
  return { value: first, conflict: !isTitle && !alike && !sameValue(first, second) }
}

const isText = (field: Field): boolean => field.kind === 'text' || field.kind === 'longText' || field.kind === 'email'

/** "Don't know" contradicts nothing: whoever knows is believed. */
function mergeAnswers(first: Answer, second: Answer): { value: Answer; conflict: boolean } {
  if (first.value === 'unknown' && second.value !== 'unknown') return { value: second, conflict: false }
  if (second.value === 'unknown') return { value: first, conflict: false }
  if (first.value !== second.value) return { value: first, conflict: true }
  return { value: first.reason || !second.reason ? first : second, conflict: false }
}

function sameAnswer(held: Answer, said: Answer): boolean {
  if (held.value !== said.value) return false
  if (said.value === 'notApplicable') return said.reason === undefined || said.reason === held.reason
  return true
}

function sameSet(held: readonly string[], said: readonly string[]): boolean {
  return held.length === said.length && held.every((id) => said.includes(id))
}
