import type { ColumnMapping, SheetPlan } from '../../../../src-shared/features/exchange/import.ts'
import type { Entity } from '../../../../src-shared/kernel/field.ts'
import { withHeadings } from './rows/sheet-heading.ts'

const pivotHeaders =
  /^(?:rækkenavne|rækkeetiketter|radetiketter|row labels|kolonneetiketter|column labels|(?:sum|antal|antall|count) (?:af|av|of) )/i

/**
 * The column that names the rows' records: the title's, else the first of those that make it up, if they are all there.
 * undefined where nothing names them.
 */
export function namingColumn(
  columns: readonly ColumnMapping[],
  { title, titleFrom }: Entity
): ColumnMapping | undefined {
  const columnOf = (field: string) =>
    columns.find(({ target }) => target.kind === 'field' && target.field === field && target.lookup === null)
  const made = titleFrom?.fields.map(columnOf) ?? []
  return columnOf(title) ?? (made.every((column) => column !== undefined) ? made[0] : undefined)
}

/** Whether a sheet is a table of records: a column that names them, rows, and headers of more than one field. */
export function looksLikeTable(plan: SheetPlan, entity: Entity, dataRows: number): boolean {
  const mapped = plan.columns.filter((column) => column.target.kind === 'field')
  const named = namingColumn(plan.columns, entity)
  if (!named || dataRows === 0) return false
  if (plan.columns.some((column) => pivotHeaders.test(column.header))) return false
  return mapped.length >= 2 || named.confidence >= 0.75
}

/**
 * Which sheets of a file are taken: those that are tables of records; where none is, the visible one with the most rows
 * under a column that names them, so that a file with a single odd sheet still comes in.
 */
export function chooseSheets(plans: readonly SheetPlan[], entity: Entity): readonly SheetPlan[] {
  if (plans.some((plan) => plan.included)) return withHeadings(plans, entity)
  const named = plans.filter(
    (plan) => plan.visibility === 'visible' && (namingColumn(plan.columns, entity)?.filled ?? 0) > 0
  )
  const largest = named.reduce<SheetPlan | undefined>((a, b) => (a && a.rowCount >= b.rowCount ? a : b), undefined)
  return plans.map((plan) => ({ ...plan, heading: null, included: plan === largest }))
}
