import fc from 'fast-check'
import { sheetHeading } from '../../../src-main/features/exchange/understanding/rows/sheet-heading.ts'
import { findLegalBases } from '../../../src-main/features/exchange/understanding/values/legal-basis.ts'
import { splitEntries } from '../../../src-main/features/exchange/understanding/values/names.ts'
import { thirdCountriesIn } from '../../../src-shared/features/organisations/countries.ts'
import { legalBases } from '../../../src-shared/features/protocol/legal-bases.ts'

const read = (text: string) => findLegalBases(text, legalBases)

it.each([
  ['artikel 6 (1) c', '6.1.c'],
  ['6.1.e', '6.1.e'],
  ['Art. 6, stk. 1, litra e', '6.1.e'],
  ['GDPR art 6 stk 1 litra a (samtykke)', '6.1.a'],
  ['Databeskyttelsesloven § 11', 'dbl.11'],
  ['Databeskyttelseslovens § 11, stk. 1', 'dbl.11'],
  ['§ 11 i databeskyttelsesloven', 'dbl.11'],
  ['databeskyttelsesforordningens artikel 9, stk. 2, litra h', '9.2.h'],
  ['Personvernforordningen artikkel 6 nr. 1 bokstav c og e', '6.1.c 6.1.e'],
  ['Personopplysningslovens artikkel 6.1.c)', '6.1.c'],
  ['personopplysningsloven § 12', 'pol.12'],
  ['Art. 6 Abs. 1 lit. c) und lit. e) DSGVO', '6.1.c 6.1.e'],
  ['6(1)(e), 9(2)(g); art. 10', '6.1.e 9.2.g 10'],
  ['6.1.c + 6.1.e', '6.1.c 6.1.e'],
  ['artikel 6, stk. 1, litra b, c og f', '6.1.b 6.1.c 6.1.f'],
  ['Samtykke', '6.1.a'],
  ['Offentlig myndighedsudøvelse', '6.1.e'],
  ['dbl.12', 'dbl.12']
])('%s is %s', (text, codes) => {
  expect([read(text).codes.join(' '), read(text).more]).toEqual([codes, false])
})

it.each(['Serviceloven § 6, stk. 1', 'artikel 7', '6.3.a', 'artikel 6', 'databeskyttelsesloven § 99', 'efter aftale'])(
  'reads no basis out of “%s”, and loses nothing of it',
  (text) => {
    const { codes, laws, more } = read(text)
    expect(codes).toEqual([])
    expect(more || laws.includes(text)).toBe(true)
  }
)

it('keeps other laws as they are cited, beside the articles', () => {
  expect(read('Art. 6, stk. 1, litra e; serviceloven § 83\nLov om aktiv socialpolitik')).toEqual({
    codes: ['6.1.e'],
    laws: ['serviceloven § 83', 'Lov om aktiv socialpolitik'],
    more: false
  })
})

it('finds every code in each of the ways it is written, whatever stands between', () => {
  const code = fc.constantFrom(...legalBases.map((choice) => choice.code).filter((one) => /^[69]\./.test(one)))
  const way = fc.constantFrom<(a: string, p: string, l: string) => string>(
    (a, p, l) => `${a}.${p}.${l}`,
    (a, p, l) => `artikel ${a}, stk. ${p}, litra ${l}`,
    (a, p, l) => `Art. ${a}(${p})(${l})`,
    (a, p, l) => `artikkel ${a} nr. ${p} bokstav ${l}`,
    (a, p, l) => `art ${a} stk ${p} ${l}`
  )
  const between = fc.constantFrom('; ', '\n', ' samt ', ', jf. ')
  fc.assert(
    fc.property(fc.array(fc.tuple(code, way), { minLength: 1, maxLength: 4 }), between, (said, mark) => {
      const text = said.map(([one, write]) => write(...(one.split('.') as [string, string, string]))).join(mark)
      expect(read(text).codes.toSorted()).toEqual([...new Set(said.map(([one]) => one))].toSorted())
    })
  )
})

it('cuts a cell of several outside of parentheses alone', () => {
  expect(splitEntries('Kontaktoplysninger (navn, adresse; telefon), CPR-nummer', () => true)).toEqual([
    'Kontaktoplysninger (navn, adresse; telefon)',
    'CPR-nummer'
  ])
  expect(splitEntries('Navn (privat, Adresse', () => true)).toEqual(['Navn (privat', 'Adresse'])
})

it('reads the third countries that a cell names, and none out of a sentence', () => {
  expect(thirdCountriesIn('USA (SCC)')).toEqual(['USA'])
  expect(thirdCountriesIn('Indien og Storbritannien; Tyskland')).toEqual(['Indien', 'Storbritannien'])
  expect(thirdCountriesIn('Der overføres ikke til USA')).toEqual([])
  expect(thirdCountriesIn('nej')).toEqual([])
})

it('finds the department that a sheet is about in its title, in full, else in its name', () => {
  const grid = (name: string, title: string) =>
    ({ name, rows: [[title], [], ['Navn', 'Formål']], hiddenRows: [] }) as never
  expect(sheetHeading(grid('Social  Sundhed', 'Fortegnelse – Social & Sundhed'), [3])).toBe('Social & Sundhed')
  expect(sheetHeading(grid('Børn og Unge', ''), [3])).toBe('Børn og Unge')
  expect(sheetHeading(grid('Ark1', 'Fortegnelse 2018'), [3])).toBeNull()
})
