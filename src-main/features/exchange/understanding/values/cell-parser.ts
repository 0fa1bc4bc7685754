import type { Cell } from '../../../../../src-shared/features/exchange/grid.ts'
import type { Field } from '../../../../../src-shared/kernel/field.ts'
import {
  findPersonalNumbers,
  maskPersonalNumbers
} from '../../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { cellText, isBlankText, isErrorText } from '../cells.ts'
import type { ReadValue } from '../types.ts'
import { nothing, type Parsed } from './parsed.ts'
import { type ColumnContext, dateOfNumber, dateValue, type TextParser, textParser } from './text-parser.ts'

/** Reads a cell of one column. */
export type CellParser = (cell: Cell | undefined) => Parsed

/** How many texts of a column are remembered; columns repeat themselves, but not for ever. */
const rememberedTexts = 20_000
/** After so many texts it is known whether a column repeats itself: names and descriptions do not. */
const trial = 4000

/** The reader of a column that fills a field. The same text is read once. */
export function cellParser(field: Field, context: ColumnContext): CellParser {
  return remembering(guarded(textParser(field, context), context), (cell) => otherCell(field, cell, context))
}

/** The reader of a kept column: what stands there becomes the remainder. */
export function keptParser(context: ColumnContext): CellParser {
  return remembering(
    guarded((text) => ({ remainder: text.trim() }), context),
    () => undefined
  )
}

function remembering(read: TextParser, other: (cell: Exclude<Cell, string | null>) => Parsed | undefined): CellParser {
  const known = new Map<string, Parsed>()
  let repeats = true
  let hits = 0
  const readText = (text: string): Parsed => {
    if (isBlankText(text)) return nothing
    return isErrorText(text) ? { code: 'value.errorCell' } : read(text)
  }
  const ofText = (text: string): Parsed => {
    if (!repeats) return readText(text)
    let parsed = known.get(text)
    if (parsed !== undefined) {
      hits++
      return parsed
    }
    parsed = readText(text)
    if (known.size === trial && hits < trial / 2) repeats = false
    if (known.size >= rememberedTexts) known.clear()
    known.set(text, parsed)
    return parsed
  }
  return (cell) => {
    if (typeof cell === 'string') return ofText(cell)
    if (cell === null || cell === undefined) return nothing
    if (typeof cell === 'object') {
      if ('error' in cell) return { code: 'value.errorCell' }
      if ('formula' in cell) return { code: 'value.formula' }
    }
    return other(cell) ?? ofText(cellText(cell))
  }
}

/** What numbers, dates and truth values are for a field that knows more of them than their text. */
function otherCell(field: Field, cell: Exclude<Cell, string | null>, context: ColumnContext): Parsed | undefined {
  if (field.kind === 'integer' && typeof cell === 'number' && !Number.isInteger(cell))
    return { code: 'value.notInteger', remainder: cellText(cell) }
  if (field.kind !== 'date' && field.kind !== 'answer') return undefined
  const date = civilDateOf(cell)
  if (date === undefined) return undefined
  if (date === null) return { code: 'value.partialDate', remainder: cellText(cell) }
  if (field.kind === 'date') return dateValue(field, date, context)
  return context.dateField === undefined
    ? { code: 'value.notAnswer', remainder: cellText(cell) }
    : { value: { value: 'yes' }, also: { key: context.dateField, value: date } }
}

/** The civil date of a cell; null where the sheet does not show its day, undefined where it is none. */
function civilDateOf(cell: Exclude<Cell, string | null>): string | null | undefined {
  if (typeof cell === 'number') return dateOfNumber(cell) ?? undefined
  if (typeof cell !== 'object' || !('date' in cell)) return undefined
  return cell.shows === undefined ? cell.date.slice(0, 10) : null
}

/** Takes personal numbers out of what a column's texts become, and says so. */
function guarded(read: TextParser, context: ColumnContext): TextParser {
  const options = context.personal === undefined ? {} : { context: context.personal }
  return (text) => {
    const parsed = read(text)
    if (findPersonalNumbers(text, options).length === 0) return parsed
    const mask = (value: string) => maskPersonalNumbers(value, options)
    const value = parsed.value === undefined ? undefined : saying(masked(parsed.value, mask))
    const remainder = parsed.remainder === undefined ? undefined : mask(parsed.remainder)
    return {
      ...(value === undefined ? {} : { value }),
      ...(remainder === undefined || !saysMore(remainder) ? {} : { remainder }),
      ...(parsed.also ? { also: { key: parsed.also.key, value: masked(parsed.also.value, mask) } } : {}),
      code: 'value.personalNumber',
      personal: text
    }
  }
}

/** A name or text of which nothing but bullets is left is none. */
function saying(value: ReadValue): ReadValue | undefined {
  const text =
    typeof value === 'string' ? value : value && typeof value === 'object' && 'text' in value ? value.text : 'x'
  return saysMore(text) ? value : undefined
}

function saysMore(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** A value with every text in it masked. */
function masked<T extends ReadValue>(value: T, mask: (text: string) => string): T {
  if (value === null || typeof value === 'number') return value
  if (typeof value === 'string') return mask(value) as T
  if (Array.isArray(value)) return value.map((entry) => masked(entry as ReadValue, mask)) as unknown as T
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      typeof entry === 'string' && key !== 'value' ? mask(entry) : entry
    ])
  ) as T
}
