import type { BulkFieldPreview, BulkRefusal } from '../../../src-shared/features/bulk/contract.ts'
import type { ErrorCode } from '../../../src-shared/kernel/errors.ts'
import type { FieldValue, RefView, Values } from '../../../src-shared/kernel/value.ts'
import { getOrMake } from '../entities/get-or-make.ts'

/** Why one record is refused: as a whole, or for a field's new value. */
export interface Refusal {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string | number>>
  readonly field: string | null
}

/** Counts what becomes of the records of a bulk edit. */
export interface Tally {
  /** A record that changes in these fields, or in none. */
  changes(before: Values, changed: Values): void
  refuses(record: RefView, reasons: readonly Refusal[]): void
  /** What was counted so far; refusals by how many they are. */
  counts(): {
    readonly total: number
    readonly changed: number
    readonly refusedCount: number
    readonly refused: readonly BulkRefusal[]
  }
  fields(): readonly BulkFieldPreview[]
}

const fromsShown = 5
const examplesShown = 3

interface FieldCount {
  changes: number
  same: number
  readonly from: Map<string, { readonly value: FieldValue; count: number }>
}

/** A tally over these fields. */
export function createTally(keys: readonly string[]): Tally {
  const fields = new Map(keys.map((key): [string, FieldCount] => [key, { changes: 0, same: 0, from: new Map() }]))
  const refused = new Map<string, { readonly reason: Refusal; count: number; readonly examples: RefView[] }>()
  const counted = { total: 0, changed: 0, refusedCount: 0 }
  return {
    changes(before, changed) {
      counted.total++
      if (Object.keys(changed).length > 0) counted.changed++
      for (const [key, field] of fields) {
        if (!(key in changed)) {
          field.same++
          continue
        }
        field.changes++
        const value = before[key] ?? null
        getOrMake(field.from, JSON.stringify(value), () => ({ value, count: 0 })).count++
      }
    },
    refuses(record, reasons) {
      counted.total++
      counted.refusedCount++
      for (const reason of reasons) {
        const known = getOrMake(refused, JSON.stringify(reason), () => ({ reason, count: 0, examples: [] }))
        known.count++
        if (known.examples.length < examplesShown) known.examples.push(record)
      }
    },
    counts: () => ({
      ...counted,
      refused: [...refused.values()]
        .map(({ reason, count, examples }) => ({ ...reason, count, examples }))
        .sort((a, b) => b.count - a.count)
    }),
    fields: () =>
      [...fields].map(([field, { changes, same, from }]) => {
        const commonest = [...from.values()].sort((a, b) => b.count - a.count).slice(0, fromsShown)
        const shown = commonest.reduce((sum, { count }) => sum + count, 0)
        return { field, changes, same, from: commonest, others: changes - shown }
      })
  }
}
