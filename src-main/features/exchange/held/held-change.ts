import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { clearSetting, readSetting, writeSetting } from '../../../db/settings.ts'

const setting = 'held.changed'

/**
 * How what is put together of the held packages falls short of them: `all` of it is to be put together anew, or only
 * what the records of `central_touched` say is to be compared (`facts`); null: it does not.
 */
export type HeldChange = 'all' | 'facts' | null

/** What changed since it was put together. */
export function heldChange(db: Database): HeldChange {
  const said = readSetting(db, setting)
  if (said === undefined) return null
  return said === 'facts' ? 'facts' : 'all'
}

/** Notes a change, beside those before it. Inside a transaction. */
export function noteHeldChange(db: Database, change: 'all' | 'facts'): void {
  if (change === 'facts' && heldChange(db) !== null) return
  writeSetting(db, setting, change)
}

/** All is put together and compared as it is held. Inside the transaction that does. */
export function clearHeldChange(db: Database): void {
  db.exec('DELETE FROM central_touched')
  clearSetting(db, setting)
}

const putTogether = new Set<EntityName>(['system', 'supplier'])

/** Whether records of this entity are put together. */
export function isPutTogether(entity: EntityName): boolean {
  return putTogether.has(entity)
}

/** What records are put together by; `said` is their values as JSON. */
export function knownBy(title: string, said: string): string {
  const { aliases, nationalId, supplier } = JSON.parse(said) as Values
  return JSON.stringify([title, aliases, nationalId, supplier])
}
