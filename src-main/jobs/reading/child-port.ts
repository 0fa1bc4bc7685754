import process from 'node:process'
import type { FromChild, ToChild } from './protocol.ts'

/** The child's end of the line to its parent. */
export interface ChildPort {
  /** Resolves when the message has left this process (under Electron: when it has been handed over). */
  send(message: FromChild): Promise<void>
  onMessage(listener: (message: ToChild) => void): void
  /** Ends this process, or leaves that to the parent. */
  exit(): void
}

/** What Electron gives a utility process in place of `process.send` (electron.d.ts, ParentPort). */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
}

/** Connects to whoever started this process: Electron (`utilityProcess`) or Node (`child_process.fork`). */
export function connectToParent(): ChildPort {
  const port = (process as { parentPort?: ParentPort }).parentPort
  if (port) {
    return {
      send: async (message) => port.postMessage(message),
      onMessage: (listener) => void port.on('message', ({ data }) => listener(data as ToChild)),
      // Leaving at once would lose messages still on their way; the parent ends this process when it has them.
      exit: () => {}
    }
  }
  process.on('disconnect', () => process.exit(0))
  return {
    send: (message) =>
      new Promise((resolve) => {
        if (!process.send) throw new Error('started without a parent')
        process.send(message, undefined, undefined, () => resolve())
      }),
    onMessage: (listener) => void process.on('message', (message) => listener(message as ToChild)),
    exit: () => process.exit(0)
  }
}
