import type { CprOverview, CprSystemRow } from '../../../src-shared/features/cpr-subscriptions/contract.ts'
import {
  type CprFigure,
  type CprFigureKey,
  cprFindings,
  cprTotals
} from '../../../src-shared/features/cpr-subscriptions/figures.ts'
import { isRunning, subscriptionSigns } from '../../../src-shared/features/cpr-subscriptions/subscription.rules.ts'
import { type ListPage, listQuerySchema } from '../../../src-shared/ipc/entity-channels.ts'
import { sortKey } from '../../../src-shared/kernel/sort-key.ts'
import type { RecordView, Values } from '../../../src-shared/kernel/value.ts'
import type { Session } from '../../ipc/context.ts'
import { atOneMoment, listRecords, prepareList } from '../entities/list/list.ts'
import { createNames } from '../entities/names.ts'
import { createReader } from '../entities/record-reader.ts'

/** Where it is looked, and from which instant derived columns count (UTC ISO 8601). */
export interface Looking {
  readonly session: Pick<Session, 'db' | 'municipality' | 'user'>
  readonly now: string
}

/** Every channel side by side: the figures, and the first `limit` of the systems that subscribe, by name. */
export async function cprOverview(looking: Looking, limit: number): Promise<CprOverview> {
  const figures = [...cprTotals, ...cprFindings]
  for (const figure of figures) await prepare(looking, figure)
  return atOneMoment(looking.session.db, () => {
    const counts = figures.map((figure) => [figure.key, found(looking, figure).total] as const)
    const systems = systemRows(looking)
    return {
      figures: Object.fromEntries(counts) as Record<CprFigureKey, number>,
      total: systems.length,
      systems: systems.slice(0, limit)
    }
  })
}

/** Of the records that a list's filters find: how many there are, and the first of them. */
export interface Wanted extends Pick<CprFigure, 'entity' | 'filters'> {
  readonly limit?: number
  readonly columns?: readonly string[]
}

/** What is found of what is wanted. */
export function found(looking: Looking, wanted: Wanted): ListPage {
  return listRecords(looking.session.db, requestOf(looking, wanted), () => false)
}

/** Reads what `found` needs, while other requests are answered in between. */
export function prepare(looking: Looking, wanted: Wanted): Promise<void> {
  return prepareList(looking.session.db, requestOf(looking, wanted))
}

function requestOf({ session, now }: Looking, { entity, filters, limit = 0, columns = [] }: Wanted) {
  const query = listQuerySchema.parse({ filters, limit, columns })
  return { entity, municipalityId: session.municipality.id, query, now }
}

const asked = ['system', 'source', 'state', 'needReason', 'need', 'legalBases', 'nationalLaw', 'unit']
const askedToo = ['lapseRule', 'lapseMonths', 'contactBase', 'deletionAgreed']

function systemRows(looking: Looking): readonly CprSystemRow[] {
  const { db, municipality } = looking.session
  const channelOf = new Map<string, string>()
  for (const { id, values } of createReader(db, 'subscriptionSource', municipality.id).all(['channel']))
    channelOf.set(id, text(values['channel']))
  const rows = new Map<string, Record<string, { count: number; missing: number }>>()
  for (const { values } of createReader(db, 'cprSubscription', municipality.id).all([...asked, ...askedToo])) {
    const system = text(values['system'])
    if (system === '' || !isRunning(values)) continue
    const channel = channelOf.get(text(values['source'])) ?? ''
    const row = rows.get(system) ?? {}
    const { count, missing } = row[channel] ?? { count: 0, missing: 0 }
    const lacking = subscriptionSigns(values).length > 0 ? 1 : 0
    rows.set(system, { ...row, [channel]: { count: count + 1, missing: missing + lacking } })
  }
  const noSource = new Map(withoutSource(looking).map(({ id, values }) => [id, text(values['name'])]))
  const names = createNames(db)
  return [...new Set([...rows.keys(), ...noSource.keys()])]
    .map((id): CprSystemRow => {
      const name = noSource.get(id) ?? names.of('system', id)?.name ?? ''
      return { id, name, channels: rows.get(id) ?? {}, noSource: noSource.has(id) }
    })
    .map((row) => [sortKey(row.name), row] as const)
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x.id < y.id ? -1 : 1))
    .map(([, row]) => row)
}

function withoutSource(looking: Looking): readonly RecordView[] {
  const figure = cprFindings.find(({ key }) => key === 'noSource')
  return figure ? found(looking, { ...figure, limit: 200_000, columns: ['name'] }).rows : []
}

function text(value: Values[string] | undefined): string {
  return typeof value === 'string' ? value : ''
}
