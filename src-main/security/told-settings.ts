import type { FieldValue } from '../../src-shared/kernel/value.ts'
import type { Database } from '../db/open.ts'
import { readSetting, writeSetting } from '../db/settings.ts'
import { createHistoryWriter } from './history.ts'

/**
 * Changes a setting of the register and tells it in the history: who, when, from what to what. Nothing is told where
 * nothing changes. Call it inside a transaction. (Keys and ids are set once when they are made, and are nobody's choice:
 * `writeSetting`.)
 */
export function changeSetting(
  db: Database,
  by: { readonly userId: string; readonly at: string },
  key: string,
  value: FieldValue
): void {
  const before = (readSetting(db, key) ?? null) as FieldValue
  if (JSON.stringify(before) === JSON.stringify(value)) return
  writeSetting(db, key, value)
  createHistoryWriter(db).append({
    ...by,
    batchId: null,
    entity: 'setting',
    recordId: key,
    version: 1,
    action: 'update',
    changes: { value: [before, value] }
  })
}
