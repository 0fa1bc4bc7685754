import { type EntityName, entityNames } from '../../../../src-shared/kernel/field.ts'
import { keepText, keptText } from '../../../../src-shared/kernel/kept-text.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { createReader, type StoredRecord } from '../../entities/record-reader.ts'
import type { Collected } from './collect-rows.ts'
import { saysTheSame } from './compare-values.ts'
import { matchRules } from './match-rules.ts'
import { contentOf, fieldsOf, isTitle, type RecordContent } from './record-content.ts'
import type { KnownRecord } from './reference-groups.ts'
import type { MatchedRoots, Resolution } from './resolution.ts'
import type { Settled } from './settle-records.ts'

/** What the register holds of a record, as far as it is compared. */
export type Held = Pick<StoredRecord, 'id' | 'values' | 'extra'>

/** What rows change of a record: only what they say and the record does not hold already. */
export interface Change {
  readonly values: Record<string, FieldValue>
  readonly extra: Record<string, string>
}

/** The change that rows mean for a record that is there; null when they say nothing new. */
export function changeOf(
  entity: EntityName,
  held: Held,
  said: RecordContent,
  matched: MatchedRoots | undefined
): Change | null {
  const fields = fieldsOf(entity)
  const isFormer = formerOf(entity, matched?.known.get(held.id))
  const values: Record<string, FieldValue> = {}
  let any = false
  for (const key in said.values) {
    const field = fields.get(key)
    const value = said.values[key]
    if (!field || value === undefined) continue
    // Whoever was found by a name, an alias or a decision keeps the name that the register has.
    if (isTitle(entity, key) && !matched?.renamable.has(held.id)) continue
    // What only another record said that was made one with it was decided on then.
    if (isFormer(key, value)) continue
    if (saysTheSame(field, held.values[key], value)) continue
    values[key] = value
    any = true
  }
  const extra: Record<string, string> = {}
  for (const header in said.extra) {
    const text = keptText(said.extra, header) ?? ''
    if (text === '' || keptText(held.extra, header) === text) continue
    keepText(extra, header, text)
    any = true
  }
  return any ? { values, extra } : null
}

/** Whether a value is the name, number or address of a record that was made one with this one. */
function formerOf(entity: EntityName, known: KnownRecord | undefined): (key: string, value: FieldValue) => boolean {
  const former = known?.former
  if (!former) return () => false
  const { normalise, names } = matchRules[entity]
  const called = new Set(former.flatMap((one) => one.names.map(normalise)))
  return (key, value) => {
    if (typeof value !== 'string') return false
    if (names.includes(key)) return called.has(normalise(value))
    return former.some(({ ids }) => ids[key]?.toLowerCase() === value.toLowerCase())
  }
}

/** Marks each row of a record that is there as an update or as unchanged. */
export function compareWithRegister(
  db: Database,
  municipalityId: string,
  collected: Collected,
  resolution: Resolution,
  settled: Settled
): void {
  for (const entity of entityNames) {
    const matched = resolution.roots.get(entity)
    if (!matched || matched.known.size === 0) continue
    const keys = new Set<string>()
    for (const sheet of collected.sheets)
      if (sheet.entity === entity) for (const field of sheet.layout.fields) keys.add(field.key)
    for (const held of createReader(db, entity, municipalityId).all([...keys])) {
      const number = settled.firstOf.get(held.id)
      const record = number === undefined ? undefined : collected.records[number]
      if (number === undefined || !record) continue
      const said = settled.merged.get(number) ?? contentOf(record, held.id, collected, resolution)
      const change = changeOf(entity, held, said, matched)
      collected.sheets[record.sheet]?.fates.setOutcome(record.row, change ? 'update' : 'unchanged')
    }
  }
}
