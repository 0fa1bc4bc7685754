import type { HistoryChanges } from '../../../src-shared/features/register/history.ts'
import { keptText } from '../../../src-shared/kernel/kept-text.ts'
import { type FieldValue, isEmpty, sameValue, type Values } from '../../../src-shared/kernel/value.ts'
import type { EntityPlan } from './entity-plan.ts'
import { idsIn } from './names.ts'
import type { StoredRecord } from './record-reader.ts'

/** Kept columns of a sheet: header -> text. */
export type Extra = Readonly<Record<string, string>>
type Changes = Record<string, readonly [FieldValue, FieldValue]>

/** What a change makes of a record. */
export interface Difference {
  /** The new values of the fields that differ. */
  readonly values: Values
  /** All kept columns as they are after it. */
  readonly extra: Extra
  /** As history tells it: field key, or `extra.<header>` -> before, after. */
  readonly changes: HistoryChanges
}

/** Values as they are stored: nothing said is null, several references are a sorted set. */
export function normalised(plan: EntityPlan, values: Values): Values {
  let result: Record<string, FieldValue> | null = null
  for (const { field } of plan.links) {
    const ids = values[field.key]
    if (ids === undefined || ids === null) continue
    result ??= { ...values }
    result[field.key] = [...new Set(idsIn(ids))].sort()
  }
  return result ?? values
}

/** A new record's history: every field that says something. */
export function changesAtBirth(plan: EntityPlan, values: Values, extra: Extra): HistoryChanges {
  const changes: Changes = {}
  for (const key in values) {
    const value = values[key]
    if (value !== undefined && !isEmpty(value) && plan.keys.has(key)) changes[key] = [null, value]
  }
  for (const header in extra) changes[`extra.${header}`] = [null, extra[header] ?? '']
  return changes
}

/** What setting these values and kept columns changes; null when it changes nothing. */
export function differenceOf(plan: EntityPlan, record: StoredRecord, given: Values, extra: Extra): Difference | null {
  const changes: Changes = {}
  const values: Record<string, FieldValue> = {}
  for (const key in given) {
    const after = given[key]
    const before = record.values[key] ?? null
    if (after === undefined || !plan.keys.has(key) || same(before, after)) continue
    values[key] = isEmpty(after) ? null : after
    changes[key] = [before, values[key]]
  }
  if (extra !== record.extra) compareExtra(record.extra, extra, changes)
  if (Object.keys(changes).length === 0) return null
  return { values, extra, changes }
}

function same(a: FieldValue, b: FieldValue): boolean {
  return (isEmpty(a) && isEmpty(b)) || sameValue(a, b)
}

function compareExtra(before: Extra, after: Extra, changes: Changes): void {
  for (const header of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [keptText(before, header) ?? null, keptText(after, header) ?? null]
    if (was !== is) changes[`extra.${header}`] = [was, is]
  }
}
