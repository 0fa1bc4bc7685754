import type { Cell, SheetGrid } from '../../../../../src-shared/features/exchange/grid.ts'
import type { EntityName } from '../../../../../src-shared/kernel/field.ts'
import { fold } from '../../../../../src-shared/kernel/fold.ts'
import type { Country } from '../../../../../src-shared/kernel/language.ts'
import { cellText, isBlank, isErrorText } from '../cells.ts'
import { mergeAt } from '../merged-cells.ts'
import { looksLikeData } from '../values/value-kind.ts'
import { type FoldedCells, foldedCells } from './folded-cells.ts'
import { headerTexts } from './header-texts.ts'
import { bareHeader } from './header-words.ts'
import { allHeaders, type Lexicon, lexiconOf, wordsOf } from './lexicon.ts'

/** Where the header of a sheet is. */
export interface FoundHeader {
  /** 1-based, in their order; the last one is the header row. Empty when there is none. */
  readonly headerRows: readonly number[]
  /** 0 to 1. */
  readonly confidence: number
  /** What spoke for it, for whoever wonders: `known:11/16`, `band`, `twoRows`, `noHeader`. */
  readonly reasons: readonly string[]
}

/** Rows in which the header is looked for, and columns that are looked at. */
const searchedRows = 40
const searchedColumns = 300
/** Below this the sheet has no header. */
const leastScore = 0.42

/** What the rows are looked at with: so many columns, and the texts of cells as they are compared. */
interface Looking {
  readonly width: number
  readonly folded: FoldedCells
}

interface Candidate {
  readonly row: number
  readonly score: number
  readonly known: number
  readonly filled: number
}

/** Finds the header row, with the band or upper header row above it if there is one. */
export function findHeader(grid: SheetGrid, entity: EntityName, country: Country): FoundHeader {
  const lexicon = lexiconOf(entity, country)
  if (isCard(grid, lexicon)) return { headerRows: [], confidence: 0, reasons: ['card'] }
  const width = Math.min(grid.columnCount, searchedColumns)
  const folded = foldedCells()
  const candidates: Candidate[] = []
  for (let row = 0; row < Math.min(grid.rows.length, searchedRows); row++) {
    const candidate = judge(grid, lexicon, row, { width, folded })
    if (candidate) candidates.push(candidate)
  }
  const best = candidates.reduce<Candidate | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined)
  if (!best || best.score < leastScore) return { headerRows: [], confidence: 0, reasons: ['noHeader'] }
  return withRowsAround(grid, lexicon, firstLike(grid, candidates, best, { width, folded }), width)
}

/**
 * Whether a sheet is a form of one record, labels on the left and values beside them, rather than a table: its first
 * columns hold one header under the other.
 */
export function isCard(grid: SheetGrid, lexicon: Lexicon): boolean {
  const rows = grid.rows.filter((cells) => cells.some((cell) => !isBlank(cell))).slice(0, searchedRows)
  if (
    rows.length < 4 ||
    rows.filter((cells) => cells.filter((cell) => !isBlank(cell)).length > 3).length > rows.length / 4
  )
    return false
  return [0, 1].some((column) => {
    const labels = rows.flatMap((cells) =>
      typeof cells[column] === 'string' && !isBlank(cells[column]) ? [cells[column]] : []
    )
    const known = new Set(labels.filter((text) => knownAs(lexicon, text) >= 0.95).map(fold))
    return known.size >= 4 && known.size >= labels.length * 0.4
  })
}

/** A header repeated in the middle of its table, for printing, may look the better one: the first of them is meant. */
function firstLike(grid: SheetGrid, candidates: readonly Candidate[], best: Candidate, looking: Looking): Candidate {
  const header = headerCells(grid, best.row, looking)
  return candidates.find(({ row }) => row < best.row && repeats(grid.rows[row] ?? [], header, looking.folded)) ?? best
}

interface HeaderCell {
  readonly column: number
  /** Folded. */
  readonly text: string
}

/** The filled cells of a row that may be the header. */
function headerCells(grid: SheetGrid, row: number, { width, folded }: Looking): readonly HeaderCell[] {
  const cells = grid.rows[row] ?? []
  return ownTexts(grid, row, width).flatMap((text, column) =>
    text === '' ? [] : [{ column, text: folded(cells, column) }]
  )
}

/** Whether a row says the same as these header cells, but for a few. */
function repeats(cells: readonly Cell[], header: readonly HeaderCell[], folded: FoldedCells): boolean {
  const same = header.filter(({ text, column }) => folded(cells, column) === text).length
  return header.length > 1 && same >= 0.8 * header.length
}

/** How much a row looks like the header of what stands below it. */
function judge(grid: SheetGrid, lexicon: Lexicon, row: number, looking: Looking): Candidate | undefined {
  const { width } = looking
  const texts = ownTexts(grid, row, width)
  const filled = texts.filter((text) => text !== '')
  if (filled.length === 0 || isMergedTitle(grid, row, filled.length)) return undefined
  const known = filled.reduce((sum, text) => sum + knownAs(lexicon, text), 0)
  const data =
    filled.filter((text) => looksLikeData(text) && !isYear(text)).length + numberCells(grid.rows[row] ?? [], width)
  const unlike = filled.length - new Set(filled.map(fold)).size
  const long = filled.filter((text) => text.length > 90).length
  const below = shapeBelow(grid, row, looking)
  const score =
    0.5 * (known / filled.length) +
    0.12 * Math.min(1, known / 4) +
    0.14 * Math.min(1, filled.length / Math.max(1, below.width)) +
    0.2 * below.contrast +
    (below.rows > 0 ? 0.06 : 0) -
    0.6 * (data / filled.length) -
    0.25 * (unlike / filled.length) -
    0.35 * (long / filled.length) -
    (filled.length === 1 && below.width > 1 ? 0.4 : 0) -
    row * 0.001
  return { row, score, known, filled: filled.length }
}

function ownTexts(grid: SheetGrid, row: number, width: number): readonly string[] {
  const cells = grid.rows[row] ?? []
  return Array.from({ length: Math.min(width, cells.length) }, (_, column) =>
    isBlank(cells[column]) ? '' : cellText(cells[column])
  )
}

/** A title merged over the table is no header, however well its word is known. */
function isMergedTitle(grid: SheetGrid, row: number, filled: number): boolean {
  return filled === 1 && grid.merges.some((m) => m.top === row && m.right > m.left)
}

/** 1 for a header of the entity, less for one that is only in parts or in another entity. */
export function knownAs(lexicon: Lexicon, text: string): number {
  if (isErrorText(text)) return 0
  const folded = fold(text)
  const bare = fold(bareHeader(text))
  // Letters head columns of ratings (K, I, T), and are values just as often.
  if (bare.length <= 1) return lexicon.exact.has(bare) ? 0.3 : 0
  if (lexicon.exact.has(folded) || lexicon.exact.has(bare)) return 1
  if (lexicon.squashed.has(bare.replaceAll(' ', ''))) return 0.95
  if (allHeaders().has(bare)) return 0.8
  if (text.length > 90) return 0
  const { tokens } = wordsOf(bare)
  const telling = tokens.filter((token) => (lexicon.weights.get(token) ?? 0) > 1)
  return tokens.length === 0 ? 0 : 0.6 * (telling.length / tokens.length)
}

function numberCells(cells: readonly Cell[], width: number): number {
  return cells.slice(0, width).filter((cell) => typeof cell === 'number' && !isYear(String(cell))).length
}

/** Years head columns of costs and counts. */
function isYear(text: string): boolean {
  return /^(?:19[89]|20[0-9])\d$/.test(text.trim())
}

interface ShapeBelow {
  /** Cells of a typical row below. */
  readonly width: number
  /** Share of the columns whose values below are of another kind than a header, or are not repeated above. */
  readonly contrast: number
  readonly rows: number
}

/** What the next rows look like, compared with this one. */
function shapeBelow(grid: SheetGrid, row: number, looking: Looking): ShapeBelow {
  const { width, folded } = looking
  const header = headerCells(grid, row, looking)
  const rows = grid.rows
    .slice(row + 1, row + 41)
    .filter((cells) => cells.some((cell) => !isBlank(cell)) && !repeats(cells, header, folded))
    .slice(0, 20)
  if (rows.length === 0) return { width: 0, contrast: 0, rows: 0 }
  const widths = rows
    .map((cells) => cells.slice(0, width).filter((cell) => !isBlank(cell)).length)
    .sort((a, b) => a - b)
  const contrasts = header.map((cell) => columnContrast(rows, cell, folded))
  const contrast = contrasts.reduce((sum, value) => sum + value, 0) / Math.max(1, contrasts.length)
  return { width: widths[Math.floor(widths.length / 2)] ?? 0, contrast, rows: rows.length }
}

function columnContrast(rows: readonly (readonly Cell[])[], { column, text }: HeaderCell, folded: FoldedCells): number {
  const filled = rows.filter((cells) => !isBlank(cells[column]))
  if (filled.length === 0) return 0.3
  if (filled.some((cells) => folded(cells, column) === text)) return 0
  const values = filled.map((cells) => cells[column] ?? null)
  const data = values.filter((value) => typeof value !== 'string' || looksLikeData(value)).length
  return 0.5 + 0.5 * (data / values.length)
}

/** Adds the band row above, or the second header row below, where there is one. */
function withRowsAround(grid: SheetGrid, lexicon: Lexicon, best: Candidate, width: number): FoundHeader {
  const reasons = [`known:${Math.round(best.known)}/${best.filled}`]
  const rows = [best.row]
  if (isSecondHeader(grid, lexicon, best, width)) {
    rows.push(best.row + 1)
    reasons.push('twoRows')
  }
  for (let above = best.row - 1; rows.length < 3 && above >= 0 && isBand(grid, above, best, width); above--) {
    rows.unshift(above)
    reasons.push('band')
  }
  const confidence = Math.max(0.3, Math.min(1, best.score + 0.12))
  return { headerRows: rows.map((row) => row + 1), confidence, reasons }
}

/** A band row: a few short group titles, merged or apart, over a header that has more cells; no title over the sheet. */
function isBand(grid: SheetGrid, row: number, header: Candidate, width: number): boolean {
  const texts = ownTexts(grid, row, width)
  const filled = texts.flatMap((text, column) => (text === '' ? [] : [{ text, column }]))
  if (filled.length === 0 || filled.length > header.filled) return false
  if (filled.some(({ text }) => text.length > 80 || looksLikeData(text))) return false
  const spans = filled.filter(({ column }) => {
    const merge = mergeAt(grid.merges, row, column)
    return merge !== undefined && merge.right > merge.left
  })
  const first = filled[0]
  if (filled.length === 1)
    return spans.length === 1 && first !== undefined && first.column > 0 && !coversAll(grid, row, first.column, header)
  return spans.length > 0 || filled.length < header.filled
}

function coversAll(grid: SheetGrid, row: number, column: number, header: Candidate): boolean {
  const merge = mergeAt(grid.merges, row, column)
  return merge !== undefined && merge.right - merge.left + 1 >= header.filled
}

/** A second header row: under merged group titles, or under blank headers, with texts that are headers and no data. */
function isSecondHeader(grid: SheetGrid, lexicon: Lexicon, best: Candidate, width: number): boolean {
  const below = best.row + 1
  const texts = ownTexts(grid, below, width)
  const filled = texts.flatMap((text, column) => (text === '' ? [] : [{ text, column }]))
  if (filled.length === 0 || filled.some(({ text }) => text.length > 60 || looksLikeData(text))) return false
  const upper = ownTexts(grid, best.row, width)
  const split = filled.filter(({ column }) => {
    const merge = mergeAt(grid.merges, best.row, column)
    return (merge !== undefined && merge.right > merge.left) || (upper[column] ?? '') === ''
  })
  const tall = grid.merges.filter((m) => m.top === best.row && m.bottom >= below && m.left === m.right)
  if (split.length === 0 || split.length < filled.length - tall.length) return false
  const joined = headerTexts(grid, [best.row + 1, below + 1], width)
  const known = (column: number) => {
    const text = joined[column]
    return text === undefined
      ? 0
      : Math.max(knownAs(lexicon, text.own), knownAs(lexicon, `${text.above[0] ?? ''} ${text.own}`))
  }
  const share = filled.reduce((sum, { column }) => sum + known(column), 0) / filled.length
  return tall.length >= 2 ? share >= 0.3 : share >= 0.5
}
