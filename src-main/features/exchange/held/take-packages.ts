import { on } from 'node:events'
import { basename } from 'node:path'
import type { JobContext, Work } from '../../../jobs/job.ts'
import type { FileToRead, FromIntake } from '../import/reading-feed.ts'
import type { TakenPackage, ToHolding } from './held-feed.ts'
import type { PackageFound } from './package-parts.ts'

interface Taking {
  found: PackageFound | null
  records: Uint8Array[]
}

/**
 * Takes in what main relays of packages; each is handed on as soon as it is whole or has failed, and is not held any
 * longer. Throws request.cancelled when the job is cancelled.
 */
export async function takePackages(
  files: readonly FileToRead[],
  context: Pick<JobContext, 'feed' | keyof Work>,
  each: (taken: TakenPackage, place: number) => void
): Promise<void> {
  const { feed, signal } = context
  if (!feed) throw new Error('Reading needs a feed')
  const taking = new Map<number, Taking>()
  let ended = 0
  try {
    for await (const [message] of on(feed, 'message', { signal })) {
      const said = message as ToHolding
      if (said.kind === 'end') break
      const of = taking.get(said.file) ?? { found: null, records: [] }
      taking.set(said.file, of)
      if (said.kind === 'found') of.found = said.found
      else if (said.kind === 'records') {
        of.records.push(said.bytes)
        feed.postMessage({ kind: 'more' } satisfies FromIntake)
        context.progress('read', Math.round((ended + said.done) * 1000), files.length * 1000)
      } else {
        taking.delete(said.file)
        ended++
        const path = files[said.file]?.path ?? ''
        const failure = said.kind === 'failed' ? said.failure : null
        each({ path, file: basename(path), ...of, failure }, said.file)
        context.progress('read', ended * 1000, files.length * 1000)
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error
    feed.postMessage({ kind: 'stop' } satisfies FromIntake)
  }
  context.throwIfCancelled()
}
