import type { SheetGrid } from '../../../../../src-shared/features/exchange/grid.ts'
import { fold } from '../../../../../src-shared/kernel/fold.ts'
import { maskPersonalNumbers } from '../../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { headerName } from '../../../../../src-shared/kernel/kept-text.ts'
import { cellText, columnName, isBlank, isErrorText } from '../cells.ts'
import { mergedHeader } from '../merged-cells.ts'
import { isGeneric } from './similarity.ts'

/** A column's header as it is shown, and what else its place says of it. */
export interface HeaderText {
  /** Unique in the sheet; the column's letter where there is no text. */
  readonly header: string
  /** The header row's own text. */
  readonly own: string
  /** Texts above it, the nearest first: group titles of a band, upper parts of a header of two rows. */
  readonly above: readonly string[]
  /** The header to its left, for one that only says `Dato` or `Mail`. */
  readonly left: string
}

/**
 * The headers of a sheet whose header rows are known (1-based, the last one is the header row proper). `isKnown` tells
 * of a generic text (`Beskrivelse`, `Dato`) whether it says enough by itself; if not, it is shown with what is above.
 */
export function headerTexts(
  grid: SheetGrid,
  headerRows: readonly number[],
  columnCount: number,
  isKnown: (folded: string) => boolean = () => true
): readonly HeaderText[] {
  const rows = [...headerRows].sort((a, b) => a - b).map((row) => row - 1)
  const last = rows.at(-1)
  const bands = rows
    .slice(0, -1)
    .map((row) => bandTexts(grid, row, columnCount))
    .reverse()
  const own: string[] = []
  const above: string[][] = []
  for (let column = 0; column < columnCount; column++) {
    const text = last === undefined ? '' : headerCell(grid, last, column)
    const upper = distinct(bands.map((band) => band[column] ?? '').filter((band) => fold(band) !== fold(text)))
    // A cell merged over both header rows, or a band over one column alone, is the header itself.
    own.push(text !== '' ? text : (upper.shift() ?? ''))
    above.push(upper)
  }
  return unique(own, above, isKnown)
}

/** An error heads nothing (`#NAME?` is not the name). Headers are shown, remembered and stored: no personal number is in one. */
function headerCell(grid: SheetGrid, row: number, column: number): string {
  const text = maskPersonalNumbers(oneLine(cellText(mergedHeader(grid, row, column))))
  if (isErrorText(text)) return ''
  return headerName(text)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function distinct(texts: readonly string[]): string[] {
  return texts.filter((text, i) => text !== '' && texts.indexOf(text) === i)
}

/**
 * The titles of a band row over each column: merged cells reach as far as they are merged; where nothing is merged, a
 * title reaches to the next one, as people leave the cells between blank.
 */
function bandTexts(grid: SheetGrid, row: number, columnCount: number): readonly string[] {
  const merged = grid.merges.some((m) => row >= m.top && row <= m.bottom && m.right > m.left)
  const texts: string[] = []
  let current = ''
  for (let column = 0; column < columnCount; column++) {
    const text = headerCell(grid, row, column)
    if (text !== '') current = text
    texts.push(text !== '' || merged || !isBlank(grid.rows[row]?.[column]) ? text : current)
  }
  return texts
}

/** Makes headers unique: by what stands above, by the header to the left where the text is generic, by a number. */
function unique(
  own: readonly string[],
  above: readonly (readonly string[])[],
  isKnown: (folded: string) => boolean
): readonly HeaderText[] {
  const counts = new Map<string, number>()
  for (const text of own) counts.set(fold(text), (counts.get(fold(text)) ?? 0) + 1)
  const used = new Map<string, number>()
  let left = ''
  return own.map((text, column) => {
    const upper = above[column] ?? []
    const ambiguous = (counts.get(fold(text)) ?? 0) > 1 || (isGeneric(text) && !isKnown(fold(text)))
    const shown = text === '' ? columnName(column) : ambiguous && upper.length > 0 ? `${upper[0]} / ${text}` : text
    const before = used.get(fold(shown)) ?? 0
    used.set(fold(shown), before + 1)
    const result = { header: before === 0 ? shown : `${shown} (${before + 1})`, own: text, above: upper, left }
    if (text !== '' && !isGeneric(text)) left = text
    return result
  })
}
