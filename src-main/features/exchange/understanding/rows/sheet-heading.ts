import type { SheetGrid } from '../../../../../src-shared/features/exchange/grid.ts'
import type { SheetPlan } from '../../../../../src-shared/features/exchange/import.ts'
import type { Entity } from '../../../../../src-shared/kernel/field.ts'
import { fold } from '../../../../../src-shared/kernel/fold.ts'
import { cellText, isBlank } from '../cells.ts'
import { looksLikeUnit } from '../columns/profile.ts'

const longestHeading = 80
/** What spreadsheet programs call sheets by themselves. */
const unnamed = /^(?:ark|sheet|tabelle|blad|side|table)\s*\d*$/i

/**
 * Which unit a whole sheet is about, where a file has a sheet per department: what its title says behind a dash or a
 * colon (`Fortegnelse over behandlingsaktiviteter – Social & Sundhed`), when the sheet is called the same or it looks
 * like a unit; else the sheet's name, when that looks like one. null where nothing says.
 *
 * @param headerRows 1-based; what stands above the first is the title
 */
export function sheetHeading(grid: SheetGrid, headerRows: readonly number[]): string | null {
  const above = grid.rows.slice(0, Math.max(0, (headerRows[0] ?? 1) - 1))
  const titles = above.flatMap((cells) => cells.filter((cell) => !isBlank(cell)).map(cellText))
  // Names of sheets hold neither `/` nor `:` nor more than 31 characters: the title spells it in full.
  const called = (text: string) => letters(text).startsWith(letters(grid.name)) && letters(grid.name).length >= 3
  const parts = titles.flatMap((title) => [title, ...title.split(/\s[–—-]\s|:\s+/).slice(1)]).map((part) => part.trim())
  const found =
    parts.find((part) => called(part)) ?? parts.findLast((part) => !titles.includes(part) && looksLikeUnit(part))
  if (found !== undefined && found.length <= longestHeading) return found
  return !unnamed.test(grid.name) && looksLikeUnit(grid.name) ? grid.name.trim() : null
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * The plans of a file's sheets with their headings where these are departments: at least two of the sheets taken have
 * one, not the same, and none of them has a column for it.
 */
export function withHeadings(plans: readonly SheetPlan[], entity: Entity): readonly SheetPlan[] {
  const unit = entity.responsibleUnit
  const mapped = (plan: SheetPlan) =>
    plan.columns.some(({ target }) => target.kind === 'field' && target.field === unit) || plan.sectionRows > 0
  const taken = plans.filter((plan) => plan.included)
  const said = new Set(taken.flatMap((plan) => (plan.heading === null || mapped(plan) ? [] : fold(plan.heading))))
  if (unit === null || unit === 'self' || said.size < 2) return plans.map((plan) => ({ ...plan, heading: null }))
  return plans.map((plan) => {
    if (plan.heading === null || mapped(plan)) return { ...plan, heading: null }
    return plan.remembered ? plan : { ...plan, sectionField: unit }
  })
}
