import type { HeldFile } from '../../../../src-shared/features/exchange/held.ts'
import type { Context, Jobs } from '../../../ipc/context.ts'
import { runRelayed } from '../import/relayed-job.ts'
import { type HoldPackagesInput, holdPackagesJob } from './held-refs.ts'
import { relayPackages } from './relay-packages.ts'

/** Reads packages and holds them. Throws request.cancelled; what is wrong with one stands at its file. */
export async function readToHold(
  input: HoldPackagesInput,
  jobId: string,
  parts: { readonly context: Context; readonly jobs: Jobs }
): Promise<readonly HeldFile[]> {
  const { files } = input
  if (files.length === 0) return []
  return runRelayed(files, { job: holdPackagesJob, input, jobId, relay: relayPackages }, parts)
}
