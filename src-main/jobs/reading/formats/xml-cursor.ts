import { Buffer } from 'node:buffer'
import { ReadStop } from '../read-stop.ts'

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const COLON = 0x3a
const EQUALS = 0x3d
const QUOTE = 0x22
const APOSTROPHE = 0x27
const AMPERSAND = 0x26

/** What the cursor stands on; `other` is a comment, a processing instruction or a CDATA section. */
export type XmlEvent = 'open' | 'close' | 'empty' | 'other' | 'end'

/** A name as bytes, made once and compared often. */
export const xmlName = (name: string): Uint8Array => Buffer.from(name, 'latin1')

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

const entityNames = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"]
])

/** Replaces the five named and all numeric XML entities; others (`&nbsp;`) stay as they are written. */
export function decodeXmlEntities(text: string): string {
  let decoded = ''
  let from = 0
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const length = text.slice(at, at + 10).indexOf(';')
    const character = length < 0 ? undefined : entity(text.slice(at + 1, at + length))
    decoded += text.slice(from, at) + (character ?? '&')
    from = at + (character === undefined ? 1 : length + 1)
  }
  return decoded + text.slice(from)
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return entityNames.get(name)
  const digits = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name)
  const code = digits?.[1] ? Number.parseInt(digits[1], 16) : Number(digits?.[2])
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/**
 * Walks the tags of an XML part held as UTF-8 bytes, forwards only and without building a tree: a sheet of 100,000 rows
 * is 100 MB of XML. Prefixes are ignored (`x:row` is `row`). Throws {@link ReadStop}: `file.damaged` where a tag does not
 * end, `file.bomb` for a document type declaration, which no spreadsheet has and entity bombs need.
 */
export class XmlCursor {
  readonly bytes: Buffer
  event: XmlEvent = 'other'
  /** The tag's local name where it is one letter, as most of a sheet's are; else 0. */
  letter = 0
  /** Where the tag (or comment …) begins and where what follows it begins. */
  start = 0
  position = 0
  /** The text between the tag before and this one. */
  textStart = 0
  textEnd = 0
  /** The current attribute, set by {@link nextAttribute}. */
  valueStart = 0
  valueEnd = 0
  private nameStart = 0
  private nameEnd = 0
  private attributeAt = 0
  private attributeStart = 0
  private attributeEnd = 0

  constructor(bytes: Buffer, position = 0) {
    this.bytes = bytes
    this.position = position
  }

  /** Goes to the next tag. False at the end. */
  next(): boolean {
    const bytes = this.bytes
    const length = bytes.length
    let at = this.position
    this.textStart = at
    while (at < length && bytes[at] !== LT) at++
    this.textEnd = at
    this.start = at
    if (at >= length) {
      this.position = at
      this.event = 'end'
      return false
    }
    const first = bytes[at + 1]
    if (first === BANG || first === QUESTION) return this.skipOther(at)
    this.event = first === SLASH ? 'close' : 'open'
    this.readTag(first === SLASH ? at + 2 : at + 1)
    return true
  }

  /** Whether the cursor stands on a start tag (also an empty one) of this local name. */
  opens(name: Uint8Array): boolean {
    return (this.event === 'open' || this.event === 'empty') && this.isNamed(name)
  }

  /** Whether the cursor stands on an end tag of this local name. */
  closes(name: Uint8Array): boolean {
    return this.event === 'close' && this.isNamed(name)
  }

  /** Goes to the tag's next attribute; its value lies from `valueStart` to `valueEnd`. False after the last one. */
  nextAttribute(): boolean {
    const bytes = this.bytes
    let at = this.attributeAt
    while (isSpace(bytes[at])) at++
    const first = bytes[at]
    if (first === GT || first === SLASH || first === undefined) return false
    this.attributeStart = at
    while (bytes[at] !== EQUALS && bytes[at] !== GT && at < this.position) at++
    if (bytes[at] !== EQUALS) return false
    this.attributeEnd = at
    while (isSpace(bytes[this.attributeEnd - 1])) this.attributeEnd--
    at++
    while (isSpace(bytes[at])) at++
    const quote = bytes[at]
    if (quote !== QUOTE && quote !== APOSTROPHE) return false
    this.valueStart = ++at
    while (at < this.position && bytes[at] !== quote) at++
    this.valueEnd = at
    this.attributeAt = at + 1
    return true
  }

  /** The current attribute's name where it is one letter; else 0. */
  attributeLetter(): number {
    return this.attributeEnd - this.attributeStart === 1 ? (this.bytes[this.attributeStart] as number) : 0
  }

  /** Whether the current attribute has this name; a prefix in the file is ignored when the name has none. */
  attributeIs(name: Uint8Array): boolean {
    const bytes = this.bytes
    const from = this.attributeEnd - name.length
    if (from < this.attributeStart || (from > this.attributeStart && bytes[from - 1] !== COLON)) return false
    for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name[i]) return false
    return true
  }

  /** The value of an attribute of the current start tag; undefined where it has none. */
  attribute(name: Uint8Array): string | undefined {
    const kept = this.attributeAt
    this.attributeAt = this.nameEnd
    let value: string | undefined
    while (value === undefined && this.nextAttribute()) {
      if (this.attributeIs(name)) value = this.text(this.valueStart, this.valueEnd)
    }
    this.attributeAt = kept
    return value
  }

  /** Decodes a range of bytes: UTF-8, entities, line ends as XML has them. */
  text(start: number, end: number): string {
    const bytes = this.bytes
    let ascii = true
    let plain = true
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number
      if (byte >= 0x80) ascii = false
      else if (byte === AMPERSAND || byte === 0x0d) plain = false
    }
    const text = bytes.toString(ascii ? 'latin1' : 'utf8', start, end)
    return plain ? text : decodeXmlEntities(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)
  }

  /** Reads on to the end of the element the cursor has just opened and gives its text, that of elements within too. */
  elementText(): string {
    if (this.event === 'empty') return ''
    let text = ''
    let depth = 1
    while (depth > 0) {
      const more = this.next()
      if (this.textEnd > this.textStart) text += this.text(this.textStart, this.textEnd)
      if (!more) throw new ReadStop('file.damaged')
      if (this.event === 'open') depth++
      else if (this.event === 'close') depth--
      else if (this.event === 'other') text += this.cdata()
    }
    return text
  }

  /** Reads on to the end of the element the cursor has just opened. */
  skipElement(): void {
    if (this.event === 'empty') return
    let depth = 1
    while (depth > 0) {
      if (!this.next()) throw new ReadStop('file.damaged')
      if (this.event === 'open') depth++
      else if (this.event === 'close') depth--
    }
  }

  /** The text of a CDATA section; empty for comments and processing instructions. */
  cdata(): string {
    const opening = '<![CDATA['
    if (this.position - this.start < opening.length + 3) return ''
    if (this.bytes.toString('latin1', this.start, this.start + opening.length) !== opening) return ''
    return this.bytes.toString('utf8', this.start + opening.length, this.position - 3)
  }

  private isNamed(name: Uint8Array): boolean {
    if (this.nameEnd - this.nameStart !== name.length) return false
    for (let i = 0; i < name.length; i++) if (this.bytes[this.nameStart + i] !== name[i]) return false
    return true
  }

  private readTag(from: number): void {
    const bytes = this.bytes
    const length = bytes.length
    let at = from
    let byte = bytes[at]
    this.nameStart = at
    while (byte !== GT && byte !== SLASH && byte !== undefined && !isSpace(byte)) {
      if (byte === COLON) this.nameStart = at + 1
      byte = bytes[++at]
    }
    this.nameEnd = at
    this.letter = at - this.nameStart === 1 ? (bytes[this.nameStart] as number) : 0
    this.attributeAt = at
    while (byte !== GT && at < length) {
      if (byte === QUOTE || byte === APOSTROPHE) {
        at++
        while (at < length && bytes[at] !== byte) at++
      }
      byte = bytes[++at]
    }
    if (at >= length) throw new ReadStop('file.damaged')
    if (bytes[at - 1] === SLASH && this.event === 'open') this.event = 'empty'
    this.position = at + 1
  }

  private skipOther(at: number): boolean {
    const bytes = this.bytes
    const opening = bytes.toString('latin1', at, at + 9).toUpperCase()
    if (opening === '<!DOCTYPE') throw new ReadStop('file.bomb')
    let closing = opening[1] === '?' ? '?>' : '>'
    if (opening.startsWith('<!--')) closing = '-->'
    else if (opening === '<![CDATA[') closing = ']]>'
    const end = bytes.indexOf(closing, at + 2)
    if (end < 0) throw new ReadStop('file.damaged')
    this.event = 'other'
    this.letter = 0
    this.position = end + closing.length
    return true
  }
}

/** A whole number of decimal digits, blanks around it allowed; NaN where there is anything else. */
export function parseWhole(bytes: Uint8Array, start: number, end: number): number {
  let from = start
  let to = end
  while (from < to && isSpace(bytes[from])) from++
  while (to > from && isSpace(bytes[to - 1])) to--
  if (from === to || to - from > 15) return Number.NaN
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] as number) - 0x30
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** A number as XML Schema writes it (`12`, `-0.5`, `1E-3`); NaN where it is none. */
export function parseNumber(bytes: Buffer, start: number, end: number): number {
  const whole = parseWhole(bytes, start, end)
  if (!Number.isNaN(whole)) return whole
  const text = bytes.toString('latin1', start, end).trim()
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
}
