import { fold } from '../../src-shared/kernel/fold.ts'

/** As it was written, in capitals or not, and as search folds it; composed and decomposed. */
function formsOf(text: string): string[] {
  const cases = [text, text.toLowerCase(), text.toUpperCase(), fold(text)]
  return cases.flatMap((form) => [form.normalize('NFC'), form.normalize('NFD')])
}

const jsonEscaped = (text: string): string =>
  text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

/** Base64 of the text wherever it begins in what was encoded: without the characters that its neighbours decide. */
function base64Of(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'utf8')
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    const whole = Math.floor(((shift + bytes.length) * 8) / 6)
    return Buffer.from(encoded.slice(Math.ceil((shift * 8) / 6), whole))
  })
}

/** How a text may lie in a file that somebody thought was not text: each of these bytes reads as the text. */
export function spellingsOf(text: string): readonly Buffer[] {
  const written = formsOf(text).flatMap((form) => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'utf16le'),
    bigEndian(form),
    Buffer.from(form, 'latin1'),
    Buffer.from(encodeURIComponent(form)),
    Buffer.from(encodeURIComponent(form).replaceAll('%20', '+')),
    Buffer.from(jsonEscaped(form)),
    Buffer.from(Buffer.from(form, 'utf8').toString('hex'))
  ])
  const all = [...written, ...base64Of(text)]
  return [...new Map(all.map((bytes) => [bytes.toString('hex'), bytes])).values()]
}

/**
 * Bytes as they are compared: without case, and without the zeros by which UTF-16 differs from Latin-1. What holds a
 * spelling holds it in this form too, so that a few forms of a word suffice.
 */
export function comparable(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll('\0', '').toLowerCase()
}
