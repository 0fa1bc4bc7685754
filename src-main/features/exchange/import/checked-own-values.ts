import type { IssueCode } from '../../../../src-shared/features/exchange/import.ts'
import { type OwnValueEntity, ownValueEntities, ownValues } from '../../../../src-shared/features/own-values.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import { sameValue, type Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { createNames } from '../../entities/names.ts'
import { checkOwnValue } from '../../entities/own-values/check-own-value.ts'
import { createReader } from '../../entities/record-reader.ts'
import type { Collected } from './collect-rows.ts'
import { identityOf } from './identity.ts'
import type { IssueLog } from './issue-log.ts'
import { contentOf, type RecordContent } from './record-content.ts'
import type { Resolution } from './resolution.ts'
import type { Settled } from './settle-records.ts'

interface Where {
  readonly db: Database
  readonly municipalityId: string
  readonly country: Country
}

/**
 * Asks of the rows of own values (`ownValues`) what is asked of those saved by hand: a value that the field can hold, in
 * its canonical form, and one per record and field. Rows that fail are invalid, and reported.
 */
export function checkedOwnValues(
  where: Where,
  collected: Collected,
  resolution: Resolution,
  settled: Settled,
  issues: IssueLog
): Settled {
  return ownValueEntities.reduce(
    (checked, entity) =>
      resolution.roots.has(entity) ? checkedOf(entity, where, collected, resolution, checked, issues) : checked,
    settled
  )
}

function checkedOf(
  entity: OwnValueEntity,
  { db, municipalityId, country }: Where,
  collected: Collected,
  resolution: Resolution,
  settled: Settled,
  issues: IssueLog
): Settled {
  /** What the check is about. */
  const asked = [ownValues[entity].belongsTo, 'field', 'value']
  const reader = createReader(db, entity, municipalityId)
  const check = { country, names: createNames(db) }
  const merged = new Map(settled.merged)
  const refused = new Set<string>()
  const rows = [...settled.firstOf].filter(([, number]) => collected.records[number]?.entity === entity)
  const contents = rows.flatMap(([id, number]) => {
    const record = collected.records[number]
    if (!record) return []
    const content: RecordContent = merged.get(number) ?? contentOf(record, id, collected, resolution)
    const held = reader.byId(id)?.values
    const values: Values = { ...held, ...content.values }
    // What stays as it is was not made wrong by these rows.
    const stays = held !== undefined && asked.every((key) => sameValue(held[key], values[key]))
    return [{ id, number, record, content, values, stays }]
  })
  const changed = contents.filter(({ stays }) => !stays)
  const places = takenPlaces(
    entity,
    reader.all([ownValues[entity].belongsTo, 'field']),
    new Set(changed.map(({ id }) => id))
  )
  for (const { id, number, record, content, values } of changed) {
    const refuse = (key: string, code: IssueCode): void => {
      const text = values[key]
      const column = collected.sheets[record.sheet]?.columns.get(key) ?? -1
      issues.add(record.sheet, record.row, column, code, typeof text === 'string' ? text : null)
      refused.add(id)
    }
    const checked = checkOwnValue(entity, check, values)
    const place = identityOf(entity, (key) => values[key])
    if (checked && 'error' in checked) refuse('value', 'value.notOfField')
    else if (place !== null && places.has(place)) refuse('field', 'row.sameField')
    else if (place !== null) places.add(place)
    if (checked && 'value' in checked && checked.value !== content.values['value'] && 'value' in content.values)
      merged.set(number, { ...content, values: { ...content.values, value: checked.value } })
  }
  return without(refused, { ...settled, merged }, collected)
}

/** Where living ones stand that the sheets do not change. */
function takenPlaces(
  entity: OwnValueEntity,
  all: Iterable<{ readonly id: string; readonly values: Values }>,
  said: ReadonlySet<string>
): Set<string> {
  const taken = new Set<string>()
  for (const { id, values } of all) {
    const place = said.has(id) ? null : identityOf(entity, (key) => values[key])
    if (place !== null) taken.add(place)
  }
  return taken
}

function without(refused: ReadonlySet<string>, settled: Settled, collected: Collected): Settled {
  if (refused.size === 0) return settled
  const ids = settled.ids.map((id, number) => {
    const record = collected.records[number]
    if (id === null || !record || !refused.has(id)) return id
    collected.sheets[record.sheet]?.fates.setOutcome(record.row, 'invalid')
    return null
  })
  const firstOf = new Map([...settled.firstOf].filter(([id]) => !refused.has(id)))
  return { ...settled, ids, firstOf }
}
