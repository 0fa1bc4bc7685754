import { type TextDelimiter, textDelimiters } from '../../../../src-shared/features/exchange/grid.ts'

/** The text of a delimited file, ready to be cut into records. */
export interface DelimitedText {
  text: string
  /** Where the records begin: behind a `sep=;` line. */
  start: number
  /** Undefined for a text of one column. */
  delimiter: TextDelimiter | undefined
  /** The delimiter inside the first column, where a delimited file was saved as one column of another. */
  inner: TextDelimiter | undefined
}

/** A quoted field of several lines and more than a cell can hold (32,767) is a stray quotation mark. */
const longestField = 32_767
/** So many records, or characters, tell a file's delimiter. */
const sampleRecords = 300
const sampleLength = 200_000

/**
 * Cuts text into records as Excel does (RFC 4180 with its slips): a field that begins with a quotation mark goes to the
 * closing one, doubled marks within are one, and what follows up to the delimiter belongs to it. Line ends are LF or CRLF.
 */
export function* records(text: string, start: number, delimiter: string | undefined): Generator<string[]> {
  let at = start
  // Kept from field to field: a search that finds nothing runs through the whole text.
  let lineEnd = -1
  let next = delimiter === undefined ? text.length : -1
  while (at < text.length) {
    const fields: string[] = []
    for (let ended = false; !ended; ) {
      let quoted = ''
      if (text.charCodeAt(at) === 0x22) {
        const closing = closingQuote(text, at, delimiter)
        if (closing > 0) {
          quoted = text.slice(at + 1, closing).replaceAll('""', '"')
          at = closing + 1
        }
      }
      if (lineEnd < at) lineEnd = placeOf(text, '\n', at)
      if (next < at) next = placeOf(text, delimiter ?? '', at)
      ended = next >= lineEnd
      const end = ended ? (text.charCodeAt(lineEnd - 1) === 0x0d ? Math.max(at, lineEnd - 1) : lineEnd) : next
      fields.push(end > at ? quoted + text.slice(at, end) : quoted)
      at = ended ? lineEnd + 1 : next + 1
    }
    yield fields
  }
}

const placeOf = (text: string, sought: string, from: number): number => {
  const found = text.indexOf(sought, from)
  return found < 0 ? text.length : found
}

/** The place of the quotation mark that closes the one at `open`; -1 where there is none it could be. */
function closingQuote(text: string, open: number, delimiter: string | undefined): number {
  for (let at = open + 1; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0) return -1
    if (text.charCodeAt(at + 1) === 0x22) continue
    let behind = at + 1
    while (text[behind] === ' ') behind++
    const next = text[behind]
    const ends = next === undefined || next === delimiter || next === '\n' || next === '\r'
    // Lines run together up to the middle of another field, or beyond a cell's length: the mark at `open` was a stray one.
    const suspect = !ends || at - open > longestField
    return suspect && text.lastIndexOf('\n', at) > open ? -1 : at
  }
}

/** Finds how a text is delimited, unless told. */
export function findDelimiter(decoded: string, told?: TextDelimiter): DelimitedText {
  // Old Macs ended lines with CR alone.
  const text = decoded.includes('\n') ? decoded : decoded.replaceAll('\r', '\n')
  const separatorLine = /^sep=(.)\r?(\n|$)/i.exec(text)
  const start = separatorLine?.[0].length ?? 0
  const named = textDelimiters.find((candidate) => candidate === separatorLine?.[1])
  const head = text.slice(start, start + sampleLength)
  const delimiter = told ?? named ?? bestDelimiter((candidate) => sample(head, candidate))
  const inner = told ? undefined : findInner(head, delimiter)
  return { text, start, delimiter, inner }
}

function sample(head: string, delimiter: string): string[][] {
  const found: string[][] = []
  for (const fields of records(head, 0, delimiter)) {
    if (fields.some((field) => field.trim() !== '')) found.push(fields)
    if (found.length >= sampleRecords) break
  }
  return found
}

/**
 * The candidate that cuts most records into the same number of fields, above one; more fields count a little more.
 * Undefined where none does: a single column.
 */
function bestDelimiter(cut: (delimiter: TextDelimiter) => string[][]): TextDelimiter | undefined {
  let best: TextDelimiter | undefined
  let bestScore = 0
  for (const delimiter of textDelimiters) {
    const counts = new Map<number, number>()
    const sampled = cut(delimiter)
    for (const { length } of sampled) counts.set(length, (counts.get(length) ?? 0) + 1)
    for (const [fields, times] of counts) {
      const share = times / sampled.length
      const score = fields < 2 ? 0 : share * (1 + Math.log2(fields) / 10)
      if (score > bestScore + 1e-9) {
        best = delimiter
        bestScore = score
      }
    }
  }
  return bestScore > 0.15 ? best : undefined
}

/** A `;` file opened and saved by an Excel that delimits by commas: each line became one quoted cell. */
function findInner(head: string, outer: TextDelimiter | undefined): TextDelimiter | undefined {
  if (outer === undefined) return undefined
  const rows = sample(head, outer)
  const single = rows.filter((fields) => fields.filter((field) => field !== '').length === 1)
  if (rows.length < 2 || single.length < rows.length * 0.9) return undefined
  const lines = single.map((fields) => fields.find((field) => field !== '') ?? '')
  const inner = bestDelimiter((candidate) => lines.map((line) => [...records(line, 0, candidate)][0] ?? []))
  return inner === outer ? undefined : inner
}

/** The records of a delimited text as they are meant, those saved as one column of another file unpacked. */
export function* textRows({ text, start, delimiter, inner }: DelimitedText): Generator<string[]> {
  for (const fields of records(text, start, delimiter)) {
    if (inner === undefined) {
      yield fields
      continue
    }
    while (fields.length > 0 && fields.at(-1) === '') fields.pop()
    yield [...records(fields.join(delimiter), 0, inner)][0] ?? []
  }
}
