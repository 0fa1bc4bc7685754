import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { type Database, openDatabase } from '../db/open.ts'
import type { JobRegistry } from './job.ts'
import type { WorkerBirth } from './job-messages.ts'
import { serveJobs } from './job-server.ts'

/**
 * Makes the current worker thread serve these jobs. The register is opened at once and the key's bytes are zeroed
 * right after; a failure to open is told by the first job.
 */
export function serveWorker(jobs: JobRegistry): void {
  if (!parentPort) throw new Error('This program is started by Samregister only.')
  const { register, key } = workerData as WorkerBirth
  const opened = tryOpen(register.database, Buffer.from(key))
  serveJobs({
    port: parentPort as MessagePort,
    jobs,
    register,
    connect: () => {
      if ('error' in opened) throw opened.error
      return opened.db
    },
    end: () => {
      if ('db' in opened && opened.db.open) opened.db.close()
      process.exit(0)
    }
  })
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
