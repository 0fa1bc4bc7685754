import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { Cell, SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import type { ColumnMapping, SheetPlan, Target } from '../../../../src-shared/features/exchange/import.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import { columnName, isBlank } from './cells.ts'
import { looksLikeTable } from './choose-sheets.ts'
import { sharesOf, type ValueShares } from './columns/evidence.ts'
import { mapByValues } from './columns/map-by-values.ts'
import { type ColumnGuess, mapColumns } from './columns/map-columns.ts'
import { countCells, personalContext } from './columns/personal-columns.ts'
import { profileOf, sampleOf, shareOf } from './columns/profile.ts'
import { findHeader, isCard } from './header/find-header.ts'
import { headerKey } from './header/header-key.ts'
import { type HeaderText, headerTexts } from './header/header-texts.ts'
import { type Lexicon, lexiconOf } from './header/lexicon.ts'
import { withMergesFilledDown } from './merged-cells.ts'
import { sectionFieldFor } from './rows/section-field.ts'
import { sheetHeading } from './rows/sheet-heading.ts'
import { classifyTable } from './table.ts'
import type { RememberedMapping } from './types.ts'

/** What planning a sheet goes by beside the sheet. */
export interface PlanOptions {
  readonly country: Country
  /** The mapping remembered for a header, by {@link headerKey}. */
  readonly remembered?: (key: string) => RememberedMapping | null
  /** The header rows a person chose (1-based); then no other is looked for. */
  readonly headerRows?: readonly number[]
}

/** More columns than this no list has; sheets that claim more are decorated, not filled. */
const mostColumns = 1000
const mostSamples = 5
const longestSample = 80

/** Finds out what a sheet is: header, columns, headings inside it, whether it is a table of such records at all. */
export function planSheet(grid: SheetGrid, entity: EntityName, options: PlanOptions): SheetPlan {
  const width = Math.min(grid.columnCount, mostColumns)
  const found = headerOf(grid, entity, options, width)
  const from = found.headerRows.at(-1) ?? 0
  const rows = withMergesFilledDown(grid, from).slice(from)
  const lexicon = lexiconOf(entity, options.country)
  const headers = headerTexts(grid, found.headerRows, width, (folded) => lexicon.exact.has(folded))
  const typical = sampleOf(rows.filter((cells) => filledCells(cells) >= Math.min(2, width)))
  const shares = headers.map((_, column) => sharesOf(profileOf(typical, column), options.country))
  const guessed = guessColumns(grid, lexicon, found, headers, shares, options.country)
  const guesses = found.remembered ? guessed : withoutLists(guessed, shares, catalogue[entity].title)
  const hidden = new Set(grid.hiddenColumns)
  const contexts = headers.map((header) => personalContext(`${header.above.join(' ')} ${header.own}`))
  const counts = countCells(rows, contexts)
  const columns = headers.flatMap((header, index) =>
    columnMapping(
      header,
      index,
      { ...counts[index], context: contexts[index] },
      shares[index],
      guesses[index],
      hidden.has(index)
    )
  )
  const table = classifyTable(grid, found.headerRows, columns, entity)
  const sections = [...table.sections.values()]
  const hiddenData = grid.hiddenRows.filter((row) => table.kindOf(row) === 'data').length
  const plan: SheetPlan = {
    sheet: grid.name,
    visibility: grid.visibility,
    included: false,
    rowCount: grid.rows.length,
    columnCount: grid.columnCount,
    headerRows: found.headerRows,
    headerConfidence: found.confidence,
    columns,
    sectionField: found.remembered
      ? found.remembered.sectionField
      : sectionFieldFor(catalogue[entity], sections, shares, columns),
    sectionRows: sections.length,
    heading: sheetHeading(grid, found.headerRows),
    hiddenRows: grid.hiddenRows.filter((row) => row >= from && filledCells(grid.rows[row] ?? []) > 0).length,
    hiddenColumns: columns.filter((column) => column.hidden && column.filled > 0).length,
    // A filter left on hides most of a list; a few hidden rows were hidden on purpose, and are asked about.
    takeHiddenRows: hiddenData > 0.3 * table.dataRows,
    remembered: found.remembered !== null
  }
  return {
    ...plan,
    included: grid.visibility === 'visible' && looksLikeTable(plan, catalogue[entity], table.dataRows)
  }
}

/** Where the columns go: by header and values, by values alone where there is no header, nowhere in a form. */
function guessColumns(
  grid: SheetGrid,
  lexicon: Lexicon,
  found: HeaderChoice,
  headers: readonly HeaderText[],
  shares: readonly ValueShares[],
  country: Country
): readonly ColumnGuess[] {
  if (found.headerRows.length > 0) return mapColumns(lexicon, headers, shares, country, found.remembered)
  if (isCard(grid, lexicon)) return shares.map(() => ({ target: { kind: 'keep' }, confidence: 1, alternatives: [] }))
  return mapByValues(lexicon, shares, country)
}

/** Above this share of cells with several names a column lists records; it does not name the row's own. */
const mostLists = 0.15

/**
 * A column of several names a cell (`Acadre; Nexus`) is not the title: the sheet is about something else that uses them
 * all, an agreement or a processing activity, and each row would become a record of that name.
 */
function withoutLists(
  guesses: readonly ColumnGuess[],
  shares: readonly ValueShares[],
  title: string
): readonly ColumnGuess[] {
  return guesses.map((guess, column) => {
    const { target, confidence, alternatives } = guess
    const profile = shares[column]?.profile
    if (target.kind !== 'field' || target.field !== title || target.lookup !== null || !profile) return guess
    if (shareOf(profile, ({ text }) => /\S\s*[;\n]\s*\S/.test(text)) < mostLists) return guess
    return {
      target: { kind: 'keep' },
      confidence: 1,
      alternatives: [{ target, confidence: confidence / 2 }, ...alternatives]
    }
  })
}

interface HeaderChoice {
  readonly headerRows: readonly number[]
  readonly confidence: number
  readonly remembered: RememberedMapping | null
}

/** The header rows chosen, else found; a remembered header wins wherever it stands. */
function headerOf(grid: SheetGrid, entity: EntityName, options: PlanOptions, width: number): HeaderChoice {
  const recall = (headerRows: readonly number[]) =>
    options.remembered?.(headerKey(headerTexts(grid, headerRows, width).map((header) => header.own))) ?? null
  if (options.headerRows)
    return { headerRows: options.headerRows, confidence: 1, remembered: recall(options.headerRows) }
  const found = findHeader(grid, entity, options.country)
  const remembered = found.headerRows.length > 0 ? recall(found.headerRows) : null
  if (remembered || !options.remembered) return { ...found, remembered }
  for (let row = 1; row <= Math.min(40, grid.rows.length); row++) {
    const other = filledCells(grid.rows[row - 1] ?? []) > 1 ? recall([row]) : null
    if (other) return { headerRows: [row], confidence: 1, remembered: other }
  }
  return { ...found, remembered: null }
}

function filledCells(cells: readonly Cell[]): number {
  let filled = 0
  for (const cell of cells) if (!isBlank(cell)) filled++
  return filled
}

interface ColumnCount {
  readonly filled?: number
  readonly personal?: number
  readonly context: 'likely' | 'unlikely' | undefined
}

/** A column's mapping; none for a column without header and content. */
function columnMapping(
  header: HeaderText,
  index: number,
  { filled = 0, personal = 0, context }: ColumnCount,
  shares: ValueShares | undefined,
  guess: ColumnGuess | undefined,
  hidden: boolean
): readonly ColumnMapping[] {
  if (!guess || (header.own === '' && filled === 0)) return []
  const samples = [...(shares?.profile.values.values() ?? [])].slice(0, mostSamples).map(({ text }) => {
    const masked = maskPersonalNumbers(text, context ? { context } : {}).replace(/\s+/g, ' ')
    return masked.length > longestSample ? `${masked.slice(0, longestSample)}…` : masked
  })
  return [
    {
      index,
      column: columnName(index),
      header: header.header,
      target: guess.target,
      confidence: guess.confidence,
      hidden,
      samples,
      alternatives: guess.alternatives,
      personalNumbers: personal,
      filled
    }
  ]
}

/** The plan with a column going elsewhere: a field has one column, so that another one that had it is kept from now on. */
export function withTarget(plan: SheetPlan, index: number, target: Target): SheetPlan {
  const takes = (other: Target) =>
    target.kind === 'field' && other.kind === 'field' && other.field === target.field && other.lookup === target.lookup
  return {
    ...plan,
    columns: plan.columns.map((column) => {
      if (column.index === index) return { ...column, target, confidence: 1 }
      return takes(column.target) ? { ...column, target: { kind: 'keep' } } : column
    })
  }
}
