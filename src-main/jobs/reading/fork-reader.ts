import { fork } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import type { UtilityProcess, utilityProcess } from 'electron'

/** A reading child, however it was started. */
export interface ReaderProcess {
  postMessage(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, also when the process could not be started at all. */
  onExit(listener: (code: number | null, signal: string | null) => void): void
  kill(): void
  readonly pid?: number | undefined
}

/** Starts a reading child with these arguments to its engine. */
export type ForkReader = (execArgv: readonly string[]) => ReaderProcess

/**
 * All a reader needs of the environment. The rest stays here: a process that parses foreign files must not be handed
 * the passphrase.
 */
function readerEnvironment(): Record<string, string> {
  const names = ['PATH', 'SystemRoot', 'windir', 'TEMP', 'TMP', 'TMPDIR', 'LANG', 'LC_ALL', 'LD_LIBRARY_PATH']
  const environment: Record<string, string> = {}
  for (const name of names) {
    const value = process.env[name]
    if (value !== undefined) environment[name] = value
  }
  return environment
}

/**
 * Readers for the command line, the stand-in and tests: Node processes. `modulePath` is the built child beside this
 * module; the `.ts` file does as well on a Node that strips types.
 */
export function forkReaderNode(modulePath = join(import.meta.dirname, 'reading-child.js')): ForkReader {
  return (execArgv) => {
    const child = fork(modulePath, [], {
      execArgv: [...execArgv],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: readerEnvironment()
    })
    // Without a listener a child that ends while it is written to would end this process.
    child.on('error', () => {})
    return {
      pid: child.pid,
      postMessage: (message) => {
        if (child.connected) child.send(message as object, () => {})
      },
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => {
        let told = false
        const tell = (code: number | null, signal: string | null): void => {
          if (!told) listener(code, signal)
          told = true
        }
        child.on('exit', tell)
        child.on('error', () => child.pid === undefined && tell(null, null))
      },
      kill: () => void child.kill('SIGKILL')
    }
  }
}

/** Readers for the desktop program: Electron's utility processes, which have no window and no access to Electron. */
export function forkReaderUtility(
  electron: typeof utilityProcess,
  modulePath = join(import.meta.dirname, 'reading-child.js')
): ForkReader {
  return (execArgv) => {
    const child: UtilityProcess = electron.fork(modulePath, [], {
      execArgv: [...execArgv],
      stdio: 'ignore',
      serviceName: 'Samregister reader',
      env: readerEnvironment()
    })
    return {
      get pid() {
        return child.pid
      },
      postMessage: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.on('exit', (code) => listener(code, null)),
      kill: () => void child.kill()
    }
  }
}
