import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const chunkLength = 1 << 20
/** A line that is longer is none: the file lacks its line ends, or is no list. */
const longestLine = 1 << 19

const lf = 0x0a
const cr = 0x0d
const quote = 0x22

/** A text file's lines as bytes, read stretch by stretch: a file of any length takes two megabytes. */
export interface TextLines {
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string
  readonly bytes: number
}

/** What is done with each line; `start` and `end` are good until it returns. `whole`: false for what is too long. */
export type OnLine = (bytes: Buffer, start: number, end: number, line: number, whole: boolean) => void

/**
 * Hands on a text's lines one by one, counted from 1 as an editor counts them. A cell in quotation marks may go over
 * several lines where `quoted` says that the file has such; a mark that nobody closes within a few is a stray one.
 */
export function readLines(
  path: string,
  options: {
    readonly quoted: boolean
    readonly onLine: OnLine
    readonly onChunk: (done: number, of: number) => void
    /** The byte that ends a line, where it is no line's end. */
    readonly end?: number
  }
): TextLines {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    return readAll(file, size, options)
  } finally {
    closeSync(file)
  }
}

function readAll(
  file: number,
  size: number,
  { quoted, onLine, onChunk, end }: Parameters<typeof readLines>[1]
): TextLines {
  const hash = createHash('sha256')
  // Not cleared before: of it, only what was read into it is looked at, and most lists are far shorter.
  const buffer = Buffer.allocUnsafe(2 * chunkLength)
  const lines = new LineCutter(buffer, { quoted, end }, onLine)
  let bytes = 0
  let held = 0
  for (;;) {
    const got = readSync(file, buffer, held, chunkLength, null)
    hash.update(buffer.subarray(held, held + got))
    bytes += got
    const length = held + got
    const used = lines.cut(length, got === 0)
    held = length - used
    buffer.copyWithin(0, used, length)
    onChunk(bytes, size)
    if (got === 0) return { sha256: hash.digest('hex'), bytes }
  }
}

/** Cuts what stands in a buffer into lines. */
class LineCutter {
  private readonly buffer: Buffer
  private readonly quoted: boolean
  private readonly onLine: OnLine
  private line = 1
  private begun = false
  private eol: number
  private readonly own: boolean
  /** Inside of a line that is too long: nothing of it counts until it ends. */
  private skipping = false
  /** Where the next quotation mark is. */
  private mark = 0
  /** Lines that the record's quoted cells have inside. */
  private inner = 0

  constructor(
    buffer: Buffer,
    { quoted, end }: { readonly quoted: boolean; readonly end: number | undefined },
    onLine: OnLine
  ) {
    this.buffer = buffer
    this.quoted = quoted
    this.eol = end ?? lf
    this.own = end !== undefined
    this.onLine = onLine
  }

  /** Hands on the lines of the first `length` bytes; answers how many bytes it is done with. */
  cut(length: number, last: boolean): number {
    const bytes = this.buffer.subarray(0, length)
    let at = this.begin(bytes)
    this.mark = this.quoted ? -1 : length
    while (at < length) {
      const found = bytes.indexOf(this.eol, at)
      const end = found < 0 ? length : this.quotedEnd(bytes, at, found, last)
      if (end >= length && !last) return this.keep(bytes, at, length)
      if (!this.skipping) {
        const behind = end > at && bytes[end - 1] === cr ? end - 1 : end
        this.onLine(bytes, at, behind, this.line, true)
      }
      this.skipping = false
      this.line += 1 + this.inner
      this.inner = 0
      at = end + 1
    }
    return length
  }

  private begin(bytes: Buffer): number {
    if (this.begun) return 0
    this.begun = true
    // Old Macs ended lines with CR alone.
    if (!this.own && !bytes.includes(lf) && bytes.includes(cr)) this.eol = cr
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  }

  /** What is left of a buffer waits for the rest of its line, if that can still be one. */
  private keep(bytes: Buffer, at: number, length: number): number {
    this.inner = 0
    if (length - at <= longestLine) return at
    if (!this.skipping) this.onLine(bytes, at, length, this.line, false)
    this.skipping = true
    return length
  }

  /**
   * The end of the record that begins at `start`: the line's, or a later line's where the quotation marks come out even;
   * the buffer's end where that is still to come.
   */
  private quotedEnd(bytes: Buffer, start: number, firstEnd: number, last: boolean): number {
    let end = firstEnd
    let odd = this.oddMarks(bytes, start, end)
    for (let inner = 1; odd && inner <= mostInner; inner++) {
      const from = end + 1
      end = bytes.indexOf(this.eol, from)
      if (end < 0) {
        if (last) break
        return bytes.length
      }
      if (this.oddMarks(bytes, from, end)) odd = false
      if (!odd) {
        this.inner = inner
        return end
      }
    }
    // A stray mark: what stands behind it is looked at line by line.
    if (odd) this.mark = -1
    return firstEnd
  }

  private oddMarks(bytes: Buffer, start: number, end: number): boolean {
    if (this.mark < start) this.mark = placeOf(bytes, start)
    let odd = false
    while (this.mark < end) {
      odd = !odd
      this.mark = placeOf(bytes, this.mark + 1)
    }
    return odd
  }
}

/** A cell of more lines than this is a stray quotation mark. */
const mostInner = 100

function placeOf(bytes: Buffer, from: number): number {
  const found = bytes.indexOf(quote, from)
  return found < 0 ? bytes.length : found
}
