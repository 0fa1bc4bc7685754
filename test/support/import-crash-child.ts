import { randomUUID } from 'node:crypto'
import { MessageChannel } from 'node:worker_threads'
import { openDatabase } from '../../src-main/db/open.ts'
import { applyJob, readFilesJob } from '../../src-main/features/exchange/import/import-jobs-refs.ts'
import { relayReading } from '../../src-main/features/exchange/import/relay-reading.ts'
import type { JobRegister } from '../../src-main/jobs/job.ts'
import { jobRegistry } from '../../src-main/jobs/job-registry.ts'
import { forkReaderNode } from '../../src-main/platform/reader-process.ts'
import { createInlineRunner } from './inline-runner.ts'

/** What the child is told to import. */
export interface CrashRequest {
  readonly register: JobRegister
  readonly key: string
  readonly path: string
  readonly reader: string
}

// An import in a process of its own, which tells how far it is until somebody kills it.
process.on('message', ({ register, key, path, reader }: CrashRequest) => {
  const fileKey = Buffer.from(key, 'hex')
  const db = openDatabase(register.database, fileKey)
  const runner = createInlineRunner({ jobs: jobRegistry, db, register, key: fileKey })
  const sessionId = randomUUID()
  const files = [{ path }]
  const run = async (): Promise<void> => {
    const { port1, port2 } = new MessageChannel()
    const relayed = relayReading(files, port1, forkReaderNode(reader))
    const input = { sessionId, entity: 'system', language: 'da', files } as const
    await runner.run({ job: readFilesJob, input, jobId: randomUUID(), affinity: sessionId, feed: port2 })
    port1.close()
    await relayed
    await runner.run({
      job: applyJob,
      input: { sessionId, at: new Date().toISOString() },
      jobId: randomUUID(),
      affinity: sessionId,
      onProgress: (step, done) => {
        if (step !== 'write' || done === 0) return
        process.send?.('writing')
        // Stands still in the middle of the transaction, so that the kill always meets it there.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
      }
    })
  }
  void run()
})
process.send?.('ready')
