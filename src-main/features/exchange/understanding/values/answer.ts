import { fold } from '../../../../../src-shared/kernel/fold.ts'
import type { Answer, AnswerValue } from '../../../../../src-shared/kernel/value.ts'
import { isBlankText } from '../cells.ts'
import { answerOfSymbol, answerWords, leadingWords } from './answer-words.ts'

/** An answer found in a text, and what stands beside it. */
export interface FoundAnswer {
  readonly value: AnswerValue
  /** The rest of the text, '' when the answer is all there is. */
  readonly rest: string
}

/** Whether the text is an answer and nothing more, in any of the ways people write them. */
export function plainAnswer(text: string): AnswerValue | undefined {
  const word = fold(text)
  if (word === '') return answerOfSymbol(text)
  const value = answerWords.get(word)
  // `ja?` and `nej??` are asked rather than said.
  if (value === 'yes' || value === 'no') return /[?¿]/.test(text) ? 'unknown' : value
  return value
}

/** The answer at the beginning of a text: `Ja (KMD)`, `Nei, men planlagt`, `✓ 2019`, `Ikke relevant - ingen data`. */
export function findAnswer(text: string): FoundAnswer | undefined {
  const plain = plainAnswer(text)
  if (plain !== undefined) return { value: plain, rest: '' }
  const mark = /^\s*([^\p{L}\p{N}\s(]\ufe0f?)\s*(.+)$/su.exec(text)
  const marked = mark && answerOfSymbol(mark[1] ?? '')
  if (mark && marked && marked !== 'unknown' && mark[1] !== '+') return { value: marked, rest: (mark[2] ?? '').trim() }
  return leading(text)
}

const wordEnd = /[\s,;:.!?()/–—-]+/gu

/** The longest known word or phrase that the text starts with, up to three words long. */
function leading(text: string): FoundAnswer | undefined {
  const ends: { readonly end: number; readonly next: number; readonly mark: string }[] = []
  for (const gap of text.matchAll(wordEnd)) {
    if (gap.index === 0) continue
    ends.push({ end: gap.index, next: gap.index + gap[0].length, mark: gap[0].trim() })
    if (ends.length === 4) break
  }
  for (const { end, next, mark } of ends.reverse()) {
    const word = fold(text.slice(0, end))
    const value = answerWords.get(word)
    if (value === undefined || !(parts(word, mark, text.slice(end, next)) || leadingWords.has(word))) continue
    const rest = tidyRest(text.slice(next))
    if (rest === '' || contradicts(value, rest)) return undefined
    if (/^\s*[?]/.test(text.slice(end)) && value !== 'notApplicable') return { value: 'unknown', rest }
    return { value, rest }
  }
  return undefined
}

/** Whether what stands behind a word sets it off: any mark for a word, more than a dash or full stop for a letter (`x-ray`). */
function parts(word: string, mark: string, gap: string): boolean {
  return word.length > 1 ? mark !== '' : /[,;:(/]|\s[–—-]+\s/u.test(gap)
}

/** `ja/nej` is a question, not an answer; so is `ja og nej`. */
function contradicts(value: AnswerValue, rest: string): boolean {
  const first = plainAnswer(rest.replace(/^(?:og|eller|or|and)\s+/i, '').split(wordEnd)[0] ?? '')
  return (value === 'yes' && first === 'no') || (value === 'no' && first === 'yes')
}

function tidyRest(text: string): string {
  const rest = text.trim().replace(/^\((.*)\)$/s, '$1')
  const closed = rest.endsWith(')') && !rest.includes('(') ? rest.slice(0, -1) : rest
  return isBlankText(closed) ? '' : closed.trim()
}

/** An answer with its notes: the word, its source and the date for a "don't know", the rest as reason for a "not relevant". */
export function answerOf(found: FoundAnswer, text: string, said: { source: string; on: string }): Answer {
  if (found.value === 'unknown') return { value: 'unknown', word: text.trim(), source: said.source, on: said.on }
  if (found.value === 'notApplicable' && found.rest !== '') return { value: 'notApplicable', reason: found.rest }
  return { value: found.value }
}
