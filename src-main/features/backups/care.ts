import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { SecondPlace, SecondPlaceState } from '../../../src-shared/features/backups/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { listBackups } from '../../db/backup-list.ts'
import { secondPlaceOf } from '../../db/backup-settings.ts'
import type { Database } from '../../db/open.ts'
import { registerFiles } from '../../db/register-files.ts'
import type { Jobs } from '../../ipc/context.ts'
import { type Clock, instant } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import type { Log } from '../../platform/log.ts'
import { readSignedHead } from '../../security/history.ts'
import type { Desk } from '../register/desk.ts'
import { backUpJob, copyBackupsJob } from './job-refs.ts'
import { backupsThere, type Register, secondFolder } from './second-place.ts'

/** Looks after backups without being asked: the second place, and the backup when a register is closed. */
export interface BackupCare {
  /** Copies what is missing in the second place, in the background; a failure is told where the backups are shown. */
  copySoon(): void
  /** The same, waited for. Throws RegisterError. */
  copyNow(jobId: string): Promise<void>
  /** Before a register is closed: a backup if anything changed since the newest, for so long as one may wait for it. */
  beforeClosing(): Promise<void>
  second(): Promise<SecondPlace>
}

/** What it works with. */
export interface CareParts {
  readonly desk: Desk
  readonly jobs: Jobs
  readonly clock: Clock
  readonly log: Log
  /** Something about the second place is different now. */
  changed(): void
}

/** A register of 300 MB takes some four seconds; whoever closes the program is not held up for longer than these. */
const longestBackup = 30_000
const longestCopy = 10_000

/** See `BackupCare`. */
export function createBackupCare({ desk, jobs, clock, log, changed }: CareParts): BackupCare {
  let state: Extract<SecondPlaceState, 'ready' | 'copying' | 'failed'> = 'ready'
  let last: Promise<void> = Promise.resolve()

  const copy = async (jobId: string): Promise<void> => {
    const { open } = desk
    if (!open || open.keys.readonly || secondPlaceOf(open.session.db) === null) return
    state = 'copying'
    try {
      await jobs.run(copyBackupsJob, { ...registerOf(open), at: instant(clock) }, { jobId })
      state = 'ready'
    } catch (error) {
      state = 'failed'
      throw error
    } finally {
      changed()
    }
  }
  // One after the other: two at once would take each other's half-made copies for a crash's.
  const copyNow = (jobId: string): Promise<void> => {
    last = last.catch(() => undefined).then(() => copy(jobId))
    return last
  }
  const copySoon = (): void => {
    copyNow(newId()).catch((error: unknown) => tellLog(log, 'second place', error))
  }

  return {
    copyNow,
    copySoon,
    async beforeClosing() {
      const { open } = desk
      if (!open || open.keys.readonly) return
      try {
        if (isChanged(open.session.db, open.session.folder)) {
          open.keys.recordHead()
          const input = { reason: 'close', at: instant(clock) } as const
          await within(longestBackup, jobs, (jobId) => jobs.run(backUpJob, input, { jobId }))
        }
        if (secondPlaceOf(open.session.db) !== null) await within(longestCopy, jobs, copyNow)
      } catch (error) {
        // Closing must not fail: the register itself is whole, and the next backup makes up for this one.
        tellLog(log, 'backup on closing', error)
      }
    },
    async second() {
      const { open } = desk
      const path = open ? secondPlaceOf(open.session.db) : null
      if (!open || path === null) return { path: null, state: 'none', newest: null }
      const there = await backupsThere(secondFolder(path, registerOf(open)))
      const newest = there?.[0]?.at ?? null
      if (there === null) return { path, state: 'unreachable', newest }
      return { path, state, newest }
    }
  }
}

/** How the open register is named in the second place. */
export function registerOf({ session, keys }: NonNullable<Desk['open']>): Register {
  return { name: session.name, registerId: keys.registerId }
}

/** A refusal is nothing that needs mending in the program; anything else is. */
function tellLog(log: Log, where: string, error: unknown): void {
  if (!(error instanceof AppError)) log.error(where, error)
}

async function within(ms: number, jobs: Jobs, start: (jobId: string) => Promise<unknown>): Promise<void> {
  const jobId = newId()
  const over = new AbortController()
  void wait(ms, null, { signal: over.signal, ref: false }).then(
    () => jobs.cancel(jobId),
    () => undefined
  )
  try {
    await start(jobId)
  } finally {
    over.abort()
  }
}

const headSchema = z.object({ history: z.object({ digest: z.string() }).nullable() })

/** Whether the history has grown since the newest backup, whose keys.json says how far it was. */
function isChanged(db: Database, folder: string): boolean {
  const [newest] = listBackups(folder)
  if (!newest) return true
  try {
    const keys = headSchema.parse(JSON.parse(readFileSync(join(newest.path, registerFiles.keys), 'utf8')))
    return keys.history?.digest !== readSignedHead(db)?.digest
  } catch {
    return true
  }
}
