import type { Claim } from '../../../src-shared/features/consolidation/facts.ts'
import type { Field } from '../../../src-shared/kernel/field.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import type { HeldBy, HeldRow } from './held-rows.ts'

/** What claims are compared by beside their values. */
export interface Comparing {
  /** What a referred record is across packages: its cluster. */
  readonly sameAs: (row: HeldRow, id: string) => string
  readonly packages: ReadonlyMap<number, HeldBy>
  /** The national number of the cluster's supplier, or of the supplier itself. */
  readonly supplierNumber: string | null
}

/** What one municipality says of a field; null: nothing. */
export function claimOf(row: HeldRow, field: Field, comparing: Comparing): Claim | null {
  const value = row.facts[field.key]
  if (value === undefined || value === null) return null
  const by = comparing.packages.get(row.package)?.nationalId ?? null
  return {
    key: keyOf(row, field, value, comparing),
    at: row.changedAt,
    bySupplier: by !== null && by === comparing.supplierNumber
  }
}

/** What makes two values the same: how they are spelled does not. */
function keyOf(row: HeldRow, field: Field, value: FieldValue, { sameAs }: Comparing): string {
  if (field.kind === 'ref') return sameAs(row, String(value))
  if (field.kind === 'text') return fold(String(value))
  if (field.kind === 'url')
    return String(value)
      .toLowerCase()
      .replace(/^https?:\/\/(www\.)?|\/+$/g, '')
  if (field.kind === 'answer') return (value as { value: string }).value
  return Array.isArray(value) ? JSON.stringify([...value].sort()) : String(value)
}
