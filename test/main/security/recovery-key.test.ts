import fc from 'fast-check'
import { createRecoveryKey, parseRecoveryKey } from '../../../src-main/security/recovery-key.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('eight groups of five, never the same twice', () => {
  const keys = Array.from({ length: 200 }, createRecoveryKey)
  expect(new Set(keys).size).toBe(200)
  for (const key of keys) {
    expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/)
    expect(parseRecoveryKey(key)).toBe(key)
  }
})

test.each([
  ['lower case', (key: string) => key.toLowerCase()],
  ['no hyphens', (key: string) => key.replaceAll('-', '')],
  ['blanks and lines', (key: string) => ` ${key.replaceAll('-', ' \n')}\t`],
  ['long dashes', (key: string) => key.replaceAll('-', '–')],
  ['O for 0, I and l for 1', (key: string) => key.replaceAll('0', 'O').replace('1', 'I').replaceAll('1', 'l')]
])('is understood as people type it: %s', (_, typed) => {
  for (let i = 0; i < 50; i += 1) {
    const key = createRecoveryKey()
    expect(parseRecoveryKey(typed(key))).toBe(key)
  }
})

test('every single mistyped character is noticed', () => {
  fc.assert(
    fc.property(fc.nat(39), fc.nat(31), (place, value) => {
      const text = createRecoveryKey().replaceAll('-', '')
      const wrong = text.slice(0, place) + alphabet[value] + text.slice(place + 1)
      expect(parseRecoveryKey(wrong) === null).toBe(wrong !== text)
    }),
    { numRuns: 500 }
  )
})

test('two neighbours that changed places are noticed', () => {
  fc.assert(
    fc.property(fc.nat(38), (place) => {
      const text = createRecoveryKey().replaceAll('-', '')
      const wrong = text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2)
      expect(parseRecoveryKey(wrong) === null).toBe(wrong !== text)
    }),
    { numRuns: 500 }
  )
})

test.each(['', 'hello', 'U'.repeat(40), '0'.repeat(39), '0'.repeat(41), 'æ'.repeat(40)])(
  'is not a key: %s',
  (typed) => {
    expect(parseRecoveryKey(typed)).toBeNull()
  }
)
