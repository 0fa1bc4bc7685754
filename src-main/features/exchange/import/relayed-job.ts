import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { Context, Jobs } from '../../../ipc/context.ts'
import type { JobRef } from '../../../jobs/job.ts'
import type { ForkReader } from '../../../jobs/reading/fork-reader.ts'
import type { FileToRead } from './reading-feed.ts'
import { relayReading } from './relay-reading.ts'

/** Reads files in reading processes and passes what they hold on; what is wrong with one is said and not thrown. */
export type Relay = (files: readonly FileToRead[], port: MessagePort, fork: ForkReader) => Promise<void>

/** A job that takes in files, with what it is asked. */
export interface RelayedJob<I, O> {
  readonly job: JobRef<I, O>
  readonly input: I
  readonly jobId: string
  /** A session whose worker and state it shares. */
  readonly affinity?: string
  /** How main reads and relays the files; as spreadsheets, one at a time, where nothing else is said. */
  readonly relay?: Relay
}

/** Runs a job that takes in what main reads in the reading process: Electron lets only main start one. */
export async function runRelayed<I, O>(
  files: readonly FileToRead[],
  { job, input, jobId, affinity, relay = relayReading }: RelayedJob<I, O>,
  { context, jobs }: { readonly context: Context; readonly jobs: Jobs }
): Promise<O> {
  const { port1, port2 } = new MessageChannel()
  const relayed = relay(files, port1, (memoryLimit) => context.host.forkReader(memoryLimit))
  try {
    return await jobs.run(job, input, { jobId, feed: port2, ...(affinity === undefined ? {} : { affinity }) })
  } finally {
    port1.close()
    await relayed
  }
}
