import { referrersOf } from '../../../src-shared/features/catalogue.ts'
import type {
  Handover,
  HandoverPreview,
  HandoverResult,
  Holder,
  MovedDuty,
  RefusedDuty
} from '../../../src-shared/features/organisations/people-contract.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { Entity, EntityName, Field } from '../../../src-shared/kernel/field.ts'
import { type Country, zoneOf } from '../../../src-shared/kernel/language.ts'
import type { FieldValue, Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import type { RowScope } from '../../ipc/context.ts'
import type { JobContext } from '../../jobs/job.ts'
import { newId } from '../../platform/ids.ts'
import { insertBatch, subject } from '../batches/batches.ts'
import { planOf } from '../entities/entity-plan.ts'
import { masteredFields, masterOf } from '../entities/mastered.ts'
import { idsIn } from '../entities/names.ts'
import { createReader, type StoredRecord } from '../entities/record-reader.ts'
import { writeRecords } from '../entities/records.ts'
import { seqsReferringTo } from '../entities/references.ts'
import { createScopeGuard, placedBy, type ScopeGuard } from '../entities/row-scope.ts'

/** In which register a handover happens, for whom, and when. */
export interface Surroundings {
  readonly db: Database
  readonly municipalityId: string
  readonly country: Country
  readonly scope: RowScope
  /** UTC instant. */
  readonly at: string
}

/** A record with the roles in it that change hands. */
interface Moving {
  readonly entity: EntityName
  readonly id: string
  readonly fields: readonly Field[]
}

interface Plan {
  readonly from: Holder
  readonly to: Holder
  readonly moving: readonly Moving[]
  readonly moved: readonly MovedDuty[]
  readonly refused: readonly RefusedDuty[]
}

const pollEvery = 200

/** What a handover would do. Throws handover.toSelf, gone, targetLeft. */
export function previewHandover(
  input: Handover & { readonly limit: number | null },
  around: Surroundings
): HandoverPreview {
  const { from, to, moved, refused } = planHandover(input, around)
  const shown = input.limit ?? undefined
  return {
    from,
    to,
    count: moved.length,
    refusedCount: refused.length,
    moved: moved.slice(0, shown),
    refused: refused.slice(0, shown)
  }
}

/**
 * Gives the duties away in one transaction and as one batch; each record is told once in the history, however many of
 * its roles change hands. Throws as the preview does, and request.cancelled; then nothing is changed.
 */
export function handOver(
  input: Handover,
  { at, scope }: Pick<Surroundings, 'at' | 'scope'>,
  context: JobContext
): HandoverResult {
  const { db, register } = context
  const { userId, municipalityId, country } = register
  const batchId = newId()
  const author = { userId, municipalityId, scope, batchId, now: () => at }
  return writeRecords(db, author, (records) => {
    const { from, to, moving, moved, refused } = planHandover(input, { db, municipalityId, country, scope, at })
    moving.forEach(({ entity, id, fields }, done) => {
      if (done % pollEvery === 0) {
        context.throwIfCancelled()
        context.progress('write', done, moving.length)
      }
      const store = records.of(entity)
      const record = store.byId(id)
      if (record) store.update(record, given(record, fields, from.id, to.id))
    })
    const leaves = input.leftOn !== null && input.leftOn !== from.leftOn
    if (leaves) {
      const people = records.of('person')
      const person = people.byId(from.id)
      if (person) people.update(person, { leftOn: input.leftOn })
    }
    const updated = moving.length + (leaves ? 1 : 0)
    if (updated === 0) return { from, to, batchId: null, moved, refused }
    const title = subject('person', from.id, to.id)
    insertBatch(db, { id: batchId, kind: 'handover', at, userId, title, counts: { updated } })
    return { from, to, batchId, moved, refused }
  })
}

/** The fields' values with one person in the place of another, who is not named twice. */
function given({ values }: StoredRecord, fields: readonly Field[], from: string, to: string): Values {
  const after = (value: FieldValue | undefined): FieldValue =>
    Array.isArray(value) ? [...new Set(idsIn(value).map((id) => (id === from ? to : id)))] : to
  return Object.fromEntries(fields.map(({ key }) => [key, after(values[key])]))
}

function planHandover(input: Handover, around: Surroundings): Plan {
  if (input.from === input.to) throw new AppError('handover.toSelf')
  const from = holderOf(around, input.from)
  const to = holderOf(around, input.to)
  const day = today(zoneOf[around.country], around.at)
  if (to.leftOn !== null && to.leftOn <= day)
    throw new AppError('handover.targetLeft', { name: to.name, date: to.leftOn })
  const guard = createScopeGuard(around.db, around.scope)
  const moving = new Map<string, Moving & { fields: Field[] }>()
  const moved: MovedDuty[] = []
  const refused: RefusedDuty[] = []
  for (const { entity, field } of referrersOf('person')) {
    const asked = input.roles?.find((one) => one.entity === entity.name && one.field === field.key)
    if (input.roles && !asked) continue
    for (const record of holding(around, entity, field, input.from, asked)) {
      const duty = dutyOf(entity, field, record)
      const refusal = refusalOf(guard, entity, record) ?? masteredRefusal(around.db, entity.name, field, record)
      if (refusal) {
        refused.push({ ...duty, code: refusal.code, params: refusal.params })
        continue
      }
      moved.push(duty)
      const known = moving.get(record.id)
      if (known) known.fields.push(field)
      else moving.set(record.id, { entity: entity.name, id: record.id, fields: [field] })
    }
  }
  return { from, to, moving: [...moving.values()], moved, refused }
}

/** The living records that name the person in a role, by title; of them those that were asked for. */
function holding(
  { db, municipalityId }: Surroundings,
  entity: Entity,
  field: Field,
  person: string,
  asked: { readonly ids: readonly string[] | null; readonly except: readonly string[] } | undefined
): readonly StoredRecord[] {
  const only = asked?.ids ? new Set(asked.ids) : null
  const except = new Set(asked?.except)
  const { title } = entity
  const columns = [...new Set([title, ...placedBy(entity)])]
  const name = ({ values }: StoredRecord): string => String(values[title] ?? '')
  return createReader(db, entity.name, municipalityId)
    .bySeq(seqsReferringTo(db, field, person, municipalityId), columns)
    .filter(({ id, deletedAt }) => deletedAt === null && (!only || only.has(id)) && !except.has(id))
    .sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0))
}

function dutyOf(entity: Entity, field: Field, record: StoredRecord): MovedDuty {
  const name = record.values[planOf(entity.name).title.key]
  return { entity: entity.name, field: field.key, id: record.id, name: typeof name === 'string' ? name : '' }
}

function refusalOf(guard: ScopeGuard, { name }: Entity, record: StoredRecord): AppError | null {
  if (guard.covers(name, record)) return null
  try {
    guard.require(name, record, record)
    return null
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

/** What KITOS is the master of is changed there. */
function masteredRefusal(db: Database, entity: EntityName, { key }: Field, { id }: StoredRecord): AppError | null {
  const master = masteredFields(db, entity).includes(key) ? masterOf(db, entity, id) : null
  return master && new AppError('field.mastered', { file: master.file })
}

function holderOf({ db, municipalityId }: Surroundings, id: string): Holder {
  const person = createReader(db, 'person', municipalityId).byId(id)
  const name = String(person?.values['name'] ?? '')
  if (!person || person.deletedAt !== null) throw new AppError('handover.gone', { name: name || id })
  const leftOn = person.values['leftOn']
  return { id, name, leftOn: typeof leftOn === 'string' ? leftOn : null }
}
