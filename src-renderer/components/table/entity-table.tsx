import { Skeleton } from '@mantine/core'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import { failureOf } from '../../api/bridge.ts'
import { useMayCreate } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { newPath, recordPath } from '../entity-paths.ts'
import { useExport } from '../export/use-export.tsx'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { Later } from '../feedback/later.tsx'
import frame from '../list-frame.module.css'
import { printing } from '../print/use-print.ts'
import { useShortcuts } from '../use-shortcuts.ts'
import styles from './entity-table.module.css'
import { Grid } from './grid.tsx'
import { EmptyList, NothingFound } from './list-empty.tsx'
import { type ListState, nextSort, plainList } from './list-state.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { TableHead } from './table-head.tsx'
import { useListLayout } from './use-list-layout.ts'
import { useListState } from './use-list-state.ts'
import { listQuery, usePages } from './use-pages.ts'
import { useSelection } from './use-selection.ts'

interface EntityTableProps {
  readonly entity: Entity
  /** Stands above the list beside its name, e.g. the switch between tree and table. */
  readonly beside?: ReactNode
}

/** The list of an entity, the same tool for all: search, filters, columns, selection, preview, keyboard. */
export function EntityTable({ entity, beside }: EntityTableProps) {
  const navigate = useNavigate()
  const format = useFormat()
  const mayCreate = useMayCreate()(entity.name)
  const exporting = useExport()
  const [state, setState] = useListState(entity.name)
  const layout = useListLayout(entity, state.filters)
  const [window, setWindow] = useState({ from: 0, to: 0 })
  const [active, setActive] = useState(0)
  const gridRef = useRef<HTMLDivElement>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const columns = useMemo(() => layout.columns.map((column) => column.field.key), [layout.columns])
  const pages = usePages(entity.name, state, columns, window)
  const selection = useSelection(entity.name, state, pages)

  useStartOver(state, () => {
    setActive(0)
    gridRef.current?.scrollTo({ top: 0 })
  })
  const onWindow = useCallback((from: number, to: number) => setWindow({ from, to }), [])
  const openExport = (): void =>
    exporting.open({ entity: entity.name, query: listQuery(state, columns), columns, total: pages.total })
  useShortcuts([
    ['/', () => searchRef.current?.focus()],
    ['ctrl+f', () => searchRef.current?.select()],
    ['p', () => layout.setPreview(!layout.preview)],
    ['ctrl+e', openExport],
    ...(mayCreate ? ([['n', () => void navigate(newPath(entity.name))]] as const) : [])
  ])

  const narrowed = state.search !== '' || Object.keys(state.filters).length > 0
  const empty = !pages.loading && !pages.stale && pages.total === 0
  return (
    <div className={frame.page}>
      <TableHead
        entity={entity}
        beside={beside}
        state={state}
        onState={setState}
        total={pages.total}
        bare={empty && !narrowed}
        layout={layout}
        selection={selection}
        searchRef={searchRef}
        onLeaveSearch={() => gridRef.current?.focus()}
        onExport={openExport}
        print={printing({ kind: 'list', entity: entity.name, columns, query: listQuery(state, columns) })}
      />
      <div className={frame.body}>
        <div className={frame.list}>
          {pages.error && <FailureAlert failure={failureOf(pages.error)} onRetry={pages.retry} m="md" />}
          {pages.loading && !pages.error && <ListSkeleton />}
          {empty && narrowed && <NothingFound onClear={() => setState(plainList)} />}
          {empty && !narrowed && <EmptyList entity={entity} />}
          {pages.total > 0 && (
            <Grid
              label={format.label(entity.labels.many)}
              pages={pages}
              layout={layout}
              sort={state.sort}
              selection={selection}
              active={Math.min(active, pages.total - 1)}
              gridRef={gridRef}
              onActive={setActive}
              onSort={(field) => setState({ ...state, sort: nextSort(state.sort, field) })}
              onOpen={(id) => void navigate(recordPath(entity.name, id))}
              onWindow={onWindow}
            />
          )}
        </div>
        {layout.preview && (
          <PreviewPanel entity={entity} record={pages.row(active)} onClose={() => layout.setPreview(false)} />
        )}
      </div>
      {exporting.dialog}
    </div>
  )
}

/** A new question begins at its first row. */
function useStartOver(state: ListState, startOver: () => void): void {
  const first = useRef(state)
  useEffect(() => {
    if (first.current === state) return
    first.current = state
    startOver()
  })
}

function ListSkeleton() {
  const { t } = useTranslation('common')
  return (
    <Later>
      <div className={styles.skeleton} role="status" aria-label={t('loading')}>
        {[92, 78, 85, 70, 88, 74, 81, 67].map((width) => (
          <Skeleton key={width} h={10} w={`${width}%`} />
        ))}
      </div>
    </Later>
  )
}
