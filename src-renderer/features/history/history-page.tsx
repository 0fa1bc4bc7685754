import { Button, Text } from '@mantine/core'
import { IconHistory, IconMoodEmpty } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import type { HistoryFilter } from '../../../src-shared/features/register/history-contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { recordPath } from '../../components/entity-paths.ts'
import { EmptyNote } from '../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { formatHistoryFilter, parseHistoryFilter, wholeHistory } from '../../components/history-path.ts'
import frame from '../../components/list-frame.module.css'
import { type RowLayout, RowList, type RowWindow } from '../../components/rows/row-list.tsx'
import { useShortcuts } from '../../components/use-shortcuts.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './history.module.css'
import { HistoryDetail } from './history-detail.tsx'
import { HistoryFilters } from './history-filters.tsx'
import { HistoryHead } from './history-head.tsx'
import { HistoryRow } from './history-row.tsx'
import { type ShownHistory, useHistory } from './use-history.ts'
import { entityOfLine } from './use-line-text.ts'

const columns = ['at', 'user', 'action', 'entity', 'record', 'changes'] as const
const layout: RowLayout = {
  columns: '158px minmax(96px, 0.5fr) 132px 104px minmax(150px, 1fr) minmax(150px, 1.6fr)',
  leastWidth: 790,
  rowHeight: 32
}

/** Everything that was changed in the register, newest first: found again by who, what, when and words. */
export function HistoryPage() {
  const { t } = useTranslation('history')
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const asked = params.toString()
  const filter = useMemo(() => parseHistoryFilter(new URLSearchParams(asked)), [asked])
  const [window, setWindow] = useState<RowWindow>({ from: 0, to: 40 })
  const [active, setActive] = useState(0)
  const history = useHistory(filter, window)
  const searchRef = useRef<HTMLInputElement>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const at = Math.min(active, Math.max(0, history.rows - 1))
  const line = history.entry(at)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its first row
  useEffect(() => {
    setActive(0)
    listRef.current?.scrollTo({ top: 0 })
  }, [asked])
  // What is typed replaces the address: going back leaves the page and does not replay each letter.
  const setFilter = (next: HistoryFilter): void => setParams(formatHistoryFilter(next), { replace: true })
  const open = (index: number): void => {
    const chosen = history.entry(index)
    const entity = chosen && entityOfLine(chosen)
    if (entity && chosen.record.state !== 'gone') void navigate(recordPath(entity, chosen.record.id))
  }
  useShortcuts([
    ['/', () => searchRef.current?.focus()],
    ['ctrl+f', () => searchRef.current?.select()]
  ])

  const narrowed = asked !== ''
  const empty = history.rows === 0 && history.found === 0
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <HistoryHead filter={filter} history={history} narrowed={narrowed} />
        <HistoryFilters
          filter={filter}
          recordName={line?.record.name || t('record.unnamed')}
          searchRef={searchRef}
          onChange={setFilter}
          onLeaveSearch={() => listRef.current?.focus()}
        />
      </div>
      <div className={frame.body}>
        <div className={frame.list}>
          {history.error && <FailureAlert failure={failureOf(history.error)} onRetry={history.retry} m="md" />}
          {empty && narrowed && (
            <EmptyNote
              icon={<IconMoodEmpty size={44} stroke={1.2} />}
              title={t('nothing.title')}
              actions={
                <Button variant="default" onClick={() => setFilter(wholeHistory)}>
                  {t('filters.clear')}
                </Button>
              }
            >
              {t('nothing.text')}
            </EmptyNote>
          )}
          {empty && !narrowed && (
            <EmptyNote icon={<IconHistory size={44} stroke={1.2} />} title={t('empty.title')}>
              {t('empty.text')}
            </EmptyNote>
          )}
          {!empty && !(history.error && history.rows === 0) && (
            <RowList
              label={t('title')}
              headings={columns.map((name) => t(`column.${name}`))}
              layout={layout}
              total={history.rows}
              waiting={history.loading && history.rows === 0}
              active={at}
              listRef={listRef}
              onActive={setActive}
              onOpen={open}
              onWindow={setWindow}
              cells={(index) => {
                const shown = history.entry(index)
                return shown && <HistoryRow line={shown} />
              }}
            />
          )}
          <Looking history={history} />
        </div>
        <HistoryDetail line={line} />
      </div>
    </div>
  )
}

/** How far a filter or a search has looked back; it can be stopped, and gone on with. */
function Looking({ history: { looking, stop, goOn, found, rows } }: { readonly history: ShownHistory }) {
  const { t } = useTranslation('history')
  const format = useFormat()
  if (found !== null && rows < found)
    return <div className={styles.looking}>{t('shownAtMost', { number: format.number(rows) })}</div>
  if (!looking) return null
  const at = looking.at ? format.instant(looking.at) : ''
  return (
    <div className={styles.looking}>
      <Text size="sm">{looking.going ? t('looking', { at }) : t('looking.stopped', { at })}</Text>
      <Button size="compact-sm" variant="default" onClick={looking.going ? stop : goOn}>
        {looking.going ? t('looking.stop') : t('looking.goOn')}
      </Button>
    </div>
  )
}
