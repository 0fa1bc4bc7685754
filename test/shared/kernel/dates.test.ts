import fc from 'fast-check'
import {
  addDays,
  addMonths,
  civilDate,
  dateOfSerial,
  daysBetween,
  isCivilDate,
  today
} from '../../../src-shared/kernel/dates.ts'

const anyDate = fc
  .date({ min: new Date('1900-03-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))

describe('civil dates', () => {
  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2019-13-01', false],
    ['2019-5-1', false],
    ['2019-05-01T00:00:00', false]
  ])('%s: %s', (text, is) => expect(isCivilDate(text)).toBe(is))

  test('a day of the calendar becomes a civil date, others null', () => {
    expect(civilDate(2020, 2, 29)).toBe('2020-02-29')
    expect(civilDate(2021, 2, 29)).toBeNull()
    expect(civilDate(0, 1, 1)).toBeNull()
  })

  test('days are added over months, years and clock changes', () => {
    expect(addDays('2025-03-29', 1)).toBe('2025-03-30')
    expect(addDays('2025-03-30', 1)).toBe('2025-03-31')
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01')
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: -20_000, max: 20_000 }),
        (date, n) => daysBetween(date, addDays(date, n)) === n
      )
    )
  })

  test('a month later keeps to the month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29')
  })

  test('today is the register’s day, not the machine’s', () => {
    expect(today('Europe/Copenhagen', new Date('2024-06-30T22:30:00Z'))).toBe('2024-07-01')
    expect(today('Europe/Copenhagen', '2024-12-31T23:30:00.000Z')).toBe('2025-01-01')
    expect(today('UTC', '2024-06-30T22:30:00.000Z')).toBe('2024-06-30')
  })

  test('serial numbers count from 1900 with the day that never was', () => {
    expect(dateOfSerial(1)).toBe('1900-01-01')
    expect(dateOfSerial(59)).toBe('1900-02-28')
    expect(dateOfSerial(60)).toBeNull()
    expect(dateOfSerial(61)).toBe('1900-03-01')
    expect(dateOfSerial(43_599.75)).toBe('2019-05-14')
    expect(dateOfSerial(2_958_465)).toBe('9999-12-31')
    expect(dateOfSerial(0)).toBeNull()
    fc.assert(fc.property(anyDate, (date) => dateOfSerial(daysBetween('1899-12-30', date)) === date))
  })
})
