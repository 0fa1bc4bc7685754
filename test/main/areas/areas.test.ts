import { statSync } from 'node:fs'
import { type AreaKeys, createAreaKeys } from '../../../src-main/security/areas/area-keys.ts'
import { readArea, readHolders } from '../../../src-main/security/areas/area-rows.ts'
import {
  areaRecoveryPurpose,
  declineArea,
  foundArea,
  grantArea,
  recoverArea,
  requestArea,
  revokeArea,
  setKeyFile
} from '../../../src-main/security/areas/areas.ts'
import { createKeyFile, parseKeyFile } from '../../../src-main/security/areas/key-file.ts'
import { openSealedRecord, removeSealed } from '../../../src-main/security/areas/sealed-records.ts'
import { createKeyPair } from '../../../src-main/security/sealed-box.ts'
import type { Session } from '../../../src-main/security/session.ts'
import { unwrapKey, wrappedKeySchema } from '../../../src-main/security/wrapped-key.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import {
  area,
  openedBy,
  planted,
  putCase,
  record,
  refusedWith,
  type ShieldingRegister,
  shieldingRegister,
  write
} from '../../support/shielding.ts'

let shielding: ShieldingRegister
beforeEach(async () => {
  shielding = await shieldingRegister()
})
afterEach(() => shielding.dispose())
const idOf = (name: string): string => shielding.ids[name] ?? ''
const revoke = (session: Session, keys: AreaKeys, name: string): void =>
  revokeArea(session, { area, userId: idOf(name), oldKey: keys.privateKey(area) })
const requestAreaAs = ({ db }: Session, name: string) =>
  db.prepare('INSERT INTO area_request VALUES (?, ?, ?)').run(area, idOf(name), '2026-01-01T00:00:00.000Z')
const opens = (session: Session, values: readonly unknown[], keys: readonly Buffer[]): string[] =>
  openedBy(keys, values, { session, ids: shielding.ids })

it('gives a key to who asked, by a holder, and to nobody else', async () => {
  await shielding.as('Solveig', (session) => {
    const own = idOf('Solveig')
    const keys = createAreaKeys(session)
    expect(refusedWith(() => shielding.read(session))).toMatchObject({
      code: 'area.noKey',
      params: { holders: 'Sigrid' }
    })
    write(session, () => requestArea(session, area))
    expect(refusedWith(() => write(session, () => grantArea(session, keys, area, own))).code).toBe('area.noKey')
  })
  await shielding.as('Anna', (session) => {
    const keys = createAreaKeys(session)
    const grant = () => write(session, () => grantArea(session, keys, area, idOf('Solveig')))
    expect(refusedWith(grant).code).toBe('area.roleMissing')
    expect(refusedWith(() => write(session, () => requestArea(session, area))).code).toBe('area.roleMissing')
  })
  await shielding.as('Sigrid', (session) => {
    const keys = createAreaKeys(session)
    const grant = (name: string) => () => write(session, () => grantArea(session, keys, area, idOf(name)))
    expect(refusedWith(grant('Sigrid')).code).toBe('area.ownRequest')
    expect(refusedWith(grant('Rune'))).toMatchObject({ code: 'area.noRequest', params: { name: 'Rune' } })
    grant('Solveig')()
  })
  await shielding.as('Solveig', (session) => expect(shielding.read(session)).toBe(record.toString()))
})

it('leaves a declined one without, who may ask again', async () => {
  await shielding.as('Solveig', (session) => write(session, () => requestArea(session, area)))
  await shielding.as('Sigrid', (session) =>
    write(session, () => declineArea(session, createAreaKeys(session), area, idOf('Solveig')))
  )
  await shielding.as('Solveig', (session) => expect(createAreaKeys(session).access(area)).toBe('noKey'))
  await shielding.giveToSolveig()
  await shielding.as('Solveig', (session) => expect(shielding.read(session)).toBe(record.toString()))
})

it('reads nothing any more after a revocation, not even with the key material kept from before', async () => {
  await shielding.giveToSolveig()
  const former = await shielding.as('Solveig', (session) => Buffer.from(createAreaKeys(session).privateKey(area)))
  await shielding.as('Sigrid', (session) => {
    const keys = createAreaKeys(session)
    write(session, () => revoke(session, keys, 'Solveig'))
    session.db.pragma('wal_checkpoint(TRUNCATE)')
    expect(statSync(`${session.db.name}-wal`).size).toBe(0)
    expect(openSealedRecord(session.db, keys.privateKey(area), shielding.recordId)?.toString()).toBe(record.toString())
    write(session, () => void putCase(session))
  })
  await shielding.as('Solveig', (session) => {
    expect(createAreaKeys(session).access(area)).toBe('noKey')
    expect(opens(session, shielding.dump(session), [session.identity.privateKey, former])).toEqual([])
  })
})

it('is taken away all or nothing: stopped between two records, or with a key that is not the area’s any more', async () => {
  await shielding.giveToSolveig()
  await shielding.as('Sigrid', (session) => {
    write(session, () => {
      for (let i = 0; i < 450; i += 1) putCase(session)
    })
    const keys = createAreaKeys(session)
    const before = shielding.dump(session)
    const request = { area, userId: idOf('Solveig'), oldKey: Buffer.from(keys.privateKey(area)) } as const
    const told: string[] = []
    const stop = (done: number, total: number): void => {
      told.push(`${done}/${total}`)
      if (done >= 400) throw new AppError('request.cancelled')
    }
    expect(refusedWith(() => write(session, () => revokeArea(session, request, stop))).code).toBe('request.cancelled')
    expect(told).toEqual(['0/451', '200/451', '400/451'])
    expect(shielding.dump(session)).toEqual(before)

    write(session, () => revokeArea(session, request))
    const readable = () =>
      session.db
        .prepare<[], string>('SELECT id FROM sealed_record')
        .pluck()
        .all()
        .filter((id) => openSealedRecord(session.db, keys.privateKey(area), id)?.equals(record)).length
    expect(readable()).toBe(451)
    // Somebody else took a key away meanwhile: this one opens nothing, so nothing may be sealed anew with it.
    const late = { ...request, userId: idOf('Sigrid') }
    expect(refusedWith(() => write(session, () => revokeArea(session, late))).code).toBe('area.lastHolder')
    write(session, () => {
      requestAreaAs(session, 'Solveig')
      grantArea(session, keys, area, idOf('Solveig'))
    })
    expect(refusedWith(() => write(session, () => revokeArea(session, late))).code).toBe('request.busy')
    expect(readable()).toBe(451)
  })
})

it('does not let the last holder go', async () => {
  await shielding.as('Sigrid', (session) => {
    const own = () => write(session, () => revoke(session, createAreaKeys(session), 'Sigrid'))
    expect(refusedWith(own).code).toBe('area.lastHolder')
    expect(refusedWith(() => write(session, () => revoke(session, createAreaKeys(session), 'Rune'))).code).toBe(
      'area.noHolder'
    )
  })
})

it('ends with the role, and takes no copy along that was made for another key pair', async () => {
  await shielding.giveToSolveig()
  await shielding.as('Anna', ({ db }) => db.prepare("UPDATE user SET roles = '[]' WHERE name = 'Sigrid'").run())
  await shielding.as('Sigrid', (session) =>
    expect(refusedWith(() => shielding.read(session)).code).toBe('area.roleMissing')
  )
  // An administrator gives Sigrid the role back, and a key pair of the administrator's making.
  const mallory = createKeyPair()
  await shielding.as('Anna', ({ db }) => {
    db.prepare(`UPDATE user SET roles = '["shieldingOfficer"]', public_key = ? WHERE name = 'Sigrid'`).run(
      mallory.publicKey
    )
  })
  await shielding.as('Solveig', (session) => {
    expect(readHolders(session.db, area).map(({ name, valid }) => [name, valid])).toEqual([
      ['Sigrid', false],
      ['Solveig', true]
    ])
    write(session, () => revoke(session, createAreaKeys(session), 'Sigrid'))
    expect(opens(session, shielding.dump(session), [mallory.privateKey])).toEqual([])
    expect(readHolders(session.db, area).map(({ name }) => name)).toEqual(['Solveig'])
  })
})

it('opens with the recovery key when nobody holds it any more, also after the keys were changed', async () => {
  await shielding.giveToSolveig()
  await shielding.as('Sigrid', (session) => write(session, () => revoke(session, createAreaKeys(session), 'Solveig')))
  await shielding.as('Anna', ({ db }) => db.prepare('DELETE FROM area_grant').run())
  await shielding.as('Solveig', async (session) => {
    const wrapped = wrappedKeySchema.parse(JSON.parse(readArea(session.db, area)?.recoveryWrapped ?? ''))
    const key = await unwrapKey(wrapped, shielding.recoveryKey, areaRecoveryPurpose(session.registerId, area))
    if (!key) throw new Error('the recovery key does not fit')
    expect(refusedWith(() => write(session, () => recoverArea(session, area, createKeyPair().privateKey))).code).toBe(
      'area.wrongRecoveryKey'
    )
    write(session, () => recoverArea(session, area, key))
    expect(shielding.read(session)).toBe(record.toString())
  })
  await shielding.as('Rune', (session) =>
    expect(refusedWith(() => write(session, () => recoverArea(session, area, Buffer.alloc(32)))).code).toBe(
      'area.roleMissing'
    )
  )
})

it('opens with the key file alone where there is one, also after a change of keys', async () => {
  await shielding.giveToSolveig()
  const file = createKeyFile()
  await shielding.as('Solveig', (session) =>
    write(session, () => setKeyFile(session, createAreaKeys(session), area, file.publicKey))
  )
  const withFile = (session: Session): string | undefined => {
    const keys = createAreaKeys(session)
    expect(refusedWith(() => keys.privateKey(area)).code).toBe('area.keyFileNeeded')
    expect(refusedWith(() => keys.openWith(area, createKeyPair().privateKey)).code).toBe('area.wrongKeyFile')
    keys.openWith(area, parseKeyFile(file.text)?.privateKey ?? Buffer.alloc(32))
    return openSealedRecord(session.db, keys.privateKey(area), shielding.recordId)?.toString()
  }
  await shielding.as('Solveig', (session) => {
    expect(withFile(session)).toBe(record.toString())
    expect(opens(session, shielding.dump(session), [session.identity.privateKey]).join()).not.toContain(planted[1])
  })
  await shielding.as('Solveig', (session) => {
    const keys = createAreaKeys(session)
    keys.openWith(area, parseKeyFile(file.text)?.privateKey ?? Buffer.alloc(32))
    const former = keys.privateKey(area)
    write(session, () => revoke(session, keys, 'Sigrid'))
    // The new key asks for the file once more, and the old one is not kept meanwhile.
    expect(keys.access(area)).toBe('keyFileNeeded')
    expect(former.every((byte) => byte === 0)).toBe(true)
  })
  await shielding.as('Solveig', (session) => expect(withFile(session)).toBe(record.toString()))
  expect(parseKeyFile('something else\nAAAA')).toBeNull()
})

it('is founded once, by somebody with the role, and tells its history', async () => {
  await shielding.as('Sigrid', (session) =>
    expect(refusedWith(() => write(session, () => foundArea(session, area, null)))).toMatchObject({
      code: 'area.founded'
    })
  )
  await shielding.as('Rune', (session) => {
    expect(refusedWith(() => write(session, () => foundArea(session, 'dataSubjectRequests', null))).code).toBe(
      'area.roleMissing'
    )
    expect(createAreaKeys(session).access(area)).toBe('noRole')
  })
  await shielding.giveToSolveig()
  await shielding.as('Anna', ({ db }) => {
    const told = db.prepare("SELECT action, user_id FROM history_entry WHERE entity = 'area' ORDER BY seq").raw().all()
    expect(told).toEqual([
      ['create', idOf('Sigrid')],
      ['request', idOf('Solveig')],
      ['grant', idOf('Sigrid')]
    ])
  })
})

it('forgets one record when it is told to', async () => {
  await shielding.as('Sigrid', (session) => {
    write(session, () => removeSealed(session.db, shielding.recordId))
    expect(openSealedRecord(session.db, createAreaKeys(session).privateKey(area), shielding.recordId)).toBeNull()
  })
})
