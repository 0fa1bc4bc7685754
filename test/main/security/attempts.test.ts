import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { attemptStore, delayAfter } from '../../../src-main/security/attempts.ts'
import { unlockRegister } from '../../../src-main/security/register-folder.ts'
import { snapshot } from '../../support/disk.ts'
import { codeOfFailure, failureOf } from '../../support/errors.ts'
import { type TemporaryFolder, temporaryFolder, temporaryRegister } from '../../support/register.ts'

const user = { registerId: 'r', id: 'u', name: 'Bodil' }

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.dispose())

/** A machine whose clock can be set and whose program can be started anew; `steady` is the time that really passed. */
function machine() {
  const file = join(folder.path, 'profile', 'attempts.json')
  let wall = Date.UTC(2026, 0, 1)
  let steady = 0
  const start = () => attemptStore(file, { wall: () => wall, steady: () => steady })
  let attempts = start()
  return {
    file,
    pass: (ms: number) => {
      wall += ms
      steady += ms
    },
    setClock: (by: number) => {
      wall += by
    },
    restart: () => {
      attempts = start()
    },
    succeed: () => attempts.succeeded(user),
    /** Seconds to wait, or 0 for an attempt that was let through. */
    attempt: (as = user): number => {
      try {
        attempts.begin(as)
        return 0
      } catch (error) {
        return (error as { params: { seconds: number } }).params.seconds
      }
    }
  }
}

test('three are free, then the wait doubles up to a quarter of an hour', () => {
  const { attempt, pass } = machine()
  expect([0, 1, 2, 3, 4, 5, 11, 12, 13, 10_000].map(delayAfter)).toEqual([0, 0, 0, 2, 4, 8, 512, 900, 900, 900])
  expect([attempt(), attempt(), attempt()]).toEqual([0, 0, 0])
  expect(attempt()).toBe(2)
  pass(1500)
  expect(attempt()).toBe(1)
  pass(500)
  expect([attempt(), attempt()]).toEqual([0, 4])
})

test('a restart changes nothing, another user does not wait, the right passphrase ends it', () => {
  const { attempt, restart, succeed, file } = machine()
  for (let i = 0; i < 3; i += 1) attempt()
  restart()
  expect(attempt()).toBe(2)
  expect(attempt({ ...user, id: 'other' })).toBe(0)
  expect(readFileSync(file, 'utf8')).not.toMatch(/Bodil|"r"|"u"/)
  succeed()
  restart()
  expect([attempt(), attempt(), attempt(), attempt()]).toEqual([0, 0, 0, 2])
})

test('what cannot be kept on the disk holds until the program ends', () => {
  writeFileSync(join(folder.path, 'profile'), 'no folder')
  const { attempt } = machine()
  expect([attempt(), attempt(), attempt(), attempt()]).toEqual([0, 0, 0, 2])
})

test('nobody gets an attempt sooner by setting the clock, in whatever order with waiting and restarting', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 30_000 }) }),
    fc.record({ kind: fc.constant('back' as const), ms: fc.integer({ min: 1, max: 10_000_000 }) }),
    fc.record({ kind: fc.constant('forward' as const), ms: fc.integer({ min: 1, max: 10_000_000 }) }),
    fc.record({ kind: fc.constant('restart' as const), ms: fc.constant(0) }),
    fc.record({ kind: fc.constant('attempt' as const), ms: fc.constant(0) })
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.boolean(), (steps, restarting) => {
      const { attempt, pass, setClock, restart, succeed } = machine()
      succeed()
      let wrong = 0
      let waited = 0
      for (const { kind, ms } of steps) {
        if (kind === 'pass') {
          pass(ms)
          waited += ms
        }
        // A program that is started anew has the machine's clock alone, which can be set ahead; never back.
        if (kind === 'back') setClock(-ms)
        if (kind === 'forward' && !restarting) setClock(ms)
        if (kind === 'restart' && restarting) restart()
        if (kind !== 'attempt' || attempt() > 0) continue
        expect(waited).toBeGreaterThanOrEqual(delayAfter(wrong) * 1000)
        wrong += 1
        waited = 0
      }
    }),
    { numRuns: 300 }
  )
})

test('wrong passphrases wait, change nothing in the register, and are forgotten after the right one', async () => {
  const register = await temporaryRegister()
  register.lock()
  const { file } = machine()
  const attempts = attemptStore(file, { wall: () => 0, steady: () => 0 })
  const before = snapshot(register.path)
  const unlock = (passphrase: string) => unlockRegister({ path: register.path, passphrase, attempts })
  // All at once: none of them is let through for being early.
  const codes = await Promise.all(Array.from({ length: 5 }, () => codeOfFailure(() => unlock('forkert sætning'))))
  expect(codes.filter((code) => code === 'register.tooManyAttempts')).toHaveLength(2)
  const failure = await failureOf(() => unlock(register.passphrase))
  expect([failure.code, failure.params['name']]).toEqual(['register.tooManyAttempts', 'Systemkoordinator'])
  expect(snapshot(register.path)).toEqual(before)
  expect(existsSync(file)).toBe(true)
  attempts.succeeded({ registerId: register.session.registerId, id: register.userId, name: '' })
  const session = await unlock(register.passphrase)
  session.close()
  expect(readFileSync(file, 'utf8')).toBe('{}')
  register.dispose()
})
