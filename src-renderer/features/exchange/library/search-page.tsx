// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { Group, Text, Title } from '@mantine/core'
import { IconBooks } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { adoptableEntities } from '../../../../src-shared/features/exchange/library/adoptable.ts'
import type { LibraryFound, LibraryRow } from '../../../../src-shared/features/exchange/library/contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useMay } from '../../../app/session.tsx'
import { libraryPath } from '../../../components/adopted/library-paths.ts'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { ReadButtons } from '../../../components/held/read-buttons.tsx'
import frame from '../../../components/list-frame.module.css'
import { type RowLayout, RowList, type RowWindow } from '../../../components/rows/row-list.tsx'
import { useAsked } from '../../../components/rows/use-asked.ts'
import { usePages } from '../../../components/rows/use-pages.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './library.module.css'
import { askable, type LibraryFilter, SearchFilters } from './search-filters.tsx'
import { usePutIn } from './use-put-in.ts'

const columns = ['name', 'municipality', 'supplier', 'exported', 'adopted'] as const
const layout: RowLayout = {
  columns: 'minmax(260px, 2fr) minmax(170px, 1fr) minmax(160px, 1fr) 140px 110px',
  leastWidth: 900,
  rowHeight: 36
}

/** One search over all packages of others, by kind. */
export function SearchPage() {
  const { t } = useTranslation('library')
  const format = useFormat()
  const state = useChannel('library.state', {}, { keep: true })
  const [{ search, kind, holder }, ask] = useAsked(askable)
  const filter: LibraryFilter = { search, kind: kind || null, holder: holder || null }
  const lines = linesOf(filter, useChannel('library.search', { ...filter, offset: 0, limit: 100 }, { keep: true }).data)
  const list = usePages('library.search', filter)
  const isEmpty = state.data?.packages.length === 0
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <Group gap="sm" align="baseline">
          <Title order={1}>{t('title')}</Title>
          <Text size="sm" c="dimmed" role="status">
            {list.total !== undefined &&
              !isEmpty &&
              t('found', { count: list.total, number: format.number(list.total) })}
          </Text>
        </Group>
        {!isEmpty && <SearchFilters filter={filter} found={lines.found} onFilter={ask} />}
      </div>
      <div className={frame.body}>
        <div className={frame.list}>
          {list.error && <FailureAlert failure={failureOf(list.error)} onRetry={list.retry} m="md" />}
          {!list.error && isEmpty && <Empty />}
          {!list.error && !isEmpty && list.total === 0 && (
            <EmptyNote icon={<IconBooks size={44} stroke={1.2} />} title={t('nothing.title')}>
              {t('nothing.text')}
            </EmptyNote>
          )}
          {!list.error && !isEmpty && list.total !== 0 && (
            <FoundRows
              key={list.key}
              lines={lines}
              row={list.row}
              onWindow={({ from, to }) => list.onWindow({ from: lines.row(from), to: lines.row(to) })}
            />
          )}
        </div>
      </div>
    </div>
  )
}

function Empty() {
  const { t } = useTranslation('library')
  const mayRead = useMay('register.import')
  const { running, run } = usePutIn()
  return (
    <EmptyNote
      icon={<IconBooks size={44} stroke={1.2} />}
      title={t('empty.title')}
      actions={mayRead && <ReadButtons first="file" running={running} onRead={(paths) => void run(paths)} />}
    >
      {t('empty.text')}
    </EmptyNote>
  )
}

/** What stands in which line: the kinds' headings, and what was found between them. */
interface Lines {
  readonly found: LibraryFound | undefined
  readonly total: number
  readonly headings: ReadonlyMap<number, (typeof adoptableEntities)[number]>
  /** The found one's place in a line, or the next one's below a heading. */
  row(line: number): number
}

function linesOf({ kind }: LibraryFilter, found: LibraryFound | undefined): Lines {
  const headings = new Map<number, (typeof adoptableEntities)[number]>()
  let total = 0
  for (const entity of adoptableEntities) {
    const count = kind === null || kind === entity ? (found?.kinds[entity] ?? 0) : 0
    if (count === 0) continue
    if (kind === null) headings.set(total++, entity)
    total += count
  }
  const before = (line: number): number => [...headings.keys()].filter((heading) => heading < line).length
  return { found, total, headings, row: (line) => Math.max(0, line - before(line)) }
}

interface FoundRowsProps {
  readonly lines: Lines
  readonly row: (index: number) => LibraryRow | undefined
  readonly onWindow: (window: RowWindow) => void
}

function FoundRows({ lines, row, onWindow }: FoundRowsProps) {
  const { t } = useTranslation('library')
  const format = useFormat()
  const navigate = useNavigate()
  const [active, setActive] = useState(0)
  const listRef = useRef<HTMLDivElement>(null)
  return (
    <RowList
      label={t('title')}
      headings={columns.map((name) => t(`column.${name}`))}
      layout={layout}
      total={lines.total}
      waiting={lines.found === undefined}
      active={Math.min(active, Math.max(0, lines.total - 1))}
      isHeading={(line) => lines.headings.has(line)}
      listRef={listRef}
      onActive={setActive}
      onOpen={(line) => {
        const found = row(lines.row(line))
        if (found) void navigate(libraryPath(found.record))
      }}
      onWindow={onWindow}
      cells={(line) => {
        const heading = lines.headings.get(line)
        if (heading)
          return (
            <span role="gridcell" className={styles.group} aria-colspan={columns.length}>
              {format.label(catalogue[heading].labels.many)}
            </span>
          )
        const found = row(lines.row(line))
        return (
          found && (
            <>
              <span role="gridcell" title={found.title}>
                {found.title}
              </span>
              <span role="gridcell" title={found.municipality}>
                {found.municipality}
              </span>
              <span role="gridcell" title={found.supplier ?? undefined}>
                {found.supplier}
              </span>
              <span role="gridcell">{format.date(found.exportedAt.slice(0, 10))}</span>
              <span role="gridcell">{found.adopted !== null && t('adopted')}</span>
            </>
          )
        )
      }}
    />
  )
}
