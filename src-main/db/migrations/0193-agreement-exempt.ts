import type { Migration } from './migration.ts'

/** Why a system needs no data processing agreement: the law governs it, there is no processor. */
export const agreementExempt: Migration = {
  version: 193,
  name: 'agreement-exempt',
  up(db) {
    db.exec('ALTER TABLE agreement ADD COLUMN agreement_exempt TEXT')
  }
}
