import type { Database } from './open.ts'
import { codeOf } from './register-error.ts'

/**
 * What is done before a register is closed: the planner's statistics where they have grown old (bounded, some
 * milliseconds), and the log emptied into the file so that what lies on the disk is one file. A full disk or a reader
 * elsewhere may stop either; that loses nothing, as the log is part of the register.
 */
export function tidyUp(db: Database): void {
  for (const pragma of ['analysis_limit = 400', 'optimize', 'wal_checkpoint(TRUNCATE)']) {
    try {
      db.pragma(pragma)
    } catch (error) {
      if (!/^SQLITE_(FULL|BUSY|LOCKED)/.test(codeOf(error))) throw error
    }
  }
}
