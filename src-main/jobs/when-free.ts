import { codeOf } from '../db/register-error.ts'

const turns = 250
const betweenTurns = 20

/** In a job: waits for a command of the window to end; they take milliseconds. SQLite itself never waits. */
export function whenFree<T>(work: () => T): T {
  for (let turn = 0; ; turn++) {
    try {
      return work()
    } catch (error) {
      if (!codeOf(error).startsWith('SQLITE_BUSY') || turn >= turns) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, betweenTurns)
    }
  }
}
