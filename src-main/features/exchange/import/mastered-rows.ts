import { isEmpty } from '../../../../src-shared/kernel/value.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { isKitosEntity, lastReadings, masteredFields, masterOf } from '../../entities/mastered.ts'
import { createReader } from '../../entities/record-reader.ts'
import type { Collected } from './collect-rows.ts'
import { saysTheSame } from './compare-values.ts'
import { contentOf, fieldsOf, type RecordContent } from './record-content.ts'
import type { SayingElsewhere } from './said-elsewhere.ts'
import type { Settled } from './settle-records.ts'
import { valueText } from './value-text.ts'

/**
 * Fields that KITOS is the master of. From its own export (`fromMaster`) a known record takes these and no other, and new
 * records come whole; from any other list nobody changes them: what a row says otherwise is taken out and reported at its
 * cell.
 */
export function withMastered(where: SayingElsewhere, settled: Settled, fromMaster: boolean): Settled {
  const { db, municipalityId, collected, resolution } = where
  const merged = new Map(settled.merged)
  for (const [id, first] of settled.firstOf) {
    const record = collected.records[first]
    if (!record || !isKitosEntity(record.entity)) continue
    const chosen = new Set(masteredFields(db, record.entity))
    if (chosen.size === 0 || (!fromMaster && !masterOf(db, record.entity, id))) continue
    const stored = createReader(db, record.entity, municipalityId).byId(id)
    if (!stored) continue
    const content = merged.get(first) ?? contentOf(record, id, collected, resolution)
    const values = { ...content.values }
    for (const key of Object.keys(values)) {
      if (chosen.has(key) === fromMaster) continue
      const field = fieldsOf(record.entity).get(key)
      if (!fromMaster && field && saysTheSame(field, stored.values[key] ?? null, values[key] ?? null)) continue
      if (!fromMaster && !isEmpty(values[key])) report(where, first, key)
      delete values[key]
    }
    const kept: RecordContent = fromMaster ? { values, extra: {} } : { ...content, values }
    merged.set(first, kept)
  }
  return { ...settled, merged }
}

function report({ collected, resolution, issues, language }: SayingElsewhere, number: number, key: string): void {
  const record = collected.records[number]
  const field = record && fieldsOf(record.entity).get(key)
  if (!record || !field) return
  const { values } = contentOf(record, null, collected, resolution)
  const text = valueText(field, values[key], language, () => undefined)
  issues.add(record.sheet, record.row, collected.sheets[record.sheet]?.columns.get(key) ?? -1, 'value.mastered', text)
}

/**
 * Notes which records KITOS' export names, and of those that an earlier one did and this one does not that they are gone
 * there. Nothing is deleted.
 */
export function noteMaster(
  { collected, settled }: { readonly collected: Collected; readonly settled: Settled },
  { db, register }: JobContext,
  { at, file, batchId }: { readonly at: string; readonly file: string; readonly batchId: string | null }
): void {
  const note = db.prepare('INSERT OR REPLACE INTO mastered_record VALUES (?, ?, ?, ?, ?, 1, ?)')
  const leave = db.prepare(
    `INSERT OR REPLACE INTO mastered_record SELECT entity, record_id, municipality_id, ?, ?, 0, ? FROM ${lastReadings}
     WHERE entity = ? AND municipality_id = ? AND record_id NOT IN (SELECT value FROM json_each(?))`
  )
  const entities = new Set(collected.sheets.map(({ entity }) => entity).filter(isKitosEntity))
  for (const entity of entities) {
    const ids = [...settled.firstOf].flatMap(([id, first]) => (collected.records[first]?.entity === entity ? [id] : []))
    leave.run(file, at, batchId, entity, register.municipalityId, JSON.stringify(ids))
    for (const id of ids) note.run(entity, id, register.municipalityId, file, at, batchId)
  }
}
