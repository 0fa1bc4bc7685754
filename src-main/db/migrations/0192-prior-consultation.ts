import type { Migration } from './migration.ts'

const columns = [
  'consultation_extended',
  'consultation_extended_note',
  'authority_answered_on',
  'consultation_result'
] as const

/** What came of a prior consultation of the authority, and whether it took longer. */
export const priorConsultation: Migration = {
  version: 192,
  name: 'prior-consultation',
  up(db) {
    for (const column of columns) db.exec(`ALTER TABLE impact_assessment ADD COLUMN ${column} TEXT`)
  }
}
