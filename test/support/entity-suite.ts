import { piecesOf } from '../../src-main/features/entities/entity-plan.ts'
import { catalogue, referrersOf } from '../../src-shared/features/catalogue.ts'
import type { ChannelInput, ChannelName, ChannelOutput } from '../../src-shared/ipc/contract.ts'
import type { EntityAction } from '../../src-shared/ipc/entity-channels.ts'
import { type Entity, type EntityName, type Field, fieldOf, takesItems } from '../../src-shared/kernel/field.ts'
import { type FieldValue, isEmpty, type RecordView } from '../../src-shared/kernel/value.ts'
import { entitySamples } from './entity-samples.ts'
import { type TestProgram, testProgram } from './program.ts'

/** Asks a channel of the entity; all entities' channels are alike, as the person's are like any other's. */
type Ask = <A extends EntityAction>(
  action: A,
  input: ChannelInput<`person.${A}`>
) => Promise<ChannelOutput<`person.${A}`>>

const wrongValues: Partial<Record<Field['kind'], readonly [FieldValue, string]>> = {
  integer: ['mange', 'field.notInteger'],
  date: ['2020-02-30', 'field.notDate'],
  choice: ['nonesuch', 'field.notChoice'],
  answer: ['maybe', 'field.notAnswer'],
  url: ['ikke en adresse', 'field.notUrl'],
  email: ['ikke en adresse', 'field.notEmail'],
  nationalId: ['DK 29 18 98 55', 'field.notNationalId'],
  ref: ['0198c0de-0000-7000-8000-000000000000', 'field.unknownReference']
}

/**
 * What every entity must do: one shared suite, run over the router with a real register. Everything follows from the
 * catalogue, so a new entity or field is tested as soon as it is declared.
 */
export function entitySuite(name: EntityName): void {
  const entity: Entity = catalogue[name]
  const fields = entity.fields.filter((field) => !field.country || field.country === 'DK')
  let test: TestProgram
  let ask: Ask

  // Creating a register derives keys, which takes its time on purpose.
  beforeAll(async () => {
    test = await testProgram()
    ask = (action, input) => test.ask(`${name}.${action}` as ChannelName, input as never) as never
  })
  afterAll(() => test.close())

  const refused = (action: EntityAction, input: object) =>
    test.refused(`${name}.${action}` as ChannelName, input as never)
  const made = entitySamples(() => test)
  const least = (title?: FieldValue, of = entity) => made.least(of, title)
  const create = async (values: Record<string, FieldValue> = {}): Promise<RecordView> =>
    (await ask('save', { id: null, version: null, values: { ...(await least()), ...values } as never })).record
  const samples = () => made.all(fields)

  it('creates with its title and what is required, and reads it back', async () => {
    const record = await create()
    expect(record).toMatchObject({ version: 1, origin: 'typed', deletedAt: null, extra: {} })
    expect(await ask('get', { id: record.id })).toEqual(record)
    for (const field of fields)
      if (field.key !== entity.title && !field.required) expect(record.values[field.key]).toBeNull()
  })

  it('keeps every field as it was given, and names what it refers to', async () => {
    const values = await samples()
    const { record } = await ask('save', { id: null, version: null, values: values as never })
    expect(record.values).toMatchObject(values)
    for (const field of fields) {
      if (field.kind !== 'ref' && field.kind !== 'refs') continue
      for (const id of [values[field.key]].flat() as string[]) expect(record.refs[id]?.name).toMatch(/^Anden/)
    }
    const emptied = Object.fromEntries(fields.filter((f) => !f.required).map((f) => [f.key, null]))
    const { record: empty } = await ask('save', { id: record.id, version: 1, values: emptied })
    const said = Object.keys(empty.values).filter((key) => !isEmpty(empty.values[key]))
    const stays = fields.filter((f) => f.required || (f.key === entity.title && entity.titleFrom)).map((f) => f.key)
    expect(said.sort()).toEqual(stays.sort())
  })

  it('is listed by title with æ ø å last, and by every other column', async () => {
    for (const title of ['Zebra', 'Ærø', 'Ødis', 'Aabenraa', 'abe']) await create({ [entity.title]: title })
    const { total, rows } = await ask('list', { limit: 1000 })
    const titles = rows.map((row) => row.values[entity.title])
    expect(total).toBe(rows.length)
    const ours = titles.filter((t) => ['Zebra', 'Ærø', 'Ødis', 'Aabenraa', 'abe'].includes(String(t)))
    expect(ours).toEqual(['abe', 'Zebra', 'Ærø', 'Ødis', 'Aabenraa'])
    for (const field of [...fields.map((f) => f.key), 'updatedAt']) {
      for (const descending of [false, true]) {
        const sorted = await ask('list', { sort: { field, descending }, limit: 1000 })
        expect(sorted.total).toBe(total)
        const empties = sorted.rows.map((row) => field !== 'updatedAt' && isEmpty(row.values[field]))
        expect(empties.indexOf(true) === -1 || !empties.slice(empties.indexOf(true)).includes(false)).toBe(true)
      }
    }
    const last = await ask('list', { offset: total - 1, limit: 10, columns: [] })
    expect(last.rows.map((row) => row.id)).toEqual([rows.at(-1)?.id])
  })

  it('is found inside words of every searched field, and by what it refers to', async () => {
    for (const field of fields.filter((f) => f.searched)) {
      const long = `zyx${made.next()}patientjournalsystem`
      const word = field.kind === 'nationalId' ? long.slice(0, 20) : long
      const value = await searchable(field, word)
      const record = await create({ [field.key]: value })
      for (const search of [word, word.slice(1, -3), `${word.slice(0, 5)} ${word.slice(4, 9)}`]) {
        const { rows, total } = await ask('list', { search, columns: [] })
        expect([field.key, total, rows.map((row) => row.id)]).toEqual([field.key, 1, [record.id]])
      }
      expect((await ask('list', { search: `${word}x` })).total).toBe(0)
    }
  })

  async function searchable(field: Field, word: string): Promise<FieldValue> {
    if (field.kind === 'list') return [word]
    if (field.kind === 'email') return `${word}@eksempel.dk`
    if (field.kind !== 'ref' && field.kind !== 'refs') return word
    const id = await made.other(field.entity, word)
    return field.kind === 'refs' ? [id] : id
  }

  it('is filtered and counted by every filter', async () => {
    const filters = fields.filter((f) => f.filter)
    const values = await samples()
    const record = (await ask('save', { id: null, version: null, values: values as never })).record
    const facets = await ask('facets', { fields: filters.map((f) => f.key) })
    const { total } = await ask('list', { limit: 0 })
    for (const field of filters) {
      const value = values[field.key] as FieldValue
      const text = one(value)
      const found = await ask('list', { filters: { [field.key]: { anyOf: [text] } }, columns: [], limit: 1000 })
      expect(found.rows.map((row) => row.id)).toContain(record.id)
      const counts = facets[field.key] ?? []
      expect(counts.find((facet) => facet.value === text)?.count).toBe(found.total)
      // Who has several values counts at each.
      if (!takesItems(field)) expect(counts.reduce((sum, facet) => sum + facet.count, 0)).toBe(total)
      const empty = await ask('list', { filters: { [field.key]: { anyOf: [''] } }, limit: 0 })
      expect(counts.find((facet) => facet.value === '')?.count ?? 0).toBe(empty.total)
    }
  })

  /** A value as a facet has it. */
  function one(value: FieldValue): string {
    if (Array.isArray(value)) return String(value[0])
    return typeof value === 'object' && value && 'value' in value ? value.value : String(value)
  }

  it('is changed with its history, and only where it differs', async () => {
    const record = await create()
    const values = { [entity.title]: 'Nyt navn' }
    const { record: changed } = await ask('save', { id: record.id, version: 1, values })
    expect(changed.version).toBe(2)
    const { record: same } = await ask('save', { id: record.id, version: 2, values })
    expect(same.version).toBe(2)
    const history = await ask('history', { id: record.id })
    expect(history.map((item) => [item.action, item.version])).toEqual([
      ['update', 2],
      ['create', 1]
    ])
    expect(history[0]?.changes).toEqual({ [entity.title]: [record.values[entity.title], 'Nyt navn'] })
    expect(history[0]?.user).toBe('Systemkoordinator')
    expect(await ask('history', { id: record.id, field: entity.title })).toHaveLength(2)
    expect(test.events.at(-1)).toEqual({ name: 'changed', payload: { entities: expect.arrayContaining([name]) } })
  })

  it('shows both sides when somebody saved in between', async () => {
    const record = await create()
    await ask('save', { id: record.id, version: 1, values: { [entity.title]: 'Den førstes' } })
    const failure = await refused('save', { id: record.id, version: 1, values: { [entity.title]: 'Den andens' } })
    expect(failure.code).toBe('record.conflict')
    expect(failure.detail).toMatchObject({ version: 2, values: { [entity.title]: 'Den førstes' } })
  })

  it('leaves a tombstone that can be taken back', async () => {
    const record = await create({ [entity.title]: 'Kortlivet' })
    expect(await ask('remove', { id: record.id, version: 1 })).toEqual({ version: 2 })
    expect((await ask('list', { search: 'kortlivet' })).total).toBe(0)
    expect((await ask('list', { search: 'kortlivet', deleted: true })).rows[0]?.deletedAt).not.toBeNull()
    const failure = await refused('save', { id: record.id, version: 2, values: { [entity.title]: 'Igen' } })
    expect(failure.code).toBe('record.deleted')
    const { record: restored } = await ask('restore', { id: record.id })
    expect(restored).toMatchObject({ version: 3, deletedAt: null, values: record.values })
    expect((await ask('list', { search: 'kortlivet' })).total).toBe(1)
    expect((await ask('history', { id: record.id })).map((item) => item.action)).toEqual([
      'restore',
      'delete',
      'create'
    ])
  })

  it('cannot be removed while others refer to it', async () => {
    const record = await create()
    for (const { entity: referrer, field } of referrersOf(name)) {
      if (referrer.belongsTo === field.key) continue
      // A list that is written for its pieces goes with them.
      if (piecesOf(name).some(({ entity: { mirrors } }) => mirrors?.makes && mirrors.field === field.key)) continue
      const value = field.kind === 'refs' ? [record.id] : record.id
      const values = { ...(await least(`Henviser ${made.next()}`, referrer)), [field.key]: value } as never
      await test.ask(`${referrer.name as 'person'}.save`, { id: null, version: null, values })
      const { version } = await ask('get', { id: record.id })
      const failure = await refused('remove', { id: record.id, version })
      expect(failure).toMatchObject({ code: 'record.inUse' })
      expect(failure.detail).toContainEqual(expect.objectContaining({ entity: referrer.name, field: field.key }))
    }
  })

  it('takes its pieces along when it is removed, and brings them back', async () => {
    for (const { entity: piece, field } of piecesOf(name)) {
      const record = await create()
      const values = async () => ({ ...(await least(undefined, piece)), [field.key]: record.id }) as never
      const make = async () =>
        (await test.ask(`${piece.name as 'person'}.save`, { id: null, version: null, values: await values() })).record
      const deletedAt = async (id: string) => (await test.ask(`${piece.name as 'person'}.get`, { id })).deletedAt
      const gone = await make()
      await test.ask(`${piece.name as 'person'}.remove`, { id: gone.id, version: gone.version })
      const stays = await make()
      const { version } = await ask('get', { id: record.id })
      await ask('remove', { id: record.id, version })
      expect(await deletedAt(stays.id)).not.toBeNull()
      await ask('restore', { id: record.id })
      expect([await deletedAt(stays.id), (await deletedAt(gone.id)) === null]).toEqual([null, false])
    }
  })

  it('is called by what it refers to where nobody has named it, and follows when that is renamed', async () => {
    const { titleFrom } = entity
    if (!titleFrom) return
    const { record } = await ask('save', {
      id: null,
      version: null,
      values: { ...(await least()), [entity.title]: null } as never
    })
    const saidBy = (key: string): string => {
      const field = fieldOf(entity, key)
      const value = String(record.values[key] ?? '')
      if (field.kind === 'choice') return field.choices.find(({ code }) => code === value)?.labels.da ?? ''
      return field.kind === 'ref' ? (record.refs[value]?.name ?? '') : value
    }
    const named = titleFrom.fields.map(saidBy)
    expect(record.values[entity.title]).toBe(named.join(titleFrom.between))
    const [first = ''] = titleFrom.fields
    const field = fieldOf(entity, first)
    if (field.kind !== 'ref') return
    const id = String(record.values[first])
    const rename = async (to: string) => {
      const { version } = await test.ask(`${field.entity as 'person'}.get`, { id })
      await test.ask(`${field.entity as 'person'}.save`, { id, version, values: { name: to } })
      return (await ask('get', { id: record.id })).values[entity.title]
    }
    expect(await rename('Omdøbt')).toBe(['Omdøbt', ...named.slice(1)].join(titleFrom.between))
    expect((await ask('list', { search: 'omdøbt' })).rows.map((row) => row.id)).toContain(record.id)
    const { version } = await ask('get', { id: record.id })
    await ask('save', { id: record.id, version, values: { [entity.title]: 'Eget navn' } })
    expect(await rename('Omdøbt igen')).toBe('Eget navn')
  })

  it('says at each field what is wrong, and saves nothing', async () => {
    const before = (await ask('list', { limit: 0 })).total
    for (const field of fields) {
      const [value, code] = wrongValues[field.kind] ?? []
      if (!code) continue
      const failure = await refused('save', {
        id: null,
        version: null,
        values: { ...(await least('X')), [field.key]: value }
      })
      expect(failure).toMatchObject({ code: 'request.invalid', fields: { [field.key]: code } })
    }
    const required = fields.filter((field) => field.required)
    expect((await refused('save', { id: null, version: null, values: {} })).fields).toEqual(
      Object.fromEntries(required.map((field) => [field.key, 'field.required']))
    )
    expect(await refused('save', { id: null, version: null, values: { nonesuch: 'x' } })).toMatchObject({
      code: 'request.invalid'
    })
    expect((await ask('list', { limit: 0 })).total).toBe(before)
  })

  it('takes no personal number in plain text', async () => {
    const text = fields.find((f) => f.kind === 'longText')
    if (!text) return
    const values = { ...(await least('X')), [text.key]: 'Ring til 670190-1236 om det' }
    const failure = await refused('save', { id: null, version: null, values })
    expect(failure.fields).toEqual({ [text.key]: 'field.personalNumber' })
    expect(JSON.stringify(failure)).not.toContain('670190')
  })

  it('cannot lie under itself', async () => {
    const parent = fields.find((f) => f.kind === 'ref' && f.entity === name)
    if (!parent) return
    const top = await create()
    const middle = await create({ [parent.key]: top.id })
    const failure = await refused('save', { id: top.id, version: 1, values: { [parent.key]: middle.id } })
    expect(failure.fields).toEqual({ [parent.key]: 'record.circular' })
    expect(await refused('save', { id: top.id, version: 1, values: { [parent.key]: top.id } })).toMatchObject({
      fields: { [parent.key]: 'record.circular' }
    })
  })

  it('is suggested by name and known by nobody under a made-up id', async () => {
    const record = await create({ [entity.title]: 'Forslaget selv' })
    expect(await ask('suggest', { search: 'forslag' })).toEqual([{ id: record.id, name: 'Forslaget selv' }])
    const id = '0198c0de-0000-7000-8000-000000000000'
    expect((await refused('get', { id })).code).toBe('record.notFound')
    expect((await refused('remove', { id, version: 1 })).code).toBe('record.notFound')
  })
}
