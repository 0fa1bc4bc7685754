import { randomUUID } from 'node:crypto'
import type { Author } from '../../../src-main/features/entities/entity-store.ts'
import { createNames } from '../../../src-main/features/entities/names.ts'
import { createReader } from '../../../src-main/features/entities/record-reader.ts'
import { type Records, writeRecords } from '../../../src-main/features/entities/records.ts'
import { fieldsByEntry, purgeFields, purgeRecord, purging } from '../../../src-main/features/purge/purge.ts'
import { tablesOfTraces } from '../../../src-main/features/purge/traces.ts'
import { fieldHistory, recordHistory } from '../../../src-main/security/history-queries.ts'
import { newPurgeId } from '../../../src-main/security/purge-list.ts'
import { verifyRegister } from '../../../src-main/security/verify.ts'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { type FilledRegister, filledRegister } from '../../support/filled-register.ts'
import { readableWords } from '../../support/plain-bytes.ts'

let register: FilledRegister
beforeEach(async () => {
  register = await filledRegister(2, 7)
})
afterEach(() => register.dispose())

const author = (): Author => ({
  userId: register.userId,
  municipalityId: register.municipalityId,
  scope: 'all',
  batchId: null,
  now: () => '2026-03-04T05:06:07.089Z'
})
const write = <T>(work: (records: Records) => T): T => writeRecords(register.db, author(), work)
const recordOf = (entity: EntityName, id: string) => createReader(register.db, entity, register.municipalityId).byId(id)
const about = { purge: [null, newPurgeId()], reason: [null, 'asked for'] } as const
const purge = (entity: EntityName, id: string) =>
  purging(register.db, author(), (work) => purgeRecord(work, { entity, id, about }))
const purgeField = (id: string, field: string, emptied = false) =>
  purging(register.db, author(), (work) =>
    purgeFields(work, { entity: 'system', id, about, fields: [field], emptied: emptied ? [field] : [], only: null })
  )
const readable = (words: readonly string[]) => {
  register.db.exec('VACUUM')
  return readableWords(register.db, words)
}
const verified = () => verifyRegister(register.db, register.path)

/** A value for every text field of an entity, each with a word that stands nowhere else. */
function plantedValues(entity: EntityName, word: string): Values {
  const kinds = ['text', 'longText']
  return Object.fromEntries(
    catalogue[entity].fields.flatMap(({ key, kind }, i) => (kinds.includes(kind) ? [[key, `${word}${i}q jord`]] : []))
  )
}

test('nothing of a purged record can be read, and the chain is whole', () => {
  const { db } = register
  const supplier = write((records) => records.of('supplier').insert(plantedValues('supplier', 'zkvplant')))
  const system = write((records) => {
    const name = 'Zkvnavn'
    return records
      .of('system')
      .insert(
        { ...plantedValues('system', 'zkvplant'), name, supplierId: supplier, lifecycle: 'inUse' },
        { extra: { Zkvoverskrift: 'zkvekstra' } }
      )
  })
  const before = createReader(db, 'system', register.municipalityId).byId(system)
  if (!before) throw new Error('The system is there')
  expect(readable(['zkvplant', 'zkvnavn', 'zkvekstra', 'zkvoverskrift'])).toHaveLength(4)
  write((records) => records.of('system').update(before, { name: 'Zkvandet', purpose: 'zkvsenere' }))
  const contract = write((records) => records.of('contract').insert({ name: 'Aftale', systems: [system] }))
  write((records) => {
    const found = recordOf('contract', contract)
    if (found) records.of('contract').remove(found)
  })
  db.prepare('INSERT INTO view_state VALUES (?, ?, ?, ?)').run(
    register.userId,
    `draft.system.${system}`,
    '"zkvkladde"',
    't'
  )
  db.prepare('INSERT INTO view_state VALUES (?, ?, ?, ?)').run(register.userId, 'list.system', '"?q=Zkvandet"', 't')
  db.prepare("INSERT INTO kept_secret VALUES (?, 'system', ?, 'zkvcpr', x'00', 'zkvgrund', NULL, ?, 't')").run(
    randomUUID(),
    system,
    register.userId
  )
  db.exec(
    "INSERT INTO import_batch (id, kind, at, user_id, title, counts) SELECT 'b', 'import', 't', id, 'x', '{}' FROM user"
  )
  db.prepare("INSERT INTO match_decision VALUES ('system', 'zkvnogle', ?, 'b', ?, 't')").run(system, register.userId)

  purge('system', system)
  expect(recordOf('system', system)).toBeNull()
  expect(readable(['zkvplant1', 'zkvnavn', 'zkvekstra', 'zkvoverskrift', 'zkvandet', 'zkvsenere'])).toEqual([
    // The supplier's own words.
    expect.stringMatching(/^zkvplant1 in /)
  ])
  purge('supplier', supplier)
  expect(readable(['zkvplant', 'zkvnavn', 'zkvandet'])).toEqual([])
  expect(recordHistory(db, system).map(({ action, changes }) => [action, changes])).toEqual([
    ['purge', { ...about, purged: [null, expect.any(Array)] }],
    ['update', null],
    ['create', null]
  ])
  expect(recordOf('contract', contract)?.values['systems']).toBeNull()
  expect(verified()).toMatchObject({ ok: true, foreignKeys: [], history: [] })
})

test('what other records say stays as it was', () => {
  const { db } = register
  const others = ['system', 'supplier', 'contract', 'person'] as const
  const state = () =>
    others.map((entity) => [...createReader(db, entity, register.municipalityId).all()].map(({ values }) => values))
  const before = state()
  const id = write((records) => records.of('supplier').insert({ name: 'Fælles ord med andre' }))
  purge('supplier', id)
  expect(state()).toEqual(before)
  expect(verified().ok).toBe(true)
})

describe('the earlier values of a field', () => {
  let id: string
  beforeEach(() => {
    id = write((records) =>
      records.of('system').insert({ name: 'Journal', purpose: 'zkvhemmelig', url: 'https://a.dk' })
    )
    const later: readonly Values[] = [{ purpose: 'zkvogsaa', version: '2' }, { purpose: 'harmlost' }, { version: '3' }]
    for (const values of later) {
      const record = recordOf('system', id)
      if (record) write((records) => records.of('system').update(record, values))
    }
  })

  test('go, and what the entries said of other fields stays where it was said', () => {
    purgeField(id, 'purpose')
    expect(readable(['zkvhemmelig', 'zkvogsaa'])).toEqual([])
    expect(recordOf('system', id)?.values).toMatchObject({ purpose: 'harmlost', version: '3' })
    expect(recordHistory(register.db, id).map(({ action, changes }) => [action, changes])).toEqual([
      ['purge', expect.objectContaining({ fields: [null, ['purpose']], keeps: [null, expect.any(Number)] })],
      ['update', { version: ['2', '3'] }],
      ['update', null],
      ['update', { version: [null, '2'] }],
      ['create', { name: [null, 'Journal'], url: [null, 'https://a.dk'] }]
    ])
    expect(fieldHistory(register.db, id, 'version')).toHaveLength(2)
    expect(verified()).toMatchObject({ ok: true })
  })

  test('go with the value of now, if that is asked for; a second field and the whole record after it', () => {
    purgeField(id, 'purpose', true)
    expect(recordOf('system', id)?.values['purpose']).toBeNull()
    expect(readable(['zkvhemmelig', 'zkvogsaa', 'harmlost'])).toEqual([])
    purgeField(id, 'version')
    expect(fieldsByEntry(register.db, id).flatMap(({ fields }) => fields)).toEqual(['name', 'url'])
    expect(verified()).toMatchObject({ ok: true })
    purge('system', id)
    expect(readable(['Journal', 'https://a.dk'])).toEqual([])
    expect(verified()).toMatchObject({ ok: true })
  })

  test('cannot be put back or told otherwise unseen', () => {
    const { db } = register
    const [entry] = fieldsByEntry(db, id)
    purgeField(id, 'purpose')
    const seq = entry?.seq ?? 0
    db.exec('DROP TRIGGER history_payload_no_update')
    const left = db.prepare('SELECT salt, changes FROM history_payload WHERE seq = ?').get(seq) as { changes: string }
    db.prepare('UPDATE history_payload SET changes = ? WHERE seq = ?').run('{"name":[null,"Andet"]}', seq)
    expect(verified().history).toContainEqual({ seq, problem: 'altered' })
    db.prepare('UPDATE history_payload SET changes = ? WHERE seq = ?').run(left.changes, seq)
    expect(verified().history).toEqual([{ seq: 0, problem: 'unprotected' }])
    db.prepare('DELETE FROM history_payload WHERE seq = ?').run(seq)
    expect(verified().history).toContainEqual({ seq, problem: 'payloadRemoved' })
  })
})

test('every table that knows records by their id is one that a purge looks into', () => {
  const { db } = register
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  const withRecord = tables.filter((table) =>
    (db.pragma(`table_info("${table}")`) as { name: string }[]).some(({ name }) => name === 'record_id')
  )
  expect(withRecord.sort()).toEqual(['history_entry', ...tablesOfTraces].sort())
})

test('a record that the register never had is told of, so that it is not asked for again', () => {
  const id = randomUUID()
  purge('system', id)
  expect(recordHistory(register.db, id)).toHaveLength(1)
  expect(createNames(register.db).of('system', id)).toBeNull()
  expect(verified().ok).toBe(true)
})
