import type { Buffer } from 'node:buffer'
import { numberInBytes } from '../numbers/number-bytes.ts'
import { faultOf, faults, type NumberCode } from '../numbers/number-code.ts'
import { filterTaker, isFilterList } from './filter-list.ts'
import { clearRow, emptyRow, type ListSink } from './list-row.ts'
import { dayNumber } from './row-reader.ts'
import type { OnLine } from './text-lines.ts'

/**
 * The fixed-width records that CPR writes (domain.md §1.2, §1.3). `extract`: 000 to 999, a person per 001, numbers of
 * before per 022, a deleted subscription per 997. `requests`: CPR Direkte's request lines of 39 characters.
 * `filters`: what Serviceplatformen's GetAllFilters answers.
 */
export type RecordForm = 'extract' | 'requests' | 'filters'

const extractLine = /^(0\d\d|910|99[79])\d{6}/
const requestLine = /^[^;\t]{4},\d{4}[0139].{29}$/

/** Which of CPR's forms a text's first lines have; null: none. */
export function findRecordForm(text: string): RecordForm | null {
  if (isFilterList(text)) return 'filters'
  const lines = text
    .split(/\r?\n/, 50)
    .filter((line) => line.trim() !== '')
    .slice(0, 40)
  if (lines.length === 0) return null
  if (lines.every((line) => extractLine.test(line) && !/[;\t]/.test(line)) && lines.some(isRecord)) return 'extract'
  return lines.every((line) => requestLine.test(line)) ? 'requests' : null
}

/** Ten digits alone are a number, and begin as a record may. */
const isRecord = (line: string): boolean => line.length >= 23 || line.startsWith('997')

/** Takes the lines of such a file. */
export function recordTaker(form: RecordForm, sink: ListSink): OnLine {
  if (form === 'filters') return filterTaker(sink)
  const take = form === 'extract' ? extractTaker(sink) : requestTaker(sink)
  return (bytes, start, end, line, whole) => {
    if (end === start) return
    if (whole) take(bytes, start, end, line)
    else sink.fault(line, 'malformed')
  }
}

type OnRecord = (bytes: Buffer, start: number, end: number, line: number) => void

/** A field by its 1-based first and last position, as CPR's own descriptions count. */
function numberAt(bytes: Buffer, start: number, end: number, first: number, last: number): NumberCode {
  const from = start + first - 1
  return from >= end ? faults.blank : numberInBytes(bytes, from, Math.min(end, start + last))
}

function textAt(bytes: Buffer, start: number, end: number, first: number, last: number): string {
  return bytes.toString('latin1', Math.min(end, start + first - 1), Math.min(end, start + last)).trim()
}

function extractTaker(sink: ListSink): OnRecord {
  const row = emptyRow()
  return (bytes, start, end, line) => {
    const type = textAt(bytes, start, end, 1, 3)
    if (type !== '001' && type !== '022' && type !== '997') return
    clearRow(row)
    row.line = line
    // 022 tells a number of before (14-23) for one of today (4-13); 001 the other way round.
    const [own, today] = type === '022' ? ([14, 4] as const) : ([4, 14] as const)
    const code = numberAt(bytes, start, end, own, own + 9)
    if (code < 0) return sink.fault(line, faultOf(code))
    row.codes[row.count++] = code
    if (type === '997') {
      row.removes = true
      row.day = dayIn(textAt(bytes, start, end, 14, 21)) ?? row.day
    } else {
      const current = numberAt(bytes, start, end, today, today + 9)
      if (current >= 0 && current !== code) row.current = current
      row.status = type === '001' ? Number(textAt(bytes, start, end, 24, 25)) || 0 : 0
    }
    sink.row(row)
  }
}

/** yyyyMMdd */
function dayIn(text: string): number | null {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const day = parts ? dayNumber(`${parts[1]}-${parts[2]}-${parts[3]}`) : Number.NaN
  return Number.isNaN(day) ? null : day
}

const setting = '1'
const deleting = '3'

function requestTaker(sink: ListSink): OnRecord {
  const row = emptyRow()
  return (bytes, start, end, line) => {
    const operation = textAt(bytes, start, end, 10, 10)
    if (operation !== setting && operation !== deleting) return sink.fault(line, 'notSubscribed')
    clearRow(row)
    row.line = line
    const code = numberAt(bytes, start, end, 30, 39)
    if (code < 0) return sink.fault(line, faultOf(code))
    row.codes[row.count++] = code
    row.removes = operation === deleting
    row.customer = textAt(bytes, start, end, 6, 9)
    sink.row(row)
  }
}
