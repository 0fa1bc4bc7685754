import { spelledCharacters } from './spelled-characters.ts'

/** Part of a text, [start, end) in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A text reduced to what matters here, one unit a character, and where each character stands in it. */
interface Reduced {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** What people and programs put between the parts of a number. */
const separator = /^[\p{Z}\p{Cf}\p{Pd}\t\n\r\v\f./\\_,'"´`·•−+]$/u
/** Stands for a digit of a script whose digits have no Latin form. */
const foreignDigit = 'd'

/** Digits as ASCII, separators as `-`, letters as capitals, anything else as a blank. */
function reducedCharacter(char: string): string {
  if (/^[0-9A-Z]$/.test(char)) return char
  if (separator.test(char)) return '-'
  const plain = char.normalize('NFKC').toUpperCase()
  if (/^[0-9A-Z]$/.test(plain)) return plain
  return /^\p{Nd}$/u.test(char) ? foreignDigit : ' '
}

function reduced(text: string): Reduced {
  const starts: number[] = []
  const ends: number[] = []
  let short = ''
  for (const { char, start, end } of spelledCharacters(text)) {
    short += reducedCharacter(char)
    starts.push(start)
    ends.push(end)
  }
  return { text: short, starts, ends }
}

const inRange = (value: number, ...ranges: readonly (readonly [number, number])[]): boolean =>
  ranges.some(([from, to]) => value >= from && value <= to)

/** Day (also + 40 and + 60) and month (also + 40, + 65, + 80) that a number can begin with. */
function beginsWithDate(digits: string): boolean {
  if (digits.slice(0, 4).includes(foreignDigit)) return true
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  return inRange(day, [1, 31], [41, 71], [61, 91]) && inRange(month, [1, 12], [41, 52], [66, 77], [81, 92])
}

/** Whether so many digits can be a personal number, also with the century written out, or with the year first. */
function mayBePersonal(digits: string): boolean {
  const { length } = digits
  if (length === 10) return beginsWithDate(digits)
  // A felles hjelpenummer (8 or 9 first) has no date.
  if (length === 11) return beginsWithDate(digits) || /^[89]/.test(digits)
  if (length !== 12 && length !== 13) return false
  const yearLast = /^.{4}(?:1[89]|20)/.test(digits) && beginsWithDate(digits)
  const yearFirst = /^(?:1[89]|20)/.test(digits) && beginsWithDate(digits.slice(6, 8) + digits.slice(4, 6))
  return yearLast || yearFirst
}

/** So many digits side by side are no count and no instant: numbers may have run together. */
const runTogether = 14
const longest = 13

/** Digits, and further ones that at most four separators part from them. */
const cluster = new RegExp(`[0-9${foreignDigit}]+(?:-{1,4}[0-9${foreignDigit}]+)*`, 'g')
const group = new RegExp(`[0-9${foreignDigit}]+`, 'g')

/** Numbers that begin and end where digits do, by index in the reduced text. */
function* inCluster(text: string, at: number): Generator<Span> {
  const groups = [...text.matchAll(group)].map(({ 0: digits, index }) => ({ digits, start: at + index }))
  for (const [first, { digits: own, start }] of groups.entries()) {
    if (own.length >= runTogether) yield { start, end: start + own.length }
    let digits = ''
    for (let i = first; i < groups.length && digits.length < longest; i++) {
      const next = groups[i]
      if (!next) break
      digits += next.digits
      if (mayBePersonal(digits)) yield { start, end: next.start + next.digits.length }
    }
  }
}

/** Replacement and temporary numbers: a date, then `1AB2` or `ABC1`. */
const withLetters = /([0-9]{2})-{0,4}([0-9]{2})-{0,4}[0-9]{2}-{0,4}(?:[0-9][A-Z]{2}[0-9]|[A-Z]{3}[0-9])/g

/** Where a text has what can be a personal number, however it is spelled and separated. Spans may overlap. */
export function spelledNumbers(text: string): readonly Span[] {
  const { text: short, starts, ends } = reduced(text)
  const found: Span[] = []
  for (const { 0: digits, index } of short.matchAll(cluster))
    for (const span of inCluster(digits, index)) found.push(span)
  for (const { 0: whole, 1: day = '', 2: month = '', index } of short.matchAll(withLetters))
    if (beginsWithDate(day + month)) found.push({ start: index, end: index + whole.length })
  return found.map(({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? text.length }))
}
