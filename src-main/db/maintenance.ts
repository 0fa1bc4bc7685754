import type { Database } from './open.ts'

/**
 * What is done before a register is closed: the planner's statistics where they have grown old (bounded, some
 * milliseconds), and the log emptied into the file so that what lies on the disk is one file. A reader elsewhere may
 * keep the log; that loses nothing.
 */
export function tidyUp(db: Database): void {
  db.pragma('analysis_limit = 400')
  db.pragma('optimize')
  db.pragma('wal_checkpoint(TRUNCATE)')
}
