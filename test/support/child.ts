import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { ChildTask } from './register-child.ts'

/** A process of its own that does something to a register. */
export interface RegisterChild {
  readonly pid: number
  /** What it says next, or null when it has ended. */
  next(): Promise<Record<string, unknown> | null>
  /** Kills it as a power cut would, and waits until it is gone. Returns all it had said until then. */
  kill(): Promise<Record<string, unknown>[]>
}

/** Starts a process that does one thing after the other; the caller ends it. Its errors go to the test's own. */
export function startChild(...tasks: readonly ChildTask[]): RegisterChild {
  // Bundled for this run (before-all.mjs).
  const script = process.env['REGISTER_CHILD_OF_TESTS'] ?? ''
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [script, JSON.stringify(tasks)], {
    stdio: 'pipe'
  })
  child.stderr.pipe(process.stderr)
  const lines = createInterface({ input: child.stdout })
  const said: Record<string, unknown>[] = []
  const all: Record<string, unknown>[] = []
  let waiting: ((message: Record<string, unknown> | null) => void) | undefined
  let ended = false
  lines.on('line', (line) => {
    const message = JSON.parse(line) as Record<string, unknown>
    all.push(message)
    if (waiting) waiting(message)
    else said.push(message)
    waiting = undefined
  })
  const gone = new Promise<void>((resolve) => {
    child.on('close', () => {
      ended = true
      waiting?.(null)
      resolve()
    })
  })
  return {
    pid: child.pid ?? 0,
    async next() {
      const first = said.shift()
      if (first || ended) return first ?? null
      return new Promise((resolve) => {
        waiting = resolve
      })
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
      return all
    }
  }
}
