import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { type EntityName, entityNames } from '../../../../src-shared/kernel/field.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { newId } from '../../../platform/ids.ts'
import type { EntityStore } from '../../entities/entity-store.ts'
import { type Records, writeRecords } from '../../entities/records.ts'
import { changeOf } from './compare-register.ts'
import type { PlannedImport } from './import-plan.ts'
import { contentOf } from './record-content.ts'

const pollEvery = 250

/** What is written beside the records, in the same transaction. */
export type Beside = (batchId: string, records: Records) => void

/**
 * Writes a planned import in one transaction. Answers the batch's id, or null when nothing differs (then no trace is
 * left), unless `always`. Throws request.cancelled, and whatever goes wrong; then nothing is changed.
 */
export function applyPlan(
  plan: PlannedImport,
  at: string,
  context: JobContext,
  beside: Beside,
  always = false
): string | null {
  const { db, register } = context
  if (!always && !changesAnything(plan)) return null
  const batchId = newId()
  const author = {
    userId: register.userId,
    municipalityId: register.municipalityId,
    scope: 'all' as const,
    batchId,
    now: () => at
  }
  writeRecords(db, author, (records) => {
    beside(batchId, records)
    const writing = new Writing(plan, records, context)
    writing.references()
    writing.rows()
    context.progress('index', 0, null)
  })
  return batchId
}

/** Whether a plan would write a record at all. */
export function changesAnything({ collected, resolution }: PlannedImport): boolean {
  for (const { created, filled, restored } of resolution.references.values())
    if (created.length > 0 || filled.length > 0 || restored.length > 0) return true
  return collected.sheets.some(({ fates }) => {
    for (const row of fates.rows()) {
      const outcome = fates.outcomeOf(row)
      if (outcome === 'create' || outcome === 'update') return true
    }
    return false
  })
}

class Writing {
  private readonly plan: PlannedImport
  private readonly records: Records
  private readonly context: JobContext
  private readonly total: number
  private done = 0

  constructor(plan: PlannedImport, records: Records, context: JobContext) {
    this.plan = plan
    this.records = records
    this.context = context
    this.total = plan.settled.firstOf.size
  }

  /** What the rows refer to comes first, so that the search index knows its names. */
  references(): void {
    const { references, roots } = this.plan.resolution
    for (const entity of entityNames) {
      const store = this.records.of(entity)
      for (const id of roots.get(entity)?.references.restored ?? []) restore(store, id)
      const resolved = references.get(entity)
      if (!resolved) continue
      for (const id of resolved.restored) restore(store, id)
      for (const { id, name, ids } of resolved.created) {
        store.insert({ [catalogue[entity].title]: name, ...ids }, { id })
        this.step(0)
      }
    }
  }

  rows(): void {
    const { collected, settled } = this.plan
    for (const entity of entityNames) {
      const store = this.records.of(entity)
      for (const [id, number] of settled.firstOf)
        if (collected.records[number]?.entity === entity) this.row(store, entity, id, number)
    }
    this.fill()
  }

  private row(store: EntityStore, entity: EntityName, id: string, number: number): void {
    const { collected, resolution, settled } = this.plan
    const record = collected.records[number]
    if (!record) return
    this.step(1)
    const outcome = collected.sheets[record.sheet]?.fates.outcomeOf(record.row)
    if (outcome !== 'create' && outcome !== 'update') return
    const said = settled.merged.get(number) ?? contentOf(record, id, collected, resolution)
    const matched = resolution.roots.get(entity)
    const held = matched?.known.has(id) ? store.byId(id) : null
    if (!held) {
      store.insert(said.values, { id, extra: said.extra })
      return
    }
    const change = changeOf(entity, held, said, matched)
    if (change) store.update(held, change.values, { ...held.extra, ...change.extra })
  }

  /** Numbers and addresses that known records lacked; after the rows, as a row may be about the same record. */
  private fill(): void {
    for (const [entity, { filled }] of this.plan.resolution.references) {
      const store = this.records.of(entity)
      for (const { id, ids } of filled) {
        const record = store.byId(id)
        const lacking = Object.entries(ids).filter(([field]) => !record?.values[field])
        if (record && lacking.length > 0) store.update(record, Object.fromEntries(lacking) as Values)
      }
    }
  }

  private step(rows: number): void {
    if (this.done % pollEvery === 0) {
      this.context.throwIfCancelled()
      this.context.progress('write', this.done, this.total)
    }
    this.done += rows
  }
}

function restore(store: EntityStore, id: string): void {
  const record = store.byId(id)
  if (record && record.deletedAt !== null) store.restore(record)
}
