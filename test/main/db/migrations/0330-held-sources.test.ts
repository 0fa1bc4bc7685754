import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(320)
  const { db } = made
  db.exec("INSERT INTO user (id, name, roles, created_at) VALUES ('u', 'A', '[]', '2026-01-01T00:00:00.000Z')")
  const hold = db.prepare(
    `INSERT INTO held_package (number, id, holder, profile, municipality_name, country, schema_version, exported_at,
       read_at, read_by, file, sha256, public_key, trust, edited, counts, figures)
     VALUES (?, 'p', 'DK:x', ?, 'Prøveby', 'DK', 320, '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', 'u', ?, '00',
       'k', 'known', '[]', ?, ?)`
  )
  hold.run(1, 'centralOffice', 'a.xlsx', '{"system":1,"agreement":0}', '[{}]')
  hold.run(2, 'library:impactAssessment:0123', 'b.xlsx', '{"impactAssessment":1}', '[]')
  db.prepare(
    `INSERT INTO held_record (number, package, entity, record_id, title, sheet, row, said, digest, changed_at)
     VALUES (7, 1, 'system', 's', 'Vagtplan', 'Systemer', 3, '{}', x'00', '2026-01-01T00:00:00.000Z')`
  ).run()
  db.prepare("INSERT INTO setting VALUES ('package.batch.DK:x.centralOffice', '\"b1\"')").run()
  migrate(db)
})
afterEach(() => made.dispose())

it('keeps what is held as the one file of which it was made, with its parts and the batch in which it was taken', () => {
  const { db } = made
  const parts = { parts: ['systems', 'agreements', 'figures'], lacks: [] }
  expect(db.prepare('SELECT package, says, file, batch_id FROM held_source ORDER BY package').raw().all()).toEqual([
    [1, JSON.stringify(parts), 'a.xlsx', 'b1'],
    [2, '{"parts":null,"lacks":[]}', 'b.xlsx', null]
  ])
  const file = 'SELECT s.file FROM held_record r JOIN held_source s ON s.number = r.source'
  expect(db.prepare(file).pluck().all()).toEqual(['a.xlsx'])
  expect(db.prepare("SELECT count(*) FROM setting WHERE key LIKE 'package.batch.%'").pluck().get()).toBe(0)
})
