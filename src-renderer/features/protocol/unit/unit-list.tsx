import { Checkbox, Chip, Group } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type UnitStanding, unitStandings } from '../../../../src-shared/features/protocol/contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useMayCreate } from '../../../app/session.tsx'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import frame from '../../../components/list-frame.module.css'
import { type RowLayout, RowList, type RowWindow } from '../../../components/rows/row-list.tsx'
import { useShortcuts } from '../../../components/use-shortcuts.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { JoinBar } from './join-bar.tsx'
import styles from './unit.module.css'
import { rowPath, UnitRow } from './unit-row.tsx'
import { canChoose, isShown, useChosen } from './use-chosen.ts'
import { useUnitRows } from './use-unit-rows.ts'

const columns = ['select', 'name', 'standing', 'by', 'since', 'until'] as const
const layout: RowLayout = {
  columns: '62px minmax(260px, 2.4fr) minmax(110px, 0.7fr) minmax(180px, 1.4fr) 112px 112px',
  leastWidth: 820,
  rowHeight: 34
}

interface UnitListProps {
  readonly unit: string
  readonly below: boolean
  /** Only those; none: all. */
  readonly standing: readonly UnitStanding[]
  readonly onStanding: (standing: readonly UnitStanding[]) => void
}

/** The activities of a unit's protocol; what is proposed can be joined, what is joined can be left, many at once. */
export function UnitList({ unit, below, standing, onStanding }: UnitListProps) {
  const { t } = useTranslation('protocol')
  const format = useFormat()
  const navigate = useNavigate()
  const mayWrite = useMayCreate()('participation')
  const [window, setWindow] = useState<RowWindow>({ from: 0, to: 40 })
  const [active, setActive] = useState(0)
  const listRef = useRef<HTMLDivElement>(null)
  const { whole, error, retry, row } = useUnitRows({ unit, below, standing: [...standing] }, window)
  const chosen = useChosen(whole?.counts, standing)
  const total = whole?.total ?? 0
  const at = Math.min(active, Math.max(0, total - 1))
  const choosable = (['proposed', 'joined'] as const)
    .filter((code) => isShown(code, standing))
    .reduce((sum, code) => sum + (whole?.counts[code] ?? 0), 0)
  const inList = (): boolean => mayWrite && document.activeElement === listRef.current
  useShortcuts([
    [
      ' ',
      (event) => {
        const there = inList() ? row(at) : undefined
        if (!there || !canChoose(there)) return
        event.preventDefault()
        chosen.toggle(there)
      }
    ],
    [
      'ctrl+a',
      (event) => {
        if (!inList()) return
        event.preventDefault()
        chosen.toggleAll()
      }
    ]
  ])
  const open = (index: number): void => {
    const there = row(index)
    if (there) void navigate(rowPath(there))
  }
  const held = whole ? Object.values(whole.counts).reduce((sum, count) => sum + count, 0) : 0
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={retry} m="md" />
  if (whole && held === 0)
    return (
      <EmptyNote icon={<IconListDetails size={44} stroke={1.2} />} title={t('unit.title')}>
        {t('unit.none')}
      </EmptyNote>
    )
  return (
    <>
      <Group className={styles.bar} justify="space-between" align="flex-end">
        <Group gap="xs">
          {mayWrite && choosable > 0 && (
            <Checkbox
              size="xs"
              label={t('unit.all', { number: format.number(choosable) })}
              checked={chosen.all && chosen.marked.size === 0}
              indeterminate={chosen.marked.size > 0}
              onChange={chosen.toggleAll}
            />
          )}
          <Chip.Group multiple value={[...standing]} onChange={(codes) => onStanding(codes as UnitStanding[])}>
            {unitStandings.map((code) => (
              <Chip key={code} value={code} size="xs" variant="outline">
                {t(`unit.${code}`)} {whole && format.number(whole.counts[code])}
              </Chip>
            ))}
          </Chip.Group>
        </Group>
        <JoinBar chosen={chosen} unit={unit} below={below} standing={standing} />
      </Group>
      <div className={frame.body}>
        <div className={frame.list}>
          <RowList
            label={t('unit.title')}
            headings={columns.map((name) => t(`unit.${name === 'select' ? 'box' : name}`))}
            layout={layout}
            total={total}
            waiting={!whole}
            active={at}
            listRef={listRef}
            onActive={setActive}
            onOpen={open}
            onWindow={setWindow}
            cells={(index) => {
              const there = row(index)
              return (
                there && (
                  <UnitRow
                    row={there}
                    unit={below ? there.unitName : null}
                    chosen={chosen.has(there)}
                    onChoose={mayWrite && canChoose(there) ? () => chosen.toggle(there) : null}
                  />
                )
              )
            }}
          />
        </div>
      </div>
    </>
  )
}
