import type { EditedPart, HeldCounts, HeldOutcome } from '../../../../src-shared/features/exchange/held.ts'
import type { PackageHead, PackageTrust, PackedFigure } from '../../../../src-shared/features/exchange/package.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { fold } from '../../../../src-shared/kernel/fold.ts'
import type { Database } from '../../../db/open.ts'
import { createHistoryWriter } from '../../../security/history.ts'
import { getOrMake } from '../../entities/get-or-make.ts'
import { perConnection } from '../../entities/per-connection.ts'
import { rememberKey } from '../package/signature.ts'
import { isPutTogether, knownBy, noteHeldChange } from './held-change.ts'
import type { HeldRecordCounts, KeptRecord } from './kept-records.ts'

/** A package that was read and checked. */
export interface PackageToHold {
  readonly head: Pick<PackageHead, 'id' | 'kind' | 'profile' | 'schema' | 'municipality' | 'exportedAt'>
  /** Of the register that signed it (SubjectPublicKeyInfo, base64), and how far it is trusted. */
  readonly key: string
  readonly trust: PackageTrust
  readonly edited: readonly EditedPart[]
  /** Base name and SHA-256 (hex) of its file. */
  readonly file: string
  readonly sha256: string
  /** Gone through once, entity by entity. */
  readonly records: Iterable<KeptRecord>
  readonly counts: HeldRecordCounts
  readonly figures: readonly PackedFigure[]
  /** What it is held as, where that is not its profile: a part of a register, or one's own from another desk. */
  readonly heldAs?: string
}

/** Who reads, when, and whether a package that is older than the one held is taken all the same. */
export interface Holding {
  readonly userId: string
  /** UTC instant. */
  readonly at: string
  readonly force: boolean
  /** Called every few hundred records; what it throws ends the holding. */
  readonly onRows?: () => void
}

/** What came of it. */
export interface Held extends HeldCounts {
  readonly outcome: Exclude<HeldOutcome, 'failed'>
  /** By which it is held. */
  readonly number: number
}

/** The key of whose package it is: by national number, of one without any by its name. */
export function holderOf({ country, nationalId, name }: PackageHead['municipality']): string {
  return `${country}:${nationalId ?? fold(name)}`
}

/** What a package is held as: a register by the profile it was written for, single records by what they are. */
export function profileOf({ kind, profile }: Pick<PackageHead, 'kind' | 'profile'>): string {
  return profile ?? kind
}

const nothing: HeldCounts = { created: 0, updated: 0, gone: 0, unchanged: 0 }

interface Present {
  readonly number: number
  readonly exportedAt: string
  readonly name: string
  readonly nationalId: string | null
}

/**
 * Makes a package the current one of its municipality and profile: only records that say something else than before are
 * written, what it no longer has is kept and marked. One that is older than what is held changes nothing unless forced.
 * Call it inside a transaction, with a package whose signature holds.
 */
export function holdPackage(db: Database, pack: PackageToHold, holding: Holding): Held {
  const { head } = pack
  const holder = holderOf(head.municipality)
  const find = `SELECT number, exported_at AS exportedAt, municipality_name AS name, national_id AS nationalId
    FROM held_package WHERE holder = ? AND profile = ?`
  const present = db.prepare<[string, string], Present>(find).get(holder, pack.heldAs ?? profileOf(head))
  if (present && head.exportedAt < present.exportedAt && !holding.force)
    return { outcome: 'older', number: present.number, ...nothing }
  const number = present?.number ?? insertPackage(db, holder, pack, holding)
  const { moved, ...counts } = holdRecords(db, number, pack, holding.onRows)
  const changed = counts.created + counts.updated + counts.gone
  if (present) updatePackage(db, number, pack, holding)
  rememberKey(db, head.municipality, pack.key)
  const { name, nationalId } = head.municipality
  const isOther = !present || moved || present.name !== name || present.nationalId !== nationalId
  if (isOther || changed > 0) noteHeldChange(db, isOther ? 'all' : 'facts')
  if (!present || changed > 0) tell(db, pack, holding, counts, present === undefined)
  return { outcome: present && changed === 0 ? 'same' : 'held', number, ...counts }
}

function tell(db: Database, pack: PackageToHold, { userId, at }: Holding, counts: HeldCounts, isNew: boolean): void {
  const { municipality, exportedAt } = pack.head
  createHistoryWriter(db).append({
    at,
    userId,
    batchId: null,
    entity: 'heldPackage',
    recordId: `${holderOf(municipality)}:${pack.heldAs ?? profileOf(pack.head)}`,
    version: 1,
    action: isNew ? 'create' : 'update',
    changes: {
      municipality: [null, municipality.name],
      file: [null, pack.file],
      exportedAt: [null, exportedAt],
      created: [null, counts.created],
      updated: [null, counts.updated],
      gone: [null, counts.gone]
    }
  })
}

type Columns = readonly (string | number | null)[]

function columnsOf(pack: PackageToHold, holding: Holding): Columns {
  const { head, key, trust, edited, file, sha256 } = pack
  const { municipality } = head
  const figures = JSON.stringify(pack.figures)
  return [
    head.id,
    municipality.name,
    municipality.nationalId,
    municipality.country,
    head.schema,
    head.exportedAt,
    holding.at,
    holding.userId,
    file,
    sha256,
    key,
    trust,
    JSON.stringify(edited),
    JSON.stringify(pack.counts),
    figures
  ]
}

const written = `id, municipality_name, national_id, country, schema_version, exported_at, read_at, read_by, file, sha256,
  public_key, trust, edited, counts, figures`

function insertPackage(db: Database, holder: string, pack: PackageToHold, holding: Holding): number {
  const columns = columnsOf(pack, holding)
  const marks = columns.map(() => '?').join(', ')
  const sql = `INSERT INTO held_package (holder, profile, ${written}) VALUES (?, ?, ${marks})`
  return Number(db.prepare(sql).run(holder, pack.heldAs ?? profileOf(pack.head), ...columns).lastInsertRowid)
}

function updatePackage(db: Database, number: number, pack: PackageToHold, holding: Holding): void {
  const columns = columnsOf(pack, holding)
  const sets = written.split(',').map((name) => `${name.trim()} = ?`)
  db.prepare(`UPDATE held_package SET ${sets.join(', ')} WHERE number = ?`).run(...columns, number)
}

interface Row {
  readonly number: number
  readonly entity: EntityName
  readonly id: string
  readonly digest: Buffer
  readonly sheet: string
  readonly row: number
  readonly goneAt: string | null
}

const statements = perConnection((db: Database, _: 'held') => ({
  read: db.prepare<[number], Row>(
    `SELECT number, entity, record_id AS id, digest, sheet, row, gone_at AS goneAt FROM held_record WHERE package = ?`
  ),
  insert: db.prepare(
    `INSERT INTO held_record (package, entity, record_id, title, sheet, row, said, digest, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  ),
  update: db.prepare(
    `UPDATE held_record SET title = ?, sheet = ?, row = ?, said = ?, digest = ?, changed_at = ?, gone_at = NULL
     WHERE number = ?`
  ),
  move: db.prepare('UPDATE held_record SET sheet = ?, row = ?, gone_at = NULL WHERE number = ?'),
  leave: db.prepare('UPDATE held_record SET gone_at = ? WHERE number = ?'),
  said: db
    .prepare<[number], [string, string, string | null]>('SELECT title, said, gone_at FROM held_record WHERE number = ?')
    .raw(),
  touch: db.prepare('INSERT OR IGNORE INTO central_touched VALUES (?)')
}))

const pollEvery = 500

interface Written extends HeldCounts {
  /** Whether others than before are put together, or by other names. */
  readonly moved: boolean
}

function holdRecords(db: Database, pack: number, { head, records }: PackageToHold, onRows?: () => void): Written {
  const { read, insert, update, move, leave, said: saidBefore, touch } = statements(db, 'held')
  const before = new Map(read.all(pack).map((row) => [`${row.entity} ${row.id}`, row]))
  const seen = new Map<EntityName, Set<string>>()
  const counts = { created: 0, updated: 0, gone: 0, unchanged: 0 }
  let moved = false
  let at = 0
  for (const { entity, id, title, said, digest, sheet, row } of records) {
    if (at++ % pollEvery === 0) onRows?.()
    const ids = getOrMake(seen, entity, () => new Set())
    // A row that somebody has copied in the sheet has the id of the one above it, which stays.
    if (ids.has(id)) continue
    ids.add(id)
    const held = before.get(`${entity} ${id}`)
    if (!held) {
      insert.run(pack, entity, id, title, sheet, row, said, Buffer.from(digest, 'latin1'), head.exportedAt)
      moved ||= isPutTogether(entity)
      counts.created++
    } else if (digest !== held.digest.toString('latin1')) {
      if (isPutTogether(entity) && !moved) {
        const [name, before, gone] = saidBefore.get(held.number) ?? ['', '{}', null]
        moved = gone !== null || knownBy(name, before) !== knownBy(title, said)
        touch.run(held.number)
      }
      update.run(title, sheet, row, said, Buffer.from(digest, 'latin1'), head.exportedAt, held.number)
      counts.updated++
    } else if (held.goneAt !== null) {
      move.run(sheet, row, held.number)
      moved ||= isPutTogether(entity)
      counts.updated++
    } else {
      if (held.row !== row || held.sheet !== sheet) move.run(sheet, row, held.number)
      counts.unchanged++
    }
  }
  for (const { entity, id, number, goneAt } of before.values())
    if (goneAt === null && !seen.get(entity)?.has(id)) {
      leave.run(head.exportedAt, number)
      moved ||= isPutTogether(entity)
      counts.gone++
    }
  return { ...counts, moved }
}
