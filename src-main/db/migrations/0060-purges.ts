import type { Migration } from './migration.ts'

/**
 * The purges are looked up each time a register is opened; without it that is a walk through the whole history. Partial:
 * an import pays nothing for it.
 */
export const purgeIndex: Migration = {
  version: 60,
  name: 'purges',
  up(db) {
    db.exec("CREATE INDEX history_entry_purge ON history_entry (seq) WHERE action = 'purge'")
  }
}
