import fc from 'fast-check'
import { isCvr } from '../../../../src-shared/kernel/identifiers/cvr.ts'
import { findPersonalNumbers, maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'

const finds = (text: string, context?: 'likely' | 'unlikely') =>
  findPersonalNumbers(text, context ? { context } : {}).map((at) => text.slice(at.start, at.end))

describe('findPersonalNumbers', () => {
  test.each([
    ['610190-1234', ['610190-1234']],
    ['6101901234', ['6101901234']],
    ['610190 1234', ['610190 1234']],
    ['610190 - 1234', ['610190 - 1234']],
    ['610190–1234', ['610190–1234']],
    ['61.01.90-1234', ['61.01.90-1234']],
    ['kontakt 610190-1234, eller 6202881235.', ['610190-1234', '6202881235']],
    ['CPR6101901234', ['CPR6101901234'.slice(3)]],
    ['0203291WQ3', ['0203291WQ3']],
    ['15108695088', ['15108695088']],
    ['151086 95088', ['151086 95088']],
    ['55908695038', []]
  ])('%j: %j', (text, found) => expect(finds(text)).toEqual(found))

  test.each([
    '51142756',
    '51 14 27 56',
    '914608805',
    'NO 914 608 805 MVA',
    '+45 74 76 81 72',
    '+4574768172',
    '004574768172',
    '+47 22 33 44 55',
    '74 76 81 72 / 74 76 81 73',
    'tlf. 6101901234',
    'P-nr. 1003388349',
    'sagsnr. 2012345678',
    '5790001234567',
    '14-05-2019',
    '2019-05-14 10:15:00',
    '14.05.2019 - 13.05.2023',
    '14-05-2019 2020',
    '43599',
    '9cdccc2f-3243-11e2-8fef-6101901234ab',
    '00000000-0000-0000-6101-901234123456',
    '19/12345',
    '1234.56.78903',
    '2019012345',
    'v. 10.4.2 build 20190514'
  ])('nothing in %j', (text) => expect(finds(text)).toEqual([]))

  test('a column said to hold them gives up lost zeros and wrong check digits too', () => {
    expect(finds('101901234', 'likely')).toEqual(['101901234'])
    expect(finds('55108695038', 'likely')).toEqual(['55108695038'])
    expect(finds('101901234')).toEqual([])
  })

  test('a column said to hold other long numbers needs the hyphen', () => {
    expect(finds('1003388349', 'unlikely')).toEqual([])
    expect(finds('610190-1234', 'unlikely')).toEqual(['610190-1234'])
  })

  test('no CVR number triggers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String),
        (n) => !isCvr(n) || finds(`CVR ${n}`).length === 0
      )
    )
  })
})

test('masking leaves the rest of the text', () => {
  expect(maskPersonalNumbers('borger 610190-1234 og 6202881235!')).toBe('borger ••••••-•••• og ••••••-••••!')
  expect(maskPersonalNumbers('CVR 51142756')).toBe('CVR 51142756')
  fc.assert(fc.property(fc.string(), (text) => findPersonalNumbers(maskPersonalNumbers(text)).length === 0))
})

test('a digest is none, whatever its digits happen to be; a number beside it is', () => {
  const digest = 'b717bf819bb8c02059412135ab8249a86f4ae941db6b4f2da5cbb409575b663e'
  expect(findPersonalNumbers('02059412135')).toHaveLength(1)
  expect(maskPersonalNumbers(digest)).toBe(digest)
  expect(maskPersonalNumbers(`SHA-256 ${digest} 671170-1234`)).toBe(`SHA-256 ${digest} ••••••-••••`)
  // Not a digest: too short, or part of a longer word.
  expect(maskPersonalNumbers('ab 6711701234 cd')).toContain('•')
})
