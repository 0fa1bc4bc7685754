import { findEmail, findUrl } from '../../../src-main/features/exchange/understanding/values/address.ts'
import { choiceFinder } from '../../../src-main/features/exchange/understanding/values/choice.ts'
import {
  commaJudge,
  isPlaceholder,
  refOf,
  splitEntries
} from '../../../src-main/features/exchange/understanding/values/names.ts'
import { findWholeNumber } from '../../../src-main/features/exchange/understanding/values/whole-number.ts'
import {
  hostingChoices,
  lifecycleChoices,
  severityChoices,
  userCountChoices
} from '../../../src-shared/features/systems/system.choices.ts'
import { dataLevelChoices } from '../../../src-shared/features/systems/system.protection-choices.ts'

describe('choices', () => {
  const cases = [
    [lifecycleChoices, 'I drift', 'operational', true],
    [lifecycleChoices, 'Ikke i drift', 'retired', true],
    [lifecycleChoices, 'Udfases 2022', 'phasingOut', false],
    [lifecycleChoices, 'Modent, ikke moderne', 'operational', true],
    [lifecycleChoices, 'Active', 'operational', true],
    [hostingChoices, 'SaaS (Azure)', 'saas', false],
    [hostingChoices, 'Ekstern - KMD', 'external', false],
    [hostingChoices, 'ON-PREMISE', 'onPremise', true],
    [severityChoices, '3', '3', true],
    [severityChoices, 'Høj', '4', true],
    [severityChoices, 'Middels', '3', true],
    [userCountChoices, '35', 'from10', false],
    [userCountChoices, '1.200', 'over500', false],
    [userCountChoices, 'ca. 75 brugere', 'from50', false],
    [userCountChoices, '<10', 'under10', true],
    [userCountChoices, '100-499', 'from100', true]
  ] as const
  test.each(cases.map(([choices, text, code, whole]) => [text, code, whole, choices] as const))(
    '%j is %s',
    (text, code, whole, choices) => expect(choiceFinder(choices).find(text)).toEqual({ code, whole })
  )

  test('two choices in one text are none, unless the highest is asked for', () => {
    expect(choiceFinder(hostingChoices).find('Ekstern og lokalt')).toBeUndefined()
    expect(choiceFinder(dataLevelChoices).find('Almindelige og følsomme', true)).toEqual({
      code: 'special',
      whole: false
    })
  })

  test.each(['VENTER', 'ved siden af', '', 'Se kontrakt'])('%j is none', (text) =>
    expect(choiceFinder(lifecycleChoices).find(text)).toBeUndefined()
  )
})

describe('whole numbers', () => {
  test.each([
    ['12', 12],
    ['1.234', 1234],
    ['1 234', 1234],
    ['12.500,00 kr.', 12_500],
    ['kr. 500,-', 500],
    ['12500 kr', 12_500],
    ['3 mdr.', 3],
    ['6 måneder', 6],
    ['1,234', 1234],
    ['12.0', 12]
  ])('%j is %d', (text, value) => expect(findWholeNumber(text)).toEqual({ value, whole: true }))
  test.each(['12,5', '½', 'ca. 500', '3-6', 'løbende', '1.23', ''])('%j is none', (text) =>
    expect(findWholeNumber(text)).toBeUndefined()
  )
})

describe('addresses', () => {
  test.each([
    ['a.b@kommune.dk', 'a.b@kommune.dk', ''],
    ['systemejer.børn.skole@kommune.example', 'systemejer.børn.skole@kommune.example', ''],
    ['mailto:a@b.no', 'a@b.no', ''],
    ['Anna Prøve <anna@b.dk>', 'anna@b.dk', 'Anna Prøve']
  ])('%j', (text, value, rest) => expect(findEmail(text)).toEqual({ value, rest }))
  test.each(['a@b', 'kommune.dk', '@', 'ingen'])('%j is no e-mail address', (text) =>
    expect(findEmail(text)).toBeUndefined()
  )

  test.each([
    ['https://x.dk/a?b=1', 'https://x.dk/a?b=1'],
    ['www.kommune.no', 'https://www.kommune.no'],
    ['nexus.kmd.dk/login', 'https://nexus.kmd.dk/login'],
    ['Se https://x.dk.', 'https://x.dk']
  ])('%j', (text, value) => expect(findUrl(text)?.value).toBe(value))
  test.each(['rehab-aabenraa.appinux', 'G:\\IT\\liste.xlsx', '\\\\server\\deling', 'liste.xlsx', 'a@b.dk', 'intranet'])(
    '%j is no web address',
    (text) => expect(findUrl(text)).toBeUndefined()
  )
})

describe('names', () => {
  const split = (text: string, alone: readonly string[] = []) =>
    splitEntries(
      text,
      commaJudge(new Set(alone.map((name) => name.toLowerCase())), () => false)
    )

  test('several names stand apart by semicolon or line break', () => {
    expect(split('Staben; Jobcenter\nBorgerservice')).toEqual(['Staben', 'Jobcenter', 'Borgerservice'])
    expect(split('• Staben\n• Jobcenter')).toEqual(['Staben', 'Jobcenter'])
  })

  test('a comma parts names only where the parts are names', () => {
    expect(split('Plan, Teknik & Miljø')).toEqual(['Plan, Teknik & Miljø'])
    expect(split('Kultur, fritid og unge')).toEqual(['Kultur, fritid og unge'])
    expect(split('Staben, Jobcenter, Skole')).toEqual(['Staben', 'Jobcenter', 'Skole'])
    expect(split('Plan, Miljø & Teknik', ['plan', 'miljoe teknik'])).toEqual(['Plan', 'Miljø & Teknik'])
  })

  test('a name carries its number or address with it', () => {
    expect(refOf('KMD A/S (CVR 26911745)', 'DK')).toEqual({ text: 'KMD A/S', lookups: { nationalId: '26911745' } })
    expect(refOf('Anna Prøve <anna@b.dk>', 'DK')).toEqual({ text: 'Anna Prøve', lookups: { email: 'anna@b.dk' } })
    expect(refOf('Lillebælt  Digital A/S ', 'DK')).toEqual({ text: 'Lillebælt Digital A/S' })
  })

  test.each(['-', '?', 'n/a', 'Ukendt', 'ikke relevant', ' ', '.'])('%j names nobody', (text) =>
    expect(isPlaceholder(text)).toBe(true)
  )
  test.each(['KMD', 'Staben', 'Ja til mere A/S'])('%j is a name', (text) => expect(isPlaceholder(text)).toBe(false))
})
