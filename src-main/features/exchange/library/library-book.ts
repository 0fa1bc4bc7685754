import { type AdoptableEntity, adoptableEntities } from '../../../../src-shared/features/exchange/library/adoptable.ts'
import type { LibraryFound } from '../../../../src-shared/features/exchange/library/contract.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import { type Changes, watchChanges } from '../../entities/changes.ts'
import { getOrMake } from '../../entities/get-or-make.ts'
import { infixFrom, lengthOf, wordsOf } from '../../entities/search/words.ts'
import { type LibraryReading, type SourcePackage, sourcePackages, sourceRecordsAfter } from './held-sources.ts'
import { type EntryNames, type EntrySupplier, entryOf, type LibraryEntry } from './library-entry.ts'

/** So many records are read at once. */
const readAtOnce = 100

/** What is looked for; nulls ask for all. */
export interface Looking {
  readonly search: string
  readonly kind: AdoptableEntity | null
  readonly holder: string | null
}

/** What a search found, by kind and then by name, those whose title has every word before the others. */
export interface Found extends Pick<LibraryFound, 'kinds' | 'holders'> {
  readonly entries: readonly LibraryEntry[]
}

interface Shelf {
  readonly stamp: string
  readonly entries: readonly LibraryEntry[]
}

/**
 * The records of all held packages of others, in memory: read in slices (`bringUpToDate`), a package anew when it was
 * replaced. Nothing of it outlives the connection.
 */
export class LibraryBook {
  private readonly reading: LibraryReading
  private readonly watch: () => Changes
  private readonly shelves = new Map<number, Shelf>()
  private readonly order = new Map<AdoptableEntity, readonly LibraryEntry[]>()
  private waiting: Generator<void>[] = []
  private systems: ReadonlyMap<string, readonly LibraryEntry[]> | null = null
  private about: ReadonlyMap<string, readonly LibraryEntry[]> | null = null
  private last: { readonly key: string; readonly found: Found } | null = null

  constructor(reading: LibraryReading) {
    this.reading = reading
    this.watch = watchChanges(reading.db)
  }

  /** Reads a slice of what is not up to date; false when everything is. */
  step(): boolean {
    const changes = this.watch()
    if (changes === 'unknown' || changes.length > 0) this.notice()
    const next = this.waiting[0]
    if (!next) return false
    if (next.next().done) this.waiting.shift()
    return true
  }

  /** All that there is, of a kind. */
  of(entity: AdoptableEntity): readonly LibraryEntry[] {
    return this.order.get(entity) ?? []
  }

  /** Searches: every word must stand in a record, from three letters on anywhere in a word, else at its beginning. */
  find({ search, kind, holder }: Looking): Found {
    const key = JSON.stringify([search, kind, holder])
    if (this.last?.key === key) return this.last.found
    const words = wordsOf(search).map((word) => (lengthOf(word) < infixFrom ? ` ${word}` : word))
    const kinds = { system: 0, processingActivity: 0, agreement: 0, impactAssessment: 0 }
    const holders = new Map<string, { name: string; count: number }>()
    const entries: LibraryEntry[] = []
    for (const entity of adoptableEntities) {
      const others: LibraryEntry[] = []
      for (const entry of this.of(entity)) {
        if (!entry.shown || !words.every((word) => entry.text.includes(word))) continue
        const isHolder = holder === null || entry.from.holder === holder
        const isKind = kind === null || kind === entity
        if (isHolder) kinds[entity]++
        if (isKind) getOrMake(holders, entry.from.holder, () => ({ name: entry.from.municipality, count: 0 })).count++
        if (!isHolder || !isKind) continue
        if (words.every((word) => entry.titleText.includes(word))) entries.push(entry)
        else others.push(entry)
      }
      for (const entry of others) entries.push(entry)
    }
    const found = {
      entries,
      kinds,
      holders: [...holders]
        .map(([one, of]) => ({ holder: one, ...of }))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    }
    this.last = { key, found }
    return found
  }

  /** A record that is shown; undefined for one that is gone from its package, or that a newer one says anew. */
  entry(record: number, entity: AdoptableEntity): LibraryEntry | undefined {
    return this.of(entity).find((entry) => entry.record === record)
  }

  /** Systems of a name, or with an id. */
  systemsCalled(titleText: string, id: string): readonly LibraryEntry[] {
    this.systems ??= grouped(this.of('system'), (entry) => [entry.titleText, entry.id])
    return [...new Set([...(this.systems.get(titleText) ?? []), ...(this.systems.get(id) ?? [])])]
  }

  /** What is about a system of a package. */
  aboutSystem(pack: number, id: string): readonly LibraryEntry[] {
    const all = adoptableEntities.flatMap((entity) => (entity === 'system' ? [] : this.of(entity)))
    this.about ??= grouped(all, ({ from, systems }) => systems.map((system) => `${from.number} ${system}`))
    return this.about.get(`${pack} ${id}`) ?? []
  }

  private notice(): void {
    const { db } = this.reading
    const counts = new Map(
      db.prepare<[], [number, number]>('SELECT package, count(*) FROM held_record GROUP BY package').raw().all()
    )
    const packages = new Map(sourcePackages(this.reading).map((pack) => [pack.number, pack]))
    const stampOf = ({ number, exportedAt, readAt, profile }: SourcePackage): string =>
      JSON.stringify([profile, exportedAt, readAt, counts.get(number) ?? 0])
    this.waiting = []
    for (const number of this.shelves.keys()) if (!packages.has(number)) this.take(number)
    for (const [number, pack] of packages)
      if (this.shelves.get(number)?.stamp !== stampOf(pack)) this.waiting.push(this.load(pack, stampOf(pack)))
  }

  private *load(pack: SourcePackage, stamp: string): Generator<void> {
    const suppliers = new Map<string, EntrySupplier>()
    const systems = new Map<string, string>()
    const names: EntryNames = { suppliers, systems }
    const entries: LibraryEntry[] = []
    // What is held of a municipality may stand in several files.
    const files = new Map<string, SourcePackage>()
    for (const entity of ['supplier', ...adoptableEntities] as const)
      for (let after = ''; ; ) {
        const records = sourceRecordsAfter(this.reading.db, pack.number, entity, after, readAtOnce)
        for (const record of records) {
          if (entity === 'supplier') suppliers.set(record.id, supplierOf(record.title, record.values))
          if (entity === 'system') systems.set(record.id, record.title)
          if (entity === 'supplier' || record.goneAt !== null) continue
          const { file, exportedAt } = record
          const from = getOrMake(files, `${file} ${exportedAt}`, () => ({ ...pack, file, exportedAt }))
          entries.push(entryOf(record, from, names))
        }
        after = records.at(-1)?.id ?? ''
        if (records.length < readAtOnce) break
        yield
      }
    this.take(pack.number)
    const next = new Map<AdoptableEntity, readonly LibraryEntry[]>()
    for (const entity of adoptableEntities) {
      const own = entries.filter((entry) => entry.entity === entity).sort(byName)
      next.set(entity, merged(this.of(entity), own))
      yield
    }
    // At once, so that whoever begins anew meanwhile finds all of a package or nothing.
    for (const [entity, all] of next) this.order.set(entity, all)
    this.shelves.set(pack.number, { stamp, entries })
    this.hideDoubles(pack.holder)
    this.forget()
  }

  private take(number: number): void {
    const shelf = this.shelves.get(number)
    if (!shelf) return
    this.shelves.delete(number)
    for (const entity of adoptableEntities)
      this.order.set(
        entity,
        this.of(entity).filter(({ from }) => from.number !== number)
      )
    const [first] = shelf.entries
    if (first) this.hideDoubles(first.from.holder)
    this.forget()
  }

  /** Of what several packages of a municipality have, the newest counts. */
  private hideDoubles(holder: string): void {
    const shelves = [...this.shelves.values()].filter(({ entries }) => entries[0]?.from.holder === holder)
    const newest = new Map<string, LibraryEntry>()
    for (const { entries } of shelves)
      for (const entry of entries) {
        const key = `${entry.entity} ${entry.id}`
        const other = newest.get(key)
        entry.shown = !other || other.from.exportedAt <= entry.from.exportedAt
        if (other && entry.shown) other.shown = false
        if (entry.shown) newest.set(key, entry)
      }
  }

  private forget(): void {
    this.systems = null
    this.about = null
    this.last = null
  }
}

function supplierOf(name: string, values: Values): EntrySupplier {
  const { nationalId } = values
  return { name, nationalId: typeof nationalId === 'string' ? nationalId : null }
}

function byName(a: LibraryEntry, b: LibraryEntry): number {
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1
  return a.record - b.record
}

/** Two lists by name as one; nothing is sorted that is sorted already. */
function merged(a: readonly LibraryEntry[], b: readonly LibraryEntry[]): readonly LibraryEntry[] {
  if (b.length === 0) return a
  const all: LibraryEntry[] = []
  let at = 0
  for (const entry of b) {
    while (at < a.length && byName(a[at] as LibraryEntry, entry) <= 0) all.push(a[at++] as LibraryEntry)
    all.push(entry)
  }
  while (at < a.length) all.push(a[at++] as LibraryEntry)
  return all
}

function grouped(
  entries: readonly LibraryEntry[],
  keysOf: (entry: LibraryEntry) => readonly string[]
): ReadonlyMap<string, readonly LibraryEntry[]> {
  const groups = new Map<string, LibraryEntry[]>()
  for (const entry of entries)
    if (entry.shown) for (const key of keysOf(entry)) getOrMake(groups, key, () => []).push(entry)
  return groups
}
