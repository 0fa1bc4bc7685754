import type { KeyboardEvent } from 'react'
import { rowTarget } from '../../components/rows/row-target.ts'

/** Where one is in the matrix; column -1 is the name. */
export interface Place {
  readonly row: number
  readonly column: number
}

interface MatrixKeys {
  readonly active: Place
  readonly total: number
  readonly columns: number
  readonly page: number
  readonly move: (place: Place) => void
  readonly open: (place: Place) => void
  readonly toggle: (row: number) => void
  readonly selectAll: () => void
  readonly clear: () => void
}

/** The keys of the matrix: arrows, pages and ends move from cell to cell, Enter goes to the field, Space selects the row. */
export function matrixKeyHandler(keys: MatrixKeys): (event: KeyboardEvent) => void {
  return (event) => {
    const { active } = keys
    if (event.altKey || keys.total === 0 || event.target !== event.currentTarget) return
    const ctrl = event.ctrlKey || event.metaKey
    const sideways = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const act = (run: () => void): void => {
      event.preventDefault()
      run()
    }
    if (sideways) {
      const column = Math.max(-1, Math.min(keys.columns - 1, active.column + sideways))
      return act(() => keys.move({ ...active, column }))
    }
    // As in a sheet: Home and End go along the row, with Ctrl along the rows.
    if (!ctrl && (event.key === 'Home' || event.key === 'End'))
      return act(() => keys.move({ ...active, column: event.key === 'Home' ? -1 : keys.columns - 1 }))
    const row = rowTarget(event.key, { active: active.row, total: keys.total, page: keys.page })
    if (row !== null) return act(() => keys.move({ ...active, row }))
    if (ctrl && event.key.toLowerCase() === 'a') return act(keys.selectAll)
    if (ctrl) return
    if (event.key === 'Enter') act(() => keys.open(active))
    if (event.key === ' ') act(() => keys.toggle(active.row))
    if (event.key === 'Escape') act(keys.clear)
  }
}
