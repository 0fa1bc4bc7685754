import type { Target } from '../../../../src-shared/features/exchange/import.ts'

/** `supplier.nationalId` for a column that helps to find a reference; null for one that is kept or left out. */
export function fieldName(target: Target): string | null {
  if (target.kind !== 'field') return null
  return target.lookup === null ? target.field : `${target.field}.${target.lookup}`
}
