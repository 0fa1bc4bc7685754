import { type MessagePort, parentPort } from 'node:worker_threads'
import { type Database, openDatabase } from '../db/open.ts'
import type { JobRegister, JobRegistry } from './job.ts'
import { type Desk, serveJobs } from './job-server.ts'

/** Makes the current worker thread serve these jobs. */
export function serveWorker(jobs: JobRegistry): void {
  if (!parentPort) throw new Error('This program is started by Samregister only.')
  serveJobs({ port: parentPort as MessagePort, jobs, open, end: () => process.exit(0) })
}

/** Opens the register at once and zeroes the key's bytes right after; a failure to open is told by the first job. */
function open(register: JobRegister, key: Buffer): Desk {
  const opened = tryOpen(register.database, key)
  return {
    register,
    state: new Map(),
    connect: () => {
      if ('error' in opened) throw opened.error
      return opened.db
    },
    close: () => {
      if ('db' in opened && opened.db.open) opened.db.close()
    }
  }
}

function tryOpen(database: string, key: Buffer): { db: Database } | { error: unknown } {
  try {
    return { db: openDatabase(database, key) }
  } catch (error) {
    return { error }
  } finally {
    key.fill(0)
  }
}
