import { createBackup } from '../../src-main/db/backup.ts'
import { withTransaction } from '../../src-main/db/transaction.ts'
import { createRegister } from '../../src-main/security/create-register.ts'
import { createHistoryWriter } from '../../src-main/security/history.ts'
import { newRecoveryKey } from '../../src-main/security/new-recovery-key.ts'
import { unlockRegister } from '../../src-main/security/register-folder.ts'
import type { Session } from '../../src-main/security/session.ts'
import { removeUser } from '../../src-main/security/users.ts'

/** What the child is to do; a list of it is given as JSON in its first argument. */
export interface ChildTask {
  readonly what: 'hold' | 'open' | 'create' | 'write' | 'back-up' | 'remove-user' | 'new-recovery-key'
  readonly path: string
  readonly passphrase: string
  /** The user (number) to become before touching the folder: the superuser may write anywhere. */
  readonly become?: number
  /** The user (id) to take out. */
  readonly userId?: string
}

const tasks = JSON.parse(process.argv[2] ?? '') as ChildTask[]
// Whatever is loaded later is loaded now, while this user may still read it.
process.getBuiltinModule('node:crypto')

for (const task of tasks)
  try {
    await run(task)
  } catch (error) {
    say({ code: error instanceof Error && 'code' in error ? error.code : String(error) })
  }

async function run(task: ChildTask): Promise<void> {
  const { path, passphrase } = task
  if (task.become !== undefined) process.seteuid?.(task.become)
  const cost = { N: 2, r: 1, p: 1 }
  if (task.what === 'create') {
    const { session } = await createRegister({ path, passphrase, userName: 'A', cost })
    session.close()
    say({ code: null })
    return
  }
  const session = await unlockRegister({ path, passphrase })
  if (task.what === 'open') {
    session.close()
    say({ code: null })
  } else if (task.what === 'hold') {
    say({ pid: process.pid })
    // What nothing refers to is collected, and its lock with it.
    process.stdin.once('end', () => session.close()).resume()
  } else if (task.what === 'remove-user') {
    say({ removing: task.userId })
    removeUser(session, task.userId ?? '')
    say({ removed: task.userId })
    process.stdin.once('end', () => session.close()).resume()
  } else if (task.what === 'new-recovery-key') {
    await newRecoveryKey(session, passphrase, { cost }, async () => say({ changing: true }))
    say({ changed: true })
    process.stdin.once('end', () => session.close()).resume()
  } else if (task.what === 'write') {
    writeForEver(session)
  } else {
    backUpForEver(session, path)
  }
}

/** Two rows and an entry per transaction; each is told only when it is committed. */
function writeForEver(session: Session): void {
  const { db, user } = session
  const history = createHistoryWriter(db)
  const insert = db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)')
  for (;;) {
    const seq = withTransaction(db, () => {
      const written = history.append({
        at: new Date().toISOString(),
        userId: user.id,
        batchId: null,
        entity: 'test',
        recordId: 'r',
        version: 1,
        action: 'update',
        changes: { text: [null, 'x'.repeat(500)] }
      })
      for (const half of ['a', 'b']) insert.run(`${written}.${half}`, JSON.stringify('x'.repeat(2000)))
      return written
    })
    say({ seq })
  }
}

function backUpForEver(session: Session, path: string): void {
  for (let day = 0; ; day += 1) {
    const at = new Date(Date.UTC(2026, 0, 1) + day * 86_400_000)
    const request = { folder: path, fileKey: session.fileKey, reason: 'manual', at } as const
    say({ backup: createBackup(session.db, request).path })
  }
}

/** Written at once, so that what was told before a kill has been told. */
function say(message: unknown): void {
  process.getBuiltinModule('node:fs').writeSync(1, `${JSON.stringify(message)}\n`)
}
