import type { Database } from './open.ts'
import { codeOf } from './register-error.ts'
import { clearSetting, settingKeys } from './settings.ts'
import { withTransaction } from './transaction.ts'

/** Of fewer rows than this the planner keeps no statistics. */
const worthCounting = 1000

/**
 * What the planner knows of two rows makes it read all of them, and of the hundred thousand that an import adds next,
 * too. What it assumes of a table that it knows nothing of is the index.
 */
const forgetSmallTables = `DELETE FROM sqlite_stat1 WHERE tbl IN
  (SELECT tbl FROM sqlite_stat1 GROUP BY tbl HAVING max(CAST(stat AS INTEGER)) < ${worthCounting})`

const count = ['PRAGMA analysis_limit = 400', 'PRAGMA optimize', forgetSmallTables]

/** Beside the first page of each table and index a megabyte: whatever the planner assumes of so little, it is found at once. */
const fewPages = 256

function isSmall(db: Database): boolean {
  const pages = db.pragma('page_count', { simple: true }) as number
  const first = db.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() ?? 0
  return pages - first < fewPages
}

/**
 * What is done before a register is closed: of one that is not small the planner's statistics where they have grown old
 * (bounded, some milliseconds), and the log emptied into the file so that what lies on the disk is one file. A full disk
 * or a reader elsewhere may stop either; that loses nothing, as the log is part of the register.
 */
export function tidyUp(db: Database): void {
  for (const step of [...(isSmall(db) ? [] : count), 'PRAGMA wal_checkpoint(TRUNCATE)']) {
    try {
      if (step !== forgetSmallTables || hasStatistics(db)) db.exec(step)
    } catch (error) {
      if (!/^SQLITE_(FULL|BUSY|LOCKED)/.test(codeOf(error))) throw error
    }
  }
}

/** There is no such table before the planner has counted for the first time. */
function hasStatistics(db: Database): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'").get() !== undefined
}

const looks = 50
const betweenLooks = 20

/**
 * Writes the whole file anew and empties the log beside it, so that nothing deleted is left in free space, in pages whose
 * rows moved elsewhere, or in old frames. Answers false where a reader elsewhere kept the log from being emptied; it
 * is then emptied when the register is closed. Until it is written anew the register says that it is to be. Must not run
 * inside a transaction.
 */
export function rewriteFile(db: Database): boolean {
  db.exec('VACUUM')
  withTransaction(db, () => clearSetting(db, settingKeys.rewrite))
  return emptyLog(db)
}

/** Empties the log, so that no old frame is left in it; false where a reader elsewhere kept it from being emptied. */
export function emptyLog(db: Database): boolean {
  for (let look = 0; look < looks; look++) {
    const [checkpoint] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    if (checkpoint?.busy === 0) return true
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, betweenLooks)
  }
  return false
}
