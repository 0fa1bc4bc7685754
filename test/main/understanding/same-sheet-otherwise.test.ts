import fc from 'fast-check'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { Cell } from '../../../src-shared/features/exchange/grid.ts'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { gridOf, plainValues, understand } from '../../support/understood.ts'

const system: Entity = catalogue.system

/** Every header of a field or lookup that only it claims. */
function headersOf(key: string, lookup?: string): readonly string[] {
  const field = system.fields.find((f) => f.key === key)
  const named = lookup && field?.kind === 'ref' ? field.lookups?.find((l) => l.key === lookup) : field
  const own = named ? [...Object.values(named.labels), ...(named.synonyms ?? [])] : []
  const elsewhere = new Set(
    system.fields
      .filter((f) => f.key !== key)
      .flatMap((f) => [...Object.values(f.labels), ...(f.synonyms ?? [])])
      .map(fold)
  )
  return own.filter((header) => !elsewhere.has(fold(header)))
}

interface Column {
  readonly key: string
  readonly headers: readonly string[]
  /** What the register gets for row i. */
  readonly truth: (i: number) => unknown
  /** Ways to write it. */
  readonly written: (i: number) => readonly Cell[]
}

const units = ['Børn & Skole', 'Plan, Teknik & Miljø', 'Staben', 'Social & Sundhed']
const suppliers = ['Appinux A/S', 'Fjordblik ApS', 'Hede & Co. A/S', 'Åen Systemer A/S']
const numbers = ['51142756', '63133019', '74001319', '98994645']
const yes: readonly Cell[] = [
  'ja',
  'Ja',
  'JA',
  'J',
  'x',
  'X',
  '✓',
  '✔',
  '√',
  1,
  true,
  'sand',
  'yes',
  'Y',
  'ja!',
  ' Ja ',
  'ok'
]
const no: readonly Cell[] = ['nej', 'Nej', 'NEJ', 'nej!', 'N', 'nei', 'Nei', 'no', 0, false, 'falsk', 'ikkje']
const irrelevant: readonly Cell[] = [
  'ikke relevant',
  'Ikke relevant',
  'n/a',
  'N/A',
  'N.A.',
  'irrelevant',
  'Ikke rel.',
  'ikke aktuelt',
  'ikkje relevant'
]
const asked: readonly Cell[] = [
  '?',
  '??',
  'ved ikke',
  'Ved ikke',
  'vet ikke',
  'veit ikkje',
  'ukendt',
  'afklares',
  'Uafklaret',
  'TBD',
  'don’t know'
]
const answers: readonly (readonly [string | undefined, readonly Cell[]])[] = [
  ['yes', yes],
  ['no', no],
  ['notApplicable', irrelevant],
  ['unknown', asked],
  [undefined, [null, '', ' ', '-']]
]
const dates: readonly (readonly [string | undefined, readonly Cell[]])[] = [
  [
    '2019-05-14',
    [
      '14-05-2019',
      '14.05.2019',
      '14/5-19',
      '14.5.19',
      '14.5.2019',
      '14/5 2019',
      '14. maj 2019',
      '14. mai 2019',
      '14 May 2019',
      'May 14, 2019',
      '14. maj 19',
      'd. 14.05.2019',
      '2019-05-14',
      '2019-05-14T00:00:00',
      '2019-05-14 10:15',
      43599,
      { date: '2019-05-14' },
      { date: '2019-05-14T08:30:00' }
    ]
  ],
  [
    '2020-03-03',
    ['03-03-2020', '3.3.2020', '3. marts 2020', '3. mars 2020', '3 march 2020', 43893, { date: '2020-03-03' }]
  ],
  [undefined, [null, 'løbende', 'marts 2019', '2019', 'Q3 2020', 'snart', { date: '2019-03-01', shows: 'month' }]]
]
const hosting: readonly (readonly [string, readonly Cell[]])[] = [
  ['saas', ['SaaS', 'saas', 'Cloud', 'Skytjeneste', 'skyløsning']],
  ['onPremise', ['On-premise', 'on premise', 'Eget datacenter', 'Lokalt', 'Egen drift']],
  ['external', ['Ekstern', 'hos leverandør', 'Hos leverandøren', 'Ekstern drift', 'hosted']]
]

const of = <T>(list: readonly T[], i: number): T => list[i % list.length] as T
const answerColumn = (key: string, shift: number): Column => ({
  key,
  headers: headersOf(key),
  truth: (i) => of(answers, i + shift)[0],
  written: (i) => of(answers, i + shift)[1]
})
const dateColumn = (key: string, shift: number): Column => ({
  key,
  headers: headersOf(key),
  truth: (i) => of(dates, i + shift)[0],
  written: (i) => of(dates, i + shift)[1]
})
const textColumn = (key: string, value: (i: number) => string): Column => ({
  key,
  headers: headersOf(key),
  truth: value,
  written: (i) => [value(i), ` ${value(i)} `, `${value(i)}\u00a0`]
})

const columns: readonly Column[] = [
  textColumn('name', (i) => `Fagsystem ${String.fromCharCode(65 + i)} til opgave ${i + 1}`),
  {
    key: 'supplier',
    headers: headersOf('supplier'),
    truth: (i) => of(suppliers, i),
    written: (i) => [of(suppliers, i), ` ${of(suppliers, i)} `, of(suppliers, i).replace(' ', '  ')]
  },
  {
    key: 'supplier.nationalId',
    headers: headersOf('supplier', 'nationalId'),
    truth: (i) => of(numbers, i),
    written: (i) => {
      const n = of(numbers, i)
      const pairs = n.replace(/(..)(?=.)/g, '$1 ')
      return [n, Number(n), `DK${n}`, `DK-${n}`, pairs, `CVR: ${pairs}`, `${n}.0`, `CVR-nr. ${n}`]
    }
  },
  textColumn('unit', (i) => of(units, i)),
  textColumn('owner', (i) => `Leder, ${of(units, i)}`),
  {
    key: 'owner.email',
    headers: headersOf('owner', 'email'),
    truth: (i) => `leder${i}.børn@kommune.example`,
    written: (i) => [`leder${i}.børn@kommune.example`, ` mailto:leder${i}.børn@kommune.example`]
  },
  textColumn('description', (i) => `Bruges til at løse opgave nummer ${i + 1} i hele kommunen.`),
  {
    key: 'hosting',
    headers: headersOf('hosting'),
    truth: (i) => of(hosting, i)[0],
    written: (i) => of(hosting, i)[1]
  },
  answerColumn('dataProcessingAgreement', 0),
  dateColumn('agreementSignedOn', 1),
  answerColumn('personalData', 1),
  dateColumn('riskAssessedOn', 0),
  answerColumn('cprSubscription', 2)
]

const rowCount = 15
const titles = [
  'Systemoversigt 2019',
  'Udfyldes af systemkoordinatoren',
  'Version 7 ENDELIG (2)',
  'Opdateret 14.05.2019',
  'Prøvekommune'
]

/** A sheet that says the same as any other of these. */
const sheet = fc.record({
  order: fc.shuffledSubarray(
    columns.map((_, i) => i),
    { minLength: columns.length }
  ),
  headers: fc.tuple(...columns.map((column) => fc.constantFrom(...column.headers))),
  spelling: fc.func(fc.nat({ max: 1000 })),
  above: fc.array(fc.oneof(fc.constant(null), fc.constantFrom(...titles)), { maxLength: 14 }),
  blankRows: fc.subarray(Array.from({ length: rowCount }, (_, i) => i)),
  blankColumns: fc.subarray(
    columns.map((_, i) => i),
    { maxLength: 3 }
  ),
  shout: fc.constantFrom('as it is', 'capitals', 'decorated')
})

type Sheet = typeof sheet extends fc.Arbitrary<infer T> ? T : never

function headerText(text: string, shout: string): string {
  if (shout === 'capitals') return text.toUpperCase()
  return shout === 'decorated' ? `${text} *` : text
}

function rowsOf(made: Sheet): readonly (readonly Cell[])[] {
  const place = (cells: readonly Cell[]) =>
    made.order.flatMap((column, i) =>
      made.blankColumns.includes(i) ? [null, cells[column] ?? null] : [cells[column] ?? null]
    )
  const header = place(made.headers.map((text) => headerText(text, made.shout)))
  const rows = Array.from({ length: rowCount }, (_, i) => {
    const cells = columns.map((column, c) => {
      const ways = column.written(i)
      return ways[made.spelling(i, c) % ways.length] ?? null
    })
    return made.blankRows.includes(i) ? [[], place(cells)] : [place(cells)]
  })
  return [...made.above.map((text) => [text]), header, ...rows.flat()]
}

const truth = Array.from({ length: rowCount }, (_, i) =>
  Object.fromEntries(columns.map((column) => [column.key, column.truth(i)]).filter(([, value]) => value !== undefined))
)

test('a sheet says the same in any order, under any known headers, wherever its header stands, however its values are written', () => {
  fc.assert(
    fc.property(sheet, (made) => {
      const { plan, data } = understand(gridOf(rowsOf(made)))
      expect(plan.headerRows).toEqual([made.above.length + 1])
      expect(data.map(plainValues)).toEqual(truth)
    }),
    { numRuns: 40 }
  )
})
