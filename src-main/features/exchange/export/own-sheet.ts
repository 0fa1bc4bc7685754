import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { Cell, SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import { type Entity, type EntityName, entityNames } from '../../../../src-shared/kernel/field.ts'
import { type Language, languages } from '../../../../src-shared/kernel/language.ts'
import { restoredCsvText } from './cell-text.ts'
import { type ColumnRole, columnOfKey, type ExportColumn, isNoteKey, ownMark } from './columns.ts'
import { isComputedLabel } from './computed-label.ts'
import { type OwnField, ownValue } from './own-value.ts'

/** A sheet that this program wrote, perhaps edited by hand since. */
export interface OwnSheet {
  readonly entity: EntityName
  /** 1-based sheet row of the labels. */
  readonly headerRow: number
  /** 0-based index of the first row with a record. */
  readonly firstRow: number
  /** What each column holds; null for one without a header. */
  readonly columns: readonly (ExportColumn | null)[]
  /** Cells were made harmless as csv needs it, and are restored. */
  readonly csv: boolean
}

/** A row of our own sheet. Blank cells are left out: they say nothing. */
export interface OwnRow {
  readonly id: string | null
  readonly fields: Readonly<Record<string, OwnField>>
  readonly extra: Readonly<Record<string, string>>
}

/** The csv header of the id column: names the entity, as nothing else in a csv file does. */
export function csvIdLabel(entityLabel: string): string {
  return `Samregister-id (${entityLabel})`
}

/** The csv header of a kept column, told apart from a field of the same name. */
export function csvExtraLabel(header: string): string {
  return header + csvExtraMark
}

/** The csv header of a field's companion: what its own column cannot say, for this program to read. */
export function csvExactLabel(label: string): string {
  return label + csvExactMark
}

const csvExtraMark = ' (+)'
const csvExactMark = ' (Samregister)'
const csvPart = / \((?<part>[2-9]|[1-9]\d+)\)$/
const idColumn: ExportColumn = { role: { kind: 'id' }, part: 1 }

/** A column that somebody put in, or that a newer version has: kept with its row under its header, as anywhere else. */
function keptColumn(label: Cell | undefined): ExportColumn | null {
  const header = typeof label === 'string' ? label.trim() : ''
  return header === '' ? null : { role: { kind: 'extra', header }, part: 1 }
}

function byKeyRow(keys: readonly Cell[], labels: readonly Cell[], entity: Entity): OwnSheet {
  const columns = Array.from({ length: Math.max(keys.length, labels.length) }, (_, index) => {
    const key = keys[index]
    if (typeof key === 'string' && isNoteKey(key)) return null
    return (typeof key === 'string' ? columnOfKey(entity, key) : null) ?? keptColumn(labels[index])
  })
  return { entity: entity.name, headerRow: 2, firstRow: 2, columns, csv: false }
}

/** The column that a csv's header means in a language; null for none of ours. */
function columnOfLabel(entity: Entity, language: Language, label: Cell): ExportColumn | null {
  const text = typeof label === 'string' ? restoredCsvText(label) : ''
  const role = roleOfLabel(entity, language, text)
  if (role) return { role, part: 1 }
  const further = csvPart.exec(text)
  const first = further && roleOfLabel(entity, language, text.slice(0, further.index))
  return first ? { role: first, part: Number(further.groups?.['part']) } : null
}

function roleOfLabel(entity: Entity, language: Language, text: string): ColumnRole | null {
  if (text.endsWith(csvExtraMark)) return { kind: 'extra', header: text.slice(0, -csvExtraMark.length) }
  const exact = text.endsWith(csvExactMark)
  const label = exact ? text.slice(0, -csvExactMark.length) : text
  const field = entity.fields.find((f) => f.labels[language] === label)
  return field ? { kind: exact ? 'exact' : 'field', field } : null
}

function unknownColumn(label: Cell | undefined): ExportColumn | null {
  return typeof label === 'string' && isComputedLabel(label) ? null : keptColumn(label)
}

function byLabels(labels: readonly Cell[]): OwnSheet | null {
  let best: { readonly found: number; readonly own: OwnSheet } | null = null
  for (const name of entityNames) {
    const entity: Entity = catalogue[name]
    for (const language of languages) {
      if (labels[0] !== csvIdLabel(entity.labels.one[language])) continue
      const known = labels.slice(1).map((label) => columnOfLabel(entity, language, label))
      const found = known.filter((column) => column !== null).length
      // Languages share words: the one that knows most of the headers is meant.
      if (best && best.found >= found) continue
      const columns = [idColumn, ...known.map((column, index) => column ?? unknownColumn(labels[index + 1]))]
      best = { found, own: { entity: name, headerRow: 1, firstRow: 1, columns, csv: true } }
    }
  }
  return best?.own ?? null
}

/**
 * Recognises a sheet of our own export by its key row (or a csv by its first header), whatever the file is called:
 * `helper` for the sheets that hold no records, null for a foreign sheet.
 */
export function recogniseOwnSheet(grid: SheetGrid): OwnSheet | 'helper' | null {
  const first = grid.rows[0] ?? []
  const mark = first[0]
  if (typeof mark !== 'string') return null
  if (!mark.startsWith(ownMark)) return mark.startsWith('Samregister-id') ? byLabels(first) : null
  const name = entityNames.find((entity) => `${ownMark}${entity}` === mark)
  return name ? byKeyRow(first, grid.rows[1] ?? [], catalogue[name]) : 'helper'
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  if (cell === null || 'formula' in cell) return ''
  if ('date' in cell) return cell.date
  return 'error' in cell ? cell.error : cell.w
}

/** The cells of one role, those of its parts put together again. */
interface Gathered {
  readonly column: ExportColumn
  readonly index: number
  cell: Cell
}

function gather(own: OwnSheet, cells: readonly Cell[]): Map<string, Gathered> {
  const gathered = new Map<string, Gathered>()
  own.columns.forEach((column, index) => {
    const raw = cells[index] ?? null
    if (column === null || raw === null) return
    const cell = own.csv && typeof raw === 'string' ? restoredCsvText(raw) : raw
    const { role } = column
    const name = role.kind === 'extra' ? role.header : role.kind === 'id' ? '' : role.field.key
    const key = `${role.kind} ${name}`
    const known = gathered.get(key)
    if (known) known.cell = cellText(known.cell) + cellText(cell)
    else gathered.set(key, { column, index, cell })
  })
  return gathered
}

/** Reads a row of our own sheet: every value that nobody has edited comes back exactly as it was. */
export function readOwnRow(own: OwnSheet, cells: readonly Cell[]): OwnRow {
  let id: string | null = null
  // Entries, as a header may well be called `__proto__`.
  const fields: [string, OwnField][] = []
  const extra: [string, string][] = []
  const gathered = gather(own, cells)
  for (const { column, index, cell } of gathered.values()) {
    const { role } = column
    if (role.kind === 'id') id = cellText(cell).trim() || null
    else if (role.kind === 'extra') extra.push([role.header, cellText(cell)])
    else if (role.kind === 'field') {
      const exact = gathered.get(`exact ${role.field.key}`)?.cell ?? null
      fields.push([role.field.key, ownValue(role.field, cell, typeof exact === 'string' ? exact : null, index)])
    }
  }
  return { id, fields: Object.fromEntries(fields), extra: Object.fromEntries(extra) }
}
