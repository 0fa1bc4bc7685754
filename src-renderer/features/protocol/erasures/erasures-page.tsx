import { Anchor, Group, Text, Title } from '@mantine/core'
import { IconTrashOff } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { erasureConflicts } from '../../../../src-shared/features/protocol/erasure.rules.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useToday } from '../../../app/use-today.ts'
import { fieldPath, listPaths } from '../../../components/entity-paths.ts'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import frame from '../../../components/list-frame.module.css'
import { type RowLayout, RowList, type RowWindow } from '../../../components/rows/row-list.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { ErasureRow, GroupLine } from './erasure-row.tsx'
import { ErasuresHead } from './erasures-head.tsx'
import { useErasures } from './use-erasures.ts'

const columns = ['due', 'activity', 'unit', 'limit', 'until', 'who', 'procedure', 'conflict'] as const
const layout: RowLayout = {
  columns:
    '112px minmax(170px, 1.2fr) minmax(110px, 0.7fr) minmax(140px, 1fr) 112px minmax(180px, 1.2fr) minmax(90px, 0.6fr) 236px',
  leastWidth: 1200,
  rowHeight: 34
}
const conflicted = `${listPaths.processingActivity}?${new URLSearchParams(
  erasureConflicts.map((code) => ['f.erasureConflict', code])
)}`

/** What is to be erased in a year, by month and unit, with who and how; and where that and the archive are at odds. */
export function ErasuresPage() {
  const { t } = useTranslation('erasures')
  const format = useFormat()
  const navigate = useNavigate()
  const today = useToday()
  const [params, setParams] = useSearchParams()
  const year = Number(params.get('year') ?? today.slice(0, 4))
  const unit = params.get('unit')
  const [window, setWindow] = useState<RowWindow>({ from: 0, to: 40 })
  const [active, setActive] = useState(1)
  const listRef = useRef<HTMLDivElement>(null)
  const erasures = useErasures({ year, unit }, window)
  const show = (next: { readonly year: number; readonly unit: string | null }): void => {
    setActive(1)
    setParams({ year: String(next.year), ...(next.unit && { unit: next.unit }) }, { replace: true })
  }
  const open = (index: number): void => {
    const line = erasures.line(index)
    if (line.group === null && line.row)
      void navigate(fieldPath('processingActivity', line.row.activity, 'nextErasureOn'))
  }
  const total = erasures.year?.total ?? 0
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <Group gap="sm" align="baseline">
          <Title order={1}>{t('title')}</Title>
          <Text size="sm" c="dimmed" role="status">
            {erasures.year && t('count', { count: total, number: format.number(total) })}
          </Text>
        </Group>
        <Text size="sm" c="dimmed" maw={760}>
          {t('lead')}{' '}
          <Anchor component={Link} to={conflicted} size="sm" underline="always">
            {t('conflicts')}
          </Anchor>
        </Text>
        <ErasuresHead year={year} unit={unit} onChange={show} />
      </div>
      <div className={frame.body}>
        <div className={frame.list}>
          {erasures.error && <FailureAlert failure={failureOf(erasures.error)} onRetry={erasures.retry} m="md" />}
          {erasures.year && total === 0 && (
            <EmptyNote icon={<IconTrashOff size={44} stroke={1.2} />} title={t('none', { year })}>
              {t('noneText')}
            </EmptyNote>
          )}
          {!erasures.error && (!erasures.year || total > 0) && (
            <RowList
              label={t('title')}
              headings={columns.map((name) => t(`column.${name}`))}
              layout={layout}
              total={erasures.rows}
              waiting={!erasures.year}
              active={Math.min(active, Math.max(0, erasures.rows - 1))}
              listRef={listRef}
              onActive={setActive}
              onOpen={open}
              onWindow={setWindow}
              cells={(index) => {
                const line = erasures.line(index)
                if (line.group !== null) return <GroupLine group={line.group} count={line.count} />
                return line.row && <ErasureRow row={line.row} />
              }}
            />
          )}
        </div>
      </div>
    </div>
  )
}
