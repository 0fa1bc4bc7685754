import { fork } from 'node:child_process'
import process from 'node:process'
import type { ReadingChild } from './host.ts'
import { residentMemory } from './process-memory.ts'

/**
 * All that the process which parses foreign files gets of the environment: above all not the passphrase, which the
 * command line is handed in one.
 */
export function readerEnvironment(): Record<string, string> {
  const names = ['PATH', 'SystemRoot', 'windir', 'TEMP', 'TMP', 'TMPDIR', 'LANG', 'LC_ALL', 'LD_LIBRARY_PATH']
  // Dates in sheets have no time zone; so whatever reads them shall have none to add.
  const environment: Record<string, string> = { TZ: 'UTC' }
  for (const name of names) {
    const value = process.env[name]
    if (value !== undefined) environment[name] = value
  }
  return environment
}

/**
 * Starts readers as plain Node processes, from the built child or, on a Node that strips types, from its source.
 *
 * @returns what {@link Host.forkReader} is: it takes the limit of the child's JavaScript heap in megabytes
 */
export function forkReaderNode(modulePath: string): (memoryLimit: number) => ReadingChild {
  return (memoryLimit) => {
    const child = fork(modulePath, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${memoryLimit}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: readerEnvironment()
    })
    let ended = false
    const ends: ((code: number | null) => void)[] = []
    const end = (code: number | null): void => {
      if (ended) return
      ended = true
      for (const listener of ends) listener(code)
    }
    child.on('exit', end)
    child.on('error', () => end(null))
    return {
      pid: child.pid,
      post: (message) => {
        // A child that has just ended reports by its exit, not by a write error.
        if (child.connected) child.send(message as object, () => {})
      },
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void (ended ? listener(child.exitCode) : ends.push(listener)),
      memory: () => (child.pid === undefined ? null : residentMemory(child.pid)),
      kill: () => void child.kill('SIGKILL')
    }
  }
}
