import fc from 'fast-check'
import { dayInBytes } from '../../../src-main/features/cpr-audit/lists/day-bytes.ts'
import { dayNumber } from '../../../src-main/features/cpr-audit/lists/row-reader.ts'
import { numberInBytes } from '../../../src-main/features/cpr-audit/numbers/number-bytes.ts'
import { faultOf, isFictive, numberText, readNumber } from '../../../src-main/features/cpr-audit/numbers/number-code.ts'
import { NumberTable } from '../../../src-main/features/cpr-audit/numbers/number-table.ts'
import { findDate } from '../../../src-main/features/exchange/understanding/values/date-text.ts'
import { parseCpr } from '../../../src-shared/kernel/identifiers/cpr.ts'

const pad = (value: number): string => String(value).padStart(2, '0')
const date = fc
  .tuple(fc.integer({ min: 61, max: 91 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 99 }))
  .map((parts) => parts.map(pad).join(''))
const letters = (length: number) =>
  fc.array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: length, maxLength: length })
const digit = fc.constantFrom(...'0123456789')
const serial = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0')) },
  { weight: 1, arbitrary: fc.tuple(digit, letters(2), digit).map(([a, b, c]) => a + b.join('') + c) },
  { weight: 1, arbitrary: fc.tuple(letters(3), digit).map(([a, b]) => a.join('') + b) }
)
const number = fc.tuple(date, serial).map(([day, end]) => day + end)

/** The ways in which people and programs write a number. */
const written = fc
  .tuple(number, fc.constantFrom('plain', 'hyphen', 'dash', 'blanks', 'formula', 'decimals', 'lower'))
  .map(([value, how]) => {
    const [a, b] = [value.slice(0, 6), value.slice(6)]
    const shapes: Readonly<Record<typeof how, string>> = {
      plain: value,
      hyphen: `${a}-${b}`,
      dash: ` ${a} – ${b}`,
      blanks: ` ${a} ${b}\u00a0`,
      formula: `="${value}"`,
      decimals: /^\d+$/.test(value) ? `${value},0` : value,
      lower: value.toLowerCase()
    }
    return { value, text: shapes[how] }
  })

test('a number is the same number however it is written, and comes back as it is', () => {
  fc.assert(
    fc.property(written, ({ value, text }) => {
      expect(numberText(readNumber(text))).toBe(value)
    })
  )
})

test('two numbers have two codes', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(readNumber(a) === readNumber(b)).toBe(a === b)
    })
  )
})

test('bytes say what the text says, in either encoding', () => {
  const anything = fc.oneof(
    written.map(({ text }) => text),
    fc.string({ maxLength: 14 }),
    fc.stringMatching(/^[\d -]*$/)
  )
  fc.assert(
    fc.property(anything, (text) => {
      const bytes = Buffer.from(`;${text};`, 'latin1')
      expect(numberInBytes(bytes, 1, bytes.length - 1)).toBe(readNumber(bytes.toString('latin1', 1, bytes.length - 1)))
    })
  )
})

test('whatever the register takes for a CPR number, the audit does', () => {
  const digits = fc.stringMatching(/^[0-9]{10}$/)
  fc.assert(
    fc.property(fc.oneof(digits, number), (text) => {
      fc.pre(parseCpr(text) !== null)
      expect(readNumber(text)).toBeGreaterThanOrEqual(0)
    })
  )
})

test('a lost leading zero is put back, and fictive numbers are known', () => {
  expect(numberText(readNumber('101701234'))).toBe('0101701234')
  expect(isFictive(readNumber('6101701234'))).toBe(true)
  expect(isFictive(readNumber('0203291WQ3'))).toBe(false)
})

test.each([
  ['', 'blank'],
  ['-', 'blank'],
  ['12345', 'length'],
  ['61017012345', 'length'],
  ['9999999999', 'date'],
  ['6113701234', 'date'],
  ['3113991234x', 'length'],
  ['navn', 'letters'],
  ['6,10170123E9', 'rounded'],
  ['6.10170123e+9', 'rounded']
])('%p gives no number: %s', (text, fault) => {
  expect(faultOf(readNumber(text))).toBe(fault)
})

test('a table keeps what is told of each of very many numbers', () => {
  const step = fc.record({
    code: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 3.6e15, noNaN: true }).map(Math.floor)),
    set: fc.nat(31),
    clear: fc.nat(31),
    file: fc.integer({ min: 0, max: 255 }),
    status: fc.integer({ min: 0, max: 99 }),
    month: fc.integer({ min: 0, max: 4095 })
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const table = new NumberTable()
      type Kept = { flags: number; file: number; status: number; month: number }
      const told = new Map<number, Kept>()
      for (const { code, set, clear, file, status, month } of steps) {
        const place = table.place(code)
        table.mark(place, set, clear)
        table.setFile(place, file)
        table.setStatus(place, status)
        table.tellMonth(place, month)
        const { flags = 0, month: before = 0 } = told.get(code) ?? {}
        told.set(code, { flags: (flags & ~clear) | set, file, status, month: Math.max(before, month) })
      }
      const kept = [...table.places()].map((at) => [
        table.code(at),
        { flags: table.flags(at), file: table.file(at), status: table.status(at), month: table.month(at) }
      ])
      expect(new Map(kept as [number, Kept][])).toEqual(told)
      expect(table.size).toBe(told.size)
    })
  )
})

test('a table grows with what it holds', () => {
  const table = new NumberTable()
  for (let code = 0; code < 200_000; code++) table.mark(table.place(code * 50_021), code % 32)
  expect(table.size).toBe(200_000)
  for (let code = 0; code < 200_000; code += 997) expect(table.flags(table.find(code * 50_021))).toBe(code % 32)
  expect(table.find(7)).toBe(-1)
})

test('a day that is read from bytes is the day that its text says', () => {
  const two = fc.integer({ min: 0, max: 40 }).map(pad)
  const year = fc.oneof(fc.integer({ min: 1940, max: 2110 }), fc.constantFrom(1900, 2000, 2024)).map(String)
  const between = fc.constantFrom('-', '.', '/')
  const text = fc
    .tuple(two, two, year, between, fc.boolean())
    .map(([a, b, y, mark, first]) => (first ? [y, b, a] : [a, b, y]).join(mark))
  fc.assert(
    fc.property(text, (said) => {
      const day = dayInBytes(Buffer.from(`x${said};`), 1, 11)
      const found = findDate(said)
      // What only another order of day and month makes a date of, it leaves to the text.
      if (!Number.isNaN(day)) expect(found.kind === 'date' && dayNumber(found.date)).toBe(day)
      else if (found.kind === 'date') expect(found.date.slice(8)).toBe(said.slice(3, 5))
    }),
    { numRuns: 2000 }
  )
  expect(dayInBytes(Buffer.from('29-02-2024'), 0, 10)).toBe(dayNumber('2024-02-29'))
})
