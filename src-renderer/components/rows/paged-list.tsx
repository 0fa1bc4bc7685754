import { type ReactNode, useRef, useState } from 'react'
import { failureOf } from '../../api/bridge.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import frame from '../list-frame.module.css'
import { type RowLayout, RowList } from './row-list.tsx'
import type { ShownRows } from './use-pages.ts'

interface PagedListProps<T> {
  readonly list: ShownRows<T>
  readonly label: string
  readonly headings: readonly string[]
  readonly layout: RowLayout
  /** Said where there is nothing. */
  readonly empty: ReactNode
  readonly onOpen?: (row: T) => void
  readonly cells: (row: T) => ReactNode
}

/** The body of a page that is a long list: its rows, or why there are none. */
export function PagedList<T>({ list, empty, ...shown }: PagedListProps<T>) {
  return (
    <div className={frame.body}>
      <div className={frame.list}>
        {list.error ? (
          <FailureAlert failure={failureOf(list.error)} onRetry={list.retry} m="md" />
        ) : list.total === 0 ? (
          empty
        ) : (
          <Rows key={list.key} list={list} {...shown} />
        )}
      </div>
    </div>
  )
}

function Rows<T>({ list, onOpen, cells, ...shown }: Omit<PagedListProps<T>, 'empty'>) {
  const [active, setActive] = useState(0)
  const listRef = useRef<HTMLDivElement>(null)
  const total = list.total ?? 0
  const withRow = <R,>(index: number, use: ((row: T) => R) | undefined): R | undefined => {
    const row = list.row(index)
    return row && use?.(row)
  }
  return (
    <RowList
      {...shown}
      total={total}
      waiting={list.total === undefined}
      active={Math.min(active, Math.max(0, total - 1))}
      listRef={listRef}
      onActive={setActive}
      onOpen={(index) => withRow(index, onOpen)}
      onWindow={list.onWindow}
      cells={(index) => withRow(index, cells)}
    />
  )
}
