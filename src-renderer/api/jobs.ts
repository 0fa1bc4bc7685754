import { useSyncExternalStore } from 'react'
import type { ChannelInput, ChannelName, ChannelOutput, Contract, Events } from '../../src-shared/ipc/contract.ts'
import { call } from './bridge.ts'

/** A job as the bar at the bottom shows it. */
export interface RunningJob {
  readonly id: string
  readonly title: string
  /** A code of the job's own (`read`, `write`, …); empty until it says something. */
  readonly step: string
  readonly done: number
  readonly total: number | null
  /** Milliseconds of the window's clock, for "how long". */
  readonly startedAt: number
  readonly cancelling: boolean
}

/** The channels that run as jobs: those that take a job's id. */
export type JobChannel = {
  [N in ChannelName]: ChannelInput<N> extends { jobId: string } ? (N extends 'job.cancel' ? never : N) : never
}[keyof Contract & string]

let running: readonly RunningJob[] = []
const listeners = new Set<() => void>()

function update(change: (jobs: readonly RunningJob[]) => readonly RunningJob[]): void {
  running = change(running)
  for (const listener of listeners) listener()
}

function patch(id: string, part: Partial<RunningJob>): void {
  update((jobs) => jobs.map((job) => (job.id === id ? { ...job, ...part } : job)))
}

/** Takes main's word on how far a job is. */
export function noteProgress(progress: Events['progress']): void {
  patch(progress.jobId, { step: progress.step, done: progress.done, total: progress.total })
}

/**
 * Starts a job and answers with its result; it shows in the bar while it runs. Throws a RequestError like any request
 * (`request.cancelled` when it was stopped). `quiet` keeps short steps (a window of rows) out of the bar.
 */
export async function runJob<N extends JobChannel>(
  channel: N,
  input: Omit<ChannelInput<N>, 'jobId'>,
  title: string,
  options: { readonly quiet?: boolean } = {}
): Promise<ChannelOutput<N>> {
  const id = crypto.randomUUID()
  const job: RunningJob = { id, title, step: '', done: 0, total: null, startedAt: performance.now(), cancelling: false }
  if (!options.quiet) update((jobs) => [...jobs, job])
  try {
    return await call(channel, { ...input, jobId: id } as ChannelInput<N>)
  } finally {
    update((jobs) => jobs.filter((other) => other.id !== id))
  }
}

/** Asks a job to stop; it ends by itself, with nothing written. */
export async function cancelJob(id: string): Promise<void> {
  patch(id, { cancelling: true })
  await call('job.cancel', { jobId: id })
}

/** The jobs that run now, oldest first. */
export function useRunningJobs(): readonly RunningJob[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => running
  )
}
