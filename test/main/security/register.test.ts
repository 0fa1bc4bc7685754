import { temporaryRegister } from '../../support/register.ts'

test('a register is made, locked, unlocked', async () => {
  const r = await temporaryRegister()
  r.lock()
  const s = await r.unlock()
  expect(s.user.name).toBe('Systemkoordinator')
  r.dispose()
})
