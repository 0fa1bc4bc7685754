import type { KeyboardEvent } from 'react'
import { rowTarget } from '../rows/row-target.ts'

interface GridKeys {
  readonly active: number
  readonly total: number
  /** Rows that fit the window. */
  readonly page: number
  readonly move: (index: number) => void
  readonly open: (index: number) => void
  readonly toggle: (index: number) => void
  readonly extendTo: (index: number) => void
  readonly selectAll: () => void
  readonly clear: () => void
  readonly scrollSideways: (by: number) => void
}

const sideways = 120

/** The keys of the grid: arrows, pages and ends move, Enter opens, Space selects, Shift extends. */
export function gridKeyHandler(keys: GridKeys): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.altKey || keys.total === 0 || event.target !== event.currentTarget) return
    const index = rowTarget(event.key, keys)
    if (index !== null) {
      event.preventDefault()
      keys.move(index)
      if (event.shiftKey) keys.extendTo(index)
      return
    }
    const action = actions(event, keys)
    if (!action) return
    event.preventDefault()
    action()
  }
}

function actions(event: KeyboardEvent, keys: GridKeys): (() => void) | null {
  const ctrl = event.ctrlKey || event.metaKey
  if (ctrl) return event.key.toLowerCase() === 'a' ? keys.selectAll : null
  switch (event.key) {
    case 'Enter':
      return () => keys.open(keys.active)
    case ' ':
      return () => (event.shiftKey ? keys.extendTo(keys.active) : keys.toggle(keys.active))
    case 'Escape':
      return keys.clear
    case 'ArrowRight':
      return () => keys.scrollSideways(sideways)
    case 'ArrowLeft':
      return () => keys.scrollSideways(-sideways)
    default:
      return null
  }
}
