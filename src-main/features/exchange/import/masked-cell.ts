import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'
import type { SheetPlan } from '../../../../src-shared/features/exchange/import.ts'
import {
  maskPersonalNumbers,
  type PersonalNumberOptions
} from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { cellText } from '../understanding/cells.ts'
import { personalContext } from '../understanding/columns/personal-columns.ts'

/** A cell as a person may see it: every personal number in it is bullets, any other cell is as it was. */
export function maskedCell(cell: Cell, options: PersonalNumberOptions = {}): Cell {
  if (typeof cell === 'string') return maskPersonalNumbers(cell, options)
  if (cell === null || typeof cell === 'boolean') return cell
  if (typeof cell === 'object' && 'formula' in cell) {
    return { formula: maskPersonalNumbers(cell.formula, options) }
  }
  const text = cellText(cell)
  const masked = maskPersonalNumbers(text, options)
  return masked === text ? cell : masked
}

/** How strictly to look at each column (0-based): hard where its header speaks of such numbers, or where some were found. */
export function personalLooks({ columns }: SheetPlan): ReadonlyMap<number, PersonalNumberOptions> {
  return new Map(
    columns.map(({ index, header, personalNumbers }) => {
      const context = personalNumbers > 0 ? 'likely' : personalContext(header)
      return [index, context ? { context } : {}]
    })
  )
}
