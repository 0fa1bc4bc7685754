import { openDatabase } from '../../../src-main/db/open.ts'
import { watchChanges } from '../../../src-main/features/entities/changes.ts'
import { planOf } from '../../../src-main/features/entities/entity-plan.ts'
import { columnSource } from '../../../src-main/features/entities/list/column-source.ts'
import { facetsOf } from '../../../src-main/features/entities/list/facets.ts'
import { listRecords, prepareList } from '../../../src-main/features/entities/list/list.ts'
import { OrderLoader } from '../../../src-main/features/entities/list/order-loader.ts'
import { recordListsOf } from '../../../src-main/features/entities/list/record-lists.ts'
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

test('the order is read in slices, and what is renamed, added and deleted meanwhile stands where it belongs', async () => {
  const { db } = fixture.register
  const { municipalityId } = fixture.author
  // One without a name comes first, as an import may leave it.
  db.prepare("UPDATE system_category SET name = NULL, sort_key = NULL WHERE name = 'K77'").run()
  const loader = new OrderLoader(columnSource(db, planOf('systemCategory'), municipalityId))
  const watch = watchChanges(db)
  watch()
  for (const count of [1, 1000, 2000]) expect(loader.step(count)).toBe(true)
  writeRecords(db, fixture.author, (records) => {
    const store = records.of('systemCategory')
    const rename = (which: number, name: string): void => {
      const record = store.byId(ids[which] ?? '')
      if (record) store.update(record, { name })
    }
    rename(1, 'Å sidst')
    rename(many - 1, 'A først')
    rename(2, 'B')
    const gone = store.byId(ids[3] ?? '')
    if (gone) store.remove(gone)
    store.insert({ name: 'Aa også sidst' })
  })
  const changes = watch()
  if (changes === 'unknown') throw new Error('They are known')
  loader.note(changes.map(({ seq }) => seq))
  while (loader.step(1000));
  const now = db
    .prepare('SELECT seq FROM system_category WHERE deleted_at IS NULL ORDER BY sort_key, seq')
    .pluck()
    .all()
  expect([...loader.order()]).toEqual(now)
  const lists = recordListsOf(db, 'systemCategory')(municipalityId)
  await lists.orderInSlices()
  expect(lists.isWarm).toBe(true)
  expect([...lists.order(false)]).toEqual(now)
})

test('a register that is locked meanwhile ends it', async () => {
  const prepared = prepareList(fixture.register.db, request(), ['code'])
  fixture.register.db.close()
  await expect(prepared).rejects.toMatchObject({ code: 'request.locked' })
})
