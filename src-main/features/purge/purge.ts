import { catalogue, referrersOf } from '../../../src-shared/features/catalogue.ts'
import type { HistoryChanges } from '../../../src-shared/features/register/history.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { keptText } from '../../../src-shared/kernel/kept-text.ts'
import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { settingKeys, writeSetting } from '../../db/settings.ts'
import { withTransaction } from '../../db/transaction.ts'
import { purgePayloads } from '../../security/history-purge.ts'
import { newPurgeId } from '../../security/purge-list.ts'
import { piecesOf, planOf } from '../entities/entity-plan.ts'
import type { Author } from '../entities/entity-store.ts'
import { idsIn } from '../entities/names.ts'
import type { StoredRecord } from '../entities/record-reader.ts'
import { type Records, writeRecords } from '../entities/records.ts'
import { seqsReferringTo } from '../entities/references.ts'
import { eraseCopyBases, eraseDrafts, eraseRemnants, eraseTraces } from './traces.ts'

/** One purging under way, in its transaction. */
export interface Purging {
  readonly db: Database
  readonly author: Author
  readonly records: Records
  /** The entities whose rows or words were touched. */
  readonly touched: Set<EntityName>
}

/** Runs `work` in one transaction and takes, before its end, what SQLite keeps of deleted words. */
export function purging<T>(db: Database, by: Author, work: (purging: Purging) => T): T {
  const at = by.now()
  const author = { ...by, now: () => at }
  return withTransaction(db, () => {
    const touched = new Set<EntityName>()
    const result = writeRecords(db, author, (records) => work({ db, author, records, touched }))
    eraseRemnants(db, touched)
    // A program killed before it has written the file anew does so when the register is opened next.
    writeSetting(db, settingKeys.rewrite, true)
    return result
  })
}

/** Which record, and what the purge's own entry says of it. */
export interface RecordPurge {
  readonly entity: EntityName
  readonly id: string
  readonly about: HistoryChanges
}

/**
 * Takes a record with all that knows of it: rows, parts, links, words, secrets, import memory, drafts and every payload
 * of its history. References of others to it are taken out, each as a change of theirs that names the id only. A record
 * that is not there (a backup from before it) is told of all the same, so that the purge counts as done.
 */
export function purgeRecord(work: Purging, { entity, id, about }: RecordPurge): void {
  const { db, records, touched } = work
  const record = records.of(entity).byId(id)
  touched.add(entity)
  if (record) {
    for (const piece of piecesOf(entity)) purgePieces(work, piece, { entity, id, about })
    takeOutReferences(work, entity, id)
    eraseTraces(db, entity, id, record.values[catalogue[entity].title])
    records.of(entity).erase(record)
  } else eraseTraces(db, entity, id, undefined)
  tell(work, { entity, id, about }, record, entriesOf(db, id), () => null)
}

/** What is a piece of the record is purged with it, each with an entry of its own. */
function purgePieces(
  work: Purging,
  { entity: { name }, field }: ReturnType<typeof piecesOf>[number],
  { id, about }: RecordPurge
): void {
  const { db, author, records } = work
  const pieces = records.of(name).bySeq(seqsReferringTo(db, field, id, author.municipalityId))
  for (const piece of pieces)
    purgeRecord(work, { entity: name, id: piece.id, about: { ...about, purge: [null, newPurgeId()] } })
}

function takeOutReferences({ db, author, records, touched }: Purging, entity: EntityName, id: string): void {
  for (const { entity: other, field } of referrersOf(entity)) {
    const store = records.of(other.name)
    for (const record of store.bySeq(seqsReferringTo(db, field, id, author.municipalityId))) {
      if (record.id === id) continue
      const rest = field.kind === 'refs' ? idsIn(record.values[field.key]).filter((ref) => ref !== id) : null
      store.update(record, { [field.key]: rest })
      touched.add(other.name)
    }
  }
}

/** Whose earlier values of which fields; a field is a key of the catalogue or `extra.<header>`. */
export interface FieldPurge extends RecordPurge {
  readonly fields: readonly string[]
  /** Of the fields whose value is to go too; it is emptied first. */
  readonly emptied: readonly string[]
  /** Only these entries (and the ones that empty); null: all there are. */
  readonly only: ReadonlySet<number> | null
}

/**
 * Takes the earlier values of fields out of a record's history. Each entry that held one is told anew without it; one
 * that said nothing else is left without content. The value a field has now stays, unless it is to be emptied.
 */
export function purgeFields(work: Purging, purge: FieldPurge): void {
  const { db, records, touched } = work
  const { entity, id, fields, emptied, only } = purge
  touched.add(entity)
  const before = lastSeq(db)
  const record = records.of(entity).byId(id)
  if (record) {
    emptyFields(work, entity, record, emptied)
    eraseDrafts(db, entity, id)
    eraseCopyBases(db, entity, id)
  }
  const held = entriesWith(db, id, fields).filter((seq) => only === null || only.has(seq) || seq > before)
  const keeps = emptied.length > 0 ? null : keptEntry(records.of(entity).byId(id), fields, held)
  const about = {
    ...purge.about,
    fields: [null, fields] as const,
    ...(keeps !== null && { keeps: [null, keeps] as const })
  }
  tell(work, { entity, id, about }, record, held, (changes) => {
    const rest = Object.entries(changes).filter(([key]) => !fields.includes(key))
    return rest.length === 0 ? null : Object.fromEntries(rest)
  })
}

function emptyFields(
  { db, records }: Purging,
  entity: EntityName,
  record: StoredRecord,
  fields: readonly string[]
): void {
  const values: Record<string, FieldValue> = {}
  const extra: Record<string, string> = { ...record.extra }
  for (const field of fields) {
    const header = headerIn(field)
    if (header === null) values[field] = null
    else {
      delete extra[header]
      db.prepare('DELETE FROM kept_secret WHERE record_id = ? AND header = ?').run(record.id, header)
    }
  }
  if (fields.length > 0) records.of(entity).update(record, values, extra)
}

/** The heading of a kept column, null for a field of the catalogue. */
export function headerIn(field: string): string | null {
  return field.startsWith('extra.') ? field.slice('extra.'.length) : null
}

/** The entry that set the value which still holds: a restored backup that ends with it keeps the value too. */
function keptEntry(record: StoredRecord | null, fields: readonly string[], held: readonly number[]): number | null {
  const holds = fields.some((field) => storedValue(record, field) != null)
  return holds ? (held.at(-1) ?? null) : null
}

function storedValue(record: StoredRecord | null, field: string): FieldValue | undefined {
  const header = headerIn(field)
  return header === null ? record?.values[field] : record ? keptText(record.extra, header) : undefined
}

function tell(
  { db, author }: Purging,
  { entity, id, about }: RecordPurge,
  record: StoredRecord | null,
  seqs: readonly number[],
  retell: (changes: HistoryChanges) => HistoryChanges | null
): void {
  const { userId } = author
  const told = { at: author.now(), userId, batchId: null, entity, recordId: id, version: record?.version ?? 0 }
  purgePayloads(db, seqs, told, { about, retell })
}

/** The entries of a record, oldest first. */
export function entriesOf(db: Database, id: string): number[] {
  return db.prepare<[string], number>('SELECT seq FROM history_entry WHERE record_id = ? ORDER BY seq').pluck().all(id)
}

/** Of each entry of a record that still has its content, the fields it tells of; oldest first. */
export function fieldsByEntry(
  db: Database,
  id: string
): { readonly seq: number; readonly fields: readonly string[] }[] {
  const rows = db.prepare<[string], { seq: number; changes: string }>(
    `SELECT e.seq, p.changes FROM history_entry AS e JOIN history_payload AS p USING (seq)
     WHERE e.record_id = ? AND e.action <> 'purge' ORDER BY e.seq`
  )
  return rows.all(id).map(({ seq, changes }) => ({ seq, fields: Object.keys(JSON.parse(changes) as HistoryChanges) }))
}

/** How many entries of a record a purge takes the content of, and the instant of the first of them (now, for none). */
export function firstOf(
  db: Database,
  id: string,
  field: string | null
): { readonly entries: number; readonly since: string } {
  const seqs = field === null ? fieldsByEntry(db, id).map(({ seq }) => seq) : entriesWith(db, id, [field])
  const at = db.prepare<[number], string>('SELECT at FROM history_entry WHERE seq = ?').pluck()
  return { entries: seqs.length, since: at.get(seqs[0] ?? 0) ?? new Date().toISOString() }
}

function entriesWith(db: Database, id: string, fields: readonly string[]): number[] {
  return fieldsByEntry(db, id).flatMap(({ seq, fields: held }) =>
    held.some((key) => fields.includes(key)) ? [seq] : []
  )
}

function lastSeq(db: Database): number {
  return db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM history_entry').pluck().get() ?? 0
}

/** Throws request.invalid for a field that the entity has not, or whose value a record cannot be without. */
export function requirePurgeable(entity: EntityName, field: string, current: boolean): void {
  const known = headerIn(field) !== null || planOf(entity).keys.has(field)
  if (!known || (current && field === catalogue[entity].title)) throw new AppError('request.invalid', { at: field })
}
