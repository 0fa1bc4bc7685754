import type { Claim } from '../../../src-shared/features/consolidation/facts.ts'
import type { Field } from '../../../src-shared/kernel/field.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import { type HeldBy, type HeldRow, municipalityOf } from './held-rows.ts'

/** What claims are compared by beside their values. */
export interface Comparing {
  /** What a referred record is across packages: its cluster. */
  readonly sameAs: (row: HeldRow, id: string) => string
  readonly packages: ReadonlyMap<number, HeldBy>
  /** The national number of the cluster's supplier, or of the supplier itself. */
  readonly supplierNumber: string | null
}

/**
 * Who says what of each field, in a cluster's rows. What a municipality says of one record in several packages (of all it
 * has, and of a unit alone) is what the newest of them says.
 */
export function claimsIn<R extends HeldRow>(
  rows: readonly R[],
  comparing: Comparing
): (field: Field) => readonly (readonly [R, Claim])[] {
  // Asked once and not for every field: nearly always each record is in one package.
  const isOnceEach = new Set(rows.map(({ id }) => id)).size === rows.length
  return (field) => {
    const claims = rows.flatMap((row): (readonly [R, Claim])[] => {
      const claim = claimOf(row, field, comparing)
      return claim ? [[row, claim]] : []
    })
    return isOnceEach ? claims : newestOf(claims, comparing)
  }
}

function newestOf<R extends HeldRow>(
  claims: readonly (readonly [R, Claim])[],
  comparing: Comparing
): readonly (readonly [R, Claim])[] {
  const newest = new Map<string, R>()
  for (const [row] of claims) {
    const before = newest.get(whose(row, comparing))
    if (!before || before.exportedAt < row.exportedAt) newest.set(whose(row, comparing), row)
  }
  return claims.filter(([row]) => newest.get(whose(row, comparing)) === row)
}

function whose({ package: number, id }: HeldRow, { packages }: Comparing): string {
  const by = packages.get(number)
  return `${by ? municipalityOf(by) : number}:${id}`
}

/** What one municipality says of a field; null: nothing. */
function claimOf(row: HeldRow, field: Field, comparing: Comparing): Claim | null {
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
