import type { Migration } from './migration.ts'

/** What citizens see of a system's log on MinLog; answers have their note beside them. */
const columns = [
  'min_log_shown',
  'min_log_shown_note',
  'min_log_shielded',
  'min_log_shielded_note',
  'min_log_since',
  'min_log_paused',
  'min_log_paused_note',
  'min_log_exposed',
  'min_log_activities',
  'min_log_note'
]

/** Adds them to the municipality's use of a system. */
export const minLog: Migration = {
  version: 260,
  name: 'minlog',
  up(db) {
    for (const column of columns) db.exec(`ALTER TABLE system_use ADD COLUMN ${column} TEXT`)
  }
}
