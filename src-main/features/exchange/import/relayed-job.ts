import { MessageChannel } from 'node:worker_threads'
import type { Context, Jobs } from '../../../ipc/context.ts'
import type { JobRef } from '../../../jobs/job.ts'
import type { FileToRead } from './reading-feed.ts'
import { relayReading } from './relay-reading.ts'

/** A job that takes in files, with what it is asked. */
export interface RelayedJob<I, O> {
  readonly job: JobRef<I, O>
  readonly input: I
  readonly jobId: string
  /** A session whose worker and state it shares. */
  readonly affinity?: string
  /** So many files are read at a time; 1 where nothing else is said. */
  readonly lanes?: number
}

/** Runs a job that takes in what main reads in the reading process: Electron lets only main start one. */
export async function runRelayed<I, O>(
  files: readonly FileToRead[],
  { job, input, jobId, affinity, lanes = 1 }: RelayedJob<I, O>,
  { context, jobs }: { readonly context: Context; readonly jobs: Jobs }
): Promise<O> {
  const { port1, port2 } = new MessageChannel()
  const relayed = relayReading(files, port1, (memoryLimit) => context.host.forkReader(memoryLimit), lanes)
  try {
    return await jobs.run(job, input, { jobId, feed: port2, ...(affinity === undefined ? {} : { affinity }) })
  } finally {
    port1.close()
    await relayed
  }
}
