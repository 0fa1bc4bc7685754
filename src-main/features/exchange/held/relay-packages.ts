import { availableParallelism } from 'node:os'
import type { MessagePort } from 'node:worker_threads'
import { latestVersion } from '../../../db/migrations/index.ts'
import type { ForkReader } from '../../../jobs/reading/fork-reader.ts'
import { PackageReader } from '../../../jobs/reading/reader.ts'
import { type FileToRead, RelayFlow } from '../import/reading-feed.ts'
import { failureOf } from '../import/relay-reading.ts'
import type { ToHolding } from './held-feed.ts'
import type { PackagePart } from './package-parts.ts'

/** So many packages are read at a time at most: each takes a process with a hundred megabytes. */
const mostLanes = 4

/**
 * How many reading processes share so many packages: one processor is left to whoever holds what they read, and a second
 * process on two processors takes memory and gains nothing.
 */
export function readingLanes(files: number, processors = availableParallelism()): number {
  return Math.max(1, Math.min(mostLanes, processors - 1, files))
}

/**
 * Reads packages in reading processes, several at a time, and passes their records on as bytes, which it does not look
 * into. One package's failure does not keep the others from being read.
 */
export async function relayPackages(
  files: readonly FileToRead[],
  port: MessagePort,
  fork: ForkReader,
  lanes = readingLanes(files.length)
): Promise<void> {
  const flow = new RelayFlow(port, lanes)
  const waiting = files.entries()
  const lane = async (): Promise<void> => {
    const reader = new PackageReader(fork, latestVersion)
    for (const [file, { path }] of waiting) {
      if (flow.signal.aborted) break
      await relayPackage(file, path, { reader, port, flow })
    }
    reader.end()
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  port.postMessage({ kind: 'end' } satisfies ToHolding)
}

interface Relaying {
  readonly reader: PackageReader
  readonly port: MessagePort
  readonly flow: RelayFlow
}

async function relayPackage(file: number, path: string, { reader, port, flow }: Relaying): Promise<void> {
  const post = (message: ToHolding, moved: ArrayBuffer[] = []): void => port.postMessage(message, moved)
  try {
    await reader.read(path, {
      signal: flow.signal,
      onPart: async (said, done) => {
        const part = said as PackagePart
        if (part.kind === 'found') return post({ kind: 'found', file, found: part.found })
        // A copy of its own: what came may lie in a larger message, and is moved without being copied again.
        const bytes = new Uint8Array(part.bytes)
        post({ kind: 'records', file, bytes, done }, [bytes.buffer])
        await flow.sent()
      }
    })
    post({ kind: 'read', file })
  } catch (error) {
    post({ kind: 'failed', file, failure: failureOf(error, path) })
  }
}
