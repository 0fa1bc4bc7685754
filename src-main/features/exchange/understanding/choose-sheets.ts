import type { SheetPlan } from '../../../../src-shared/features/exchange/import.ts'

const pivotHeaders =
  /^(?:rækkenavne|rækkeetiketter|radetiketter|row labels|kolonneetiketter|column labels|(?:sum|antal|antall|count) (?:af|av|of) )/i

/** Whether a sheet is a table of records: a column that names them, rows, and headers of more than one field. */
export function looksLikeTable(plan: SheetPlan, title: string, dataRows: number): boolean {
  const mapped = plan.columns.filter((column) => column.target.kind === 'field')
  const named = mapped.find(({ target }) => target.kind === 'field' && target.field === title && target.lookup === null)
  if (!named || dataRows === 0) return false
  if (plan.columns.some((column) => pivotHeaders.test(column.header))) return false
  return mapped.length >= 2 || named.confidence >= 0.75
}

/**
 * Which sheets of a file are taken: those that are tables of records; where none is, the visible one with the most rows
 * under a column that names them, so that a file with a single odd sheet still comes in.
 */
export function chooseSheets(plans: readonly SheetPlan[], title: string): readonly SheetPlan[] {
  if (plans.some((plan) => plan.included)) return plans
  const named = plans.filter(
    (plan) =>
      plan.visibility === 'visible' &&
      plan.columns.some(({ target, filled }) => target.kind === 'field' && target.field === title && filled > 0)
  )
  const largest = named.reduce<SheetPlan | undefined>((a, b) => (a && a.rowCount >= b.rowCount ? a : b), undefined)
  return plans.map((plan) => (plan === largest ? { ...plan, included: true } : plan))
}
