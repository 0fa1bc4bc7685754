import type { Buffer } from 'node:buffer'
import { numberInBytes } from '../numbers/number-bytes.ts'
import { faultOf, faults } from '../numbers/number-code.ts'
import { clearRow, emptyRow, type ListSink } from './list-row.ts'
import type { OnLine } from './text-lines.ts'

const lt = 0x3c
const lf = 0x0a

/** What ends a piece of such a file: tags are its lines, as all of it may stand on one. */
export const endOfTag = 0x3e

/** Filters on everybody they fit (domain.md §1.2: GetAllFilters gives age ranges, municipality and event codes, numbers). */
const broad: ReadonlySet<string> = new Set(['AgeRange', 'MunicipalityCode', 'ChangeCode'])

const known = /<(?:[\w.-]+:)?(?:PNR|AgeRange|MunicipalityCode|ChangeCode)\b/

/** Whether a text is what Serviceplatformen's GetAllFilters answers (SF6002). */
export function isFilterList(text: string): boolean {
  return /^\s*</.test(text) && known.test(text)
}

/** Takes such an answer piece by piece, each with the tag that ends it; lines are counted as an editor counts them. */
export function filterTaker(sink: ListSink): OnLine {
  const row = emptyRow()
  let line = 1
  return (bytes, start, end, _, whole) => {
    const tag = bytes.indexOf(lt, start)
    for (let at = bytes.indexOf(lf, start); at >= 0 && at < end; at = bytes.indexOf(lf, at + 1)) line++
    if (!whole) return sink.fault(line, 'malformed')
    if (tag < 0 || tag >= end || bytes[tag + 1] !== 0x2f) return
    const name =
      bytes
        .toString('latin1', tag + 2, end)
        .trim()
        .split(':')
        .at(-1) ?? ''
    if (broad.has(name)) return sink.fault(line, 'broadFilter')
    if (name !== 'PNR') return
    const code = numberInBytes(bytes, ...trimmed(bytes, start, tag))
    if (code === faults.blank) return
    if (code < 0) return sink.fault(line, faultOf(code))
    clearRow(row)
    row.line = line
    row.codes[row.count++] = code
    sink.row(row)
  }
}

function trimmed(bytes: Buffer, start: number, end: number): [number, number] {
  let [from, to] = [start, end]
  while (from < to && (bytes[from] as number) <= 0x20) from++
  while (to > from && (bytes[to - 1] as number) <= 0x20) to--
  return [from, to]
}
