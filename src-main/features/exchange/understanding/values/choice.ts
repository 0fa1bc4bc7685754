import type { Choice } from '../../../../../src-shared/kernel/field.ts'
import { fold } from '../../../../../src-shared/kernel/fold.ts'

/** A choice found in a text, and whether the text says more than the choice does. */
export interface FoundChoice {
  readonly code: string
  readonly whole: boolean
}

/** Finds the choices of one enumeration in texts, by label, code or synonym of any language. */
export interface ChoiceFinder {
  /** `highest`: of several choices that a text names, the last of the enumeration; without it several are none. */
  readonly find: (text: string, highest?: boolean) => FoundChoice | undefined
  /** Whether the words are all the text says; for judging a column by its values. */
  readonly isWhole: (text: string) => boolean
}

const finders = new WeakMap<readonly Choice[], ChoiceFinder>()

/** The finder of an enumeration; made once. */
export function choiceFinder(choices: readonly Choice[]): ChoiceFinder {
  let finder = finders.get(choices)
  if (!finder) {
    finder = makeFinder(choices)
    finders.set(choices, finder)
  }
  return finder
}

function makeFinder(choices: readonly Choice[]): ChoiceFinder {
  const words = new Map<string, string>()
  for (const choice of choices) {
    for (const word of [choice.code, ...Object.values(choice.labels), ...(choice.synonyms ?? [])]) {
      const folded = fold(word)
      if (folded !== '' && !words.has(folded)) words.set(folded, choice.code)
    }
  }
  const ranges = rangesOf(choices)
  const longest = [...words.keys()].filter((word) => /\p{L}{3}/u.test(word)).sort((a, b) => b.length - a.length)
  const exactly = (folded: string): string | undefined => words.get(folded)
  return {
    isWhole: (text) => exactly(fold(text)) !== undefined || inRange(ranges, text) !== undefined,
    find: (text, highest) => {
      const ranged = inRange(ranges, text)
      if (ranged) return { code: ranged, whole: false }
      const folded = fold(text)
      const code = exactly(folded)
      if (code !== undefined) return { code, whole: true }
      const within = contained(folded, longest, words)
      const one = within.size === 1 || highest ? choices.findLast((choice) => within.has(choice.code)) : undefined
      return one && { code: one.code, whole: false }
    }
  }
}

/** The choices that the text's words name; a word inside a longer one counts for the longer (`i drift` in `ikke i drift`). */
function contained(
  folded: string,
  longest: readonly string[],
  words: ReadonlyMap<string, string>
): ReadonlySet<string> {
  let rest = ` ${folded} `
  const found = new Set<string>()
  for (const word of longest) {
    const code = words.get(word)
    if (code === undefined || !rest.includes(` ${word} `)) continue
    found.add(code)
    rest = rest.replaceAll(` ${word} `, ' | ')
  }
  return found
}

interface Range {
  readonly from: number
  readonly to: number
  readonly code: string
}

/** Bands of numbers, read from the English labels: `Fewer than 10`, `10 to 49`, `500 or more`. */
function rangesOf(choices: readonly Choice[]): readonly Range[] {
  return choices.flatMap((choice) => {
    const band = /^(\d+) to (\d+)$/.exec(choice.labels.en)
    if (band) return [{ from: Number(band[1]), to: Number(band[2]), code: choice.code }]
    const below = /^Fewer than (\d+)$/.exec(choice.labels.en)
    if (below) return [{ from: 0, to: Number(below[1]) - 1, code: choice.code }]
    const above = /^(\d+) or more$/.exec(choice.labels.en)
    return above ? [{ from: Number(above[1]), to: Number.POSITIVE_INFINITY, code: choice.code }] : []
  })
}

function inRange(ranges: readonly Range[], text: string): string | undefined {
  if (ranges.length === 0) return undefined
  const number = /^(?:ca\.?\s*)?(\d{1,3}(?:[. ]\d{3})+|\d+)\s*(?:brugere|brukere|brukarar|users|stk\.?)?$/i.exec(
    text.trim()
  )
  if (!number) return undefined
  const value = Number((number[1] ?? '').replace(/[. ]/g, ''))
  return ranges.find((range) => value >= range.from && value <= range.to)?.code
}
