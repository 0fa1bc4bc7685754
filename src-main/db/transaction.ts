import { requireInPlace } from './files-in-place.ts'
import type { Database } from './open.ts'

const beforeCommitHooks = new WeakMap<Database, Set<() => void>>()

/**
 * Has `hook` run inside every later transaction of this connection, after the work and before the commit. Used to
 * sign the history's head, so that no caller can forget it.
 */
export function beforeCommit(db: Database, hook: () => void): void {
  const hooks = beforeCommitHooks.get(db)
  if (hooks) hooks.add(hook)
  else beforeCommitHooks.set(db, new Set([hook]))
}

const running = new WeakMap<Database, object>()

/** A token that is the same throughout one transaction and differs in the next; undefined outside of one. */
export function currentTransaction(db: Database): object | undefined {
  return running.get(db)
}

/**
 * Runs `work` in one BEGIN IMMEDIATE and commits; whatever it throws rolls everything back and comes out unchanged.
 * Called inside a running transaction it takes part in that one. SQLITE_BUSY when another connection writes and the
 * connection's timeout is over; register.filesGone when there is nothing on the disk to commit to.
 */
export function withTransaction<T>(db: Database, work: () => T): T {
  if (running.has(db)) return work()
  db.exec('BEGIN IMMEDIATE')
  running.set(db, {})
  try {
    const result = work()
    if (result instanceof Promise) throw new TypeError('A transaction cannot wait for a promise')
    for (const hook of beforeCommitHooks.get(db) ?? []) hook()
    requireInPlace(db)
    db.exec('COMMIT')
    return result
  } catch (error) {
    // A full disk may have rolled back already.
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  } finally {
    running.delete(db)
  }
}
