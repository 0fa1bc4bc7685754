import {
  type Erasure,
  type ErasuresAsked,
  type ErasureYear,
  undatedGroup
} from '../../../../src-shared/features/papers/erasures.ts'
import { coveredUntil, erasureConflict } from '../../../../src-shared/features/protocol/erasure.rules.ts'
import type { FieldValue, Values } from '../../../../src-shared/kernel/value.ts'
import type { Session } from '../../../ipc/context.ts'
import { createNames } from '../../entities/names.ts'
import { createReader } from '../../entities/record-reader.ts'
import { peopleOf } from '../../tasks/people.ts'
import { type YearPlaces, yearPlaces } from './year-places.ts'

const fields = [
  ...['name', 'unit', 'responsible', 'erasure', 'erasureMonths', 'erasureFrom', 'erasureRule', 'erasureProcedure'],
  ...['nextErasureOn', 'archiveDuty', 'state']
]

/** Activities read at once: a few milliseconds. */
const readAtOnce = 100

/** Where it is read, in main as in a job. */
type Reading = Pick<Session, 'db' | 'municipality'>

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')

/**
 * What a year has to be erased, whose and how.
 *
 * @param today civil date: who is to do it is asked of the people as they are now
 * @param told of each hundred that are read, for who asks for very many
 */
export async function erasuresOf(
  session: Reading,
  asked: ErasuresAsked & { readonly offset: number; readonly limit: number },
  today: string,
  told: (done: number, total: number) => void = () => undefined
): Promise<ErasureYear> {
  const { db, municipality } = session
  const places = await yearPlaces(db, municipality.id, asked)
  const groups = [...places].map(([group, { length }]) => ({ group, count: length }))
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  const shown = windowOf(places, asked.offset, asked.limit)
  const rows: Erasure[] = []
  for (let from = 0; from < shown.length; from += readAtOnce) {
    rows.push(...readErasures(session, shown.slice(from, from + readAtOnce), asked.year, today))
    told(rows.length, shown.length)
  }
  return { total, groups, rows }
}

type Shown = readonly (readonly [seq: number, group: number])[]

/** A stretch of all of them, each with its group. */
function windowOf(places: YearPlaces, offset: number, limit: number): Shown {
  const shown: (readonly [number, number])[] = []
  let before = 0
  for (const [group, seqs] of places) {
    const from = Math.max(0, offset - before)
    for (const seq of seqs.slice(from, from + limit - shown.length)) shown.push([seq, group])
    before += seqs.length
    if (shown.length >= limit) break
  }
  return shown
}

function readErasures(session: Reading, shown: Shown, year: number, today: string): readonly Erasure[] {
  const groupOf = new Map(shown)
  const names = createNames(session.db)
  const people = peopleOf(session.db, today)
  return createReader(session.db, 'processingActivity', session.municipality.id)
    .bySeq(
      shown.map(([seq]) => seq),
      fields
    )
    .map(({ seq, id, values }): Erasure => {
      const unit = text(values['unit']) || null
      const who = people.assign({ people: [['responsible', text(values['responsible']) || null]], unit })
      return {
        ...toErase(values, year),
        activity: id,
        group: groupOf.get(seq) ?? undatedGroup,
        unit: unit === null ? null : names.of('organisationUnit', unit),
        who: people.view(who).name,
        as: who.as
      }
    })
}

function toErase(values: Values, year: number): Omit<Erasure, 'activity' | 'group' | 'unit' | 'who' | 'as'> {
  const dueOn = text(values['nextErasureOn']) || null
  const months = values['erasureMonths']
  return {
    name: text(values['name']),
    dueOn,
    limit: text(values['erasure']) || (typeof months === 'number' ? String(months) : ''),
    countedFrom: text(values['erasureFrom']),
    until: coveredUntil(values, dueOn ?? `${year}-12-31`),
    rule: text(values['erasureRule']),
    procedure: text(values['erasureProcedure']),
    conflict: erasureConflict(values)
  }
}
