import { fold } from '../../../../../src-shared/kernel/fold.ts'
import { parseNationalId } from '../../../../../src-shared/kernel/identifiers/national-id.ts'
import type { Country } from '../../../../../src-shared/kernel/language.ts'
import { isBlankText } from '../cells.ts'
import type { RefText } from '../types.ts'
import { findEmail } from './address.ts'
import { plainAnswer } from './answer.ts'

/** Outer blanks off, inner ones single: how a name is kept. */
export function tidyName(text: string): string {
  return untidy.test(text) ? text.replace(/[\s\u00a0\u200b]+/g, ' ').trim() : text
}
const untidy = /^\s|\s$|\s\s|[^\S ]|\u200b/

const longestPlaceholder = 40

/** Whether a text in a column of names names nobody: `?`, `n/a`, `ukendt`, `x`. */
export function isPlaceholder(text: string): boolean {
  return isBlankText(text) || (text.length <= longestPlaceholder && plainAnswer(text) !== undefined)
}

/** Tells whether the parts of a text, cut at its commas, are names by themselves. */
export type CommaJudge = (parts: readonly string[], whole: string) => boolean

/**
 * A judge that goes by the column itself: names that stand alone in other cells, or that the register knows. Without
 * any evidence, parts are names unless the last one reads like the end of an enumeration (`Plan, Teknik & Miljø`).
 */
export function commaJudge(alone: ReadonlySet<string>, isKnown: (name: string) => boolean): CommaJudge {
  const names = (part: string) => alone.has(fold(part)) || isKnown(part)
  return (parts, whole) => {
    if (isKnown(whole)) return false
    const known = parts.filter(names).length
    if (known === parts.length) return true
    if (known === 0 && /\s(?:&|og|and)\s/i.test(parts.at(-1) ?? '')) return false
    return known > 0 || parts.every((part) => part.length <= 40 && part.split(' ').length <= 4)
  }
}

/** The entries of a cell that holds several: by semicolon or line break, by comma where the judge says so. */
export function splitEntries(text: string, judge: CommaJudge): readonly string[] {
  return cutOutside(text, /[;\n\r|]/)
    .flatMap((line) => byComma(line.replace(/^\s*(?:[•*·▪-]\s+|\d+[.)]\s+)/, ''), judge))
    .map(tidyName)
    .filter((entry) => entry !== '' && !isBlankText(entry))
}

/** Cuts a text at marks that stand outside of parentheses: `Kontaktoplysninger (navn, adresse), CPR-nummer` is two. */
function cutOutside(text: string, mark: RegExp): readonly string[] {
  // An open one that is never closed, or closed on another line, encloses nothing.
  if (!/\([^()\n\r]*[;,|]/.test(text)) return text.split(mark)
  const parts: string[] = ['']
  for (const piece of text.split(/(\([^()\n\r]*\))/)) {
    const [first = '', ...others] = piece.startsWith('(') && piece.endsWith(')') ? [piece] : piece.split(mark)
    parts[parts.length - 1] += first
    parts.push(...others)
  }
  return parts
}

function byComma(line: string, judge: CommaJudge): readonly string[] {
  if (!line.includes(',')) return [line]
  const parts = cutOutside(line, /,/).map(tidyName)
  if (parts.length === 1) return [line]
  if (parts.some((part) => part === '')) return parts.filter((part) => part !== '')
  return judge(parts, tidyName(line)) ? parts : [line]
}

/** What leads over from a name to the number behind it. */
const leadsOver = new Set(' \t\n\r\u00a0,;–-')

/** The text before a number without what leads over to it; by hand, as a pattern that begins so tries every blank. */
function nameBefore(text: string): string {
  const back = (from: number): number => {
    let end = from
    while (end > 0 && leadsOver.has(text[end - 1] ?? '')) end--
    return end
  }
  const end = back(text.length)
  return text.slice(0, text[end - 1] === '(' ? back(end - 1) : end)
}

const number = /(?:cvr|org\.?\s*nr|orgnr|organisasjonsnummer)[^\d)]{0,10}(\d[\d .]{6,10}\d)\s*\)?/i

/** A named record: the e-mail address or national id that stands beside the name in the same cell becomes a lookup. */
export function refOf(text: string, country: Country): RefText {
  if (text.includes('@')) {
    const email = findEmail(text)
    if (email) return { text: tidyName(email.rest) || email.value, lookups: { email: email.value } }
  }
  const beside = number.exec(text)
  const id = beside && parseNationalId(beside[1] ?? '', country)
  if (beside && id?.valid) {
    const name = tidyName(nameBefore(text.slice(0, beside.index)) + text.slice(beside.index + beside[0].length))
    if (name !== '') return { text: name, lookups: { nationalId: id.value } }
  }
  return { text: tidyName(text) }
}
