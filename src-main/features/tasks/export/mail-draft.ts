import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'

/** A mail that somebody may send. */
export interface MailDraft {
  /** As it is in the register; whatever is no plain address is left out. */
  readonly to: { readonly name: string; readonly email: string }
  readonly subject: string
  /** Lines by LF. */
  readonly body: string
  /** UTC instant. */
  readonly now: string
}

/**
 * A mail as a file (RFC 5322) that mail programs open for writing (`X-Unsent`): no sender, as that is whoever sends it, and
 * no recipient where the address is unknown. Names and subject are encoded words (RFC 2047), the body is base64: nothing
 * in them can begin a header of its own. Personal numbers are masked.
 */
export function mailDraft({ to, subject, body, now }: MailDraft): string {
  const address = plainAddress(to.email)
  const lines = [
    ...(address === null ? [] : [`To: ${[...encodedWords(to.name), `<${address}>`].join('\r\n ')}`]),
    `Subject: ${encodedWords(subject).join('\r\n ')}`,
    `Date: ${mailDate(now)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(maskPersonalNumbers(body).replace(/\r?\n|\r/g, '\r\n'))
  ]
  return `${lines.join('\r\n')}\r\n`
}

/** The address where it is one that needs no quoting; anything else could say more than an address. */
export function plainAddress(email: string): string | null {
  const found = email.trim()
  return found.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(found)
    ? found
    : null
}

/** So many bytes fit into an encoded word of at most 75 characters. */
const bytesPerWord = 45

function encodedWords(text: string): readonly string[] {
  const words: string[] = []
  let part = ''
  for (const letter of maskPersonalNumbers(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')).trim()) {
    if (Buffer.byteLength(part + letter) > bytesPerWord) {
      words.push(part)
      part = ''
    }
    part += letter
  }
  if (part !== '') words.push(part)
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`)
}

function base64Lines(text: string): readonly string[] {
  return (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  )
}

/** RFC 5322's date, in UTC. */
function mailDate(now: string): string {
  return new Date(now).toUTCString().replace('GMT', '+0000')
}
