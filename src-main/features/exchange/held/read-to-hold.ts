import type { HeldFile } from '../../../../src-shared/features/exchange/held.ts'
import type { Context, Jobs } from '../../../ipc/context.ts'
import { type RelayedJob, runRelayed } from '../import/relayed-job.ts'
import { type HoldPackagesInput, holdPackagesJob } from './held-refs.ts'
import { relayPackages } from './relay-packages.ts'

/** The run, and the worker whose state it shares, if it is to have one. */
type Run = Pick<RelayedJob<unknown, unknown>, 'jobId' | 'affinity'>

/** Reads packages and holds them. Throws request.cancelled; what is wrong with one stands at its file. */
export async function readToHold(
  input: HoldPackagesInput,
  run: Run,
  parts: { readonly context: Context; readonly jobs: Jobs }
): Promise<readonly HeldFile[]> {
  if (input.files.length === 0) return []
  return runRelayed(input.files, { job: holdPackagesJob, input, relay: relayPackages, ...run }, parts)
}
