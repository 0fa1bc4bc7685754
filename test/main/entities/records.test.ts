import { listedSeqs } from '../../../src-main/features/entities/list/list.ts'
import { createNames } from '../../../src-main/features/entities/names.ts'
import { createReader } from '../../../src-main/features/entities/record-reader.ts'
import { writeRecords } from '../../../src-main/features/entities/records.ts'
import { newId } from '../../../src-main/platform/ids.ts'
import { recordHistory } from '../../../src-main/security/history-queries.ts'
import { verifyRegister } from '../../../src-main/security/verify.ts'
import { type RecordsFixture, recordsFixture } from '../../support/records.ts'

let fixture: RecordsFixture
beforeEach(async () => {
  fixture = await recordsFixture()
})
afterEach(() => fixture.register.dispose())

const reader = (entity: 'system' | 'person' | 'organisationUnit' | 'contract') =>
  createReader(fixture.register.db, entity, fixture.author.municipalityId)

it('takes records before those they refer to, and finds them by their names', () => {
  const { register, author } = fixture
  const [unit, leader, system, contract] = [newId(), newId(), newId(), newId()]
  writeRecords(register.db, author, (records) => {
    records.of('organisationUnit').insert({ name: 'Skole', leader, parent: null }, { id: unit })
    records.of('contract').insert({ name: 'Aftale', systems: [system] }, { id: contract })
    records.of('system').insert({ name: 'Aula', owner: leader, usedBy: [unit] }, { id: system })
    records.of('person').insert({ name: 'Rektor Prøvesen', unit }, { id: leader })
  })
  expect(reader('organisationUnit').byId(unit)?.values['leader']).toBe(leader)
  expect(reader('person').byId(leader)?.values['unit']).toBe(unit)
  expect(reader('contract').byId(contract)?.values['systems']).toEqual([system])
  expect(reader('system').byId(system)).toMatchObject({ version: 1, values: { owner: leader, usedBy: [unit] } })
  const query = { search: 'rektor', filters: {}, sort: null, offset: 0, limit: 9, columns: [], deleted: false }
  expect(listedSeqs(register.db, { entity: 'system', municipalityId: author.municipalityId, query }).total).toBe(1)
  expect(recordHistory(register.db, system)[0]?.changes).toMatchObject({ owner: [null, leader] })
  expect(verifyRegister(register.db, register.path)).toMatchObject({ ok: true })
})

it('refuses a reference that nothing comes for, and leaves nothing behind', () => {
  const { register, author } = fixture
  const write = () =>
    writeRecords(register.db, author, (records) => records.of('system').insert({ name: 'Aula', supplier: newId() }))
  expect(write).toThrow(/FOREIGN KEY/)
  expect([...reader('system').all()]).toEqual([])
})

it('makes a part when something in it is first said, and keeps it when it is emptied', () => {
  const { register, author } = fixture
  const rows = (table: string) => register.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  const id = writeRecords(register.db, author, (records) => records.of('system').insert({ name: 'Aula' }))
  expect([rows('system_use'), rows('agreement')]).toEqual([0, 0])
  const set = (values: Record<string, { value: 'yes' } | null>) =>
    writeRecords(register.db, author, (records) => {
      const record = records.of('system').byId(id)
      if (record) records.of('system').update(record, values)
    })
  set({ dataProcessingAgreement: { value: 'yes' } })
  expect([rows('system_use'), rows('agreement'), rows('risk_assessment')]).toEqual([1, 1, 0])
  set({ dataProcessingAgreement: null })
  expect(reader('system').byId(id)).toMatchObject({ version: 3, values: { dataProcessingAgreement: null } })
  expect(rows('agreement')).toBe(1)
})

it('keeps columns without a home, in values and history', () => {
  const { register, author } = fixture
  const id = writeRecords(register.db, { ...author, batchId: newId() }, (records) =>
    records.of('system').insert({ name: 'Aula' }, { extra: { Farve: 'blå', Nr: '7' } })
  )
  writeRecords(register.db, author, (records) => {
    const record = records.of('system').byId(id)
    if (record) records.of('system').update(record, {}, { Farve: 'rød' })
  })
  expect(reader('system').byId(id)).toMatchObject({ extra: { Farve: 'rød' }, origin: 'import' })
  expect(recordHistory(register.db, id)[0]?.changes).toEqual({
    'extra.Farve': ['blå', 'rød'],
    'extra.Nr': ['7', null]
  })
})

it('refuses to overwrite what was changed since it was read', () => {
  const { register, author } = fixture
  const id = writeRecords(register.db, author, (records) => records.of('system').insert({ name: 'Aula' }))
  const stale = reader('system').byId(id)
  const rename = (name: string) =>
    writeRecords(register.db, author, (records) => stale && records.of('system').update(stale, { name }))
  rename('Først')
  expect(() => rename('Sidst')).toThrow('record.conflict')
  expect(createNames(register.db).of('system', id)?.name).toBe('Først')
})
