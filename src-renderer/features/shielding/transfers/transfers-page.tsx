import { Group, SegmentedControl, Text, Title } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type TransferState, transferStates } from '../../../../src-shared/features/shielding/transfer-plan.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import frame from '../../../components/list-frame.module.css'
import { type RowLayout, RowList, type RowWindow } from '../../../components/rows/row-list.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { KeyNote } from '../key-note.tsx'
import { NextStep } from './next-step.tsx'
import { TransferAlarm } from './transfer-alarm.tsx'
import { TransferLine } from './transfer-line.tsx'
import { TransferSide } from './transfer-side.tsx'
import { TransferPlaces } from './transfers-frame.tsx'
import { useTransfers } from './use-transfers.ts'

const columns = ['case', 'state', 'what', 'unit', 'ends', 'since', 'note'] as const
const layout: RowLayout = {
  columns: '76px minmax(166px, 1.3fr) minmax(146px, 1fr) minmax(104px, 0.8fr) 140px 140px minmax(110px, 1fr)',
  leastWidth: 900,
  rowHeight: 36
}

/** The queue to the national register: what waits, what is on its way and what became of it. */
export function TransfersPage() {
  const { t } = useTranslation('shielding-transfers')
  const format = useFormat()
  const navigate = useNavigate()
  const ways = useChannel('shielding.gateway', {})
  const [state, setState] = useState<TransferState | 'all'>('all')
  const [window, setWindow] = useState<RowWindow>({ from: 0, to: 40 })
  const [chosen, setActive] = useState(0)
  const listRef = useRef<HTMLDivElement>(null)
  const { page, error, retry, row } = useTransfers({ states: state === 'all' ? null : [state] }, window)
  const total = page?.total ?? 0
  const active = Math.min(chosen, Math.max(0, total - 1))
  const shown = total > 0 ? row(active) : undefined
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Group gap="sm" align="baseline">
              <Title order={1}>{t('title')}</Title>
              <Text size="sm" c="dimmed" role="status">
                {page && t('total', { count: total, number: format.number(total) })}
              </Text>
            </Group>
            <Text size="sm" c="dimmed" maw={760}>
              {t('lead')}
            </Text>
          </div>
          {page && ways.data && <NextStep page={page} ways={ways.data} />}
        </Group>
        <KeyNote />
        {page && <TransferAlarm page={page} />}
        <Group justify="space-between">
          <SegmentedControl
            size="xs"
            aria-label={t('column.state')}
            value={state}
            onChange={(value) => {
              setActive(0)
              setState(value as TransferState | 'all')
            }}
            data={[
              { value: 'all', label: t('all') },
              ...transferStates.map((each) => ({
                value: each,
                label: `${t(`state.${each}`)} ${page ? format.number(page.counts[each]) : ''}`.trim()
              }))
            ]}
          />
          <TransferPlaces />
        </Group>
      </div>
      <div className={frame.body}>
        <div className={frame.list}>
          {error && <FailureAlert failure={failureOf(error)} onRetry={retry} m="md" />}
          {!error && page?.total === 0 && (
            <EmptyNote icon={<IconShieldCheck size={44} stroke={1.2} />} title={t('empty.title')}>
              {t(state === 'all' ? 'empty' : 'emptyFilter')}
            </EmptyNote>
          )}
          {!error && page?.total !== 0 && (
            <RowList
              label={t('title')}
              headings={columns.map((name) => t(`column.${name}`))}
              layout={layout}
              total={total}
              waiting={page === undefined}
              active={active}
              listRef={listRef}
              onActive={setActive}
              onOpen={(index) => {
                const opened = row(index)
                if (opened) void navigate(`/shielding/cases/${opened.caseId}`)
              }}
              onWindow={setWindow}
              cells={(index) => {
                const transfer = row(index)
                return transfer && <TransferLine of={transfer} />
              }}
            />
          )}
        </div>
        {shown && <TransferSide key={shown.id} of={shown} />}
      </div>
    </div>
  )
}
