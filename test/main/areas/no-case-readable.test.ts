import { readFileSync } from 'node:fs'
import type { Session } from '../../../src-main/security/session.ts'
import {
  holds,
  openedBy,
  planted,
  record,
  refusedWith,
  type ShieldingRegister,
  shieldingRegister
} from '../../support/shielding.ts'

let shielding: ShieldingRegister
beforeEach(async () => {
  shielding = await shieldingRegister()
})
afterEach(() => shielding.dispose())
const opens = (session: Session, values: readonly unknown[], keys: readonly Buffer[]): string[] =>
  openedBy(keys, values, { session, ids: shielding.ids })

it.each(['Rune', 'Anna'])('%s, who unlocks the file, reads no case in it with any tool', async (name) => {
  await shielding.as(name, (session) => {
    const values = shielding.dump(session)
    expect(values.length).toBeGreaterThan(50)
    for (const text of planted) expect(values.filter((value) => holds(value, text))).toEqual([])
    expect(opens(session, values, [session.identity.privateKey])).toEqual([])
    const raw = readFileSync(session.db.name)
    for (const text of planted) expect(holds(raw, text)).toBe(false)
    expect(refusedWith(() => shielding.read(session))).toMatchObject({
      code: 'area.roleMissing',
      params: {
        area: 'shielding',
        roles: 'shieldingOfficer,dataProtectionOfficer',
        administrators: 'Anna',
        holders: 'Sigrid'
      }
    })
  })
  // The same look finds it where it may be found: the test can fail.
  await shielding.as('Sigrid', (session) => {
    const values = shielding.dump(session)
    const [areaKey] = opens(session, values, [session.identity.privateKey])
    expect(areaKey).toHaveLength(32)
    expect(opens(session, values, [Buffer.from(areaKey ?? '', 'latin1')]).join()).toContain(planted[1])
    expect(shielding.read(session)).toBe(record.toString())
  })
})
