import { homedir } from 'node:os'
import { type Span, spelledNumbers } from './spelled-numbers.ts'

const secrets = new Set<string>()

/** From now on no log of this process has this text. */
export function neverLog(secret: string): void {
  if (secret !== '') secrets.add(secret)
}

/** Ids and instants have many digits and are nobody's number. */
const harmless =
  /(?<![0-9A-Za-z])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z?)(?![0-9A-Za-z])/gi

/** Bytes of digits, in the two ways that programs show a buffer. */
const bytes =
  /<Buffer[^>]*>|(?:(?:0x)?(?:3[0-9]|2[0d]|c2|a0)[ ,:]+){9,}(?:0x)?3[0-9]|(?:(?:3[2-9]|4[5-9]|5[0-7])[ ,\n]+){9,}\d+/gi

/** How the query builder tells what a failed query was given, and JSON's parser what it stumbled over. */
const parameters = /\bparams: .*?(?=\n {4}at |$)/gs
const notJson = '" is not valid JSON'

/** Messages that repeat the content they failed on, without it. */
function withoutContent(text: string): string {
  const end = text.lastIndexOf(notJson)
  const start = text.indexOf('"')
  const left = start < end ? `${text.slice(0, start)}"…${text.slice(end)}` : text
  return left.replace(parameters, 'params: …')
}

/** The ways in which a secret may stand in a text. */
function spellingsOf(secret: string): readonly string[] {
  const forms = [secret, secret.normalize('NFC'), secret.normalize('NFD')]
  return [...new Set(forms.flatMap((form) => [form, JSON.stringify(form).slice(1, -1), encodeURIComponent(form)]))]
}

function without(text: string, spans: readonly Span[], mark: string): string {
  let left = ''
  let from = 0
  let hidden = -1
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start >= hidden) left += `${text.slice(from, start)}${mark}`
    hidden = Math.max(hidden, end)
    from = hidden
  }
  return left + text.slice(from)
}

/**
 * Text without what must never be in a log: whatever can be a personal number (Danish CPR number, Norwegian
 * fødselsnummer), however it is spelled; what was named to `neverLog`; the content that a parser or a query failed on;
 * the name of the user's home folder. Rather too much than too little: other long numbers may go as well.
 */
export function redact(text: string): string {
  let left = text
  for (const secret of secrets)
    for (const spelling of spellingsOf(secret)) left = left.replaceAll(spelling, '[passphrase]')
  left = withoutContent(left).replace(bytes, '[bytes]')
  const home = homedir()
  if (home.length > 1) left = left.replaceAll(home, '~')
  const searched = left.replace(harmless, (found) => 'x'.repeat(found.length))
  return without(left, spelledNumbers(searched), '[number]')
}
