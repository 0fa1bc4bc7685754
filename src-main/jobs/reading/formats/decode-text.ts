import { Buffer, isUtf8 } from 'node:buffer'
import type { GridNote, TextEncoding } from '../../../../src-shared/features/exchange/grid.ts'

/** A text file's text with how it was read. */
export interface DecodedText {
  text: string
  encoding: TextEncoding
  notes: GridNote[]
}

const windows1252 = new TextDecoder('windows-1252')

/** Byte order marks, longest first: that of UTF-32 begins with that of UTF-16. */
const byteOrderMarks: readonly { encoding: TextEncoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0x00, 0x00] },
  { encoding: 'utf-32be', bytes: [0x00, 0x00, 0xfe, 0xff] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] }
]

/** The encoding that a file's first bytes tell: a byte order mark, or the zero bytes of UTF-16 without one. */
export function markedEncoding(head: Buffer): { encoding: TextEncoding; markLength: number } | undefined {
  for (const { encoding, bytes } of byteOrderMarks) {
    if (bytes.every((byte, index) => head[index] === byte)) return { encoding, markLength: bytes.length }
  }
  const pairs = Math.min(head.length, 4096) >> 1
  if (pairs < 2) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) even++
    if (head[2 * i + 1] === 0) odd++
  }
  if (odd > pairs * 0.4 && even < pairs * 0.05) return { encoding: 'utf-16le', markLength: 0 }
  if (even > pairs * 0.4 && odd < pairs * 0.05) return { encoding: 'utf-16be', markLength: 0 }
  return undefined
}

/**
 * Decodes a text file: as told, else by its byte order mark, else UTF-8 where it is valid throughout, else Windows-1252
 * (what Danish and Norwegian Excel writes), line by line where single lines are valid UTF-8 all the same.
 */
export function decodeText(bytes: Buffer, told?: TextEncoding): DecodedText {
  const marked = markedEncoding(bytes)
  const encoding = told ?? marked?.encoding
  const body = marked && marked.encoding === encoding ? bytes.subarray(marked.markLength) : bytes
  if (encoding === 'windows-1252') return { text: windows1252.decode(body), encoding, notes: [] }
  if (encoding && encoding !== 'utf-8') return { text: decodeWide(body, encoding), encoding, notes: [] }
  if (told || isUtf8(body)) return { text: body.toString('utf8'), encoding: 'utf-8', notes: [] }
  return decodeByLine(body)
}

function decodeWide(bytes: Buffer, encoding: TextEncoding): string {
  const unit = encoding.startsWith('utf-32') ? 4 : 2
  const whole = bytes.subarray(0, bytes.length - (bytes.length % unit))
  if (encoding === 'utf-16le') return whole.toString('utf16le')
  if (encoding === 'utf-16be') return Buffer.from(whole).swap16().toString('utf16le')
  const little = encoding === 'utf-32le'
  let text = ''
  for (let at = 0; at < whole.length; at += 4) {
    const code = little ? whole.readUInt32LE(at) : whole.readUInt32BE(at)
    text += code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
  }
  return text
}

/** Files pasted together from several sources hold both encodings; a line in Windows-1252 is hardly ever valid UTF-8. */
function decodeByLine(bytes: Buffer): DecodedText {
  const parts: string[] = []
  let utf8Lines = 0
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline < 0 ? bytes.length : newline + 1
    const line = bytes.subarray(start, end)
    const valid = isUtf8(line)
    const text = valid ? line.toString('utf8') : windows1252.decode(line)
    if (valid && text.length !== line.length) utf8Lines++
    parts.push(text)
    start = end
  }
  const code = utf8Lines > 0 ? 'note.encodingMixed' : 'note.encodingGuessed'
  return { text: parts.join(''), encoding: 'windows-1252', notes: [{ code, params: { encoding: 'Windows-1252' } }] }
}

/** Whether bytes without a byte order mark can be a text in UTF-8 or Windows-1252: hardly any control characters. */
export function looksLikeText(bytes: Buffer): boolean {
  const sample = bytes.length > 131_072 ? Buffer.concat([bytes.subarray(0, 65_536), bytes.subarray(-65_536)]) : bytes
  let odd = 0
  for (const byte of sample) {
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a) || byte === 0x7f) odd++
  }
  if (!isUtf8(sample)) for (const byte of sample) if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) odd++
  return odd <= sample.length * 0.02
}
