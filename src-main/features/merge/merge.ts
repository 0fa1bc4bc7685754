import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { Mergeable, MergedUser, MergePreview, MergeResult } from '../../../src-shared/features/merge/contract.ts'
import { type MergeChoices, mergeDifferences, mergedContent } from '../../../src-shared/features/merge/merge.rules.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { isEmpty, type RefView, type Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { withTransaction } from '../../db/transaction.ts'
import type { JobContext } from '../../jobs/job.ts'
import { newId } from '../../platform/ids.ts'
import { createHistoryWriter } from '../../security/history.ts'
import { usersOfUnit } from '../../security/user-rows.ts'
import { insertBatch, subject } from '../batches/batches.ts'
import { replaceUnit } from '../batches/user-units.ts'
import { planOf } from '../entities/entity-plan.ts'
import type { Author } from '../entities/entity-store.ts'
import { masteredBy, masteredOf } from '../entities/mastered.ts'
import { createNames } from '../entities/names.ts'
import { createReader, type StoredRecord, viewOf } from '../entities/record-reader.ts'
import { type Records, writeRecords } from '../entities/records.ts'
import { unitsBelow } from '../entities/row-scope.ts'
import { saidOf } from '../entities/sayings.ts'
import { countLinks, type PlannedLink, planLinks } from './links.ts'

/** Which two records are made one. */
export interface Pair {
  readonly entity: Mergeable
  /** The one that stays. */
  readonly keep: string
  /** The one that goes. */
  readonly drop: string
}

/** What is asked of a merge. */
export interface Merge extends Pair {
  readonly versions: { readonly keep: number; readonly drop: number }
  readonly choices: MergeChoices
}

const linksShown = 1000
const twinsShown = 5
const pollEvery = 200

/** Other living records whose name is the same, as names are matched; of units those below the same one. By name. */
export function twinsOf(db: Database, entity: Mergeable, id: string): RefView[] {
  const { table, title } = catalogue[entity]
  // Every school has an administration.
  const beside = entity === 'organisationUnit' ? `AND parent_id IS (SELECT parent_id FROM ${table} WHERE id = @id)` : ''
  return db
    .prepare<[{ id: string; shown: number }], RefView>(
      `SELECT id, ${title} AS name FROM ${table}
       WHERE match_key = (SELECT match_key FROM ${table} WHERE id = @id) AND deleted_at IS NULL AND id <> @id ${beside}
       ORDER BY sort_key, id LIMIT @shown`
    )
    .all({ id, shown: twinsShown })
}

/** What making them one would do. Throws merge.same, merge.below, record.notFound, record.deleted. */
export function previewMerge(db: Database, municipalityId: string, pair: Pair): MergePreview {
  const { keep, drop } = bothOf(db, municipalityId, pair)
  const links = planLinks(db, municipalityId, pair)
  const names = createNames(db)
  const plan = planOf(pair.entity)
  const differences = mergeDifferences(plan.entity, keep, drop)
  const differ = new Set(differences.map(({ key }) => key))
  return {
    keep: { ...viewOf(keep, plan, names, true), mastered: masteredBy(db, pair.entity, keep.id) },
    drop: viewOf(drop, plan, names, true),
    differences,
    said: saidOf({ db, municipalityId }, pair.entity, keep.id, drop.id).flatMap(({ field, value, by }) =>
      differ.has(field) ? [{ key: field, value, by }] : []
    ),
    counts: countLinks(links),
    links: links.slice(0, linksShown).map(({ entity, fields, id, name, outcome }) => {
      return { entity, fields, id, name, outcome }
    }),
    users: pair.entity === 'organisationUnit' ? usersMoved(db, pair) : [],
    keptNumbers: Number(db.prepare('SELECT count(*) FROM kept_secret WHERE record_id = ?').pluck().get(drop.id))
  }
}

function usersMoved(db: Database, { keep, drop }: Pair): MergedUser[] {
  const there = new Set(usersOfUnit(db, keep).map(({ id }) => id))
  return usersOfUnit(db, drop).map((user) => ({ ...user, outcome: there.has(user.id) ? 'double' : 'move' }))
}

/**
 * Makes two records one. Links are moved before the other record goes, so that nothing refers to it at any time, and
 * both in one transaction. Imports take what names the other one for the kept one (`mergedInto`). Throws as the preview
 * does, record.conflict and request.cancelled; then nothing is changed.
 */
export function mergeRecords(merge: Merge, at: string, context: JobContext): MergeResult {
  const { db, register } = context
  const { userId, municipalityId } = register
  const batchId = newId()
  const author: Author = { userId, municipalityId, scope: 'all', batchId, now: () => at }
  return withTransaction(db, () => {
    const { keep, drop } = bothOf(db, municipalityId, merge)
    if (keep.version !== merge.versions.keep || drop.version !== merge.versions.drop)
      throw new AppError('record.conflict')
    const links = planLinks(db, municipalityId, merge)
    writeRecords(db, { ...author, action: 'merge' }, (records) => {
      moveLinks(records, links, context)
      const { values, extra } = withoutMastered(
        db,
        merge,
        mergedContent(catalogue[merge.entity], keep, drop, merge.choices)
      )
      const store = records.of(merge.entity)
      // Its links may have been written along with those of others.
      store.update(store.byId(keep.id) ?? keep, values, extra)
    })
    writeRecords(db, author, (records) => {
      for (const { entity, id, outcome } of links) if (outcome !== 'move') removeFrom(records, entity, id)
      removeFrom(records, merge.entity, drop.id)
    })
    const user = { db, history: createHistoryWriter(db), user: { id: userId }, batchId, now: () => new Date(at) }
    if (merge.entity === 'organisationUnit') replaceUnit(user, drop.id, keep.id)
    const counts = countLinks(links)
    const title = subject(merge.entity, drop.id, keep.id)
    insertBatch(db, { id: batchId, kind: 'merge', at, userId, title, counts: { updated: counts.move + 1 } })
    return { batchId, counts }
  })
}

/** What KITOS is the master of stays as its last file says, whichever side was chosen. */
function withoutMastered<T extends { readonly values: Values }>(db: Database, { entity, keep }: Pair, content: T): T {
  const mastered = new Set(masteredOf(db, entity, keep))
  return {
    ...content,
    values: Object.fromEntries(Object.entries(content.values).filter(([key]) => !mastered.has(key)))
  }
}

function moveLinks(records: Records, links: readonly PlannedLink[], context: JobContext): void {
  links.forEach(({ entity, id, outcome, values }, done) => {
    if (done % pollEvery === 0) {
      context.throwIfCancelled()
      context.progress('write', done, links.length)
    }
    const store = records.of(entity)
    const record = outcome === 'move' ? store.byId(id) : null
    if (record) store.update(record, values)
  })
  for (const { entity, id, twin } of links) {
    const store = records.of(entity)
    const [stays, goes] = [twin === null ? null : store.byId(twin), store.byId(id)]
    if (stays && goes) store.update(stays, lacking(stays, goes))
  }
}

/** What the record that stays does not say and the one that goes does. */
function lacking(stays: StoredRecord, goes: StoredRecord): Values {
  return Object.fromEntries(
    Object.entries(goes.values).filter(([key, value]) => isEmpty(stays.values[key]) && !isEmpty(value))
  )
}

function removeFrom(records: Records, entity: PlannedLink['entity'], id: string): void {
  const store = records.of(entity)
  const record = store.byId(id)
  if (record && record.deletedAt === null) store.remove(record)
}

function bothOf(
  db: Database,
  municipalityId: string,
  { entity, keep, drop }: Pair
): { readonly keep: StoredRecord; readonly drop: StoredRecord } {
  if (keep === drop) throw new AppError('merge.same')
  const reader = createReader(db, entity, municipalityId)
  const [stays, goes] = [reader.byId(keep), reader.byId(drop)]
  if (!stays || !goes) throw new AppError('record.notFound')
  if (stays.deletedAt !== null || goes.deletedAt !== null) throw new AppError('record.deleted')
  return { keep: stays, drop: entity === 'organisationUnit' ? besideOf(db, stays, goes) : goes }
}

/** The unit that goes, its place left out where that is below the one that stays. Throws merge.below the other way round. */
function besideOf(db: Database, keep: StoredRecord, drop: StoredRecord): StoredRecord {
  const names = { keep: String(keep.values['name'] ?? ''), drop: String(drop.values['name'] ?? '') }
  if (unitsBelow(db, new Set([drop.id])).has(keep.id)) throw new AppError('merge.below', names)
  const below = unitsBelow(db, new Set([keep.id])).has(drop.id)
  return below ? { ...drop, values: { ...drop.values, parent: null } } : drop
}
