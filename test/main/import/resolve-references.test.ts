import fc from 'fast-check'
import { MentionBook } from '../../../src-main/features/exchange/import/mentions.ts'
import type { KnownRecord } from '../../../src-main/features/exchange/import/reference-groups.ts'
import { type References, resolveReferences } from '../../../src-main/features/exchange/import/resolve-references.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'

type Said = readonly [name: string, ids?: Readonly<Record<string, string>>]

const known = (id: string, name: string, ids: Record<string, string> = {}, more: Partial<KnownRecord> = {}) => ({
  id,
  name,
  names: [name],
  ids,
  deleted: false,
  ...more
})

function resolve(
  said: readonly Said[],
  options: {
    entity?: EntityName
    known?: readonly KnownRecord[]
    decisions?: Readonly<Record<string, string | null>>
    recreate?: boolean
  } = {}
): References & { of: (place: number) => string | null } {
  const book = new MentionBook()
  const mentionOf = said.map(([name, ids], row) => book.add(name, ids ?? null, () => ({ sheet: 0, row, column: 0 })))
  const result = resolveReferences({
    entity: options.entity ?? 'supplier',
    mentions: book.mentions,
    known: options.known ?? [],
    decisions: new Map(Object.entries(options.decisions ?? {})),
    recreate: options.recreate ?? false,
    propose: 'all',
    newId: (key) => `new ${key}`
  })
  return { ...result, of: (place) => result.targets[mentionOf[place] ?? -1] ?? null }
}

const codes = (result: References): readonly string[] => result.notes.map((note) => note.code)

describe('one record for one thing', () => {
  test('a supplier written six ways is one, under its best spelling, with its number', () => {
    const six = ['KMD A/S', ' kmd a/s ', 'KMD', 'Kmd  A/S', 'KMD AS', 'K.M.D.'.replaceAll('.', '')]
    const result = resolve([...six.map((name): Said => [name]), ['KMD A/S', { nationalId: '26911745' }]])
    expect(new Set(six.map((_, i) => result.of(i))).size).toBe(1)
    expect(result.created).toEqual([expect.objectContaining({ name: 'KMD A/S', ids: { nationalId: '26911745' } })])
  })

  test('the same number is the same firm whatever the name; a name far off is told', () => {
    const result = resolve([
      ['Broager Teknik A/S', { nationalId: '16186716' }],
      ['Helt Andet ApS', { nationalId: '16186716' }]
    ])
    expect(result.of(0)).toBe(result.of(1))
    expect(codes(result)).toContain('match.different')
  })

  test('one name with different numbers is as many firms as numbers, and is told', () => {
    const result = resolve([
      ['Kyst Programvare AS', { nationalId: '914608805' }],
      ['Kyst Programvare AS', { nationalId: '886852371' }],
      ['Kyst Programvare AS', { nationalId: '914608805' }]
    ])
    expect(result.created).toHaveLength(2)
    expect(result.of(0)).toBe(result.of(2))
    expect(result.of(0)).not.toBe(result.of(1))
    expect(codes(result)).toContain('match.different')
  })

  test('a name alone that several firms have is nobody, but always the same nobody', () => {
    const said: Said[] = [['Kyst AS', { nationalId: '914608805' }], ['Kyst AS', { nationalId: '886852371' }], ['Kyst']]
    const first = resolve(said)
    expect(first.created).toHaveLength(3)
    expect(codes(first)).toContain('row.ambiguous')
    const register = first.created.map((r) => known(r.id, r.name, { ...r.ids }))
    const second = resolve(said, { known: register })
    expect(second.created).toHaveLength(0)
    expect(said.map((_, i) => second.of(i))).toEqual(said.map((_, i) => first.of(i)))
  })

  test('a known record gets the number it lacked; one with another number is left alone', () => {
    const lacking = resolve([['KMD', { nationalId: '26911745' }]], { known: [known('k', 'KMD A/S')] })
    expect(lacking.of(0)).toBe('k')
    expect(lacking.filled).toEqual([{ id: 'k', ids: { nationalId: '26911745' } }])
    const other = resolve([['KMD', { nationalId: '26911745' }]], {
      known: [known('k', 'KMD A/S', { nationalId: '16186716' })]
    })
    expect(other.of(0)).not.toBe('k')
    expect(other.filled).toEqual([])
    expect(codes(other)).toContain('match.different')
  })

  test('an alias is a name', () => {
    const record = known('n', 'Netcompany A/S', {}, { names: ['Netcompany A/S', 'BEC Gammel'] })
    expect(resolve([['Bec gammel']], { known: [record] }).of(0)).toBe('n')
  })

  test('no two new records share an id, whatever the namesakes have', () => {
    const ids = fc.record(
      {
        email: fc.constantFrom('a@kommune.example', 'A@kommune.example', 'b@kommune.example'),
        employeeNumber: fc.constantFrom('7', '8')
      },
      { requiredKeys: [] }
    )
    const someone = fc.tuple(fc.constantFrom('Anna Prøve', 'Prøve, Anna', 'Bo Test', ''), ids)
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 12 }), (said) => {
        const { created } = resolve(said, { entity: 'person' })
        expect(new Set(created.map(({ id }) => id)).size).toBe(created.length)
      })
    )
  })

  test('people: the address tells namesakes apart, and a shared mailbox makes nobody one', () => {
    const mailbox = { email: 'it@kommune.example' }
    const result = resolve(
      [
        ['Anna Prøve', { email: 'ap@kommune.example' }],
        ['Anna Prøve', { email: 'anpr@kommune.example' }],
        ['Bo Test', mailbox],
        ['Carla Eksempel', mailbox],
        ['Prøve, Anna', { email: 'AP@kommune.example' }]
      ],
      { entity: 'person' }
    )
    expect(result.created).toHaveLength(4)
    expect(result.of(4)).toBe(result.of(0))
    expect(result.of(2)).not.toBe(result.of(3))
  })

  test('a number without a name finds its record, and is the name of a new one', () => {
    const there = known('k', 'KMD A/S', { nationalId: '26911745' })
    expect(resolve([['', { nationalId: '26911745' }]], { known: [there] }).of(0)).toBe('k')
    expect(resolve([['', { nationalId: '26911745' }]]).created[0]?.name).toBe('26911745')
  })

  test('the order of the rows decides nothing', () => {
    const said: readonly Said[] = [
      ['KMD A/S', { nationalId: '26911745' }],
      ['kmd'],
      ['Systematic A/S'],
      ['Systematic', { nationalId: '78834412' }],
      ['KMD', { nationalId: '16186716' }],
      ['Fjord IT']
    ]
    const groupsOf = (order: readonly Said[]): string => {
      const result = resolve(order)
      const groups = new Map<string, string[]>()
      order.forEach((one, place) => {
        const id = result.of(place) ?? ''
        groups.set(id, [...(groups.get(id) ?? []), JSON.stringify(one)].sort())
      })
      return JSON.stringify([...groups.values()].sort())
    }
    const expected = groupsOf(said)
    fc.assert(
      fc.property(fc.shuffledSubarray([...said], { minLength: said.length }), (order) => {
        expect(groupsOf(order)).toBe(expected)
      })
    )
  })
})

describe('what only resembles', () => {
  test('is proposed with how alike it is, and made separately until somebody decides', () => {
    const register = [known('s', 'Systematic A/S')]
    const result = resolve([['Systematik']], { known: register })
    expect(result.of(0)).not.toBe('s')
    expect(result.near).toEqual([
      expect.objectContaining({
        text: 'Systematik',
        decision: null,
        candidates: [expect.objectContaining({ id: 's', name: 'Systematic A/S', score: 0.9 })]
      })
    ])
    expect(codes(result)).toEqual(['match.near'])
    const key = result.near[0]?.key ?? ''
    const decided = resolve([['Systematik']], { known: register, decisions: { [key]: 's' } })
    expect(decided.of(0)).toBe('s')
    expect(decided.created).toEqual([])
  })

  test('a number one digit off is proposed even where the names differ', () => {
    const result = resolve([['Hede og Søn', { nationalId: '63133091' }]], {
      known: [known('h', 'Hede & Co. A/S', { nationalId: '63133019' })]
    })
    expect(result.near[0]?.candidates[0]?.id).toBe('h')
  })

  test('names that differ in a number are different things', () => {
    expect(resolve([['Journalplan 6'], ['Journalplan 8']]).near).toEqual([])
  })

  test('of two new names the rarer one is asked about, and can be put to the other', () => {
    const said: Said[] = [['Formpipe Software A/S'], ['Formpipe Software A/S'], ['Formpipe Sofware A/S']]
    const first = resolve(said)
    expect(first.created).toHaveLength(2)
    expect(first.near.map((n) => n.text)).toEqual(['Formpipe Sofware A/S'])
    const { key = '', candidates } = first.near[0] ?? { candidates: [] }
    const decided = resolve(said, { decisions: { [key]: candidates[0]?.id ?? null } })
    expect(decided.created.map((r) => r.name)).toEqual(['Formpipe Software A/S'])
    expect(decided.of(2)).toBe(decided.of(0))
  })
})

describe('what was deleted', () => {
  const grave = known('d', 'Gammel A/S', {}, { deleted: true })

  test('is told and not made anew', () => {
    const result = resolve([['Gammel']], { known: [grave] })
    expect(result.of(0)).toBeNull()
    expect(result.created).toEqual([])
    expect(result.notes).toEqual([{ mention: 0, code: 'row.tombstone', value: 'Gammel A/S' }])
  })

  test('lives again when told to', () => {
    const result = resolve([['Gammel']], { known: [grave], recreate: true })
    expect(result.of(0)).toBe('d')
    expect(result.restored).toEqual(['d'])
  })

  test('a firm of the same name with another number is another firm', () => {
    const result = resolve([['Gammel', { nationalId: '26911745' }]], {
      known: [{ ...grave, ids: { nationalId: '16186716' } }]
    })
    expect(result.created).toHaveLength(1)
  })
})
