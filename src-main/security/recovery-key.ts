import { randomBytes } from 'node:crypto'

// Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O or U, so nothing can be misread on paper.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 8
const groupLength = 5
const length = groups * groupLength

/**
 * A new recovery key: 39 random characters (195 bits) and a check character, in eight groups of five
 * (`XXXXX-XXXXX-…`). The check finds every single mistyped character and every two that changed places.
 */
export function createRecoveryKey(): string {
  const values = Array.from(randomBytes(length - 1), (byte) => byte % alphabet.length)
  const text = [...values, checkOf(values)].map((value) => alphabet[value]).join('')
  return format(text)
}

/**
 * A recovery key as someone typed it, in the one way it is used: case, blanks and hyphens do not count, O is 0, I and L
 * are 1. null when it cannot be a recovery key: too short, too long, another character, or the check does not fit.
 */
export function parseRecoveryKey(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const values = Array.from(text, (character) => alphabet.indexOf(character))
  if (values.length !== length || values.includes(-1)) return null
  return values.at(-1) === checkOf(values.slice(0, -1)) ? format(text) : null
}

function format(text: string): string {
  return Array.from({ length: groups }, (_, i) => text.slice(i * groupLength, (i + 1) * groupLength)).join('-')
}

/**
 * A polynomial's value in the field of 32 elements: each place has its own factor (31 differ), so a change in one place
 * or a swap always shows.
 */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => timesAlpha(sum ^ value), 0)
}

/** Multiplies by the field's generator, modulo x^5 + x^2 + 1. */
function timesAlpha(value: number): number {
  const doubled = value << 1
  return doubled & 32 ? doubled ^ 0b100101 : doubled
}
