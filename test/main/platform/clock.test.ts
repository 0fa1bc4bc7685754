import { civilDate, instant } from '../../../src-main/platform/clock.ts'

const at = (iso: string): { now(): Date } => ({ now: () => new Date(iso) })

test('an instant is UTC with milliseconds', () => {
  expect(instant(at('2026-03-01T12:00:00Z'))).toBe('2026-03-01T12:00:00.000Z')
})

test.each([
  ['2026-01-31T22:59:59Z', '2026-01-31'],
  ['2026-01-31T23:00:00Z', '2026-02-01'],
  ['2026-06-30T21:59:59Z', '2026-06-30'],
  ['2026-06-30T22:00:00Z', '2026-07-01'],
  ['2026-12-31T23:30:00Z', '2027-01-01']
])('at %s it is %s in Copenhagen and Oslo', (iso, expected) => {
  expect(civilDate(at(iso), 'Europe/Copenhagen')).toBe(expected)
  expect(civilDate(at(iso), 'Europe/Oslo')).toBe(expected)
})
