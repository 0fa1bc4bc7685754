import { Skeleton } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { failureOf } from '../../api/bridge.ts'
import { fieldPath, recordPath } from '../../components/entity-paths.ts'
import { useExport } from '../../components/export/use-export.tsx'
import { EmptyNote } from '../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { Later } from '../../components/feedback/later.tsx'
import frame from '../../components/list-frame.module.css'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { fieldOfColumn } from './matrix-columns.ts'
import { MatrixGrid } from './matrix-grid.tsx'
import type { Place } from './matrix-keys.ts'
import { type MatrixState, missingPath, parseMatrixState, questionOf, sortedBy, withStates } from './matrix-state.ts'
import { MissingHead } from './missing-head.tsx'
import { useMatrix } from './use-matrix.ts'
import { useMatrixSelection } from './use-matrix-selection.ts'

const start: Place = { row: 0, column: -1 }

/** What is missing at systems, activities or agreements: a row each, a column for everything that is asked for. */
export function MissingPage() {
  const { t } = useTranslation(['missing', 'common'])
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const text = params.toString()
  const state = useMemo(() => parseMatrixState(new URLSearchParams(text)), [text])
  const question = useMemo(() => questionOf(state), [state])
  const [window, setWindow] = useState({ from: 0, to: 0 })
  const [active, setActive] = useState(start)
  const exporting = useExport()
  const pages = useMatrix(question, window.from, window.to)
  const selection = useMatrixSelection(question)
  const setState = (next: MatrixState): void => {
    void navigate(missingPath(next), { replace: true })
    setActive(start)
  }
  const onWindow = useCallback((from: number, to: number) => setWindow({ from, to }), [])
  const open = ({ row, column }: Place): void => {
    const id = pages.row(row)?.id
    if (!id) return
    const field = fieldOfColumn(pages.head?.columns[column]?.key)
    void navigate(field ? fieldPath(state.of, id, field) : recordPath(state.of, id))
  }
  const openExport = (): void =>
    exporting.open({ entity: state.of, query: {}, columns: [], total: pages.total, matrix: question })
  useShortcuts([['ctrl+e', openExport]])
  const at = { ...active, row: Math.max(0, Math.min(active.row, pages.total - 1)) }
  return (
    <div className={frame.page}>
      <MissingHead
        pages={pages}
        state={state}
        selection={selection}
        activeColumn={pages.head?.columns[active.column]?.key}
        onState={setState}
        onExport={openExport}
      />
      <div className={frame.body}>
        <div className={frame.list}>
          {pages.error && <FailureAlert failure={failureOf(pages.error)} onRetry={pages.retry} m="md" />}
          {!pages.head && !pages.error && (
            <Later>
              <div role="status" aria-label={t('common:loading')}>
                {[92, 78, 85, 70, 88, 74].map((width) => (
                  <Skeleton key={width} h={10} w={`${width}%`} m="md" />
                ))}
              </div>
            </Later>
          )}
          {pages.head && pages.total === 0 && !pages.stale && (
            <EmptyNote icon={<IconChecklist size={40} stroke={1.2} />} title={t(`empty.${state.of}.title`)}>
              {t(`empty.${state.of}.text`)}
            </EmptyNote>
          )}
          {pages.head && (pages.total > 0 || Object.keys(state.filters).length > 0) && (
            <MatrixGrid
              pages={pages}
              state={state}
              selected={selection.ids}
              active={at}
              onActive={setActive}
              onSort={(by) => setState(sortedBy(state, by))}
              onFilter={(column, states) => setState(withStates(state, column, states))}
              onOpen={open}
              onToggle={(row) => selection.toggle(pages.row(row)?.id)}
              onSelectAll={() => void selection.all()}
              onClear={selection.clear}
              onWindow={onWindow}
            />
          )}
        </div>
      </div>
      {exporting.dialog}
    </div>
  )
}
