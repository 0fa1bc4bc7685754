import type { SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import type { EditedPart } from '../../../../src-shared/features/exchange/held.ts'
import { editedParts, type ReadPackage, readPackage } from '../package/read-package.ts'
import { countsOf, type HeldRecordCounts, keptRecords, packed } from './kept-records.ts'

/** What a package says of itself and what was found of it; its records come apart from it. */
export interface PackageFound extends Pick<ReadPackage, 'signed' | 'says' | 'figures'> {
  readonly edited: readonly EditedPart[]
  readonly counts: HeldRecordCounts
}

/** What the reading process hands on of a package: first what was found, then its records in batches (`unpacked`). */
export type PackagePart =
  | { readonly kind: 'found'; readonly found: PackageFound }
  | { readonly kind: 'records'; readonly bytes: Uint8Array }

/** Reads a package to be held. Runs in the reading process. Throws as `readPackage`. */
export function* packageParts(
  file: string,
  sheets: SheetGrid[],
  schema: number
): Generator<{ readonly part: PackagePart; readonly done: number }> {
  const { signed, says, records, figures, ...read } = readPackage(file, sheets, schema)
  const edited = editedParts(read)
  // The rows are records now.
  sheets.length = 0
  const counts = countsOf(records)
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  yield { part: { kind: 'found', found: { signed, says, edited, figures, counts } }, done: 0 }
  let done = 0
  const counted = function* () {
    for (const record of keptRecords(records)) {
      done++
      yield record
    }
  }
  for (const bytes of packed(counted())) yield { part: { kind: 'records', bytes }, done: done / total }
}
