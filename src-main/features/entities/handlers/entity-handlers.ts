import type { EntityAction } from '../../../../src-shared/ipc/entity-channels.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import type { Context } from '../../../ipc/context.ts'
import type { Handler, Handlers } from '../../../ipc/handler.ts'
import { takeChangedEntities } from '../changes.ts'
import type { Author } from '../entity-store.ts'
import { facetsOf } from '../list/facets.ts'
import { listRecords, prepareList } from '../list/list.ts'
import type { StoredRecord } from '../record-reader.ts'
import { type Records, writeRecords } from '../records.ts'
import { writableIn } from '../row-scope.ts'
import { checkedValues, requireFreeIdentifiers } from './checks.ts'
import { historyOf, recordView, storedRecord, suggestionsFor } from './reading.ts'

/** The channels of one entity; all entities' are alike, as the municipality's are like any other's. */
type EntityHandlers = { readonly [A in EntityAction]: Handler<`municipality.${A}`> }

/** The handlers of an entity's channels, by channel. */
export function entityHandlers(entity: EntityName): Handlers {
  const handlers: EntityHandlers = { ...readingHandlers(entity), ...writingHandlers(entity) }
  return Object.fromEntries(Object.entries(handlers).map(([action, handler]) => [`${entity}.${action}`, handler]))
}

function readingHandlers(entity: EntityName): Omit<EntityHandlers, 'save' | 'remove' | 'restore'> {
  const request = ({ session, now }: Context) => ({ entity, municipalityId: session.municipality.id, now: now() })
  return {
    list: async ({ input, context }) => {
      const { db } = context.session
      const wanted = { ...request(context), query: input }
      await prepareList(db, wanted)
      return listRecords(db, wanted, writableIn(context.session))
    },
    facets: async ({ input, context }) => {
      const { db } = context.session
      const wanted = { ...request(context), query: input }
      await prepareList(db, wanted, input.fields)
      return facetsOf(db, wanted, input.fields)
    },
    get: ({ input, context }) => recordView(context.session, entity, input.id),
    history: ({ input, context }) => historyOf(context.session.db, entity, input.id, input.field),
    suggest: ({ input, context }) => suggestionsFor(context.session, entity, input.search, input.limit)
  }
}

function writingHandlers(entity: EntityName): Pick<EntityHandlers, 'save' | 'remove' | 'restore'> {
  return {
    save: ({ input: { id, version, values }, context }) => {
      const { session } = context
      const record = id === null ? null : storedRecord(session, entity, id)
      if (record) requireCurrent(context, entity, record, version)
      const checked = checkedValues(session, entity, values, record)
      const saved = write(context, (records) => {
        const store = records.of(entity)
        if (!record) return store.insert(checked)
        store.update(record, checked)
        return record.id
      })
      return { record: recordView(session, entity, saved) }
    },
    remove: ({ input, context }) => {
      const record = storedRecord(context.session, entity, input.id)
      requireCurrent(context, entity, record, input.version)
      // Everything in the register is this municipality's.
      if (record.id === context.session.municipality.id) throw new AppError('record.inUse', { count: 1 })
      return { version: write(context, (records) => records.of(entity).remove(record)) }
    },
    restore: ({ input, context }) => {
      const record = storedRecord(context.session, entity, input.id)
      if (record.deletedAt !== null) {
        requireFreeIdentifiers(context.session, entity, record)
        write(context, (records) => records.of(entity).restore(record))
      }
      return { record: recordView(context.session, entity, input.id) }
    }
  }
}

/** Throws record.deleted or record.conflict, with the record as it now is in `detail`. */
function requireCurrent({ session }: Context, entity: EntityName, record: StoredRecord, version: number | null): void {
  if (record.deletedAt === null && record.version === version) return
  const detail: RecordView = recordView(session, entity, record.id)
  throw new AppError(record.deletedAt === null ? 'record.conflict' : 'record.deleted', {}, { detail })
}

/** Who writes when a request changes records: the session's user, within the session's scope. */
export function authorOf(context: Context): Author {
  const { user, municipality, scope } = context.session
  return { userId: user.id, municipalityId: municipality.id, scope, batchId: null, now: () => context.now() }
}

function write<T>(context: Context, work: (records: Records) => T): T {
  const { db } = context.session
  const result = writeRecords(db, authorOf(context), work)
  context.changed(...takeChangedEntities(db))
  return result
}
