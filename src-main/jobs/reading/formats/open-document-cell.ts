import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'
import { ReadStop } from '../read-stop.ts'
import type { TextCleaner } from './clean-text.ts'
import { type XmlCursor, xmlName } from './xml-cursor.ts'

const P = xmlName('p')
const BLANKS = xmlName('s')
const TAB = xmlName('tab')
const LINE_BREAK = xmlName('line-break')
const ANNOTATION = xmlName('annotation')
const names = {
  type: xmlName('value-type'),
  value: xmlName('value'),
  date: xmlName('date-value'),
  time: xmlName('time-value'),
  boolean: xmlName('boolean-value'),
  string: xmlName('string-value'),
  formula: xmlName('formula')
}

/** The attributes of a cell's tag that tell its value. */
interface CellTag {
  type: string | undefined
  value: string | undefined
  formula: string | undefined
}

/** What an error shows, in any language: `#REF!`, `#I/T`, `#NAVN?`, `Err:502`. */
const errorText = /^(#[\p{Lu}/\d]+[!?]?|Err:\d+)$/u

/** The value of the cell the cursor has just opened, which it leaves closed (ODF 1.3 part 3, 9.1.4 and 19.385). */
export function documentCell(cursor: XmlCursor, cleaner: TextCleaner): Cell {
  const tag = readTag(cursor)
  const shown = cursor.event === 'empty' ? '' : cleaner.clean(cellText(cursor))
  if (tag.formula !== undefined && errorText.test(shown)) return { error: shown }
  switch (tag.type) {
    case 'float':
    case 'currency':
    case 'percentage':
      return numberAsShown(Number(tag.value), shown)
    case 'date':
      return civilDate(tag.value ?? '', shown)
    case 'time':
      return numberAsShown(dayFraction(tag.value ?? ''), shown)
    case 'boolean':
      return tag.value === 'true'
    case 'string':
      return tag.value === undefined ? shown : cleaner.clean(tag.value)
    default:
      if (shown !== '') return shown
      return tag.formula === undefined ? null : { formula: cleaner.clean(tag.formula.replace(/^\w+:=?/, '=')) }
  }
}

function readTag(cursor: XmlCursor): CellTag {
  const type = cursor.attribute(names.type)
  const byType: Readonly<Record<string, Uint8Array>> = {
    date: names.date,
    time: names.time,
    boolean: names.boolean,
    string: names.string
  }
  return {
    type,
    value: cursor.attribute(byType[type ?? ''] ?? names.value),
    formula: cursor.attribute(names.formula)
  }
}

/** The paragraphs of a cell, one per line; notes, drawings and what else hangs on a cell are left out. */
function cellText(cursor: XmlCursor): string {
  const lines: string[] = []
  let depth = 1
  while (depth > 0) {
    if (!cursor.next()) throw new ReadStop('file.damaged')
    if (cursor.event === 'close') depth--
    else if (cursor.event === 'open' && depth === 1 && cursor.opens(P)) lines.push(paragraph(cursor))
    else if (cursor.event === 'empty' && depth === 1 && cursor.opens(P)) lines.push('')
    else if (cursor.event === 'open') cursor.skipElement()
  }
  return lines.join('\n')
}

/** A paragraph's text: white space as ODF has it (runs are one blank, more are written as elements). */
function paragraph(cursor: XmlCursor): string {
  let text = ''
  let depth = 1
  while (depth > 0) {
    if (!cursor.next()) throw new ReadStop('file.damaged')
    if (cursor.textEnd > cursor.textStart)
      text += cursor.text(cursor.textStart, cursor.textEnd).replace(/[ \t\n]+/g, ' ')
    if (cursor.event === 'close') depth--
    else if (cursor.event === 'other') text += cursor.cdata()
    else if (cursor.opens(BLANKS)) text += ' '.repeat(Math.min(Number(cursor.attribute(xmlName('c')) ?? 1) || 1, 1000))
    else if (cursor.opens(TAB)) text += '\t'
    else if (cursor.opens(LINE_BREAK)) text += '\n'
    if (cursor.event !== 'open') continue
    if (cursor.opens(ANNOTATION)) cursor.skipElement()
    else depth++
  }
  return text
}

/** As it is shown where that is more than a number: leading zeros, words, signs, a time of day. */
function numberAsShown(value: number, shown: string): Cell {
  if (!Number.isFinite(value)) return shown
  const digitsOnly = /^[-+]?[\d.,\s\u00a0\u202f']+$/.test(shown)
  const leadingZeros = /^0\d/.test(shown)
  return shown === '' || (digitsOnly && !leadingZeros) ? value : { n: value, w: shown }
}

function civilDate(value: string, shown: string): Cell {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/.exec(value)
  if (!found?.[1]) return shown
  return { date: found[2] && found[2] !== '00:00:00' ? `${found[1]}T${found[2]}` : found[1] }
}

/** A duration such as `PT12H30M00S` in days, as other spreadsheets count a time. */
function dayFraction(duration: string): number {
  const found = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration)
  if (!found) return Number.NaN
  const [, sign, days, hours, minutes, seconds] = found
  const total =
    Number(days ?? 0) + Number(hours ?? 0) / 24 + Number(minutes ?? 0) / 1440 + Number(seconds ?? 0) / 86_400
  return sign ? -total : total
}
