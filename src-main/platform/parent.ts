import type { ParentPort } from 'electron'

/** The process that started this one, as a child sees it. */
export interface Parent {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
}

/**
 * The parent of a child process: Electron's `utilityProcess` gives a port, `child_process.fork` a channel of its own.
 * Throws when the file was started by hand.
 */
export function parent(): Parent {
  const port = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort
  if (port) {
    return {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => void port.on('message', (event) => listener(event.data))
    }
  }
  if (!process.send) throw new Error('This program is started by Samregister only.')
  // The parent may have gone while we worked; then nobody waits for the answer.
  process.on('disconnect', () => process.exit(0))
  return {
    post: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', listener)
  }
}
