import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { KnownRoot } from './known-records.ts'
import { matchRules } from './match-rules.ts'
import { nameSimilarity } from './near-names.ts'

/** A row by its name and the number that its sheet gives it. */
export interface NumberedRow {
  readonly name: string
  readonly localId: string
}

/** Alike enough for the sheet's own number to say the rest. */
const sameAfterRenaming = 0.5

/**
 * Rows whose name is new but whose number an earlier import of the list gave to a record: a renaming. A number counts
 * only where it is somebody's name rather than a place in the list: it must be unique on both sides, every row found by
 * name must have kept its number, the record must not be in the sheet under its own name, and the names must resemble
 * each other. Answers the records by the rows' normalised names.
 */
export function renamedRows(
  entity: EntityName,
  rows: readonly NumberedRow[],
  known: readonly KnownRoot[]
): ReadonlyMap<string, KnownRoot> {
  const { normalise } = matchRules[entity]
  const live = known.filter((record) => !record.deleted)
  if (!live.some((record) => record.localId !== null)) return new Map()
  const byName = new Map(live.flatMap((record) => record.names.map((name) => [normalise(name), record] as const)))
  const numbersOf = new Map<string, Set<string>>()
  for (const { name, localId } of rows) {
    const key = normalise(name)
    numbersOf.set(key, (numbersOf.get(key) ?? new Set()).add(localId))
  }
  const present = new Set<KnownRoot>()
  for (const [key, numbers] of numbersOf) {
    const record = byName.get(key)
    if (!record) continue
    present.add(record)
    // One number that moved, and all of them are only places in the list.
    if (record.localId !== null && !numbers.has(record.localId)) return new Map()
  }
  if (present.size === 0) return new Map()
  const byNumber = uniquely([...live].map((record) => [record.localId ?? '', record]))
  const rowOfNumber = uniquely([...numbersOf].flatMap(([key, numbers]) => [...numbers].map((n) => [n, key] as const)))
  const renamed = new Map<string, KnownRoot>()
  for (const [number, key] of rowOfNumber) {
    const record = byNumber.get(number)
    if (!record || byName.has(key) || present.has(record)) continue
    if (nameSimilarity(normalise(record.name), key) >= sameAfterRenaming) renamed.set(key, record)
  }
  return renamed
}

/** Entries whose key occurs once. */
function uniquely<T>(entries: readonly (readonly [string, T])[]): Map<string, T> {
  const seen = new Set<string>()
  const found = new Map<string, T>()
  for (const [key, thing] of entries) {
    if (key === '' || seen.has(key)) found.delete(key)
    else found.set(key, thing)
    seen.add(key)
  }
  return found
}
