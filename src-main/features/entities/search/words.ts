import { fold } from '../../../../src-shared/kernel/fold.ts'

/** The folded words of a text; none for a text without letters and digits. */
export function wordsOf(text: string): readonly string[] {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}

/** Words shorter than this many characters are looked for at the start of words, longer ones anywhere in them. */
export const infixFrom = 3

const oneAndTwo = [1, 2] as const
const one = [1] as const

/** The lengths of the short prefixes that a word has. */
export function prefixLengths(word: string): readonly number[] {
  return lengthOf(word) >= 2 ? oneAndTwo : one
}

/** A word's first characters (not code units: folded text may hold any script). */
export function prefixOf(word: string, length: number): string {
  const units = word.slice(0, length)
  return hasSurrogate(units) ? Array.from(word).slice(0, length).join('') : units
}

/** How many characters a word has; stops counting where nothing depends on it any more. */
export function lengthOf(word: string): number {
  return word.length < infixFrom * 2 && hasSurrogate(word) ? Array.from(word).length : word.length
}

function hasSurrogate(text: string): boolean {
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xf800) === 0xd800) return true
  return false
}
