import { Buffer } from 'node:buffer'
import { numberInBytes } from '../numbers/number-bytes.ts'
import { faults, type NumberCode } from '../numbers/number-code.ts'
import { dayInBytes } from './day-bytes.ts'
import { KeptWords } from './kept-words.ts'
import type { RowCells } from './row-reader.ts'

const quote = 0x22
const blank = 0x20

/** The cells of a delimited line where they stand in a buffer: cut up to the last column that is looked at. */
export class DelimitedCells implements RowCells {
  private bytes: Buffer = Buffer.alloc(0)
  private readonly starts: Int32Array
  private readonly ends: Int32Array
  private readonly delimiter: number
  private readonly words = new KeptWords()
  count = 0

  constructor(delimiter: number, columns: number) {
    this.delimiter = delimiter
    this.starts = new Int32Array(columns)
    this.ends = new Int32Array(columns)
  }

  /** Cuts a line; the cells are good until the next one is. */
  cut(bytes: Buffer, start: number, end: number): void {
    const { starts, ends } = this
    const delimiter = this.delimiter
    const most = starts.length
    this.bytes = bytes
    let count = 0
    let at = start
    while (count < most && at <= end) {
      let stop = at
      if (bytes[at] === quote && at < end) stop = closing(bytes, at, end)
      while (stop < end && bytes[stop] !== delimiter) stop++
      starts[count] = at
      ends[count++] = stop
      at = stop + 1
    }
    this.count = count
  }

  number(column: number): NumberCode {
    if (column >= this.count) return faults.blank
    return numberInBytes(this.bytes, this.starts[column] as number, this.ends[column] as number)
  }

  day(column: number): number {
    if (column >= this.count) return Number.NaN
    return dayInBytes(this.bytes, this.starts[column] as number, this.ends[column] as number)
  }

  text(column: number): string {
    if (column >= this.count) return ''
    let start = this.starts[column] as number
    let end = this.ends[column] as number
    while (start < end && this.bytes[start] === blank) start++
    while (end > start && this.bytes[end - 1] === blank) end--
    return start === end ? '' : this.words.text(this.bytes, start, end)
  }
}

/** Behind the mark that closes the one at `open`; at it where none does, and then the mark is a letter like others. */
function closing(bytes: Buffer, open: number, end: number): number {
  for (let at = open + 1; at < end; at++) {
    if (bytes[at] !== quote) continue
    if (bytes[at + 1] === quote && at + 1 < end) at++
    else return at + 1
  }
  return open
}
