import { migrations } from '../../../../src-main/db/migrations/index.ts'
import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

let test: TemporaryDatabase
beforeEach(() => {
  test = databaseAtVersion(10)
})
afterEach(() => test.dispose())

const migrateTo = (version: number) => migrate(test.db, { migrations: migrations.filter((m) => m.version <= version) })

const now = '2026-01-01T00:00:00.000Z'
const insert = (table: string, values: Record<string, string | number | null>) => {
  const row = { row_version: 1, origin: 'typed', created_at: now, updated_at: now, ...values }
  const columns = Object.keys(row)
  test.db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => '?')})`).run(...Object.values(row))
}

it('leaves what was in the file and makes the entities beside it', () => {
  test.db.exec(`INSERT INTO setting VALUES ('language', '"da"')`)
  migrateTo(20)
  expect(test.db.prepare('SELECT value FROM setting').pluck().get()).toBe('"da"')
  insert('municipality', { id: 'm', name: 'Prøve' })
  insert('system', { id: 's', name: 'Nexus' })
  insert('system_use', { id: 'u', system_id: 's', municipality_id: 'm' })
  insert('agreement', { id: 'a', system_use_id: 'u', municipality_id: 'm', data_processing_agreement: 'yes' })
  expect(test.db.pragma('foreign_key_check')).toEqual([])
})

it('takes no reference to nothing', () => {
  migrateTo(20)
  expect(() => insert('system', { id: 't', supplier_id: 'nobody' })).toThrow(/FOREIGN KEY/)
})

it('lets a use that was taken back be made again, and no second one beside a living one', () => {
  migrateTo(20)
  insert('municipality', { id: 'm' })
  insert('system', { id: 's' })
  insert('system_use', { id: 'u1', system_id: 's', municipality_id: 'm', deleted_at: now })
  insert('system_use', { id: 'u2', system_id: 's', municipality_id: 'm' })
  expect(() => insert('system_use', { id: 'u3', system_id: 's', municipality_id: 'm' })).toThrow(/UNIQUE/)
})
