import type { Merge } from '../../../../../src-shared/features/exchange/grid.ts'
import { fold } from '../../../../../src-shared/kernel/fold.ts'
import { looksLikeUnit } from '../columns/profile.ts'
import { mergeAt } from '../merged-cells.ts'
import { looksLikeData } from '../values/value-kind.ts'
import type { RowShape } from './row-shape.ts'

/** What the rest of the table says about its headings. */
export interface SectionContext {
  readonly titleColumn: number
  /** Values of the unit and category columns, folded. */
  readonly knownNames: ReadonlySet<string>
  readonly merges: readonly Merge[]
  readonly width: number
  /** Whether the table's own titles are mostly in capitals. */
  readonly titlesInCapitals: boolean
}

/** A row that may be a heading inside the table, with what its neighbours are. */
export interface SectionCandidate {
  readonly shape: RowShape
  /** Whether the row before is blank, a heading or the header. */
  readonly opensGroup: boolean
  /** Whether the next row with content is a row of data. */
  readonly beforeData: boolean
}

/** Whether a row could be a heading at all: one text, short, no value; perhaps a count beside it. */
export function mayBeSection(shape: RowShape): boolean {
  return (
    shape.texts === 1 &&
    shape.filled <= 2 &&
    shape.text.length >= 2 &&
    shape.text.length <= 80 &&
    !/[.!?]$/.test(shape.text) &&
    !looksLikeData(shape.text)
  )
}

/** Which of the candidates are headings; the others are rows of data with little in them. */
export function sectionRows(
  candidates: readonly SectionCandidate[],
  tableRows: number,
  startsWithCandidate: boolean,
  context: SectionContext
): ReadonlySet<number> {
  const before = candidates.filter((c) => c.beforeData)
  const pattern =
    startsWithCandidate && before.length >= 2 && before.length === candidates.length && tableRows >= before.length * 4
  const chosen = before.filter((candidate) =>
    isSection(candidate, pattern, before.length, startsWithCandidate, context)
  )
  // Where the table starts with a heading, whatever reads like a unit in the same column is one too.
  const first = startsWithCandidate && chosen[0] === candidates[0] ? chosen[0] : undefined
  const alike = before.filter(({ shape }) => shape.first === first?.shape.first && readsLikeHeading(shape))
  return new Set([...chosen, ...alike].map((candidate) => candidate.shape.row))
}

function isSection(
  candidate: SectionCandidate,
  pattern: boolean,
  count: number,
  startsWithCandidate: boolean,
  context: SectionContext
): boolean {
  const { shape } = candidate
  const beside = context.titleColumn >= 0 && shape.first !== context.titleColumn
  const strong =
    (beside && shape.first < context.titleColumn) ||
    isWide(shape, context) ||
    context.knownNames.has(fold(shape.text)) ||
    (isCapitals(shape.text) && !context.titlesInCapitals)
  if (strong) return true
  if (beside) return candidate.opensGroup
  if (context.width < 3) return false
  if (pattern && context.width >= 4) return true
  return readsLikeHeading(shape) && candidate.opensGroup && (startsWithCandidate || count >= 2)
}

function readsLikeHeading(shape: RowShape): boolean {
  return looksLikeUnit(shape.text) || shape.text.endsWith(':')
}

/** Merged over a good part of the table. */
function isWide(shape: RowShape, context: SectionContext): boolean {
  const merge = mergeAt(context.merges, shape.row, shape.first)
  return merge !== undefined && merge.right - merge.left + 1 >= Math.max(3, context.width / 2)
}

/** Whether a text of some length has capitals only. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}
