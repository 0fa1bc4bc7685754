import { Buffer } from 'node:buffer'

const windows1252 = new TextDecoder('windows-1252')
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Places for words that come again and again, such as states of cases; days and numbers are read from the bytes. */
const places = 1 << 12
/** What is longer is no such word. */
const longest = 32

/**
 * Cells as texts, each made once: a list of millions has some hundred different states, and a look at the bytes is a
 * tenth of what making a string takes.
 */
export class KeptWords {
  private readonly bytes: (Buffer | undefined)[] = new Array(places)
  private readonly texts: string[] = new Array(places)

  text(bytes: Buffer, start: number, end: number): string {
    const length = end - start
    if (length > longest) return decoded(bytes.subarray(start, end))
    let hash = length
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
    const place = (hash ^ (hash >>> 14)) & (places - 1)
    const held = this.bytes[place]
    if (held?.length === length && isSame(held, bytes, start)) return this.texts[place] as string
    const cell = Buffer.from(bytes.subarray(start, end))
    const text = decoded(cell)
    this.bytes[place] = cell
    this.texts[place] = text
    return text
  }
}

function isSame(held: Buffer, bytes: Buffer, start: number): boolean {
  for (let i = 0; i < held.length; i++) if (held[i] !== bytes[start + i]) return false
  return true
}

/** Each cell by itself: files are pasted together from sources of both encodings. */
function decoded(cell: Buffer): string {
  const text = eitherWay(cell)
  return text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1).replaceAll('""', '"') : text
}

function eitherWay(cell: Buffer): string {
  try {
    return utf8.decode(cell)
  } catch {
    return windows1252.decode(cell)
  }
}
