import { open } from 'node:fs/promises'
import { type Launch, type LaunchRequest, longestContext } from '../../../src-shared/features/program/launch.ts'

/** Where a sealed context is put until its window asks for it. */
export interface ContextKeeper {
  keep(window: number, sealed: string): void
}

/** What a window is told of what was opened: a context is taken in, and only that there is one is said. */
export async function launchFor(
  window: number,
  request: LaunchRequest | null,
  contexts: ContextKeeper
): Promise<Launch | null> {
  if (request?.kind !== 'context' && request?.kind !== 'contextFile') return request
  contexts.keep(window, request.kind === 'context' ? request.sealed : await contextIn(request.path))
  return { kind: 'context' }
}

/** The text of a context file, no more of it than a context may have; of one that cannot be read: nothing that opens. */
async function contextIn(path: string): Promise<string> {
  try {
    const file = await open(path, 'r')
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(longestContext + 1), 0, longestContext + 1, 0)
      return buffer.subarray(0, bytesRead).toString('latin1').trim()
    } finally {
      await file.close()
    }
  } catch {
    return ''
  }
}
