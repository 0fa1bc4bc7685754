import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { createHistoryWriter } from '../../../src-main/security/history.ts'
import { exportedHead, type HeadFile } from '../../../src-main/security/history-head.ts'
import { createSigningKeys } from '../../../src-main/security/signing.ts'
import { verifyRegister } from '../../../src-main/security/verify.ts'
import { type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

const at = '2026-03-04T05:06:07.089Z'
let register: TemporaryRegister
beforeEach(async () => {
  register = await temporaryRegister()
  append(4)
})
afterEach(() => register.dispose())

function append(count: number): void {
  const { db, userId } = register
  withTransaction(db, () => {
    for (let i = 0; i < count; i++)
      createHistoryWriter(db).append({
        at,
        userId,
        batchId: null,
        entity: 'system',
        recordId: `r${i}`,
        version: 1,
        action: 'update',
        changes: { name: [null, `v${i}`] }
      })
  })
}

/** Someone with the key and another tool. */
function tamper(sql: string): void {
  const { db } = register
  const triggers = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'history%'"
    )
    .all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.exec(sql)
  for (const trigger of triggers) db.exec(trigger.sql)
}

function heldAgainst(head: unknown) {
  const path = join(register.path, '..', 'bevis.json')
  writeFileSync(path, typeof head === 'string' ? head : JSON.stringify(head))
  const { ok, head: comparison } = verifyRegister(register.db, register.path, { head: path })
  return { ok, outcome: comparison?.outcome, count: comparison?.count }
}

const exported = (): HeadFile => exportedHead(register.db, 'Prøvekommune', at)

test('a head still fits when the history has grown', () => {
  const head = exported()
  expect(heldAgainst(head)).toEqual({ ok: true, outcome: 'asThen', count: 5 })
  append(3)
  expect(heldAgainst(head)).toEqual({ ok: true, outcome: 'asThen', count: 5 })
})

test('a history that was cut short is found, also when everything else fits', () => {
  append(2)
  const head = exported()
  tamper(`DELETE FROM history_entry WHERE seq > 5; DELETE FROM history_payload WHERE seq > 5`)
  expect(heldAgainst(head)).toMatchObject({ ok: false, outcome: 'shorter', count: 7 })
})

test('a history that was written anew with the register’s own key is found', () => {
  const head = exported()
  tamper(`DELETE FROM history_entry WHERE seq > 2; DELETE FROM history_payload WHERE seq > 2`)
  append(6)
  register.session.recordHead()
  const { history } = verifyRegister(register.db, register.path)
  expect(history).toEqual([])
  expect(heldAgainst(head)).toEqual({ ok: false, outcome: 'differs', count: 5 })
})

test('the head of another register, and one that somebody else signed', async () => {
  const other = await temporaryRegister()
  try {
    expect(heldAgainst(exportedHead(other.db, 'En anden', at))).toMatchObject({ ok: false, outcome: 'otherRegister' })
  } finally {
    other.dispose()
  }
  const head = exported()
  for (const change of [
    { count: 4 },
    { digest: 'x' },
    { at: '2020-01-01T00:00:00.000Z' },
    { registerName: 'Andet' },
    { publicKey: createSigningKeys().publicKey },
    { signature: `${'A'.repeat(86)}==` },
    { signature: '' }
  ])
    expect(heldAgainst({ ...head, ...change })).toMatchObject({ ok: false, outcome: 'forged' })
})

test.each([['{}'], ['hej'], [''], ['null'], ['{"format":"samregister-history-head","version":2}']])(
  'a file that is no head is refused: %s',
  (text) => {
    expect(() => heldAgainst(text)).toThrow('history.notAHead')
  }
)

test('a head that is not there is refused', () => {
  expect(() => verifyRegister(register.db, register.path, { head: join(register.path, 'nowhere.json') })).toThrow(
    'history.notAHead'
  )
})
