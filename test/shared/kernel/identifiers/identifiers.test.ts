import { parseCpr } from '../../../../src-shared/kernel/identifiers/cpr.ts'
import { isCvr } from '../../../../src-shared/kernel/identifiers/cvr.ts'
import { parseFoedselsnummer } from '../../../../src-shared/kernel/identifiers/foedselsnummer.ts'
import { parseNationalId } from '../../../../src-shared/kernel/identifiers/national-id.ts'
import { isOrganisationNumber } from '../../../../src-shared/kernel/identifiers/organisation-number.ts'

describe('CPR number', () => {
  test('the published vector passes modulus 11', () => {
    expect(parseCpr('211062-5629')).toEqual({
      value: '2110625629',
      kind: 'number',
      passesModulus: true,
      bornOn: '1862-10-21'
    })
  })

  test('failing modulus 11 is no error', () => {
    expect(parseCpr('010165-4000')).toMatchObject({ kind: 'number', passesModulus: false })
  })

  test.each([
    ['7001804001', 'fictive'],
    ['610190-1234', 'fictive'],
    ['0203291WQ3', 'replacement'],
    ['1308781OS6', 'replacement'],
    ['3101057JC9', 'replacement'],
    ['010105ABC1', 'temporary']
  ])('%s is %s', (text, kind) => expect(parseCpr(text)?.kind).toBe(kind))

  test.each([
    ['6101900123', '1990-01-01'],
    ['6101364123', '2036-01-01'],
    ['6101374123', '1937-01-01'],
    ['6101575123', '2057-01-01'],
    ['6101585123', '1858-01-01'],
    ['6101909123', '1990-01-01'],
    ['3101057JC9', '2005-01-31'],
    ['1308781OS6', '1978-08-13']
  ])('%s tells %s', (text, born) => expect(parseCpr(text)?.bornOn).toBe(born))

  test.each(['320190-1234', '011390-1234', '600190-1234', '310290-1234', '12345678', '01019012345', ''])(
    '%s is none',
    (text) => expect(parseCpr(text)).toBeNull()
  )
})

describe('CVR number', () => {
  test.each(['13748136', '51142756', '29189854'])('%s', (text) => expect(isCvr(text)).toBe(true))
  test.each(['13748137', '03748136', '1374813', '137481360', '1374813a'])('not %s', (text) =>
    expect(isCvr(text)).toBe(false)
  )
})

describe('organisasjonsnummer', () => {
  test.each(['988077917', '123456785', '914608805'])('%s', (text) => expect(isOrganisationNumber(text)).toBe(true))
  test.each(['988077918', '98807791', '9880779170'])('not %s', (text) => expect(isOrganisationNumber(text)).toBe(false))
})

describe('fødselsnummer', () => {
  test.each(['15108695088', '31129956715', '14087726100'])('%s', (text) =>
    expect(parseFoedselsnummer(text)).toMatchObject({ kind: 'number', byRuleOf2032: false })
  )

  test('births come from the individual number’s series', () => {
    expect(parseFoedselsnummer('15108695088')?.bornOn).toBe('1986-10-15')
    expect(parseFoedselsnummer('151086 95088')?.value).toBe('15108695088')
  })

  test.each(['15108695089', '15108695188', '1510869508', '00000000001', 'x5108695088'])('not %s', (text) =>
    expect(parseFoedselsnummer(text)).toBeNull()
  )
})

describe('national id as written', () => {
  test.each([
    ['51142756', 'DK', '51142756'],
    ['51 14 27 56', 'DK', '51142756'],
    ['51.14.27.56', 'DK', '51142756'],
    ['DK51142756', 'DK', '51142756'],
    ['dk-51142756', 'DK', '51142756'],
    ['DK 51 14 27 56', 'NO', '51142756'],
    ['CVR: 51 14 27 56', 'DK', '51142756'],
    ['CVR-nr.: 51142756', 'DK', '51142756'],
    ['CVR nr. DK 51142756', 'DK', '51142756'],
    ['CVR.nr. 51142756', 'DK', '51142756'],
    ['cvr51142756', 'DK', '51142756'],
    ['SE-nr. 51142756', 'DK', '51142756'],
    ['51142756.0', 'DK', '51142756'],
    ['51142756,00', 'DK', '51142756'],
    [' 51142756\u00a0', 'DK', '51142756'],
    ['51142756 (KMD)', 'DK', '51142756'],
    ['914608805', 'NO', '914608805'],
    ['914 608 805', 'NO', '914608805'],
    ['NO 914608805 MVA', 'NO', '914608805'],
    ['NO914608805MVA', 'DK', '914608805'],
    ['914 608 805 MVA', 'NO', '914608805'],
    ['Org.nr. 914 608 805', 'NO', '914608805'],
    ['Organisasjonsnummer: 914608805', 'NO', '914608805'],
    ['Org nr: NO 914 608 805', 'NO', '914608805']
  ] as const)('%s in %s is %s', (text, country, value) =>
    expect(parseNationalId(text, country)).toMatchObject({ value, valid: true, padded: false })
  )

  test('a wrong check digit is told, not refused', () => {
    expect(parseNationalId('51142757', 'DK')).toMatchObject({ value: '51142757', valid: false })
    expect(parseNationalId('914608806', 'NO')).toMatchObject({ value: '914608806', valid: false })
  })

  test('an organisasjonsnummer gets its lost zero back behind its prefix alone', () => {
    expect(parseNationalId('NO 13748136', 'DK')).toEqual({
      value: '013748136',
      padded: true,
      valid: true,
      country: 'NO'
    })
    expect(parseNationalId('Org.nr. 13748136', 'NO')).toMatchObject({ value: '013748136', padded: true })
    expect(parseNationalId('13748136', 'NO')).toEqual({ value: '13748136', padded: false, valid: true, country: 'DK' })
  })

  test.each(['', 'KMD', '1234', '1234567890', 'Nej', '12-05-2019 x', 'ukendt'])('%j is none', (text) =>
    expect(parseNationalId(text, 'DK')).toBeNull()
  )
})
