import { useState } from 'react'
import {
  type UnitActivity,
  type UnitProtocol,
  type UnitStanding,
  unitRowKey
} from '../../../../src-shared/features/protocol/contract.ts'

/** Whether a row can be joined or left, and so be chosen. */
export function canChoose({ standing }: UnitActivity): boolean {
  return standing === 'proposed' || standing === 'joined'
}

/** Whether rows of this standing are shown, where those of some are asked for. */
export function isShown(of: UnitStanding, standing: readonly UnitStanding[]): boolean {
  return standing.length === 0 || standing.includes(of)
}

/** What is chosen of a unit's protocol as it is shown: some rows, or all that can be but for some. */
export interface Chosen {
  readonly all: boolean
  readonly marked: ReadonlyMap<string, UnitActivity>
  has(row: UnitActivity): boolean
  toggle(row: UnitActivity): void
  toggleAll(): void
  clear(): void
  /** How many of these are chosen; what is not shown is not. */
  count(standing: UnitStanding): number
}

/** See `Chosen`. @param standing what is shown; none: all */
export function useChosen(counts: UnitProtocol['counts'] | undefined, standing: readonly UnitStanding[]): Chosen {
  const [{ all, marked }, set] = useState<Pick<Chosen, 'all' | 'marked'>>({ all: false, marked: new Map() })
  return {
    all,
    marked,
    has: (row) => canChoose(row) && marked.has(unitRowKey(row)) !== all,
    toggle(row) {
      const next = new Map(marked)
      if (!next.delete(unitRowKey(row))) next.set(unitRowKey(row), row)
      set({ all, marked: next })
    },
    toggleAll: () => set({ all: !all, marked: new Map() }),
    clear: () => set({ all: false, marked: new Map() }),
    count(of) {
      if (!isShown(of, standing)) return 0
      const some = [...marked.values()].filter((row) => row.standing === of).length
      return all ? (counts?.[of] ?? 0) - some : some
    }
  }
}
