import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { Cell, SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import type { SheetPlan } from '../../../../src-shared/features/exchange/import.ts'
import { type Entity, type EntityName, fieldOf } from '../../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { keepText } from '../../../../src-shared/kernel/kept-text.ts'
import { cellText } from './cells.ts'
import { type CompiledColumn, compileColumns, sectionParser } from './compiled-columns.ts'
import { titleOf } from './row-title.ts'
import { classifyTable } from './table.ts'
import type { CellIssue, PersonalCell, ReadContext, ReadRow, ReadValue, RefText, RowKind } from './types.ts'
import { nothing, type Parsed } from './values/parsed.ts'

const noValues: Readonly<Record<string, ReadValue>> = Object.freeze({})
const noExtra: Readonly<Record<string, string>> = Object.freeze({})
const noIssues: readonly CellIssue[] = Object.freeze([])
const nobody: readonly PersonalCell[] = Object.freeze([])
const longestShown = 200

/**
 * Reads the rows under a sheet's header as its plan says, skipped ones too, so that each is accounted for. Values that
 * could not be taken whole are in `extra` under their column's header, and in `issues`. Personal numbers are nowhere
 * but in `personal`.
 */
export function* readRows(
  grid: SheetGrid,
  plan: SheetPlan,
  entity: EntityName,
  context: ReadContext
): Generator<ReadRow, void, undefined> {
  const table = classifyTable(grid, plan.headerRows, plan.columns, entity)
  const hidden = new Set(grid.hiddenRows)
  const dataRows = table.rows.slice(table.from).filter((_, i) => table.kinds[i] === 'data')
  const reader = new RowReader(catalogue[entity], compileColumns(plan, entity, dataRows, context))
  const section = sectionReader(plan, catalogue[entity], context)
  for (let i = 0; i < table.kinds.length; i++) {
    const row = table.from + i
    const kind = table.kinds[i] ?? 'blank'
    const isHidden = hidden.has(row)
    if (kind === 'section') section.open(table.sections.get(row) ?? '')
    if (kind !== 'data') yield skipped(row + 1, kind, isHidden)
    else if (isHidden && !plan.takeHiddenRows) yield skipped(row + 1, 'hidden', true)
    else yield reader.read(table.rows[row] ?? [], row + 1, isHidden, section)
  }
}

function skipped(row: number, kind: RowKind, hidden: boolean): ReadRow {
  return { row, kind, hidden, values: noValues, extra: noExtra, issues: noIssues, personal: nobody }
}

interface Section {
  readonly key: string | null
  value: ReadValue | undefined
  readonly open: (text: string) => void
}

function sectionReader(plan: SheetPlan, entity: Entity, context: ReadContext): Section {
  const key = plan.sectionField
  if (key === null) return { key: null, value: undefined, open: () => undefined }
  const parse = sectionParser(fieldOf(entity, key), context)
  const section: Section = {
    key,
    value: plan.heading === null ? undefined : parse(plan.heading).value,
    open: (text) => {
      section.value = parse(text).value
    }
  }
  return section
}

interface SaidBeside {
  readonly key: string
  readonly value: ReadValue
  readonly header: string
  readonly text: string
}

/** Whether two answers or two dates say the same. */
function agree(a: ReadValue, b: ReadValue): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b
  return 'value' in a && 'value' in b && a.value === b.value
}

/** Reads rows of data; one object per row is made, and nothing else where cells say no more than their values. */
class RowReader {
  private readonly entity: Entity
  private readonly titleColumn: number | null
  private readonly plain: readonly CompiledColumn[]
  private readonly kept: readonly CompiledColumn[]
  private readonly lookups: readonly CompiledColumn[]
  private extra: Record<string, string> | null = null
  private issues: CellIssue[] | null = null
  private personal: PersonalCell[] | null = null
  private also: SaidBeside[] | null = null

  constructor(entity: Entity, columns: readonly CompiledColumn[]) {
    this.entity = entity
    this.plain = columns.filter((column) => column.field !== null && column.lookup === null)
    this.kept = columns.filter((column) => column.field === null)
    this.lookups = columns.filter((column) => column.lookup !== null)
    this.titleColumn = this.plain.find((column) => column.field === entity.title)?.index ?? null
  }

  read(cells: readonly Cell[], row: number, hidden: boolean, section: Section): ReadRow {
    const values: Record<string, ReadValue> = {}
    this.extra = null
    this.issues = null
    this.personal = null
    this.also = null
    for (const column of this.plain) {
      const parsed = column.parse(cells[column.index])
      if (parsed === nothing) continue
      if (parsed.value !== undefined) this.put(values, column, parsed.value, cells)
      if (parsed.remainder !== undefined || parsed.code !== undefined || parsed.also !== undefined)
        this.note(column, parsed, cells)
    }
    for (const column of this.lookups) this.lookUp(values, column, cells)
    for (const column of this.kept) {
      const parsed = column.parse(cells[column.index])
      if (parsed !== nothing) this.note(column, parsed, cells)
    }
    this.takeAlso(values)
    if (section.key !== null && section.value !== undefined && values[section.key] === undefined)
      values[section.key] = section.value
    if (titleOf(this.entity, values) === null) this.issue({ column: this.titleColumn, code: 'row.noName', value: null })
    return {
      row,
      kind: 'data',
      hidden,
      values,
      extra: this.extra ?? noExtra,
      issues: this.issues ?? noIssues,
      personal: this.personal ?? nobody
    }
  }

  /** A value goes to its field; a second column's goes beside it, or is kept where the field holds but one. */
  private put(
    values: Record<string, ReadValue>,
    column: CompiledColumn,
    value: ReadValue,
    cells: readonly Cell[]
  ): void {
    const key = column.field ?? ''
    const before = column.repeated ? values[key] : undefined
    if (before === undefined) values[key] = value
    else if (Array.isArray(before) && Array.isArray(value)) values[key] = [...before, ...value] as ReadValue
    else if (typeof before === 'string' && typeof value === 'string' && column.joins !== null)
      values[key] = `${before}${column.joins}${value}`
    else this.keep(column.header, maskPersonalNumbers(cellText(cells[column.index])))
  }

  /** What a cell says of another field counts where that field's own column says nothing; else the text is kept. */
  private takeAlso(values: Record<string, ReadValue>): void {
    for (const { key, value, header, text } of this.also ?? []) {
      const own = values[key]
      if (own === undefined) values[key] = value
      else if (!agree(own, value)) this.keep(header, text)
    }
  }

  private lookUp(values: Record<string, ReadValue>, column: CompiledColumn, cells: readonly Cell[]): void {
    const parsed = column.parse(cells[column.index])
    if (parsed === nothing) return
    const key = column.field ?? ''
    if (typeof parsed.value === 'string' && column.lookup !== null) {
      const named = (values[key] as RefText | undefined) ?? { text: '' }
      values[key] = { text: named.text, lookups: { ...named.lookups, [column.lookup]: parsed.value } }
    }
    if (parsed.remainder !== undefined || parsed.code !== undefined) this.note(column, parsed, cells)
  }

  private note(column: CompiledColumn, parsed: Parsed, cells: readonly Cell[]): void {
    if (parsed.remainder !== undefined && parsed.remainder !== '') this.keep(column.header, parsed.remainder)
    if (parsed.also) {
      this.also ??= []
      this.also.push({
        ...parsed.also,
        header: column.header,
        text: maskPersonalNumbers(cellText(cells[column.index]))
      })
    }
    if (parsed.code !== undefined)
      this.issue({ column: column.index, code: parsed.code, value: shownValue(parsed, cells[column.index]) })
    if (parsed.personal !== undefined) {
      this.personal ??= []
      this.personal.push({ column: column.index, header: column.header, field: column.field, text: parsed.personal })
    }
  }

  private keep(header: string, text: string): void {
    this.extra ??= {}
    keepText(this.extra, header, text)
  }

  private issue(issue: CellIssue): void {
    this.issues ??= []
    this.issues.push(issue)
  }
}

/** The text of a cell as an issue may show it: never a personal number, nor a page. */
function shownValue(parsed: Parsed, cell: Cell | undefined): string | null {
  if (parsed.personal !== undefined) return null
  const text = maskPersonalNumbers(cellText(cell))
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
