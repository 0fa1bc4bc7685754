import type { RefView } from '../../src-shared/kernel/value.ts'

/** Where a package is chosen and written. */
export const sharePath = '/exchange/share'

/** The state to go there with, to send to a supplier. */
export function shareState(supplier: RefView): { readonly supplier: RefView } {
  return { supplier }
}

/** The supplier that a page's state says to send to. */
export function supplierIn(state: unknown): RefView | null {
  return (state as { supplier?: RefView } | null)?.supplier ?? null
}
