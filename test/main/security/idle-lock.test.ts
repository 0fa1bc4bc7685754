import { writeSetting } from '../../../src-main/db/settings.ts'
import { createDesk, registerSettings } from '../../../src-main/features/register/desk.ts'
import { createIdleLock } from '../../../src-main/security/idle-lock.ts'
import { temporaryRegister } from '../../support/register.ts'

/** A clock that goes only when told to. */
function clock() {
  let now = 0
  let pending: { readonly at: number; readonly run: () => void } | undefined
  return {
    timers: {
      now: () => now,
      set: (run: () => void, ms: number) => {
        pending = { at: now + ms, run }
        return pending
      },
      clear: (timer: unknown) => {
        if (timer === pending) pending = undefined
      }
    },
    pass(minutes: number) {
      const end = now + minutes * 60_000
      while (pending && pending.at <= end) {
        const due = pending
        pending = undefined
        now = due.at
        due.run()
      }
      now = end
    },
    /** Time passes while the machine sleeps: no timer fires until it wakes. */
    sleep(minutes: number) {
      now += minutes * 60_000
    }
  }
}

function idle(minutes: number) {
  const time = clock()
  const lock = vi.fn()
  return { time, lock, idleLock: createIdleLock(minutes, lock, time.timers) }
}

test('locks once after the minutes without use', () => {
  const { time, lock } = idle(10)
  time.pass(9.9)
  expect(lock).not.toHaveBeenCalled()
  time.pass(0.2)
  time.pass(60)
  expect(lock).toHaveBeenCalledTimes(1)
})

test('each use starts the time anew', () => {
  const { time, lock, idleLock } = idle(10)
  for (let i = 0; i < 5; i += 1) {
    time.pass(9)
    idleLock.touch()
  }
  expect(lock).not.toHaveBeenCalled()
  time.pass(10)
  expect(lock).toHaveBeenCalledTimes(1)
})

test('zero is never, and the minutes can change', () => {
  const { time, lock, idleLock } = idle(0)
  time.pass(1000)
  idleLock.setMinutes(5)
  time.pass(4)
  expect(lock).not.toHaveBeenCalled()
  time.pass(1)
  expect(lock).toHaveBeenCalledTimes(1)
})

test('stops with the register', () => {
  const { time, lock, idleLock } = idle(5)
  idleLock.stop()
  time.pass(100)
  expect(lock).not.toHaveBeenCalled()
})

test('the time counts while the machine sleeps', () => {
  const { time, lock } = idle(60)
  time.pass(1)
  time.sleep(120)
  time.pass(0.5)
  expect(lock).toHaveBeenCalledTimes(1)
})

test('an open register locks by the time that is set for it, from the moment on when somebody last did something', async () => {
  const register = await temporaryRegister()
  register.lock()
  const nothing = (): void => undefined
  const desk = createDesk({ changed: nothing, entering: nothing, ending: nothing })
  const keys = await register.unlock()
  vi.useFakeTimers({ now: Date.now() })
  const minutes = (n: number): void => void vi.advanceTimersByTime(n * 60_000)
  try {
    desk.take(keys)
    minutes(14)
    desk.touch()
    minutes(14)
    expect(desk.open).not.toBeNull()
    writeSetting(keys.db, registerSettings.lockAfterMinutes, 30)
    desk.renewIdleLock()
    minutes(29)
    expect(desk.open).not.toBeNull()
    minutes(1)
    expect(desk.open).toBeNull()
    expect(desk.locked).not.toBeNull()
  } finally {
    vi.useRealTimers()
    register.dispose()
  }
})
