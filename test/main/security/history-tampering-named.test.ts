import fc from 'fast-check'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { createHistoryWriter } from '../../../src-main/security/history.ts'
import { entryDigest, payloadDigest } from '../../../src-main/security/history-chain.ts'
import { readKeys } from '../../../src-main/security/keys.ts'
import { verifyHistory } from '../../../src-main/security/verify-history.ts'
import { type HistoryFinding, historyActions } from '../../../src-shared/features/register/history.ts'
import { type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

// Someone with the key and another tool drops the triggers and changes a chain: verify says which entries, and what.

const last = 40
let register: TemporaryRegister

const content = fc.record({
  recordId: fc.string({ maxLength: 12 }),
  entity: fc.constantFrom('system', 'person', 'contract'),
  action: fc.constantFrom(...historyActions.filter((action) => action !== 'purge')),
  batchId: fc.option(fc.string({ minLength: 1, maxLength: 5 })),
  version: fc.integer({ min: 1, max: 99 }),
  changes: fc.dictionary(fc.string({ maxLength: 6 }), fc.tuple(fc.option(fc.string()), fc.option(fc.string())))
})

beforeAll(async () => {
  register = await temporaryRegister()
  const { db, userId } = register
  const chain = fc.sample(content, last - 1)
  withTransaction(db, () => {
    for (const [i, entry] of chain.entries())
      createHistoryWriter(db).append({ at: new Date(i * 1000).toISOString(), userId, ...entry })
  })
  register.session.recordHead()
  const triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'history%'"
  for (const name of db.prepare<[], string>(triggers).pluck().all()) db.exec(`DROP TRIGGER ${name}`)
})
afterAll(() => register.dispose())

/** What verify says after this was done, but for the missing triggers; then all is as before. */
function afterwards(tamper: () => void): readonly HistoryFinding[] {
  const { db, path } = register
  const keys = readKeys(path)
  db.exec('BEGIN')
  try {
    tamper()
    const { findings } = verifyHistory(db, { publicKey: keys.signing.publicKey, head: keys.history })
    return findings.filter(({ problem }) => problem !== 'unprotected')
  } finally {
    db.exec('ROLLBACK')
  }
}

const run = (sql: string, ...values: readonly unknown[]): void => void register.db.prepare(sql).run(...values)
const place = (min = 1, max = last) => fc.integer({ min, max })

function move(from: number, to: number): void {
  for (const table of ['history_entry', 'history_payload']) run(`UPDATE ${table} SET seq = ? WHERE seq = ?`, to, from)
}

function digestAt(seq: number): string {
  const sql = 'SELECT digest FROM history_entry WHERE seq = ?'
  return register.db.prepare<[number], string>(sql).pluck().get(seq) ?? ''
}

/** Puts an entry at a place that is whole in itself: it follows from the one before. */
function putAt(seq: number, recordId: string): void {
  const entry = {
    seq,
    at: '2026-01-01T00:00:00.000Z',
    userId: register.userId,
    batchId: null,
    entity: 'system',
    recordId,
    version: 1,
    action: 'update'
  }
  const digest = entryDigest(digestAt(seq - 1), entry, payloadDigest('salt', '{}'))
  run(
    'INSERT INTO history_entry VALUES (?, ?, ?, NULL, ?, ?, 1, ?, ?)',
    ...[seq, entry.at, entry.userId, entry.entity, recordId, entry.action, digest]
  )
  run("INSERT INTO history_payload VALUES (?, 'salt', '{}')", seq)
}

test('untouched, nothing is said', () => {
  expect(afterwards(() => {})).toEqual([])
})

test('any altered entries are named, and no others', () => {
  const column = fc.constantFrom('at', 'user_id', 'batch_id', 'entity', 'record_id', 'action')
  fc.assert(
    fc.property(fc.uniqueArray(place(), { minLength: 1, maxLength: 4 }), column, (seqs, name) => {
      const found = afterwards(() => {
        for (const seq of seqs)
          run(`UPDATE history_entry SET ${name} = 'x' || coalesce(${name}, '') WHERE seq = ?`, seq)
      })
      expect(found).toEqual(seqs.toSorted((a, b) => a - b).map((seq) => ({ seq, problem: 'altered' })))
    }),
    { numRuns: 60 }
  )
})

test('an altered entry whose digest was made anew is told by the one that follows it', () => {
  fc.assert(
    fc.property(place(2), fc.string({ minLength: 1 }), (seq, recordId) => {
      const found = afterwards(() => {
        for (const table of ['history_entry', 'history_payload']) run(`DELETE FROM ${table} WHERE seq = ?`, seq)
        putAt(seq, `forged ${recordId}`)
      })
      if (seq < last) expect(found).toEqual([{ seq: seq + 1, problem: 'altered' }])
      else expect(found.map(({ problem }) => problem).sort()).toEqual(['headDiffers', 'keysDiffer'])
    }),
    { numRuns: 60 }
  )
})

test('any stretch that was removed is named from its first to its last', () => {
  fc.assert(
    fc.property(place(), place(1, 5), (seq, count) => {
      const to = Math.min(last, seq + count - 1)
      const found = afterwards(() => {
        for (const table of ['history_entry', 'history_payload'])
          run(`DELETE FROM ${table} WHERE seq BETWEEN ? AND ?`, seq, to)
      })
      expect(found).toContainEqual({ seq, problem: 'removed', to })
      expect(new Set(found.map(({ problem }) => problem))).toEqual(new Set(['removed']))
    }),
    { numRuns: 60 }
  )
})

test('any two entries in each other’s place are both named, with where they belong', () => {
  fc.assert(
    fc.property(place(), place(), (a, b) => {
      fc.pre(a !== b)
      const found = afterwards(() => {
        move(a, 1000)
        move(b, a)
        move(1000, b)
      })
      expect(found).toContainEqual({ seq: a, problem: 'reordered', to: b })
      expect(found).toContainEqual({ seq: b, problem: 'reordered', to: a })
    }),
    { numRuns: 60 }
  )
})

test('an entry that was put in is named, wherever it stands', () => {
  fc.assert(
    fc.property(place(2, last + 1), fc.string(), (seq, recordId) => {
      const found = afterwards(() => {
        for (let at = last; at >= seq; at--) move(at, at + 1)
        putAt(seq, `forged ${recordId}`)
      })
      expect(found.some(({ problem, seq: at }) => problem === 'inserted' && at === seq)).toBe(true)
    }),
    { numRuns: 15 }
  )
})

test('contents that were taken or put in are named', () => {
  fc.assert(
    fc.property(place(), place(last + 1, 99), (seq, stray) => {
      const found = afterwards(() => {
        run('DELETE FROM history_payload WHERE seq = ?', seq)
        run("INSERT INTO history_payload VALUES (?, 's', '{}')", stray)
      })
      expect(found).toEqual([
        { seq, problem: 'payloadRemoved' },
        { seq: stray, problem: 'payloadInserted' }
      ])
    }),
    { numRuns: 15 }
  )
})
