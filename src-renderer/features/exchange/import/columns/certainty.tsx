import { IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ColumnMapping } from '../../../../../src-shared/features/exchange/import.ts'
import styles from './columns.module.css'

const sure = 0.85
const likely = 0.6

/** Whether a person should look at where this column goes. */
export function isDoubtful(column: ColumnMapping): boolean {
  return column.target.kind === 'field' && column.confidence < sure
}

/** Doubtful matches first, then columns without a home, the certain ones, and the empty ones; within each as in the sheet. */
export function inOrderOfDoubt(columns: readonly ColumnMapping[]): ColumnMapping[] {
  const rank = (column: ColumnMapping): number => {
    if (column.filled === 0) return 3
    if (column.target.kind !== 'field') return 1
    return isDoubtful(column) ? 0 : 2
  }
  return [...columns].sort((a, b) => rank(a) - rank(b) || a.index - b.index)
}

const looks = {
  sureHigh: [IconCircleCheck, 'var(--good)'],
  sureMiddle: [IconCircleHalf2, 'var(--doubt)'],
  sureLow: [IconHelpCircle, 'var(--bad)'],
  sureKept: [IconCircleDashed, 'var(--mantine-color-dimmed)']
} as const

/** How sure a match is, as sign, word and colour. */
export function Certainty({ column }: { readonly column: ColumnMapping }) {
  const { t } = useTranslation('exchange')
  const level =
    column.target.kind !== 'field'
      ? 'sureKept'
      : column.confidence >= sure
        ? 'sureHigh'
        : column.confidence >= likely
          ? 'sureMiddle'
          : 'sureLow'
  const [Icon, colour] = looks[level]
  return (
    <span className={styles.sure} style={{ color: colour }}>
      <Icon size={15} aria-hidden />
      {t(`columns.${level}`)}
    </span>
  )
}
