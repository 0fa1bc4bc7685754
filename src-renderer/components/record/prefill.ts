import type { FieldValue, RefView } from '../../../src-shared/kernel/value.ts'

/** What a new record's page begins with, from the page that one came from. */
export interface Prefill {
  readonly values: Readonly<Record<string, FieldValue>>
  /** The referred records by id, for names. */
  readonly refs: Readonly<Record<string, RefView>>
}

/** The state to go to a new record's page with. */
export function prefillState(prefill: Prefill): { readonly prefill: Prefill } {
  return { prefill }
}

/** What a page's state says to begin with. */
export function prefillIn(state: unknown): Prefill | null {
  return (state as { prefill?: Prefill } | null)?.prefill ?? null
}
