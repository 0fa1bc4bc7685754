import fc from 'fast-check'
import { codeOf } from '../../../src-main/db/register-error.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { createHistoryWriter } from '../../../src-main/security/history.ts'
import { readKeys } from '../../../src-main/security/keys.ts'
import { verifyHistory } from '../../../src-main/security/verify-history.ts'
import { type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

const entries = 30
let register: TemporaryRegister

beforeAll(async () => {
  register = await temporaryRegister()
  const { db, userId } = register
  withTransaction(db, () => {
    const history = createHistoryWriter(db)
    for (let i = 2; i <= entries; i += 1) {
      const changes = { name: [null, `value ${i}`], list: [['a'], ['a', String(i)]] } as const
      const at = new Date(i * 1000).toISOString()
      history.append({
        at,
        userId,
        batchId: `b${i % 3}`,
        entity: 'system',
        recordId: `r${i}`,
        version: i,
        action: 'update',
        changes
      })
    }
  })
  for (const name of db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'history%'")
    .pluck()
    .all()) {
    db.exec(`DROP TRIGGER ${name}`)
  }
})
afterAll(() => register.dispose())

const columns = {
  history_entry: ['seq', 'at', 'user_id', 'batch_id', 'entity', 'record_id', 'version', 'action', 'digest'],
  history_payload: ['seq', 'salt', 'changes']
} as const

const change = fc.constantFrom(...(Object.keys(columns) as (keyof typeof columns)[])).chain((table) =>
  fc.record({
    table: fc.constant(table),
    column: fc.constantFrom(...columns[table]),
    seq: fc.integer({ min: 1, max: entries }),
    value: fc.oneof(fc.string(), fc.integer({ min: 1, max: 99 }), fc.constant(null))
  })
)

const removal = fc.record({
  table: fc.constantFrom(...Object.keys(columns)),
  remove: fc.uniqueArray(fc.integer({ min: 1, max: entries }), { minLength: 1, maxLength: 4 })
})

/** Whether anything but the guard's absence, which this whole file has, was found. */
function found(): boolean {
  const keys = readKeys(register.path)
  const { findings } = verifyHistory(register.db, { publicKey: keys.signing.publicKey, head: keys.history })
  return findings.some(({ problem }) => problem !== 'unprotected')
}

/** Runs SQL that may be refused by the schema, looks, and takes it back; null where nothing was changed by it. */
function tampered(sql: string, ...values: readonly unknown[]): boolean | null {
  const { db } = register
  db.exec('BEGIN')
  try {
    return db.prepare(sql).run(...values).changes === 0 ? null : found()
  } catch (error) {
    if (/^SQLITE_(CONSTRAINT|MISMATCH)/.test(codeOf(error))) return null
    throw error
  } finally {
    db.exec('ROLLBACK')
  }
}

test('untouched, it is whole', () => {
  expect(found()).toBe(false)
})

test('any one value changed to any other is found', () => {
  fc.assert(
    fc.property(change, ({ table, column, seq, value }) => {
      const outcome = tampered(
        `UPDATE ${table} SET ${column} = ? WHERE seq = ? AND ${column} IS NOT ?`,
        value,
        seq,
        value
      )
      fc.pre(outcome !== null)
      expect(outcome).toBe(true)
    }),
    { numRuns: 150 }
  )
})

test('any entries or contents removed are found', () => {
  fc.assert(
    fc.property(removal, ({ table, remove }) => {
      expect(tampered(`DELETE FROM ${table} WHERE seq IN (${remove.join()})`)).toBe(true)
    }),
    { numRuns: 60 }
  )
})

test('any two entries in each other’s place are found', () => {
  const place = fc.integer({ min: 1, max: entries })
  fc.assert(
    fc.property(place, place, (a, b) => {
      fc.pre(a !== b)
      const { db } = register
      db.exec('BEGIN')
      try {
        for (const table of Object.keys(columns)) {
          for (const [from, to] of [
            [a, -1],
            [b, a],
            [-1, b]
          ])
            db.exec(`UPDATE ${table} SET seq = ${to} WHERE seq = ${from}`)
        }
        expect(found()).toBe(true)
      } finally {
        db.exec('ROLLBACK')
      }
    }),
    { numRuns: 60 }
  )
})
