// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { useTranslation } from 'react-i18next'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import type { CaseRow } from '../../../../src-shared/features/shielding/contract.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../shielding.module.css'
import { StatementChip } from '../statement.tsx'

/** A case in one line: how it stands and what it waits for, nothing of who or why. */
export function CaseLine({ of }: { readonly of: CaseRow }) {
  const { t } = useTranslation('shielding')
  const format = useFormat()
  const waits = useWaits()(of)
  return (
    <>
      <span role="gridcell">{caseName(of.number)}</span>
      <span role="gridcell">
        <StatementChip of={of} />
      </span>
      <span role="gridcell">{of.unit.name}</span>
      <span role="gridcell">
        {of.kind === 'individual' ? of.category && t(`category.${of.category}`) : t(`kind.${of.kind}`)}
      </span>
      <span role="gridcell">{format.instant(of.requestedAt)}</span>
      <span role="gridcell">{of.runsUntil && format.date(of.runsUntil)}</span>
      <span role="gridcell" className={waits?.late ? styles.late : undefined} title={waits?.text}>
        {waits?.text}
      </span>
    </>
  )
}

/** What a case waits for, and whether it should have come; null: nothing. */
export function useWaits(): (of: CaseRow) => { readonly text: string; readonly late: boolean } | null {
  const { t } = useTranslation('shielding')
  const format = useFormat()
  return ({ state, decideBy, extensionDays, lacks }) => {
    const isOpen = state === 'requested' || state === 'provisional' || state === 'approved'
    if (!isOpen) return null
    if (extensionDays !== null) return { text: t('waits.extension', { count: extensionDays }), late: false }
    if (lacks.length > 0) return { text: t('waits.details'), late: false }
    if (decideBy === null) return null
    const late = decideBy < new Date().toISOString()
    return { text: t(late ? 'waits.late' : 'waits.decision', { when: format.instant(decideBy) }), late }
  }
}
