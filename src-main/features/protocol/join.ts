import type { JoinResult } from '../../../src-shared/features/protocol/contract.ts'
import { participationEntity } from '../../../src-shared/features/protocol/participation.fields.ts'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import type { Context } from '../../ipc/context.ts'
import { newId } from '../../platform/ids.ts'
import { insertBatch } from '../batches/batches.ts'
import { takeChangedEntities } from '../entities/changes.ts'
import { authorOf } from '../entities/handlers/entity-handlers.ts'
import { type Records, writeRecords } from '../entities/records.ts'
import { unitProtocol } from './unit-protocol.ts'

/**
 * Units join common activities, as one batch. What is not common, is the unit's own or is joined already is left out.
 * Throws what saving a participation by hand would.
 */
export function join({ activities, on }: ChannelParsed<'protocol.join'>, context: Context): JoinResult {
  return asBatch(context, ({ of }) => {
    const joined = new Map<string, ReadonlySet<string>>()
    let done = 0
    for (const { activity, unit, through } of activities) {
      const record = of('processingActivity').byId(activity)
      const common = (record?.values['common'] as { value?: string } | null)?.value === 'yes'
      if (!record || record.deletedAt !== null || !common || record.values['unit'] === unit) continue
      const has = joined.get(unit) ?? joinedBy(context, unit)
      joined.set(unit, new Set([...has, activity]))
      if (has.has(activity)) continue
      of('participation').insert({ activity, unit, joinedOn: on, through }, { origin: 'typed' })
      done++
    }
    return done
  })
}

/** Participations end, as one batch; what has ended already is left out. */
export function leave({ participations, on }: ChannelParsed<'protocol.leave'>, context: Context): JoinResult {
  return asBatch(context, ({ of }) => {
    let done = 0
    for (const id of participations) {
      const record = of('participation').byId(id)
      if (!record || record.deletedAt !== null || record.values['endedOn'] != null) continue
      of('participation').update(record, { endedOn: on })
      done++
    }
    return done
  })
}

function joinedBy(context: Context, unit: string): ReadonlySet<string> {
  const rows = unitProtocol(context, unit, false)
  return new Set(rows.filter(({ standing }) => standing === 'joined').map(({ activity }) => activity))
}

/** Nothing done is no batch. */
function asBatch(context: Context, work: (records: Records) => number): JoinResult {
  const { db, user, language } = context.session
  const batchId = newId()
  const at = context.now()
  const count = writeRecords(db, { ...authorOf(context), batchId, now: () => at }, work)
  if (count === 0) return { count, batchId: null }
  const title = participationEntity.labels.many[language]
  insertBatch(db, { id: batchId, kind: 'bulk', at, userId: user.id, title, counts: { updated: count } })
  context.changed(...takeChangedEntities(db))
  return { count, batchId }
}
