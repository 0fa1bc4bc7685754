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

/**
 * Runs `work` in one BEGIN IMMEDIATE and commits; whatever it throws rolls everything back and comes out unchanged.
 * Called inside a running transaction it takes part in that one. SQLITE_BUSY when another connection writes and the
 * connection's timeout is over.
 */
export function withTransaction<T>(db: Database, work: () => T): T {
  if (db.inTransaction) return work()
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    if (result instanceof Promise) throw new TypeError('A transaction cannot wait for a promise')
    for (const hook of beforeCommitHooks.get(db) ?? []) hook()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // A full disk may have rolled back already.
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}
