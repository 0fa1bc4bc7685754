import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { type Database, fileKeyBytes, openDatabase } from '../../../src-main/db/open.ts'
import { temporaryFolder } from '../../support/register.ts'

// A connection keeps what it prepared. Whoever asks notices nothing but the time it takes.

const folder = temporaryFolder()
let db: Database

beforeAll(() => {
  db = openDatabase(join(folder.path, 'kept.db'), randomBytes(fileKeyBytes), { create: true })
  db.exec('CREATE TABLE kept (n INTEGER PRIMARY KEY, name TEXT)')
  const insert = db.prepare('INSERT INTO kept (name) VALUES (?)')
  for (const name of ['a', 'b', 'c']) insert.run(name)
})

afterAll(() => {
  db.close()
  folder.dispose()
})

const all = 'SELECT n, name FROM kept ORDER BY n'
const rows = [1, 2, 3].map((n) => ({ n, name: 'abc'[n - 1] }))
const lists = rows.map(({ n, name }) => [n, name])

it('two users of one text have their own way of being answered', () => {
  const ways = [
    { statement: db.prepare(all), answer: rows },
    { statement: db.prepare(all).pluck(), answer: [1, 2, 3] },
    { statement: db.prepare(all).raw(), answer: lists },
    { statement: db.prepare(all).raw().raw(false), answer: rows }
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ways), { maxLength: 20 }), (asked) => {
      for (const { statement, answer } of asked) {
        expect(statement.all()).toEqual(answer)
        expect(statement.get()).toEqual(answer[0])
        expect([...statement.iterate()]).toEqual(answer)
      }
    })
  )
})

it('who asks in the middle of another’s rows, or leaves them in the middle, disturbs nobody', () => {
  const seen: unknown[] = []
  for (const outer of db.prepare<[], { n: number }>(all).iterate())
    for (const inner of db.prepare<[], number>(all).pluck().iterate()) {
      seen.push([outer.n, inner, db.prepare(all).raw().get()])
      if (inner === outer.n) break
    }
  expect(seen).toEqual([1, 2, 2, 3, 3, 3].map((n, i) => [n, [1, 1, 2, 1, 2, 3][i], [1, 'a']]))
  const half = db.prepare(all).iterate()
  half.next()
  expect(db.prepare(all).all()).toEqual(rows)
  half.return?.()
  db.prepare('UPDATE kept SET name = name').run()
})

it('a table that got another shape is answered in it', () => {
  const every = 'SELECT * FROM kept WHERE n = 1'
  expect(db.prepare(every).get()).toEqual({ n: 1, name: 'a' })
  db.exec("ALTER TABLE kept ADD COLUMN more TEXT DEFAULT 'x'")
  expect(db.prepare(every).get()).toEqual({ n: 1, name: 'a', more: 'x' })
  db.exec('ALTER TABLE kept DROP COLUMN more')
  expect(db.prepare(every).get()).toEqual({ n: 1, name: 'a' })
})

it('what was prepared long ago still answers, and what is wrong is said at once', () => {
  const old = db.prepare(all)
  for (let i = 0; i < 1000; i++) expect(db.prepare(`SELECT ${i} AS i`).get()).toEqual({ i })
  expect(old.all()).toEqual(rows)
  expect(() => db.prepare('SELECT absent FROM kept')).toThrow('no such column')
  expect(() => db.prepare('UPDATE kept SET name = name').pluck()).toThrow(TypeError)
})
