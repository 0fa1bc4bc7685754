import type { SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import type { ColumnMapping, SheetPlan } from '../../../../src-shared/features/exchange/import.ts'
import { findPersonalNumbers, maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { checkField } from '../../../../src-shared/kernel/validate.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import { type OwnSheet, readOwnRow } from '../export/own-sheet.ts'
import type { OwnField } from '../export/own-value.ts'
import { cellText, columnName, isBlank } from '../understanding/cells.ts'
import type { CellIssue, PersonalCell, ReadContext, ReadValue } from '../understanding/types.ts'
import { type CellParser, cellParser } from '../understanding/values/cell-parser.ts'
import { commaJudge } from '../understanding/values/names.ts'
import type { CollectedRow, KnownRef } from './collect-rows.ts'
import { fieldsOf } from './record-content.ts'

/** The plan of a sheet of our own export: nothing about it is a guess. */
export function ownPlan(grid: SheetGrid, own: OwnSheet): SheetPlan {
  const labels = grid.rows[own.headerRow - 1] ?? []
  const columns = own.columns.flatMap((column, index): ColumnMapping[] => {
    if (column === null || column.part > 1) return []
    const { role } = column
    const target =
      role.kind === 'field'
        ? ({ kind: 'field', field: role.field.key, lookup: null } as const)
        : ({ kind: role.kind === 'extra' ? 'keep' : 'ignore' } as const)
    const header = role.kind === 'extra' ? role.header : cellText(labels[index])
    const filled = grid.rows.slice(own.firstRow).filter((row) => !isBlank(row[index])).length
    const about = { samples: [], alternatives: [], personalNumbers: 0, filled }
    const hidden = grid.hiddenColumns.includes(index)
    return [{ index, column: columnName(index), header, target, confidence: 1, hidden, ...about }]
  })
  return {
    sheet: grid.name,
    visibility: grid.visibility,
    included: true,
    rowCount: grid.rows.length,
    columnCount: grid.columnCount,
    headerRows: [own.headerRow],
    headerConfidence: 1,
    columns,
    sectionField: null,
    sectionRows: 0,
    heading: null,
    hiddenRows: 0,
    hiddenColumns: 0,
    takeHiddenRows: true,
    remembered: false
  }
}

/** The rows of a sheet of our own export; what somebody typed over is read as in any other sheet. */
export function* readOwnRows(grid: SheetGrid, own: OwnSheet, context: ReadContext): Generator<CollectedRow> {
  const reader = new OwnReader(own, context)
  for (let index = own.firstRow; index < grid.rows.length; index++) {
    const cells = grid.rows[index] ?? []
    const hidden = grid.hiddenRows.includes(index)
    if (cells.every(isBlank)) {
      yield { row: index + 1, kind: 'blank', hidden, values: {}, extra: {}, issues: [], personal: [] }
      continue
    }
    const { id, fields, extra } = readOwnRow(own, cells)
    yield { row: index + 1, kind: 'data', hidden, id, ...reader.read(fields, extra) }
  }
}

type Read = Pick<CollectedRow, 'values' | 'extra' | 'issues' | 'personal'>

class OwnReader {
  private readonly own: OwnSheet
  private readonly context: ReadContext
  private readonly parsers = new Map<string, CellParser>()

  constructor(own: OwnSheet, context: ReadContext) {
    this.own = own
    this.context = context
  }

  read(fields: Readonly<Record<string, OwnField>>, kept: Readonly<Record<string, string>>): Read {
    const values: [string, ReadValue][] = []
    const extra: [string, string][] = []
    const issues: CellIssue[] = []
    const personal: PersonalCell[] = []
    for (const [key, said] of Object.entries(fields)) {
      if (said.kind === 'value') {
        const checked = this.checked(key, said.value)
        if (checked !== undefined) values.push([key, checked])
        else this.typed(key, this.asTyped(key, said.value), values, extra, issues)
      } else if (said.kind === 'ref') values.push([key, refOf(said.ref)])
      else if (said.kind === 'refs') values.push([key, said.refs.map(refOf)])
      else this.typed(key, said, values, extra, issues)
    }
    for (const [header, text] of Object.entries(kept)) {
      // Exported text holds no personal numbers; what was typed into the file since may.
      const found = findPersonalNumbers(text).length > 0
      extra.push([header, found ? maskPersonalNumbers(text) : text])
      if (!found) continue
      const column = this.columnOf('extra', header)
      issues.push({ column, code: 'value.personalNumber', value: null })
      personal.push({ column, header, field: null, text })
    }
    return { values: Object.fromEntries(values), extra: Object.fromEntries(extra), issues, personal }
  }

  /** The value as the register would store it; undefined for what only somebody's typing can have put there. */
  private checked(key: string, value: FieldValue): FieldValue | undefined {
    const field = fieldsOf(this.own.entity).get(key)
    const checked = field && checkField(field, value, this.context.country)
    return checked && 'value' in checked ? checked.value : undefined
  }

  private asTyped(key: string, value: FieldValue): Extract<OwnField, { kind: 'cell' }> {
    const column = this.own.columns.findIndex((c) => c?.role.kind === 'field' && c.role.field.key === key)
    return { kind: 'cell', cell: typeof value === 'number' ? value : String(value), column }
  }

  private typed(
    key: string,
    said: Extract<OwnField, { kind: 'cell' }>,
    values: [string, ReadValue][],
    extra: [string, string][],
    issues: CellIssue[]
  ): void {
    const parse = this.parserOf(key)
    if (!parse) return
    const { value, code, remainder } = parse(said.cell)
    if (value !== undefined) values.push([key, value])
    if (code)
      issues.push({ column: said.column, code, value: code === 'value.personalNumber' ? null : cellText(said.cell) })
    if (remainder !== undefined) extra.push([fieldLabel(this.own, key), remainder])
  }

  private parserOf(key: string): CellParser | undefined {
    const known = this.parsers.get(key)
    const field = fieldsOf(this.own.entity).get(key)
    if (known || !field) return known
    const { country, source, today, isKnownName } = this.context
    const isKnown = (name: string): boolean => ('entity' in field && isKnownName?.(field.entity, name)) || false
    const commas = commaJudge(new Set(), isKnown)
    const column = {
      country,
      source,
      today,
      dayOrder: 'dayFirst',
      commas,
      dateField: undefined,
      furtherField: undefined,
      personal: undefined
    } as const
    const parser = cellParser(field, column)
    this.parsers.set(key, parser)
    return parser
  }

  private columnOf(kind: 'extra', header: string): number {
    return this.own.columns.findIndex((column) => column?.role.kind === kind && column.role.header === header)
  }
}

const refOf = ({ id, name }: { id: string; name: string }): KnownRef => ({ text: name, id })

function fieldLabel(own: OwnSheet, key: string): string {
  return fieldsOf(own.entity).get(key)?.labels.da ?? key
}
