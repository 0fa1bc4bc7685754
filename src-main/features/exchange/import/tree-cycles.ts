import { type EntityName, entityNames } from '../../../../src-shared/kernel/field.ts'
import type { Database } from '../../../db/open.ts'
import { createReader } from '../../entities/record-reader.ts'
import type { Collected } from './collect-rows.ts'
import type { IssueLog } from './issue-log.ts'
import { contentOf, fieldsOf, type RecordContent, writtenNames } from './record-content.ts'
import type { Resolution } from './resolution.ts'
import type { Settled } from './settle-records.ts'

/**
 * Takes out parents that would make a tree bite its tail (A under B, B under A), and reports them: what the register
 * shows as a tree must end somewhere. Answers what is left of those rows, by the number of the record.
 */
export function withoutCycles(
  db: Database,
  municipalityId: string,
  collected: Collected,
  resolution: Resolution,
  settled: Settled,
  issues: IssueLog
): ReadonlyMap<number, RecordContent> {
  const corrected = new Map(settled.merged)
  for (const entity of entityNames) {
    const parent = selfReference(entity)
    if (parent === null || !resolution.roots.has(entity)) continue
    const parents = new Map<string, string>()
    for (const { id, values } of createReader(db, entity, municipalityId).all([parent])) {
      const above = values[parent]
      if (typeof above === 'string') parents.set(id, above)
    }
    for (const [id, number] of settled.firstOf) {
      const record = collected.records[number]
      if (!record || record.entity !== entity) continue
      const content = corrected.get(number) ?? contentOf(record, id, collected, resolution)
      const above = content.values[parent]
      if (typeof above !== 'string') continue
      if (!leadsTo(above, id, parents)) parents.set(id, above)
      else {
        delete content.values[parent]
        corrected.set(number, content)
        const column = collected.sheets[record.sheet]?.columns.get(parent) ?? -1
        const name = writtenNames(record, parent, collected, resolution).get(above)
        issues.add(record.sheet, record.row, column, 'value.conflict', name ?? null)
      }
    }
  }
  return corrected
}

function selfReference(entity: EntityName): string | null {
  for (const field of fieldsOf(entity).values()) if (field.kind === 'ref' && field.entity === entity) return field.key
  return null
}

function leadsTo(from: string, id: string, parents: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}
