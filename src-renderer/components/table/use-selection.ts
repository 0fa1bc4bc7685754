import { useCallback, useMemo, useRef, useState } from 'react'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { call } from '../../api/bridge.ts'
import type { ListState } from './list-state.ts'
import { listQuery, type Pages } from './use-pages.ts'

/** A selected record: what removing it needs to know. */
export interface Selected {
  readonly id: string
  readonly version: number
  readonly writable: boolean
}

/** Which rows are selected, by id, so that sorting and searching do not change it. */
export interface Selection {
  readonly ids: ReadonlyMap<string, Selected>
  toggle(index: number): void
  /** Everything from the last toggled row to this one. */
  extendTo(index: number): void
  all(): void
  clear(): void
}

/** The selection of a list. Rows of a range that are not here are asked for, without their values. */
export function useSelection(entity: EntityName, state: ListState, pages: Pages): Selection {
  const [ids, setIds] = useState<ReadonlyMap<string, Selected>>(new Map())
  const anchor = useRef<number | null>(null)
  const { row, total } = pages

  const toggle = useCallback(
    (index: number) => {
      const record = row(index)
      if (!record) return
      anchor.current = index
      setIds((before) => {
        const next = new Map(before)
        if (!next.delete(record.id)) next.set(record.id, selected(record))
        return next
      })
    },
    [row]
  )

  const take = useCallback(
    async (from: number, count: number) => {
      const page = await call(`${entity}.list`, { ...listQuery(state, []), offset: from, limit: count })
      setIds((before) => new Map([...before, ...page.rows.map((r) => [r.id, selected(r)] as const)]))
    },
    [entity, state]
  )

  const extendTo = useCallback(
    (index: number) => {
      const from = Math.min(anchor.current ?? index, index)
      const to = Math.max(anchor.current ?? index, index)
      anchor.current ??= index
      void take(from, to - from + 1)
    },
    [take]
  )

  return useMemo(
    () => ({
      ids,
      toggle,
      extendTo,
      all: () => void take(0, total),
      clear: () => {
        anchor.current = null
        setIds(new Map())
      }
    }),
    [ids, toggle, extendTo, take, total]
  )
}

function selected({ id, version, writable }: RecordView): Selected {
  return { id, version, writable }
}
