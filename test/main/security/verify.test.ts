import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeSetting } from '../../../src-main/db/settings.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { createHistoryWriter } from '../../../src-main/security/history.ts'
import { verifyRegister } from '../../../src-main/security/verify.ts'
import { snapshot } from '../../support/disk.ts'
import { type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

let register: TemporaryRegister
beforeEach(async () => {
  register = await temporaryRegister()
})
afterEach(() => register.dispose())

const report = () => verifyRegister(register.db, register.path)

test('a whole register is whole, and looking changes nothing', () => {
  register.db.pragma('wal_checkpoint(TRUNCATE)')
  const before = snapshot(register.path)
  expect(report()).toEqual({ ok: true, integrity: [], foreignKeys: [], history: [], counts: { historyEntries: 1 } })
  expect(snapshot(register.path)).toEqual(before)
})

test('a row without its parent is named', () => {
  register.db.pragma('foreign_keys = OFF')
  register.db.exec("INSERT INTO view_state VALUES ('nobody', 'k', '1', 't')")
  expect(report()).toMatchObject({ ok: false, integrity: [], foreignKeys: ['view_state #? -> user'] })
})

test('a changed byte anywhere in the file is found', async () => {
  withTransaction(register.db, () => writeSetting(register.db, 'much', 'x'.repeat(200_000)))
  register.lock()
  const file = join(register.path, 'register.db')
  const whole = readFileSync(file)
  for (const page of [3, 20, Math.floor(whole.length / 4096) - 2]) {
    const bytes = Buffer.from(whole)
    bytes[page * 4096 + 2000]! ^= 0x40
    writeFileSync(file, bytes)
    const session = await register.unlock().catch((error: Error) => error)
    if (session instanceof Error) {
      expect(session.message).toBe('register.damaged')
    } else {
      expect(report().ok).toBe(false)
      expect(report().integrity.length).toBeGreaterThan(0)
      session.close()
    }
    writeFileSync(file, whole)
  }
})

test('a history put back to an earlier day is found by what keys.json knows', () => {
  const { db, userId } = register
  const entry = {
    at: '2026-01-01T00:00:00.000Z',
    userId,
    batchId: null,
    entity: 'system',
    recordId: 'r',
    version: 1,
    action: 'update',
    changes: {}
  } as const
  withTransaction(db, () => createHistoryWriter(db).append(entry))
  register.lock()
  const earlier = readFileSync(join(register.path, 'register.db'))
  return register
    .unlock()
    .then((session) => {
      withTransaction(session.db, () => createHistoryWriter(session.db).append(entry))
      register.lock()
      writeFileSync(join(register.path, 'register.db'), earlier)
      return register.unlock()
    })
    .then(() => expect(report().history).toEqual([{ seq: 3, problem: 'removed', to: 3 }]))
})
