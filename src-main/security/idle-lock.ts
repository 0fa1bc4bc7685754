/** Locks after a time without use. */
export interface IdleLock {
  /** Someone is there: the time starts anew. */
  touch(): void
  /** Another number of minutes from now on; 0 is never. */
  setMinutes(minutes: number): void
  /** No more locking, as the register is closed. */
  stop(): void
}

/** The timers it runs on; tests give their own. */
export interface IdleTimers {
  readonly set: (run: () => void, ms: number) => unknown
  readonly clear: (timer: unknown) => void
  /** Milliseconds on a clock that goes on while the machine sleeps. */
  readonly now: () => number
}

const machineTimers: IdleTimers = {
  set: (run, ms) => setTimeout(run, ms).unref(),
  clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
  now: () => Date.now()
}

// A sleeping machine stops timers: looked at this often, a register does not stay open long after it wakes.
const longestWaitMs = 30_000

/** Calls `lock` once when `touch` has not been called for so many minutes. */
export function createIdleLock(minutes: number, lock: () => void, timers: IdleTimers = machineTimers): IdleLock {
  let limitMs = minutes * 60_000
  let lastUse = timers.now()
  let timer: unknown

  function wait(): void {
    timers.clear(timer)
    timer = undefined
    if (limitMs === 0) return
    const left = lastUse + limitMs - timers.now()
    if (left <= 0) {
      limitMs = 0
      lock()
    } else {
      timer = timers.set(wait, Math.min(left, longestWaitMs))
    }
  }

  wait()
  return {
    touch() {
      lastUse = timers.now()
    },
    setMinutes(next) {
      limitMs = next * 60_000
      lastUse = timers.now()
      wait()
    },
    stop() {
      limitMs = 0
      timers.clear(timer)
    }
  }
}
