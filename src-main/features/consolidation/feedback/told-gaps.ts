import { lacksBasis, type SubProcessorFacts } from '../../../../src-shared/features/agreements/agreement.rules.ts'
import type { Finding } from '../../../../src-shared/features/exchange/feedback.ts'
import { packageParts, packedFields } from '../../../../src-shared/features/exchange/profiles.ts'
import { activityGapColumns, activityGapOf } from '../../../../src-shared/features/missing/activity-gaps.ts'
import { agreementGapColumns, agreementGapOf } from '../../../../src-shared/features/missing/agreement-gaps.ts'
import { reasonText } from '../../../../src-shared/features/missing/reason-text.ts'
import type { Gap } from '../../../../src-shared/features/systems/gaps/gap-column.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { isEmpty, type Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import type { Recipient } from './recipients.ts'

/** How gaps are put into words, and the civil date from which what has expired is told. */
export interface TellingGaps {
  readonly language: Language
  readonly today: string
  /** How a civil date is written. */
  readonly date: (civil: string) => string
}

type Judged = 'processingActivity' | 'agreement'

interface HeldValues {
  readonly id: string
  readonly name: string
  readonly values: Values
}

/** What the law wants and a municipality's activities and agreements lack, by the rules of its own matrix. */
export function toldGaps(db: Database, recipient: Recipient, telling: TellingGaps): readonly Finding[] {
  const held = new HeldRecords(db, recipient)
  return [...activityGaps(held, telling), ...agreementGaps(held, telling)]
}

function activityGaps(held: HeldRecords, telling: TellingGaps): readonly Finding[] {
  const lines = held.by('processingLine', 'activity')
  const transfers = held.by('transfer', 'activity')
  const arrangements = held.by('jointArrangement', 'activities')
  // Who answers for it stays at home, so nobody here can say that it is nobody.
  const columns = activityGapColumns.filter(
    (column) =>
      held.tells('processingActivity', column) && (column.key !== 'activityJoint' || held.has('jointArrangement'))
  )
  return held.all('processingActivity').flatMap(({ id, name, values }) => {
    const own = transfers(id)
    const context = {
      values,
      links: linksOf(values, ['subjects', 'dataCategories', 'recipients', 'systems']),
      lines: lines(id).length,
      transfers: own.length,
      baseless: own.filter((transfer) => isEmpty(transfer.values['basis'])).length,
      arrangements: arrangements(id).length,
      responsible: null,
      today: telling.today
    }
    return columns.flatMap((column) =>
      toldGap('processingActivity', { id, name }, column.key, activityGapOf(column, context), telling)
    )
  })
}

function agreementGaps(held: HeldRecords, telling: TellingGaps): readonly Finding[] {
  const subProcessors = held.by('subProcessor', 'agreement')
  const oversights = held.by('oversight', 'agreement')
  const columns = agreementGapColumns.filter((column) => held.tells('agreement', column))
  return held.all('agreement').flatMap(({ id, name, values }) => {
    const subs = subProcessors(id).map(({ values: said }) => said as unknown as SubProcessorFacts)
    const planned = oversights(id).flatMap(({ values: said }) =>
      isEmpty(said['completedOn']) && typeof said['plannedOn'] === 'string' ? [said['plannedOn']] : []
    )
    const context = {
      values,
      links: linksOf(values, ['systems', 'activities']),
      subProcessors: subs.filter(({ approval }) => approval !== 'ended' && approval !== 'objected').length,
      baseless: subs.filter(lacksBasis).length,
      plannedOn: planned.sort()[0] ?? null,
      today: telling.today
    }
    return columns.flatMap((column) =>
      toldGap('agreement', { id, name }, column.key, agreementGapOf(column, context), telling)
    )
  })
}

function toldGap(
  entity: Judged,
  { id, name }: Pick<HeldValues, 'id' | 'name'>,
  column: string,
  { state, reason }: Gap,
  { language, date }: TellingGaps
): readonly Finding[] {
  if (state === 'present' || state === 'notApplicable') return []
  const theirs = reasonText(language, reason, date)
  const about = { kind: 'gap', entity, recordId: id, name, field: column } as const
  return [{ ...about, said: '', ours: '', theirs, rule: '', count: null, of: null }]
}

const linksOf = (values: Values, keys: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(keys.map((key) => [key, listIn(values[key]).length]))

const listIn = (value: Values[string] | undefined): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? [value] : []

/** One package's records as the gap rules need them. */
class HeldRecords {
  private readonly db: Database
  private readonly recipient: Recipient

  constructor(db: Database, recipient: Recipient) {
    this.db = db
    this.recipient = recipient
  }

  /** Whether the package carries records of an entity, be they none. */
  has(entity: EntityName): boolean {
    return this.recipient.counts[entity] !== undefined
  }

  /** Whether the package could have said what a column asks: what did not travel is not missing. */
  tells(
    entity: Judged,
    { needs, fills }: { readonly needs: readonly string[]; readonly fills: string | null }
  ): boolean {
    const packed = packedFields(entity, 'centralOffice', { parts: packageParts })
    return [...needs, ...(fills === null ? [] : [fills])].every((key) => {
      const field = packed.find((one) => one.key === key)
      return field !== undefined && (!('entity' in field) || this.has(field.entity))
    })
  }

  all(entity: EntityName): readonly HeldValues[] {
    const sql = `SELECT record_id AS id, title AS name, said FROM held_record
      WHERE package = ? AND entity = ? AND gone_at IS NULL ORDER BY number`
    return this.db
      .prepare<[number, string], { readonly id: string; readonly name: string; readonly said: string }>(sql)
      .all(this.recipient.package, entity)
      .map(({ id, name, said }) => ({ id, name, values: JSON.parse(said) as Values }))
  }

  /** Those of another entity that name a record in a field. */
  by(entity: EntityName, key: string): (id: string) => readonly HeldValues[] {
    const named = new Map<string, HeldValues[]>()
    for (const record of this.all(entity))
      for (const id of listIn(record.values[key])) {
        const list = named.get(id)
        if (list) list.push(record)
        else named.set(id, [record])
      }
    return (id) => named.get(id) ?? []
  }
}
