import type { Cell, Merge } from '../../../../../src-shared/features/exchange/grid.ts'
import { fold } from '../../../../../src-shared/kernel/fold.ts'
import { cellText, isBlank } from '../cells.ts'
import { sampleOf } from '../columns/profile.ts'
import type { RowKind } from '../types.ts'
import { isPlaceholder } from '../values/names.ts'
import { type RowShape, shapeOf, typicalWidth } from './row-shape.ts'
import { isBareSumLabel, isInstruction, isSumLabel, isTableNote } from './row-words.ts'
import { isCapitals, mayBeSection, type SectionCandidate, sectionRows } from './section-rows.ts'

/** The table whose rows are to be told apart. */
export interface Table {
  /** All rows of the sheet, merged cells filled down. */
  readonly rows: readonly (readonly Cell[])[]
  /** 0-based row of the first one under the header. */
  readonly from: number
  readonly headers: readonly string[]
  /** Column that names the records, -1 where none does. */
  readonly titleColumn: number
  /** Columns whose values headings may repeat: unit, category. */
  readonly groupColumns: readonly number[]
  readonly merges: readonly Merge[]
}

/** The kinds of the rows from the header on; hidden ones are not told from others here. */
export interface ClassifiedRows {
  /** By row less `from`; ends at the last row with content. */
  readonly kinds: readonly RowKind[]
  /** Heading texts by 0-based row. */
  readonly sections: ReadonlyMap<number, string>
}

/** Tells data from headings, sums, notes, repeated headers and rows that hold nothing. */
export function classifyRows(table: Table): ClassifiedRows {
  const shapes = shapesOf(table)
  const kinds = shapes.map((shape) => firstKind(table, shape))
  const lastData = kinds.lastIndexOf('data')
  const candidates = sectionCandidates(shapes, kinds, lastData)
  const startsWith = kinds.findIndex((kind) => kind !== 'blank' && kind !== 'header')
  const sections = sectionRows(
    candidates,
    kinds.filter((kind) => kind === 'data').length,
    isCandidate(candidates, table.from + startsWith),
    {
      titleColumn: table.titleColumn,
      knownNames: namesIn(table),
      merges: table.merges,
      width: typicalWidth(shapes),
      titlesInCapitals: hasTitlesInCapitals(table)
    }
  )
  const phantoms = repeatedFillings(table, shapes, kinds)
  const texts = new Map<number, string>()
  const final = kinds.map((kind, i): RowKind => {
    const shape = shapes[i]
    if (kind !== 'data' || !shape) return kind
    if (sections.has(shape.row)) {
      texts.set(shape.row, headingText(shape.text))
      return 'section'
    }
    return phantoms.has(i) ? 'phantom' : kind
  })
  return { kinds: withNotesBelow(table, shapes, final), sections: texts }
}

/** A heading without what introduces it: `Forvaltning: Børn og Unge`. */
function headingText(text: string): string {
  return text
    .replace(
      /^(?:forvaltning|afdeling|enhed|område|center|sektor|avdeling|enhet|etat|virksomhet|eining|department|unit)\s*:\s*(?=\S)/i,
      ''
    )
    .replace(/\s*:$/, '')
}

/** Whether capitals are how this table writes names anyway, so that they make no heading. */
function hasTitlesInCapitals(table: Table): boolean {
  const titles = sampleOf(table.rows.slice(table.from)).flatMap((cells) => {
    const cell = table.titleColumn < 0 ? null : cells[table.titleColumn]
    return typeof cell === 'string' && !isBlank(cell) && shapeOf(cells, 0).filled > 2 ? [cell] : []
  })
  return titles.filter(isCapitals).length > titles.length * 0.3
}

function shapesOf(table: Table): readonly RowShape[] {
  const shapes: RowShape[] = []
  for (let row = table.from; row < table.rows.length; row++) shapes.push(shapeOf(table.rows[row] ?? [], row))
  let end = shapes.length
  while (end > 0 && shapes[end - 1]?.filled === 0) end--
  return shapes.slice(0, end)
}

/** What a row is by itself; headings are still data here. */
function firstKind(table: Table, shape: RowShape): RowKind {
  if (shape.filled === 0) return 'blank'
  const cells = table.rows[shape.row] ?? []
  if (repeatsHeader(table, cells, shape)) return 'header'
  if (shape.row === table.from && instructs(cells, shape)) return 'header'
  const title = table.titleColumn < 0 ? undefined : cells[table.titleColumn]
  if (shape.texts <= 2 && isSumRow(shape, title)) return 'footer'
  if (shape.filled <= 2 && isTableNote(shape.text)) return 'footer'
  if (table.titleColumn >= 0 && isBlank(title) && saysNothing(cells, shape)) return 'phantom'
  if (typeof title === 'number' && title === 0 && saysNothing(cells, shape)) return 'phantom'
  return 'data'
}

/** A sum: its word alone, in front or where the name belongs; or its word with more (`I alt Staben`) and a number. */
function isSumRow(shape: RowShape, title: Cell | undefined): boolean {
  if (isBareSumLabel(shape.text) && (shape.texts === 1 || shape.filled <= 2)) return true
  if (typeof title === 'string' && isBareSumLabel(title.trim())) return true
  return shape.texts === 1 && isSumLabel(shape.text) && (shape.filled > 1 || /\d/.test(shape.text))
}

/** The headers once more, as at the top of each printed page. */
function repeatsHeader(table: Table, cells: readonly Cell[], shape: RowShape): boolean {
  if (shape.texts < 2) return false
  const title = table.titleColumn
  // Most rows are told from the header by one look at their title.
  if (title >= 0 && typeof cells[title] === 'string' && cells[title].length !== (table.headers[title] ?? '').length) {
    if (fold(cells[title]) !== fold(table.headers[title] ?? '')) return false
  }
  let same = 0
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]
    if (typeof cell === 'string' && !isBlank(cell) && fold(cell) === fold(table.headers[column] ?? '')) same++
  }
  return same >= 2 && same >= shape.filled * 0.6
}

/** A row right under the header that tells how to fill in, or numbers the columns. */
function instructs(cells: readonly Cell[], shape: RowShape): boolean {
  const filled = cells.filter((cell) => !isBlank(cell)).map(cellText)
  const told = filled.filter(isInstruction).length
  if (told >= 2 && told >= filled.length * 0.4) return true
  return shape.filled >= 4 && filled.every((text, i) => text.replace(/\.$/, '') === String(i + 1))
}

/** Only zeros, errors, formulas without a value, "n/a" or a running number. */
function saysNothing(cells: readonly Cell[], shape: RowShape): boolean {
  if (shape.filled === 1 && shape.texts === 0) return true
  return cells.every((cell) => {
    if (cell === null || isBlank(cell)) return true
    if (typeof cell === 'object') return 'error' in cell || 'formula' in cell || ('n' in cell && cell.n === 0)
    return cell === 0 || cell === false || (typeof cell === 'string' && isPlaceholder(cell))
  })
}

/** Rows without a title that all hold the same, as rows prefilled far below the table do. */
function repeatedFillings(table: Table, shapes: readonly RowShape[], kinds: readonly RowKind[]): ReadonlySet<number> {
  if (table.titleColumn < 0) return new Set()
  const byFilling = new Map<string, number[]>()
  kinds.forEach((kind, i) => {
    const cells = table.rows[shapes[i]?.row ?? -1]
    if (kind !== 'data' || !cells || !isBlank(cells[table.titleColumn])) return
    const filling = cells.map(cellText).join('\u001f')
    byFilling.set(filling, [...(byFilling.get(filling) ?? []), i])
  })
  return new Set([...byFilling.values()].filter((rows) => rows.length >= 3).flat())
}

/** Names in the columns that headings repeat; folded. */
function namesIn(table: Table): ReadonlySet<string> {
  const written = new Set<string>()
  for (const column of table.groupColumns) {
    for (let row = table.from; row < table.rows.length && written.size < 2000; row++) {
      const cells = table.rows[row] ?? []
      const cell = cells[column]
      if (typeof cell !== 'string' || written.has(cell)) continue
      // The heading's own row must not speak for it.
      if (cells.filter((c) => !isBlank(c)).length > 2) written.add(cell)
    }
  }
  return new Set([...written].map(fold))
}

function sectionCandidates(
  shapes: readonly RowShape[],
  kinds: readonly RowKind[],
  lastData: number
): readonly SectionCandidate[] {
  const candidates: SectionCandidate[] = []
  for (let i = 0; i < lastData; i++) {
    const shape = shapes[i]
    if (!shape || kinds[i] !== 'data' || !mayBeSection(shape)) continue
    let next = i + 1
    while (next <= lastData && (kinds[next] === 'blank' || kinds[next] === 'header')) next++
    const following = shapes[next]
    const before = shapes[i - 1]
    candidates.push({
      shape,
      opensGroup: i === 0 || kinds[i - 1] !== 'data' || (before !== undefined && mayBeSection(before)),
      beforeData: next <= lastData && following !== undefined && kinds[next] === 'data'
    })
  }
  return candidates
}

function isCandidate(candidates: readonly SectionCandidate[], row: number): boolean {
  return candidates.some((candidate) => candidate.shape.row === row)
}

/** Lone texts under the table, apart from it by a blank row, too long for a name or in another column, are notes. */
function withNotesBelow(table: Table, shapes: readonly RowShape[], kinds: readonly RowKind[]): readonly RowKind[] {
  if (typicalWidth(shapes) < 3) return kinds
  const isLone = (i: number) => kinds[i] === 'data' && shapes[i]?.filled === 1 && shapes[i]?.texts === 1
  let start = kinds.length
  while (start > 0 && (kinds[start - 1] === 'blank' || kinds[start - 1] === 'footer' || isLone(start - 1))) start--
  let apart = false
  return kinds.map((kind, i) => {
    if (i < start) return kind
    if (kind !== 'data') apart = true
    const shape = shapes[i]
    if (!isLone(i) || !shape) return kind
    apart ||= shape.text.length > 80 || shape.first !== table.titleColumn
    return apart ? 'footer' : kind
  })
}
