import { undoBatch } from '../../src-main/features/batches/undo.ts'
import { listedSeqs } from '../../src-main/features/entities/list/list.ts'
import { idsIn } from '../../src-main/features/entities/names.ts'
import { createReader } from '../../src-main/features/entities/record-reader.ts'
import { writeRecords } from '../../src-main/features/entities/records.ts'
import { mergeRecords, type Pair, previewMerge } from '../../src-main/features/merge/merge.ts'
import { jobContext } from '../../src-main/jobs/job-context.ts'
import { newId } from '../../src-main/platform/ids.ts'
import { writeUnits } from '../../src-main/security/user-rows.ts'
import { referrersOf } from '../../src-shared/features/catalogue.ts'
import type { MergeChoices } from '../../src-shared/features/merge/merge.rules.ts'
import { AppError } from '../../src-shared/kernel/errors.ts'
import { type EntityName, entityNames } from '../../src-shared/kernel/field.ts'
import type { Values } from '../../src-shared/kernel/value.ts'
import { recordsFixture } from './records.ts'

/** A register in which records are made one and two again. */
export async function merging() {
  const { register, author } = await recordsFixture()
  const { userId, municipalityId } = author
  const { db } = register
  const who = { userId, userName: '', municipalityId, country: 'DK' as const, language: 'da' as const }
  const context = jobContext({
    db,
    register: { folder: register.path, database: '', ...who },
    state: new Map(),
    fileKey: null,
    feed: null,
    signal: new AbortController().signal,
    cancelled: () => false,
    report: () => undefined
  })
  let ticks = 0
  /** Each change at an instant of its own. */
  const now = (): string => new Date(Date.UTC(2026, 2, 4) + 1000 * ticks++).toISOString()
  const make = (entity: EntityName, values: Values): string =>
    writeRecords(db, { ...author, now }, (records) => records.of(entity).insert(values))
  const reader = (entity: EntityName) => createReader(db, entity, municipalityId)
  const valuesOf = (entity: EntityName, id: string): Values => reader(entity).byId(id)?.values ?? {}

  function merge(pair: Pair, choices: MergeChoices = {}) {
    const [keep, drop] = [reader(pair.entity).byId(pair.keep), reader(pair.entity).byId(pair.drop)]
    const versions = { keep: keep?.version ?? 0, drop: drop?.version ?? 0 }
    return mergeRecords({ ...pair, versions, choices }, now(), context)
  }
  const undo = (batchId: string) => undoBatch({ batchId, at: now(), scope: 'all' }, context)
  const preview = (pair: Pair) => previewMerge(db, municipalityId, pair)

  /** A unit's editor with these units. */
  function addUser(units: readonly string[]): string {
    const id = newId()
    db.prepare('INSERT INTO user (id, name, roles, created_at) VALUES (?, ?, \'["unitEditor"]\', ?)').run(id, id, now())
    writeUnits(db, id, units)
    return id
  }

  /** What every record says, deleted or not, and what is found by which word. */
  function everything(): Record<string, unknown> {
    const all: Record<string, unknown> = {}
    for (const entity of entityNames) {
      for (const { id, values, extra, seq } of reader(entity).all()) all[`${entity} ${id}`] = { values, extra, seq }
      for (const search of ['alfa', 'beta', 'gamma', 'enhed']) {
        const query = { search, filters: {}, sort: null, offset: 0, limit: 1000, columns: [], deleted: false }
        const { seqs } = listedSeqs(db, { entity, municipalityId, query })
        all[`${entity} ${search}`] = [...seqs].sort()
      }
    }
    return all
  }

  /** The living records that still refer to this one. */
  function referring(entity: EntityName, id: string): string[] {
    return referrersOf(entity).flatMap(({ entity: other, field }) =>
      [...reader(other.name).all([field.key])]
        .filter(({ values }) => idsIn(values[field.key]).includes(id))
        .map((record) => `${other.name}.${field.key} ${record.id}`)
    )
  }

  return {
    db,
    now,
    author: { ...author, now },
    context,
    make,
    reader,
    valuesOf,
    merge,
    undo,
    preview,
    addUser,
    everything,
    referring,
    dispose: () => register.dispose()
  }
}

/** The code with which something is refused; `ok` where it is not. */
export function refused(run: () => unknown): string {
  try {
    run()
    return 'ok'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
