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

/** What a column's cells go to: the columns of one role are one, as a long text goes on in the next. */
interface Group {
  readonly role: ColumnRole
  /** Its first column. */
  readonly index: number
  /** The group of its hidden companion; -1: it has none. */
  readonly exact: number
}

interface Groups {
  readonly all: readonly Group[]
  /** By column; -1: nothing of ours. */
  readonly ofColumn: readonly number[]
}

function groupsOf({ columns }: OwnSheet): Groups {
  const byName = new Map<string, number>()
  const found: { readonly role: ColumnRole; readonly index: number }[] = []
  const ofColumn = columns.map((column, index) => {
    if (column === null) return -1
    const name = nameOf(column.role)
    const known = byName.get(name)
    if (known !== undefined) return known
    byName.set(name, found.length)
    return found.push({ role: column.role, index }) - 1
  })
  const exactOf = (role: ColumnRole): number =>
    role.kind === 'field' ? (byName.get(nameOf({ kind: 'exact', field: role.field })) ?? -1) : -1
  return { all: found.map((one) => ({ ...one, exact: exactOf(one.role) })), ofColumn }
}

function nameOf(role: ColumnRole): string {
  return `${role.kind} ${role.kind === 'extra' ? role.header : role.kind === 'id' ? '' : role.field.key}`
}

/** Of each sheet once: a row has to be read in microseconds. */
const known = new WeakMap<OwnSheet, Groups>()

function knownGroups(own: OwnSheet): Groups {
  const groups = known.get(own) ?? groupsOf(own)
  known.set(own, groups)
  return groups
}

/** The cells by group, those of its parts put together again; in `order` the groups as they come in the row. */
function gather(own: OwnSheet, { ofColumn }: Groups, cells: readonly Cell[], order: number[]): Cell[] {
  const gathered: Cell[] = []
  const last = Math.min(cells.length, ofColumn.length)
  for (let index = 0; index < last; index++) {
    const raw = cells[index] ?? null
    const group = ofColumn[index] ?? -1
    if (group < 0 || raw === null) continue
    const cell = own.csv && typeof raw === 'string' ? restoredCsvText(raw) : raw
    const before = gathered[group]
    if (before === undefined) {
      gathered[group] = cell
      order.push(group)
    } else gathered[group] = cellText(before) + cellText(cell)
  }
  return gathered
}

/** Reads a row of our own sheet: every value that nobody has edited comes back exactly as it was. */
export function readOwnRow(own: OwnSheet, cells: readonly Cell[]): OwnRow {
  let id: string | null = null
  // Entries, as a header may well be called `__proto__`.
  const fields: [string, OwnField][] = []
  const extra: [string, string][] = []
  const groups = knownGroups(own)
  const order: number[] = []
  const gathered = gather(own, groups, cells, order)
  for (const at of order) {
    const { role, index, exact } = groups.all[at] as Group
    const cell = gathered[at] as Cell
    if (role.kind === 'id') id = cellText(cell).trim() || null
    else if (role.kind === 'extra') extra.push([role.header, cellText(cell)])
    else if (role.kind === 'field') {
      const companion = exact < 0 ? null : gathered[exact]
      fields.push([role.field.key, ownValue(role.field, cell, typeof companion === 'string' ? companion : null, index)])
    }
  }
  return { id, fields: Object.fromEntries(fields), extra: Object.fromEntries(extra) }
}
