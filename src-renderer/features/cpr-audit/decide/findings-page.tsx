import { Anchor, Button, Group, SegmentedControl, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useParams } from 'react-router'
import {
  decisionsFor,
  type Finding,
  type FindingClass,
  findingClasses
} from '../../../../src-shared/features/cpr-audit/audit.ts'
import { classLabels } from '../../../../src-shared/features/cpr-audit/labels.ts'
import { failureOf } from '../../../api/bridge.ts'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import frame from '../../../components/list-frame.module.css'
import { type RowLayout, RowList, type RowWindow } from '../../../components/rows/row-list.tsx'
import { SelectedRows } from '../../../components/table/selected-rows.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { useAudit } from '../audit-frame.tsx'
import { auditPath } from '../audit-table.tsx'
import { NumbersBar } from '../numbers-bar.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { FindingRow } from './finding-row.tsx'
import { FindingSide } from './finding-side.tsx'
import { useFindings } from './use-findings.ts'

const columns = ['select', 'number', 'decision', 'reason', 'decidedBy', 'confirmedBy', 'gone'] as const
const layout: RowLayout = {
  columns: '64px 132px 124px minmax(140px, 1fr) 180px 124px 104px',
  leastWidth: 868,
  rowHeight: 34
}
/** Findings by id, each with whether somebody has decided it already. */
type Selected = ReadonlyMap<string, boolean>
/** A request decides so many at once. */
const mostSelected = 1000

/** The findings of the address's class. */
export function FindingsPage() {
  const { class: name } = useParams()
  const { audit } = useAudit()
  const of = findingClasses.find((each) => each === name)
  if (!of) return <Navigate to={auditPath(audit.id)} replace />
  return <Findings key={of} of={of} />
}

function Findings({ of }: { readonly of: FindingClass }) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const { audit } = useAudit()
  const [decision, setDecision] = useState<Finding['decision'] | 'none'>(null)
  const [window, setWindow] = useState<RowWindow>({ from: 0, to: 40 })
  const [active, setActive] = useState(0)
  const [selected, setSelected] = useState<Selected>(new Map())
  const [deciding, setDeciding] = useState<Selected | null>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const findings = useFindings({ id: audit.id, class: of, decision }, window)
  const total = findings.total ?? 0
  const mayDecide = audit.orderedAt === null && audit.signedOffAt === null
  const toggle = ({ id, decision: said }: Finding): void => {
    const next = new Map(selected)
    if (!next.delete(id) && next.size < mostSelected) next.set(id, said !== null)
    setSelected(next)
  }
  const toggleAt = (index: number): void => {
    const finding = findings.row(index)
    if (finding && mayDecide) toggle(finding)
  }
  const shown = findings.row(Math.min(active, Math.max(0, total - 1)))
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <div>
          <Anchor component={Link} to={auditPath(audit.id)} size="sm" underline="always">
            {t('findings.back', { source: audit.source.name })}
          </Anchor>
          <Group gap="sm" align="baseline">
            <Title order={1}>{format.label(classLabels[of])}</Title>
            <Text size="sm" c="dimmed" role="status">
              {findings.total !== undefined && t('findings.count', { count: total, number: format.number(total) })}
            </Text>
          </Group>
          <Text size="sm" c="dimmed" maw={860}>
            {t(`class.${of}.why`)}
          </Text>
        </div>
        <NumbersBar why={t('numbers.why')} />
        <Group justify="space-between">
          <SegmentedControl
            size="xs"
            aria-label={t('findings.filter')}
            value={decision ?? 'all'}
            onChange={(value) => {
              setActive(0)
              setDecision(value === 'all' ? null : (value as Finding['decision']))
            }}
            data={[
              { value: 'all', label: t('findings.all') },
              { value: 'none', label: t('decision.undecided') },
              ...decisionsFor(of).map((each) => ({ value: each, label: t(`decision.${each}`) }))
            ]}
          />
          {selected.size > 0 && (
            <SelectedRows count={selected.size} onClear={() => setSelected(new Map())}>
              <Button size="compact-sm" variant="default" onClick={() => setDeciding(selected)}>
                {t('decide.selected')}
              </Button>
            </SelectedRows>
          )}
        </Group>
      </div>
      <div className={frame.body}>
        <div className={frame.list}>
          {findings.error && <FailureAlert failure={failureOf(findings.error)} onRetry={findings.retry} m="md" />}
          {findings.total === 0 && (
            <EmptyNote icon={<IconCircleCheck size={44} stroke={1.2} />} title={t('findings.none')}>
              {t(audit.signedOffAt ? 'findings.dropped' : decision === null ? 'findings.noneText' : 'findings.noneSo')}
            </EmptyNote>
          )}
          {!findings.error && findings.total !== 0 && (
            <RowList
              label={format.label(classLabels[of])}
              headings={columns.map((name) => t(`findings.${name}`))}
              layout={layout}
              total={total}
              waiting={findings.total === undefined}
              active={Math.min(active, Math.max(0, total - 1))}
              listRef={listRef}
              onActive={setActive}
              onOpen={toggleAt}
              onWindow={setWindow}
              cells={(index) => {
                const finding = findings.row(index)
                return (
                  finding && (
                    <FindingRow
                      finding={finding}
                      index={index}
                      selected={selected.has(finding.id)}
                      onToggle={mayDecide ? () => toggle(finding) : null}
                    />
                  )
                )
              }}
            />
          )}
        </div>
        {shown && total > 0 && (
          <FindingSide
            finding={shown}
            index={active}
            onDecide={mayDecide ? () => setDeciding(new Map([[shown.id, shown.decision !== null]])) : null}
          />
        )}
      </div>
      {deciding && (
        <DecideDialog
          of={{ findings: [...deciding.keys()] }}
          class={of}
          count={deciding.size}
          decided={[...deciding.values()].filter(Boolean).length}
          onClose={() => setDeciding(null)}
          onDone={() => setSelected(new Map())}
        />
      )}
    </div>
  )
}
