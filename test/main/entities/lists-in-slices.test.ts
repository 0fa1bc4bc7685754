import { openDatabase } from '../../../src-main/db/open.ts'
import { facetsOf } from '../../../src-main/features/entities/list/facets.ts'
import { listRecords, prepareList } from '../../../src-main/features/entities/list/list.ts'
import { createReader } from '../../../src-main/features/entities/record-reader.ts'
import { writeRecords } from '../../../src-main/features/entities/records.ts'
import type { ListQuery } from '../../../src-shared/ipc/entity-channels.ts'
import { type RecordsFixture, recordsFixture } from '../../support/records.ts'

const many = 6000
let fixture: RecordsFixture
let ids: string[]

beforeEach(async () => {
  fixture = await recordsFixture()
  ids = writeRecords(fixture.register.db, fixture.author, (records) =>
    Array.from({ length: many }, (_, i) => records.of('systemCategory').insert({ name: `K${i}`, code: 'før' }))
  )
})
afterEach(() => fixture.register.dispose())

const query: ListQuery = {
  search: '',
  filters: {},
  sort: null,
  offset: 0,
  limit: 10,
  columns: null,
  deleted: false
}
const request = () => ({ entity: 'systemCategory' as const, municipalityId: fixture.author.municipalityId, query })

function change(which: number): void {
  const { db } = fixture.register
  const record = createReader(db, 'systemCategory', fixture.author.municipalityId).byId(ids[which] ?? '')
  if (!record) throw new Error('No such record')
  writeRecords(db, fixture.author, (records) => {
    records.of('systemCategory').update(record, { code: 'efter' })
  })
}

const counted = () =>
  Object.fromEntries(
    (facetsOf(fixture.register.db, request(), ['code'])['code'] ?? []).map(({ value, count }) => [value, count])
  )

test('others are answered while a column of all records is read, and what they write is in it', async () => {
  const { db } = fixture.register
  let done = false
  const prepared = prepareList(db, request(), ['code']).then(() => {
    done = true
  })
  // One that has been read and one that has not.
  change(3)
  change(many - 3)
  const added = writeRecords(db, fixture.author, (records) =>
    records.of('systemCategory').insert({ name: 'Ny', code: 'efter' })
  )
  expect(listRecords(db, request(), () => true).total).toBe(many + 1)
  expect(done).toBe(false)
  await prepared
  expect(counted()).toEqual({ før: many - 2, efter: 3 })
  expect(added).toBeTruthy()
})

test('what another connection writes meanwhile is in it', async () => {
  const { register } = fixture
  const prepared = prepareList(register.db, request(), ['code'])
  const other = openDatabase(register.db.name, register.fileKey)
  try {
    other.prepare("UPDATE system_category SET code = 'efter' WHERE id = ?").run(ids[3])
  } finally {
    other.close()
  }
  await prepared
  expect(counted()).toEqual({ før: many - 1, efter: 1 })
})

test('a register that is locked meanwhile ends it', async () => {
  const prepared = prepareList(fixture.register.db, request(), ['code'])
  fixture.register.db.close()
  await expect(prepared).rejects.toMatchObject({ code: 'request.locked' })
})
