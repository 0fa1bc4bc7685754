import { bulkFields } from '../../../src-shared/features/bulk/bulk.rules.ts'
import {
  type BulkChange,
  type BulkPreview,
  type BulkResult,
  bulkAtMost
} from '../../../src-shared/features/bulk/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { fieldOf, takesItems } from '../../../src-shared/kernel/field.ts'
import type { FieldValue, RefView, Values } from '../../../src-shared/kernel/value.ts'
import type { JobContext } from '../../jobs/job.ts'
import { newId } from '../../platform/ids.ts'
import { insertBatch } from '../batches/batches.ts'
import { differenceOf, normalised } from '../entities/differences.ts'
import { type EntityPlan, planOf } from '../entities/entity-plan.ts'
import { checkedValues } from '../entities/handlers/checks.ts'
import { listedSeqs } from '../entities/list/list.ts'
import { createNames, idsIn } from '../entities/names.ts'
import { createReader, type StoredRecord } from '../entities/record-reader.ts'
import { writeRecords } from '../entities/records.ts'
import { createScopeGuard, placedBy, type ScopeGuard } from '../entities/row-scope.ts'
import type { BulkInput } from './job-refs.ts'
import { createTally, type Refusal, type Tally } from './tally.ts'

const pollEvery = 200

/** What the edit would do. Throws request.invalid for a field that is not for this, request.cancelled. */
export function previewBulk(input: BulkInput, context: JobContext): BulkPreview {
  const { db, register } = context
  const plan = requirePlan(input, context)
  const columns = [...new Set([...Object.keys(input.values), ...placedBy(plan.entity), plan.title.key])]
  const reader = createReader(db, input.entity, register.municipalityId)
  const tally = createTally(Object.keys(input.values))
  const guard = createScopeGuard(db, input.scope)
  forEachRecord(input, context, 'preview', (seq, id) => {
    const record = seq === null ? null : (reader.bySeq([seq], columns)[0] ?? null)
    judge(record, id, { input, context, plan, tally, guard })
  })
  const fields = tally.fields()
  const names = createNames(db)
  const refs: Record<string, RefView> = {}
  for (const { field, from } of fields)
    for (const { value } of from) Object.assign(refs, names.within(plan, { [field]: value }))
  return { ...tally.counts(), fields, refs }
}

/**
 * Does it in one transaction: every record that may be and would be changed, as one batch. Throws as the preview does;
 * then nothing is changed.
 */
export function applyBulk(input: BulkInput, context: JobContext): BulkResult {
  const { db, register } = context
  const { userId, municipalityId } = register
  const { at, scope, entity } = input
  const plan = requirePlan(input, context)
  const batchId = newId()
  return writeRecords(db, { userId, municipalityId, scope, batchId, now: () => at }, (records) => {
    const store = records.of(entity)
    const tally = createTally(Object.keys(input.values))
    const guard = createScopeGuard(db, scope)
    forEachRecord(input, context, 'write', (seq, id) => {
      const record = seq === null ? null : (store.bySeq([seq])[0] ?? null)
      const changed = judge(record, id, { input, context, plan, tally, guard })
      if (!record || !changed) return
      store.update(record, changed)
      // Units were moved: what lies below the own ones is another now.
      if (entity === 'organisationUnit') guard.forget()
    })
    const counts = tally.counts()
    if (counts.changed === 0) return { ...counts, batchId: null }
    insertBatch(db, {
      id: batchId,
      kind: 'bulk',
      at,
      userId,
      title: titleOf(plan, input, context),
      counts: { updated: counts.changed, refused: counts.refusedCount }
    })
    return { ...counts, batchId }
  })
}

/** Entity and fields, as the list of batches names it. */
function titleOf({ entity }: EntityPlan, { values }: BulkInput, { register }: JobContext): string {
  const { language } = register
  const fields = Object.keys(values).map((key) => fieldOf(entity, key).labels[language])
  return `${entity.labels.many[language]}: ${fields.join(', ')}`
}

function requirePlan({ entity, values }: BulkInput, { register }: JobContext): EntityPlan {
  const plan = planOf(entity)
  const fields = new Map(bulkFields(plan.entity, register.country).map((field) => [field.key, field]))
  for (const [key, change] of Object.entries(values)) {
    const field = fields.get(key)
    if (!field || (!('set' in change) && !takesItems(field))) throw new AppError('request.invalid', { at: key })
  }
  return plan
}

/** Each record that is meant, once: its row number, or null where there is none of this id. */
function forEachRecord(
  input: BulkInput,
  context: JobContext,
  step: string,
  visit: (seq: number | null, id: string) => void
): void {
  const { db, register } = context
  const meant = recordsMeant(input, context)
  const seqOf = db
    .prepare<[string], number>(`SELECT seq FROM ${planOf(input.entity).entity.table} WHERE id = ?`)
    .pluck()
  meant.forEach((one, done) => {
    if (done % pollEvery === 0) {
      context.throwIfCancelled()
      context.progress(step, done, meant.length)
    }
    if (typeof one === 'number') visit(one, '')
    // Everything in the register is this municipality's.
    else visit(one === register.municipalityId ? null : (seqOf.get(one) ?? null), one)
  })
}

function recordsMeant({ entity, records }: BulkInput, { db, register }: JobContext): readonly (string | number)[] {
  if ('ids' in records) return [...new Set(records.ids)]
  const query = { ...records.query, offset: 0, limit: bulkAtMost + 1 }
  const { seqs } = listedSeqs(db, { entity, municipalityId: register.municipalityId, query })
  if (seqs.length > bulkAtMost) throw new AppError('request.invalid', { at: 'records' })
  return seqs
}

interface Judging {
  readonly input: BulkInput
  readonly context: JobContext
  readonly plan: EntityPlan
  readonly guard: ScopeGuard
  readonly tally: Tally
}

/** The values that change in a record, if any do and it is allowed; all of it is counted. */
function judge(
  record: StoredRecord | null,
  id: string,
  { input, context, plan, guard, tally }: Judging
): Values | null {
  const { db, register } = context
  const { entity } = input
  const name = String(record?.values[plan.title.key] ?? '')
  const refuse = (reasons: readonly Refusal[]): null => {
    tally.refuses({ id: record?.id ?? id, name }, reasons)
    return null
  }
  if (!record) return refuse([{ code: 'record.notFound', params: {}, field: null }])
  if (record.deletedAt !== null) return refuse([{ code: 'record.deleted', params: {}, field: null }])
  const municipality = { id: register.municipalityId, country: register.country }
  try {
    const checked = checkedValues({ db, municipality }, entity, askedValues(record, input.values), record)
    const changed = differenceOf(plan, record, normalised(plan, checked), record.extra)?.values ?? {}
    if (Object.keys(changed).length > 0)
      guard.require(entity, record, { id: record.id, values: { ...record.values, ...changed } })
    tally.changes(record.values, changed)
    return Object.keys(changed).length > 0 ? changed : null
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return refuse(reasonsIn(error))
  }
}

function reasonsIn({ code, params, fields }: AppError): readonly Refusal[] {
  if (!fields) return [{ code, params, field: null }]
  return Object.entries(fields).map(([field, wrong]) => ({ code: wrong, params, field }))
}

function askedValues({ values }: StoredRecord, asked: BulkInput['values']): Values {
  return Object.fromEntries(Object.entries(asked).map(([key, change]) => [key, changedBy(values[key], change)]))
}

function changedBy(before: FieldValue | undefined, change: BulkChange): FieldValue {
  if ('set' in change) return change.set
  const now = idsIn(before)
  if ('add' in change) return [...new Set([...now, ...change.add])]
  const gone = new Set(change.remove)
  return now.filter((item) => !gone.has(item))
}
