import type { Entity, EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import { cellPieces, longestCellText, longestCsvText } from './cell-text.ts'
import { type ColumnRole, columnKey, columnWidth, exportColumns, noteKey, offeredWords, roleKey } from './columns.ts'
import { computedLabel } from './computed-label.ts'
import { csvExactLabel, csvExtraLabel, csvIdLabel } from './own-sheet.ts'
import { exactText, type NameOf, type Shown, shown } from './visible-value.ts'
import type { WorkbookColumn } from './workbook-sheet.ts'

/** A record as it is exported. */
export interface ExportRecord {
  readonly id: string
  readonly values: Values
  readonly extra: Readonly<Record<string, string>>
  /** For the source's notes, in their order. */
  readonly notes?: readonly string[]
}

/** What is exported of an entity: its fields in order, the kept columns there are, and the records each time anew. */
export interface ExportSource {
  readonly entity: Entity
  readonly fields: readonly Field[]
  readonly extraHeaders: readonly string[]
  readonly count: number
  /** False for a list as shown, whose rows are for reading. */
  readonly whole: boolean
  readonly records: () => Iterable<ExportRecord>
  /** What is told of each record for reading only, in a workbook: it never comes back in. */
  readonly notes?: readonly { readonly key: string; readonly label: string }[]
  /** Columns that are computed: written behind the others, marked, and never read back. Their values are codes. */
  readonly derived?: readonly Field[]
  /** The names of the records that this field refers to. */
  readonly namesOf: (field: Field) => NameOf
}

/** A sheet's columns with the rows that fill them. */
export interface EntityTable {
  readonly columns: readonly WorkbookColumn[]
  readonly rows: () => Iterable<readonly Shown[]>
}

type Reader = (record: ExportRecord) => Shown

const noteWidth = 26
const noName: NameOf = (id) => id

/** How a role's cell is read from a record. */
function readerOf(role: ColumnRole, source: ExportSource, language: Language): Reader {
  if (role.kind === 'id') return (record) => record.id
  if (role.kind === 'extra') {
    const { header } = role
    return ({ extra }) => (Object.hasOwn(extra, header) && extra[header] !== '' ? (extra[header] ?? null) : null)
  }
  const { field } = role
  const names = field.kind === 'ref' || field.kind === 'refs' ? source.namesOf(field) : noName
  if (role.kind === 'exact') return ({ values }) => exactText(field, values[field.key], names)
  return ({ values }) => shown(field, values[field.key], language, names)
}

function labelOf(entity: Entity, role: ColumnRole, language: Language, csv: boolean): string {
  if (role.kind === 'id') return csv ? csvIdLabel(entity.labels.one[language]) : 'Samregister-id'
  if (role.kind === 'extra') return csv ? csvExtraLabel(role.header) : role.header
  const label = role.field.labels[language]
  return csv && role.kind === 'exact' ? csvExactLabel(label) : label
}

function columnOf(entity: Entity, role: ColumnRole, part: number, language: Language, csv: boolean): WorkbookColumn {
  const label = labelOf(entity, role, language, csv)
  const offered = role.kind === 'field' ? offeredWords(role.field, language) : []
  const kind = role.kind === 'field' ? role.field.kind : 'text'
  return {
    key: columnKey(entity, { role, part }),
    label: part === 1 ? label : `${label} (${part})`,
    width: columnWidth(entity, role, label),
    as: kind === 'date' ? 'date' : kind === 'integer' ? 'number' : 'text',
    ...(role.kind === 'id' || role.kind === 'exact' ? { hidden: true } : {}),
    ...(offered.length > 0 ? { offered } : {})
  }
}

/** A text turned out too long for the one column it was given: the table must be made anew, measured. */
export class TooLongForCell extends Error {
  readonly entity: EntityName

  constructor(entity: EntityName) {
    super('A text is longer than a cell')
    this.name = 'TooLongForCell'
    this.entity = entity
  }
}

/** How many columns each role needs, for those with a text that is too long for one cell. */
function measured(
  readers: readonly (readonly [ColumnRole, Reader])[],
  source: ExportSource,
  longest: number
): Map<string, number> {
  const parts = new Map<string, number>()
  for (const record of source.records()) {
    for (const [role, read] of readers) {
      const cell = read(record)
      const needed = typeof cell === 'string' ? cellPieces(cell, longest).length : 1
      if (needed > (parts.get(roleKey(role)) ?? 1)) parts.set(roleKey(role), needed)
    }
  }
  return parts
}

/**
 * An entity's columns and rows, for a workbook or a csv: what is read back gives the same values in either. Long texts
 * take several columns; the companions are hidden in a workbook, and left out of the csv of a list as shown.
 *
 * @param measure looks at all records beforehand, and gives texts too long for a cell several columns; without it the
 * rows throw TooLongForCell where they meet one, which is seldom enough to write twice then
 */
export function entityTable(
  source: ExportSource,
  language: Language,
  target: 'workbook' | 'csv',
  measure: boolean
): EntityTable {
  const csv = target === 'csv'
  const longest = csv ? longestCsvText : longestCellText
  const companions = !csv || source.whole
  const { entity, fields, extraHeaders } = source
  const single = exportColumns(fields, extraHeaders, new Map(), companions)
  const readers = single.map(({ role }) => [role, readerOf(role, source, language)] as const)
  const parts = measure ? measured(readers, source, longest) : new Map<string, number>()
  const columns = exportColumns(fields, extraHeaders, parts, companions)
  const derived = source.derived ?? []
  const notes = [
    ...((!csv && source.notes) || []),
    ...derived.map(({ key, labels }) => ({ key, label: computedLabel(labels[language], language) }))
  ]
  const told = ({ values, notes: said = [] }: ExportRecord): readonly Shown[] => [
    ...(csv ? [] : said),
    ...derived.map((field) => shown(field, values[field.key], language, noName))
  ]
  return {
    columns: [
      ...columns.map(({ role, part }) => columnOf(entity, role, part, language, csv)),
      ...notes.map(({ key, label }): WorkbookColumn => ({ key: noteKey(key), label, width: noteWidth }))
    ],
    *rows() {
      const direct = readers.map(([, read]) => read)
      for (const record of source.records()) {
        if (parts.size > 0) {
          const cells = readers.flatMap(([role, read]) => pieces(read(record), parts.get(roleKey(role)) ?? 1, longest))
          yield notes.length === 0 ? cells : [...cells, ...told(record)]
          continue
        }
        const cells = direct.map((read) => read(record))
        if (cells.some((cell) => isTooLong(cell, longest))) throw new TooLongForCell(entity.name)
        yield notes.length === 0 ? cells : [...cells, ...told(record)]
      }
    }
  }
}

function isTooLong(cell: Shown, longest: number): boolean {
  return typeof cell === 'string' && cell.length > longest
}

function pieces(cell: Shown, columns: number, longest: number): readonly Shown[] {
  if (columns === 1) return [cell]
  const texts: Shown[] = typeof cell === 'string' ? [...cellPieces(cell, longest)] : [cell]
  while (texts.length < columns) texts.push(null)
  return texts
}
