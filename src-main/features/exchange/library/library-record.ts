import { isAdoptable } from '../../../../src-shared/features/exchange/library/adoptable.ts'
import type { LibraryRecord, LibraryRow } from '../../../../src-shared/features/exchange/library/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { RefView } from '../../../../src-shared/kernel/value.ts'
import { createNames } from '../../entities/names.ts'
import { type LibraryReading, type SourceRecord, sourcePackages, sourceRecord } from './held-sources.ts'
import type { LibraryBook } from './library-book.ts'
import { isSameSystem, type LibraryEntry } from './library-entry.ts'
import { matchedHere } from './matched-here.ts'
import { piecesWith } from './source-pieces.ts'
import { namesInPackage } from './source-view.ts'

/** An entry as a line. */
export function rowOf({ record, entity, title, from, supplier }: LibraryEntry, adopted: string | null): LibraryRow {
  const { municipality, exportedAt } = from
  return { record, entity, title, municipality, exportedAt, supplier: supplier?.name ?? null, adopted }
}

/**
 * A record of the library with everything there is to it: what goes with it, and of a system who else has it and what
 * there is about it. `adoptedAs` says which record here was made of an entry. Throws record.notFound.
 */
export function libraryRecord(
  record: number,
  {
    reading,
    book,
    adoptedAs
  }: { readonly reading: LibraryReading; readonly book: LibraryBook; readonly adoptedAs: AdoptedAs }
): LibraryRecord {
  const { db } = reading
  const found = sourceRecord(db, record)
  const from = found && sourcePackages(reading).find(({ number }) => number === found.package)
  if (!found || !from || !isAdoptable(found.entity)) throw new AppError('record.notFound')
  const { entity, values, sheet, row, title } = found
  const { municipality, file, exportedAt, trust, edited, holder } = from
  const entry = book.entry(record, entity)
  const same = entry && entity === 'system' ? sameSystems(book, entry) : []
  const shown = (one: LibraryEntry): LibraryRow => rowOf(one, adoptedAs(one.from.holder, one.entity, one.id))
  const about = [...same, ...(entry && entity === 'system' ? [entry] : [])].flatMap((one) =>
    book.aboutSystem(one.from.number, one.id)
  )
  return {
    record,
    entity,
    title,
    municipality,
    exportedAt,
    supplier: entry?.supplier?.name ?? null,
    adopted: adoptedAs(holder, entity, found.id),
    holder,
    values,
    refs: namesInPackage(db, from.number, entity, values),
    place: { municipality, file, sheet, row, exportedAt },
    trust,
    edited: edited.includes(entity),
    goneAt: found.goneAt,
    pieces: piecesWith(db, from, found).map((piece) => ({ entity: piece.entity, title: piece.title })),
    same: same.map(shown),
    about: [...new Set(about)].map(shown),
    here: entity === 'system' ? hereOf(reading, found) : null
  }
}

/** Which record here was adopted of a municipality's; null: none. */
export type AdoptedAs = (holder: string, entity: LibraryEntry['entity'], id: string) => string | null

/** The same system at the others, by municipality. */
function sameSystems(book: LibraryBook, entry: LibraryEntry): readonly LibraryEntry[] {
  return book
    .systemsCalled(entry.titleText, entry.id)
    .filter((one) => one !== entry && isSameSystem(entry, one))
    .toSorted((a, b) => (a.from.municipality < b.from.municipality ? -1 : 1))
}

function hereOf(reading: LibraryReading, found: SourceRecord): RefView | null {
  const [matched = null] = matchedHere(reading, 'system', [found])
  return matched === null || matched === 'unclear' ? null : createNames(reading.db).of('system', matched)
}
