import { createDesk } from '../../../src-main/features/register/desk.ts'
import { type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

let register: TemporaryRegister
beforeEach(async () => {
  register = await temporaryRegister()
  register.lock()
})
afterEach(() => register.dispose())

test('the key that jobs are started with is the session’s own, so that locking leaves no copy of it', async () => {
  const nothing = (): void => undefined
  const desk = createDesk({ changed: nothing, entering: nothing, ending: nothing })
  desk.take(await register.unlock())
  const key = desk.forJobs()?.key
  expect(key?.equals(register.fileKey)).toBe(true)
  desk.lock()
  expect(key?.every((byte) => byte === 0)).toBe(true)
  expect(desk.forJobs()).toBeNull()
})
