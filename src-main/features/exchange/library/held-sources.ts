import type { PackageTrust } from '../../../../src-shared/features/exchange/package.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { getOrMake } from '../../entities/get-or-make.ts'
import { perConnection } from '../../entities/per-connection.ts'
import { isOfOthers } from '../held/held-as.ts'
import { heldSources } from '../held/held-source.ts'
import { ownHolder } from '../held/own-holder.ts'

/** The register that looks into the library. */
export interface LibraryReading {
  readonly db: Database
  readonly municipalityId: string
  readonly country: Country
}

/** A package of another municipality. */
export interface SourcePackage {
  readonly number: number
  readonly holder: string
  readonly profile: string
  readonly municipality: string
  readonly file: string
  readonly exportedAt: string
  readonly readAt: string
  readonly trust: PackageTrust
  /** Entities whose rows were changed after they were signed. */
  readonly edited: readonly EntityName[]
}

interface StoredPackage extends Omit<SourcePackage, 'edited'> {
  readonly edited: string
}

/** The packages that are others', the newest last. */
export function sourcePackages({ db, ...register }: LibraryReading): readonly SourcePackage[] {
  const own = ownHolder(db, register)
  return statements(db, 'sources')
    .packages.all()
    .filter(({ holder, profile }) => holder !== own && isOfOthers(profile))
    .map(({ edited, ...rest }) => ({ ...rest, edited: JSON.parse(edited) as EntityName[] }))
}

/** A record as a package has it. */
export interface SourceRecord {
  readonly record: number
  readonly package: number
  readonly entity: EntityName
  readonly id: string
  readonly title: string
  readonly values: Values
  readonly sheet: string
  readonly row: number
  readonly goneAt: string | null
  /** The file in which it stands, and the UTC instant at which that was written. */
  readonly file: string
  readonly exportedAt: string
}

type StoredRecord = readonly [
  number,
  number,
  EntityName,
  string,
  string,
  string,
  string,
  number,
  string | null,
  string,
  string
]

/** A held record by its number; undefined: there is none. */
export function sourceRecord(db: Database, record: number): SourceRecord | undefined {
  return read(statements(db, 'sources').byNumber.get(record))
}

/** A held record by what it is in its package. */
export function sourceRecordOf(db: Database, pack: number, entity: EntityName, id: string): SourceRecord | undefined {
  return read(statements(db, 'sources').byId.get(pack, entity, id))
}

/** Records of an entity of a package by their ids, after one of them: so many at a time. */
export function sourceRecordsAfter(
  db: Database,
  pack: number,
  entity: EntityName,
  after: string,
  limit: number
): readonly SourceRecord[] {
  return statements(db, 'sources')
    .after.all(pack, entity, after, limit)
    .map((row) => read(row) as SourceRecord)
}

/**
 * Of a municipality's packages of one of these profiles the one that was the last to tell of all records of an entity;
 * undefined: none is held any more.
 */
export function newestPackage(
  db: Database,
  holder: string,
  profiles: readonly [string, string],
  entity: EntityName
): NewestPackage | undefined {
  let newest: NewestPackage | undefined
  for (const pack of statements(db, 'sources').held.all(holder, ...profiles)) {
    const sources = heldSources(db, pack.number)
    const last = sources.find(({ coverage }) => coverage.has(entity))
    if (!last || (newest && newest.exportedAt > last.exportedAt)) continue
    const { file, exportedAt } = last
    const says = (of: EntityName, key: string) => sources.some(({ coverage }) => coverage.fields(of).has(key))
    newest = { ...pack, file, exportedAt, says }
  }
  return newest
}

/** As much of a package as following its records takes. */
export interface NewestPackage
  extends Pick<SourcePackage, 'number' | 'municipality' | 'file' | 'exportedAt' | 'readAt'> {
  /** Whether it says something of a field at all. */
  readonly says: (entity: EntityName, key: string) => boolean
}

type Held = Omit<NewestPackage, 'file' | 'exportedAt' | 'says'>

interface Links {
  readonly readAt: string
  readonly byTarget: ReadonlyMap<string, readonly number[]>
}

// All pieces of a package are looked through once, as whoever follows one record of it follows several.
const linksOf = perConnection((_db: Database, _key: string) => new Map<string, Links>())

/** The records of an entity that a package has now and that refer to another by a field. */
export function sourceRecordsNaming(
  db: Database,
  { number, readAt }: Pick<SourcePackage, 'number' | 'readAt'>,
  entity: EntityName,
  field: string,
  id: string
): readonly SourceRecord[] {
  const cache = linksOf(db, 'links')
  const key = `${number} ${entity} ${field}`
  let links = cache.get(key)
  if (links?.readAt !== readAt) {
    const byTarget = new Map<string, number[]>()
    for (const [record, target] of statements(db, 'sources').links.all(field, number, entity))
      if (target !== null) getOrMake(byTarget, target, () => []).push(record)
    links = { readAt, byTarget }
    cache.set(key, links)
  }
  return (links.byTarget.get(id) ?? []).flatMap((record) => sourceRecord(db, record) ?? [])
}

/** What a record of a package is called; undefined for what it does not have. */
export function sourceTitle(db: Database, pack: number, entity: EntityName, id: string): string | undefined {
  return statements(db, 'sources').title.get(pack, entity, id)
}

function read(row: StoredRecord | undefined): SourceRecord | undefined {
  if (!row) return undefined
  const [record, pack, entity, id, title, said, sheet, place, goneAt, file, exportedAt] = row
  const values = JSON.parse(said) as Values
  return { record, package: pack, entity, id, title, values, sheet, row: place, goneAt, file, exportedAt }
}

const records = `SELECT h.number, h.package, h.entity, h.record_id, h.title, h.said, h.sheet, h.row, h.gone_at, s.file,
  s.exported_at FROM held_record h JOIN held_source s ON s.number = h.source`

const statements = perConnection((db: Database, _: 'sources') => ({
  packages: db.prepare<[], StoredPackage>(
    `SELECT number, holder, profile, municipality_name AS municipality, file, exported_at AS exportedAt,
       read_at AS readAt, trust, edited FROM held_package ORDER BY exported_at, number`
  ),
  byNumber: db.prepare<[number], StoredRecord>(`${records} WHERE h.number = ?`).raw(),
  byId: db
    .prepare<[number, string, string], StoredRecord>(
      `${records} WHERE h.package = ? AND h.entity = ? AND h.record_id = ?`
    )
    .raw(),
  after: db
    .prepare<[number, string, string, number], StoredRecord>(
      `${records} WHERE h.package = ? AND h.entity = ? AND h.record_id > ? ORDER BY h.record_id LIMIT ?`
    )
    .raw(),
  links: db
    .prepare<[string, number, string], [number, string | null]>(
      `SELECT number, said ->> ? FROM held_record WHERE package = ? AND entity = ? AND gone_at IS NULL ORDER BY number`
    )
    .raw(),
  held: db.prepare<[string, string, string], Held>(
    `SELECT number, municipality_name AS municipality, read_at AS readAt
     FROM held_package WHERE holder = ? AND profile IN (?, ?) ORDER BY number`
  ),
  title: db
    .prepare<[number, string, string], string>(
      'SELECT title FROM held_record WHERE package = ? AND entity = ? AND record_id = ?'
    )
    .pluck()
}))
