import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import type * as El from 'electron'
import { missing, strictEmitter } from '../strict.ts'
import { state } from './state.ts'

/** Flags for Node's engine, which Electron takes as `--js-flags=…`. */
const engineFlags = (args: readonly string[]): string[] =>
  args.flatMap((arg) => (arg.startsWith('--js-flags=') ? arg.slice('--js-flags='.length).split(' ') : [arg]))

type Members = 'pid' | 'stdout' | 'stderr' | 'kill' | 'postMessage'

/** A child process of Node, with the port that Electron gives its children. */
class UtilityProcess extends strictEmitter('utilityProcess') implements Pick<El.UtilityProcess, Members> {
  readonly stdout: Readable | null
  readonly stderr: Readable | null
  pid: number | undefined
  readonly #child: ChildProcess

  constructor(path: string, args: readonly string[], options: El.ForkOptions) {
    super()
    const { stdio = 'inherit', serviceName = 'Node Utility Process', env, cwd, execArgv = [] } = options
    const [, out = stdio, errors = stdio] = Array.isArray(stdio) ? stdio : ['ignore', stdio, stdio]
    const start = pathToFileURL(join(import.meta.dirname, 'utility-child.mjs')).href
    this.#child = fork(path, args, {
      serialization: 'advanced',
      execArgv: [...engineFlags(execArgv), '--import', start],
      stdio: ['ignore', out as 'inherit', errors as 'inherit', 'ipc'],
      ...(env ? { env: env as NodeJS.ProcessEnv } : {}),
      ...(cwd === undefined ? {} : { cwd })
    })
    const { pid } = this.#child
    this.pid = pid
    this.stdout = this.#child.stdout
    this.stderr = this.#child.stderr
    if (pid !== undefined) state.children.set(pid, serviceName)
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.on('error', () => this.#ended(pid, 1))
    this.#child.on('exit', (code) => this.#ended(pid, code ?? 1))
    process.on('exit', () => this.#child.kill('SIGKILL'))
  }

  #ended(pid: number | undefined, code: number): void {
    if (pid !== undefined) state.children.delete(pid)
    this.pid = undefined
    this.emit('exit', code)
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw missing('utilityProcess.postMessage with ports')
    if (this.#child.connected) this.#child.send(message as object, () => {})
  }

  kill(): boolean {
    return this.#child.kill()
  }
}

export const utilityProcess = {
  fork: (path: string, args: string[] = [], options: El.ForkOptions = {}) => new UtilityProcess(path, args, options)
}
