import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { CardCell, Cell, SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import { type EntityName, fieldOf } from '../../../../src-shared/kernel/field.ts'
import { fold } from '../../../../src-shared/kernel/fold.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import { cellText, columnName, isBlank } from './cells.ts'
import { isCard, knownAs } from './header/find-header.ts'
import { type Lexicon, lexiconOf } from './header/lexicon.ts'

/** A label of a card with what stands beside and below it. */
interface Entry {
  readonly label: string
  readonly cells: { readonly cell: Cell; readonly row: number; readonly column: number }[]
}

/**
 * A file's sheets with its cards (a form of one record each: labels on the left, values beside them) laid together as
 * one table, a row a card, so that they are mapped once. `origins` says where each cell stood. Other sheets are left as
 * they are; so is a file without cards.
 */
export function withCardsAsTable(
  sheets: readonly SheetGrid[],
  entity: EntityName,
  country: Country
): readonly SheetGrid[] {
  const lexicon = lexiconOf(entity, country)
  const cards = sheets.filter((grid) => grid.visibility === 'visible' && isCard(grid, lexicon))
  if (cards.length === 0) return sheets
  const table = tableOf(cards, lexicon, entity)
  // In the first one's place, so that the file's order stays.
  return sheets.flatMap((grid) => (grid === cards[0] ? [table] : cards.includes(grid) ? [] : [grid]))
}

function tableOf(cards: readonly SheetGrid[], lexicon: Lexicon, entity: EntityName): SheetGrid {
  const columns = new Map<string, number>()
  const headers: string[] = []
  const columnOf = (header: string): number => {
    const key = fold(header)
    const known = columns.get(key)
    if (known !== undefined) return known
    columns.set(key, headers.length)
    return headers.push(header) - 1
  }
  const rows: Cell[][] = []
  const origins: (CardCell | null)[][] = []
  for (const card of cards) {
    const row: Cell[] = []
    const places: (CardCell | null)[] = []
    const put = (header: string, cell: Cell, at: CardCell | null): void => {
      const column = columnOf(header)
      while (row.length <= column) {
        row.push(null)
        places.push(null)
      }
      row[column] = isBlank(row[column]) ? cell : `${cellText(row[column])}\n${cellText(cell)}`
      places[column] ??= at
    }
    for (const { header, cell, row: r, column } of valuesIn(card, lexicon))
      put(header, cell, { sheet: card.name, row: r + 1, column })
    const title = fieldOf(catalogue[entity], catalogue[entity].title)
    const named = headers.some((header, i) => !isBlank(row[i]) && isTitle(lexicon, header))
    // A sheet a record is often named by its tab alone.
    if (!named) put(title.labels.da, card.name, { sheet: card.name, row: 1, column: 0 })
    rows.push(row)
    origins.push(places)
  }
  const first = cards[0]?.name ?? ''
  return {
    name: cards.length === 1 ? first : `${first} – ${cards.at(-1)?.name ?? ''}`,
    visibility: 'visible',
    rowCount: rows.length + 1,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    rows: [headers, ...rows],
    columnCount: headers.length,
    firstRow: 0,
    origins: [[], ...origins]
  }
}

function isTitle(lexicon: Lexicon, header: string): boolean {
  const phrases = lexicon.exact.get(fold(header)) ?? []
  return phrases.some(({ aim }) => lexicon.aims[aim]?.field.key === lexicon.entity.title)
}

interface Value {
  readonly header: string
  readonly cell: Cell
  readonly row: number
  readonly column: number
}

/** What a card says: the first cell beside a label and those below it are its value, further ones have their own place. */
function valuesIn(card: SheetGrid, lexicon: Lexicon): readonly Value[] {
  return entriesOf(card, lexicon).flatMap(({ label, cells }) => {
    const main = Math.min(...cells.map(({ column }) => column))
    return cells.map(({ cell, row, column }) => ({
      header: column === main ? label : `${label} (${columnName(column)})`,
      cell,
      row,
      column
    }))
  })
}

/** Labels in the card's label column; rows without one go on with the label above. Headings say nothing by themselves. */
function entriesOf(card: SheetGrid, lexicon: Lexicon): readonly Entry[] {
  const labels = labelColumn(card, lexicon)
  const entries: Entry[] = []
  let open: Entry | null = null
  for (const [row, cells] of card.rows.entries()) {
    const label = cells[labels]
    const values = cells.flatMap((cell, column) => (column > labels && !isBlank(cell) ? [{ cell, row, column }] : []))
    if (!isBlank(label)) {
      open = { label: tidyLabel(cellText(label)), cells: values }
      entries.push(open)
    } else open?.cells.push(...values)
  }
  return entries.filter(({ cells }) => cells.length > 0)
}

/** The column that holds most of the labels that are known. */
function labelColumn(card: SheetGrid, lexicon: Lexicon): number {
  const known = (column: number): number =>
    card.rows.filter((cells) => typeof cells[column] === 'string' && knownAs(lexicon, tidyLabel(cells[column])) >= 0.95)
      .length
  return known(1) > known(0) ? 1 : 0
}

function tidyLabel(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[:*]+$/, '')
    .trim()
}
