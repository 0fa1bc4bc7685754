import fc from 'fast-check'
import { dayOrderOf, findDate } from '../../../src-main/features/exchange/understanding/values/date-text.ts'
import { dateOfNumber } from '../../../src-main/features/exchange/understanding/values/text-parser.ts'

test.each([
  '2019-05-14',
  '2019-05-14T00:00:00',
  '2019-05-14T00:00:00.000Z',
  '2019-05-14 10:15',
  '2019/05/14',
  '2019.05.14',
  '20190514',
  '14-05-2019',
  '14.05.2019',
  '14/05/2019',
  '14.5.2019',
  '14. 5. 2019',
  '14/5 2019',
  '14/5-2019',
  '14/5-19',
  '14.5.19',
  '14-05-19',
  '14-05-2019 10:15',
  '14.05.2019 kl. 10:15',
  '14. maj 2019',
  '14 maj 2019',
  '14.maj 2019',
  '14. maj 19',
  "14. maj '19",
  '14-maj-2019',
  '14-maj-19',
  '14. mai 2019',
  '14. MAJ 2019',
  '14th of May 2019',
  'May 14, 2019',
  'May 14th, 2019',
  'tirsdag den 14. maj 2019',
  'd. 14.05.2019',
  'pr. 14/5 2019',
  '05/14/2019',
  ' 14-05-2019 ',
  '14\u00a0maj\u00a02019'
])('%j is the fourteenth of May 2019', (text) =>
  expect(findDate(text)).toEqual({ kind: 'date', date: '2019-05-14', rest: '' })
)

test.each([
  ['14-05-2019 (underskrevet af begge)', 'af begge'],
  ['Revideret 14.05.2019 af IT', 'Revideret'],
  ['Ja 14-05-2019', 'Ja']
])('%j has a date and more', (text, rest) =>
  expect(findDate(text)).toMatchObject({
    kind: 'date',
    date: '2019-05-14',
    rest: expect.stringContaining(rest) as string
  })
)

test.each([
  'marts 2019',
  'mars 2019',
  'maj-19',
  '2019',
  '05-2019',
  '2019-05',
  'Q3 2020',
  '3. kvartal 2020',
  'forår 2019',
  'ultimo 2019',
  'uge 23',
  'maj'
])('nothing is made up for %j', (text) => expect(findDate(text).kind).toBe('partial'))

test.each([
  'løbende',
  'snart',
  'n/a',
  '31-02-2019',
  '99-99-9999',
  '1.2.3.4',
  'version 10.4.2',
  '14.05.2019 - 13.05.2023',
  '12345',
  ''
])('%j is no date', (text) => expect(findDate(text).kind).not.toBe('date'))

test('two digits of a year are 1970 to 2069', () => {
  expect(findDate('1/2-70')).toMatchObject({ date: '1970-02-01' })
  expect(findDate('1/2-69')).toMatchObject({ date: '2069-02-01' })
})

test('a column is American only where it cannot be anything else', () => {
  expect(dayOrderOf(['05/14/2019', '03/04/2019'])).toBe('monthFirst')
  expect(dayOrderOf(['14/05/2019', '05/14/2019'])).toBe('dayFirst')
  expect(dayOrderOf(['03/04/2019'])).toBe('dayFirst')
  expect(findDate('03/04/2019', 'monthFirst')).toMatchObject({ date: '2019-03-04' })
  expect(findDate('03/04/2019')).toMatchObject({ date: '2019-04-03' })
})

test('plain numbers are dates only where they can be serials or a date without marks', () => {
  expect(dateOfNumber(43_599)).toBe('2019-05-14')
  expect(dateOfNumber(20_190_514)).toBe('2019-05-14')
  expect(dateOfNumber(2019)).toBeNull()
  expect(dateOfNumber(12)).toBeNull()
  expect(dateOfNumber(20_191_514)).toBeNull()
})

test('every day is read back from every way of writing it', () => {
  const day = fc.date({
    min: new Date('1970-01-01T00:00:00Z'),
    max: new Date('2069-12-31T00:00:00Z'),
    noInvalidDate: true
  })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [y, m, d] = iso.split('-').map(Number) as [number, number, number]
      const months = (locale: string) =>
        new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(date)
      const ways = [
        iso,
        `${d}.${m}.${y}`,
        `${d}/${m}-${String(y).slice(2)}`,
        `${d}. ${months('da')} ${y}`,
        `${d}. ${months('nb')} ${y}`,
        `${months('en')} ${d}, ${y}`
      ]
      for (const way of ways) expect(findDate(way)).toEqual({ kind: 'date', date: iso, rest: '' })
    })
  )
})
