import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestProgram, testProgram } from '../../support/program.ts'

describe('asked of the program', () => {
  let test: TestProgram
  const ids: Record<string, string> = {}
  const save = async (
    entity: 'system' | 'dependency' | 'platform' | 'software' | 'organisationUnit',
    values: object
  ) => {
    const { record } = await test.ask(`${entity}.save`, { id: null, version: null, values: { ...values } })
    return record.id
  }
  const saved = (): string => join(test.folder, 'graf.svg')

  beforeAll(async () => {
    test = await testProgram({ host: { dialogs: { open: async () => [], save: async () => saved() } } })
    const cloud = await save('platform', { name: 'Skyen' })
    const region = await save('platform', { name: 'Nord', parent: cloud })
    const school = await save('organisationUnit', { name: 'Skoler' })
    const primary = await save('organisationUnit', { name: 'Folkeskolen', parent: school })
    const database = await save('software', { name: 'Databasen' })
    Object.assign(ids, { cloud, region, school, database })
    const personalData = { value: 'yes' }
    ids['a'] = await save('system', {
      name: 'Elevliste',
      personalData,
      platform: region,
      unit: primary,
      software: [database]
    })
    ids['b'] = await save('system', { name: 'Skema' })
    ids['c'] = await save('system', { name: 'Aula', unit: school })
    const [a, b, c] = [ids['a'], ids['b'], ids['c']]
    ids['ab'] = await save('dependency', {
      source: a,
      target: b,
      kind: 'personalData',
      direction: 'delivers',
      dataCategories: ['Navn']
    })
    await save('dependency', { source: b, target: a, kind: 'personalData', direction: 'receives' })
    await save('dependency', { source: c, target: b, kind: 'technical', interface: 'REST' })
  })
  afterAll(() => test.close())

  const around = (more: object = {}) => test.ask('graph.around', { system: ids['a'] ?? '', depth: 2, ...more })
  const namesOf = ({ nodes }: { readonly nodes: readonly { readonly name: string }[] }) => nodes.map((n) => n.name)

  it('has the systems in their platforms, with software and flows that are told from both sides once', async () => {
    const { nodes, edges, truncated } = await around()
    expect(nodes.map(({ name, entity, distance, platform }) => [name, entity, distance, platform])).toEqual([
      ['Elevliste', 'system', 0, ids['region']],
      ['Skema', 'system', 1, null],
      ['Aula', 'system', 2, null],
      ['Databasen', 'software', 1, null],
      ['Nord', 'platform', 0, ids['cloud']],
      ['Skyen', 'platform', 0, null]
    ])
    expect(nodes[0]).toMatchObject({ personalData: true, lifecycle: null })
    expect(edges.map(({ from, to, kind, way, count }) => [from, to, kind, way, count])).toEqual([
      [ids['a'], ids['b'], 'personalData', 'oneWay', 2],
      [ids['c'], ids['b'], 'technical', 'unsaid', 1],
      [ids['a'], ids['database'], 'software', 'unsaid', 1]
    ])
    expect(truncated).toBe(0)
  })

  it('goes no farther than asked, over the kinds asked for, with boxes and software where they are wanted', async () => {
    expect(namesOf(await around({ depth: 1, softwareToo: false, hidePlatforms: true }))).toEqual(['Elevliste', 'Skema'])
    expect(namesOf(await around({ kinds: ['technical'], hidePlatforms: true }))).toEqual(['Elevliste'])
    expect((await test.refused('graph.around', { system: ids['a'] ?? '', depth: 5 })).code).toBe('request.invalid')
    expect((await test.refused('graph.around', { system: ids['cloud'] ?? '', depth: 1 })).code).toBe('record.notFound')
  })

  it('maps a unit with those below it, and of too many the most connected', async () => {
    const unit = ids['school'] ?? ''
    const plain = { hidePlatforms: true, softwareToo: false }
    expect(namesOf(await test.ask('graph.all', { unit, ...plain }))).toEqual(['Aula', 'Elevliste'])
    const first = await test.ask('graph.all', { limit: 1, ...plain })
    expect([namesOf(first), first.truncated]).toEqual([['Skema'], 2])
    const none = await test.ask('graph.all', { unit, category: ids['cloud'] ?? '' })
    expect(none).toEqual({ nodes: [], edges: [], truncated: 0, uncounted: false })
  })

  it('lists a system’s dependencies as that system has them, whoever declared them', async () => {
    const { links, total, writable } = await test.ask('graph.links', { system: ids['b'] ?? '' })
    expect(links.map(({ own, way, kind, other }) => [own, way, kind, other.name])).toEqual([
      [true, 'receives', 'personalData', 'Elevliste'],
      [false, null, 'technical', 'Aula'],
      [false, 'receives', 'personalData', 'Elevliste']
    ])
    expect(links[1]).toMatchObject({ interface: 'REST', contract: null, frequency: null })
    expect([total, writable]).toEqual([3, true])
  })

  it('leaves out what was deleted, at either end', async () => {
    const { version } = await test.ask('dependency.get', { id: ids['ab'] ?? '' })
    await test.ask('dependency.remove', { id: ids['ab'] ?? '', version })
    expect((await around()).edges[0]).toMatchObject({ kind: 'personalData', count: 1 })
    await test.ask('dependency.restore', { id: ids['ab'] ?? '' })
    expect((await around()).edges[0]).toMatchObject({ kind: 'personalData', count: 2 })
  })

  it('writes the picture where the user says, and nothing that could run', async () => {
    const save = (picture: { type: 'svg'; text: string } | { type: 'png'; base64: string }) =>
      ({ system: ids['a'] ?? null, language: 'da', picture }) as const
    const text = '<svg xmlns="http://www.w3.org/2000/svg"><text>Elev &lt;script&gt;</text></svg>'
    expect(await test.ask('graph.save', save({ type: 'svg', text }))).toEqual({ path: saved() })
    expect(readFileSync(saved(), 'utf8')).toBe(text)
    for (const picture of [
      { type: 'svg', text: '<svg ><script>alert(1)</script></svg>' },
      { type: 'svg', text: '<html></html>' },
      { type: 'png', base64: 'R0lGODlh' }
    ] as const)
      expect((await test.refused('graph.save', save(picture))).code).toBe('request.invalid')
  })
})
