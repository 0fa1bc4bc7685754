import type { Database } from '../../../src-main/db/open.ts'
import { currentTransaction, withTransaction } from '../../../src-main/db/transaction.ts'
import { createHistoryWriter, type NewHistoryEntry, readSignedHead } from '../../../src-main/security/history.ts'
import { entryDigest, payloadDigest } from '../../../src-main/security/history-chain.ts'
import { purgePayloads } from '../../../src-main/security/history-purge.ts'
import { batchHistory, fieldHistory, recordHistory } from '../../../src-main/security/history-queries.ts'
import { readKeys } from '../../../src-main/security/keys.ts'
import { verifyHistory } from '../../../src-main/security/verify-history.ts'
import type { HistoryProblem } from '../../../src-shared/features/register/history.ts'
import { type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

let register: TemporaryRegister
let db: Database

beforeEach(async () => {
  register = await temporaryRegister()
  db = register.db
})
afterEach(() => register.dispose())

const at = '2026-03-04T05:06:07.089Z'

function entry(more: Partial<NewHistoryEntry> = {}): NewHistoryEntry {
  return {
    at,
    userId: register.userId,
    batchId: null,
    entity: 'system',
    recordId: 'r1',
    version: 1,
    action: 'update',
    changes: { name: [null, 'Journal'] },
    ...more
  }
}

function append(...entries: readonly Partial<NewHistoryEntry>[]): void {
  withTransaction(db, () => {
    for (const more of entries) createHistoryWriter(db).append(entry(more))
  })
}

function verify() {
  const keys = readKeys(register.path)
  return verifyHistory(db, { publicKey: keys.signing.publicKey, head: keys.history })
}

describe('writing and reading', () => {
  test('one sequence without gaps, from the first user on', () => {
    append({}, {})
    append({})
    const rows = db.prepare('SELECT seq, entity, action FROM history_entry').all()
    expect(rows).toEqual([
      { seq: 1, entity: 'user', action: 'create' },
      ...[2, 3, 4].map((seq) => ({ seq, entity: 'system', action: 'update' }))
    ])
    expect(verify()).toEqual({ ok: true, entries: 4, findings: [] })
  })

  test('the history of a record, a field and a batch', () => {
    append(
      { action: 'create', version: 1, changes: { name: [null, 'A'], owner: [null, 'p1'] }, batchId: 'b1' },
      { recordId: 'r2', batchId: 'b1' },
      { version: 2, changes: { name: ['A', 'B'] } }
    )
    expect(recordHistory(db, 'r1').map((item) => [item.version, item.changes])).toEqual([
      [2, { name: ['A', 'B'] }],
      [1, { name: [null, 'A'], owner: [null, 'p1'] }]
    ])
    expect(fieldHistory(db, 'r1', 'owner')).toEqual([
      { seq: 2, at, userId: register.userId, batchId: 'b1', version: 1, action: 'create', before: null, after: 'p1' }
    ])
    expect(fieldHistory(db, 'r1', 'toString')).toEqual([])
    expect([...batchHistory(db, 'b1')].map((item) => item.recordId)).toEqual(['r1', 'r2'])
  })

  test('only inside a transaction; what is rolled back leaves no trace', () => {
    expect(() => createHistoryWriter(db).append(entry())).toThrow('inside withTransaction')
    expect(() =>
      withTransaction(db, () => {
        createHistoryWriter(db).append(entry())
        throw new Error('refused')
      })
    ).toThrow('refused')
    expect(currentTransaction(db)).toBeUndefined()
    append({})
    expect(verify()).toMatchObject({ ok: true, entries: 2 })
  })

  test('entries lost to a savepoint stop the commit', () => {
    const lose = () =>
      withTransaction(db, () => {
        createHistoryWriter(db).append(entry())
        db.exec('SAVEPOINT a')
        createHistoryWriter(db).append(entry())
        db.exec('ROLLBACK TO a')
      })
    expect(lose).toThrow('vanished')
    expect(verify()).toMatchObject({ ok: true, entries: 1 })
  })

  test('two connections take turns on one chain', () => {
    const other = register.session.connect()
    append({})
    withTransaction(other, () => createHistoryWriter(other).append(entry()))
    append({})
    other.close()
    expect(verify()).toMatchObject({ ok: true, entries: 4 })
  })

  test('what no file holds as it was given, half a character in an id, is digested as it is kept', () => {
    append({ recordId: 'system:\ud800' })
    expect(verify()).toMatchObject({ ok: true })
  })

  test('the head is signed with every transaction, and kept in keys.json at the end', async () => {
    append({}, {})
    expect(readSignedHead(db)?.count).toBe(3)
    expect(readKeys(register.path).history?.count).toBe(1)
    register.lock()
    expect(readKeys(register.path).history?.count).toBe(3)
    db = (await register.unlock()).db
    expect(verify().ok).toBe(true)
  })
})

describe('a purge', () => {
  beforeEach(() => append({ changes: { name: [null, 'gone'] } }, { changes: { name: ['gone', 'here'] } }))

  const told = () => ({ at, userId: register.userId, batchId: null, entity: 'system', recordId: 'r1', version: 3 })

  test('takes the content, leaves the entry and the chain, and says so', () => {
    const seq = withTransaction(db, () => purgePayloads(db, [2], told()))
    expect(seq).toBe(4)
    expect(recordHistory(db, 'r1').map((item) => item.changes)).toEqual([
      { purged: [null, ['2']] },
      { name: ['gone', 'here'] },
      null
    ])
    expect(fieldHistory(db, 'r1', 'name')).toHaveLength(1)
    expect(verify()).toMatchObject({ ok: true, entries: 4 })
  })

  test('never takes what tells of a purge', () => {
    const first = withTransaction(db, () => purgePayloads(db, [2], told()))
    withTransaction(db, () => purgePayloads(db, [first, 3], told()))
    expect(verify().ok).toBe(true)
    expect(recordHistory(db, 'r1').find((item) => item.seq === first)?.changes).not.toBeNull()
  })

  test('that is not told of is found', () => {
    withTransaction(db, () => purgePayloads(db, [2], told()))
    db.exec('DROP TRIGGER history_payload_no_delete')
    db.exec("INSERT INTO history_purge VALUES (3, 4, 'x'); DELETE FROM history_payload WHERE seq = 3")
    expect(verify().findings).toContainEqual({ seq: 3, problem: 'purgeUntold' })
  })
})

/** Someone with the key and another tool: no trigger holds them. */
function tamper(sql: string): void {
  const all = (column: string) =>
    db.prepare<[], string>(`SELECT ${column} FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'history%'`)
  const kept = all('sql').pluck().all()
  for (const name of all('name').pluck().all()) db.exec(`DROP TRIGGER ${name}`)
  db.exec(sql)
  for (const trigger of kept) db.exec(trigger)
}

function move(from: number, to: number): string {
  return `UPDATE history_entry SET seq = ${to} WHERE seq = ${from}; UPDATE history_payload SET seq = ${to} WHERE seq = ${from};`
}

function problems(): [number, HistoryProblem, number?][] {
  const report = verify()
  expect(report.ok).toBe(report.findings.length === 0)
  return report.findings.map(({ seq, problem, to }) => (to === undefined ? [seq, problem] : [seq, problem, to]))
}

describe('verify says which entry', () => {
  beforeEach(() => {
    append(...Array.from({ length: 9 }, (_, i) => ({ recordId: `r${i}`, changes: { name: [null, `v${i}`] as const } })))
    register.session.recordHead()
  })

  test.each([
    ['at', "'2020-01-01T00:00:00.000Z'"],
    ['user_id', "'someone'"],
    ['batch_id', "'b'"],
    ['entity', "'person'"],
    ['record_id', "'other'"],
    ['version', '7'],
    ['action', "'delete'"]
  ])('was altered in %s', (column, value) => {
    tamper(`UPDATE history_entry SET ${column} = ${value} WHERE seq = 5`)
    expect(problems()).toEqual([[5, 'altered']])
  })

  test('was altered in its content', () => {
    tamper(`UPDATE history_payload SET changes = '{"name":[null,"forged"]}' WHERE seq = 5`)
    expect(problems()).toEqual([[5, 'altered']])
  })

  test('was altered with its digest made anew: the next one tells', () => {
    const before = db.prepare<[], string>('SELECT digest FROM history_entry WHERE seq = 4').pluck().get() ?? ''
    const salt = db.prepare<[], string>('SELECT salt FROM history_payload WHERE seq = 5').pluck().get() ?? ''
    const { changes: _, ...fields } = entry({ recordId: 'r3', version: 2 })
    const changes = '{"name":[null,"forged"]}'
    const digest = entryDigest(before, { ...fields, seq: 5 }, payloadDigest(salt, changes))
    tamper(`UPDATE history_entry SET version = 2, digest = '${digest}' WHERE seq = 5;
      UPDATE history_payload SET changes = '${changes}' WHERE seq = 5`)
    expect(problems()).toEqual([[6, 'altered']])
  })

  test('was removed in the middle', () => {
    tamper('DELETE FROM history_entry WHERE seq IN (5, 6); DELETE FROM history_payload WHERE seq IN (5, 6)')
    expect(problems()).toEqual([[5, 'removed', 6]])
  })

  test('was removed at the end', () => {
    tamper('DELETE FROM history_entry WHERE seq > 8; DELETE FROM history_payload WHERE seq > 8')
    expect(problems()).toEqual([
      [9, 'removed', 10],
      [9, 'removed', 10]
    ])
  })

  test('was removed and the rest renumbered', () => {
    tamper(
      `DELETE FROM history_entry WHERE seq = 5; DELETE FROM history_payload WHERE seq = 5; ${[6, 7, 8, 9, 10].map((seq) => move(seq, seq - 1)).join('')}`
    )
    const found = problems()
    expect(found[0]).toEqual([5, 'altered'])
    expect(found).toContainEqual([6, 'reordered', 7])
    expect(found).toContainEqual([10, 'removed', 10])
  })

  test.each([
    [5, 6],
    [4, 9]
  ])('changed places: %i and %i', (a, b) => {
    tamper(move(a, 100) + move(b, a) + move(100, b))
    expect(problems()).toEqual([
      [a, 'reordered', b],
      [b, 'reordered', a]
    ])
  })

  test('was inserted at the end', () => {
    const before = db.prepare<[], string>('SELECT digest FROM history_entry WHERE seq = 10').pluck().get() ?? ''
    const { changes: _, ...fields } = entry()
    const digest = entryDigest(before, { ...fields, seq: 11 }, payloadDigest('s', '{}'))
    tamper(`INSERT INTO history_entry VALUES (11, '${at}', '${register.userId}', NULL, 'system', 'r1', 1, 'update', '${digest}');
      INSERT INTO history_payload VALUES (11, 's', '{}')`)
    expect(problems()).toEqual([[11, 'inserted', 11]])
  })

  test('was inserted in the middle, whole in itself', () => {
    const before = db.prepare<[], string>('SELECT digest FROM history_entry WHERE seq = 4').pluck().get() ?? ''
    const { changes: _, ...fields } = entry({ recordId: 'x' })
    const digest = entryDigest(before, { ...fields, seq: 5 }, payloadDigest('s', '{}'))
    tamper(`${[10, 9, 8, 7, 6, 5].map((seq) => move(seq, seq + 1)).join('')}
      INSERT INTO history_entry VALUES (5, '${at}', '${register.userId}', NULL, 'system', 'x', 1, 'update', '${digest}');
      INSERT INTO history_payload VALUES (5, 's', '{}')`)
    const found = problems()
    expect(found).toContainEqual([5, 'inserted'])
    expect(found).toContainEqual([6, 'reordered', 5])
  })

  test('lost its content, or got one that is nobody’s', () => {
    tamper("DELETE FROM history_payload WHERE seq = 5; INSERT INTO history_payload VALUES (99, 's', '{}')")
    expect(problems()).toEqual([
      [5, 'payloadRemoved'],
      [99, 'payloadInserted']
    ])
  })

  test('and whether the end is the signed one', () => {
    tamper(`UPDATE history_head SET signature = '${'A'.repeat(86)}=='`)
    expect(problems()).toEqual([[10, 'headForged']])
    tamper('DELETE FROM history_head')
    expect(problems()).toEqual([[10, 'headMissing']])
  })

  test('and whether the whole was put in place of what keys.json knows', () => {
    const keys = readKeys(register.path)
    const head = { ...(keys.history ?? { count: 0, digest: '', signature: '' }), count: 12 }
    expect(verifyHistory(db, { publicKey: keys.signing.publicKey, head }).findings).toEqual([
      { seq: 12, problem: 'keysDiffer' }
    ])
  })

  test('and whether the guard is gone', () => {
    db.exec('DROP TRIGGER history_entry_no_delete')
    expect(problems()).toEqual([[0, 'unprotected']])
  })
})

test('a register of 300 entries with much broken is reported within bounds', () => {
  append(...Array.from({ length: 300 }, () => ({})))
  tamper("UPDATE history_entry SET user_id = 'x'")
  const report = verify()
  expect(report.ok).toBe(false)
  expect(report.findings.length).toBeLessThanOrEqual(200)
})
