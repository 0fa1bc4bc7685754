// biome-ignore-all lint/a11y: rows are placed by hand, so no table element; roles and keys follow the ARIA pattern
import { Button, Checkbox, Group, Popover, Stack, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp, IconFilter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { MatrixColumn } from '../../../src-shared/features/missing/contract.ts'
import { type GapState, gapStates } from '../../../src-shared/features/systems/gaps/gap-column.ts'
import { LatePopover } from '../../components/late.tsx'
import grid from '../../components/table/grid.module.css'
import { useFormat } from '../../i18n/use-format.ts'
import { labelOfColumn, widths } from './matrix-columns.ts'
import type { MatrixState } from './matrix-state.ts'
import styles from './missing.module.css'
import { StateMark } from './state-mark.tsx'

interface MatrixHeadProps {
  readonly columns: readonly MatrixColumn[]
  readonly width: number
  readonly state: MatrixState
  readonly allSelected: boolean
  readonly onSort: (by: string) => void
  readonly onFilter: (column: string, states: readonly GapState[]) => void
  readonly onSelectAll: () => void
}

/** The header: a column's name sorts by it, its total opens how many stand how, to filter by. */
export function MatrixHead(props: MatrixHeadProps) {
  const { t } = useTranslation(['missing', 'table'])
  const format = useFormat()
  const { state, onSort } = props
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className={styles.head} style={{ width: props.width }}>
        <div role="columnheader" aria-colindex={1} className={grid.headPick}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={props.allSelected}
            onChange={props.onSelectAll}
            aria-label={t('table:selectAll')}
          />
        </div>
        <HeadCell
          index={2}
          width={widths.name}
          by="name"
          label={format.label(catalogue[state.of].labels.one)}
          state={state}
          onSort={onSort}
          first
        />
        <HeadCell index={3} width={widths.score} by="score" label={t('score')} state={state} onSort={onSort} />
        {props.columns.map((column, i) => (
          <HeadCell
            key={column.key}
            index={i + 4}
            width={widths.column}
            by={column.key}
            label={format.label(labelOfColumn(column.key))}
            state={state}
            onSort={onSort}
          >
            <Totals column={column} chosen={state.filters[column.key] ?? []} onFilter={props.onFilter} />
          </HeadCell>
        ))}
      </div>
    </div>
  )
}

interface HeadCellProps {
  readonly index: number
  readonly width: number
  readonly by: string
  readonly label: string
  readonly state: MatrixState
  readonly first?: boolean
  readonly onSort: (by: string) => void
  readonly children?: React.ReactNode
}

function HeadCell({ index, width, by, label, state, first, onSort, children }: HeadCellProps) {
  const sort = state.sort.by === by ? state.sort : null
  const Arrow = sort?.descending ? IconArrowDown : IconArrowUp
  return (
    <div
      role="columnheader"
      aria-colindex={index}
      aria-sort={sort ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      className={`${styles.headCell}${first ? ` ${styles.headFirst}` : ''}`}
      style={{ width }}
    >
      <UnstyledButton className={styles.sort} title={label} onClick={() => onSort(by)}>
        <span>{label}</span>
        {sort && <Arrow size={14} aria-hidden style={{ flex: 'none' }} />}
      </UnstyledButton>
      {children}
    </div>
  )
}

interface TotalsProps {
  readonly column: MatrixColumn
  readonly chosen: readonly GapState[]
  readonly onFilter: (column: string, states: readonly GapState[]) => void
}

/** How many have a gap; opens the number in each state, and choosing some of them filters. */
function Totals({ column, chosen, onFilter }: TotalsProps) {
  const { t } = useTranslation('missing')
  const format = useFormat()
  const { counts } = column
  const [opened, popover] = useDisclosure(false)
  const open = counts.missing + counts.outOfDate + counts.unknown
  const label = format.label(labelOfColumn(column.key))
  const toggle = (state: GapState): void =>
    onFilter(column.key, chosen.includes(state) ? chosen.filter((one) => one !== state) : [...chosen, state])
  return (
    <LatePopover
      target={
        <UnstyledButton
          className={styles.totals}
          data-filtered={chosen.length > 0 || undefined}
          aria-label={t('totals', { column: label, count: open, number: format.number(open) })}
          onClick={popover.toggle}
        >
          <IconFilter size={13} aria-hidden style={{ flex: 'none' }} />
          {t('open', { count: open, number: format.number(open) })}
        </UnstyledButton>
      }
      opened={opened}
      onChange={popover.set}
      position="bottom-start"
      width={220}
      trapFocus
      returnFocus
    >
      <Popover.Dropdown aria-label={label} p="xs">
        <Stack gap={8} align="flex-start">
          {gapStates.map((state) => (
            <Checkbox
              key={state}
              size="xs"
              checked={chosen.includes(state)}
              onChange={() => toggle(state)}
              label={
                <Group gap="xs">
                  <StateMark state={state} /> {format.number(counts[state])}
                </Group>
              }
            />
          ))}
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={chosen.length === 0}
            onClick={() => onFilter(column.key, [])}
          >
            {t('filter.clear')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </LatePopover>
  )
}
