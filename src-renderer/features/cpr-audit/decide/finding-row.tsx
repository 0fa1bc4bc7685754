// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../src-shared/features/cpr-audit/audit.ts'
import { needReasons } from '../../../../src-shared/features/cpr-subscriptions/need-reasons.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../audit.module.css'

/** What stands in a number's place. */
export const maskedNumber = '••••••-••••'

interface FindingRowProps {
  readonly finding: Finding
  readonly index: number
  readonly selected: boolean
  /** null: nothing can be decided any more. */
  readonly onToggle: (() => void) | null
}

/** A finding in one line, without its number. */
export function FindingRow({ finding, index, selected, onToggle }: FindingRowProps) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const reason = useReasonText(finding)
  return (
    <>
      <span role="gridcell">
        <Checkbox
          size="xs"
          tabIndex={-1}
          checked={selected}
          disabled={onToggle === null}
          aria-label={t('findings.selectOne', { number: format.number(index + 1) })}
          onChange={() => onToggle?.()}
          onDoubleClick={(event) => event.stopPropagation()}
        />
      </span>
      <span role="gridcell" className={styles.masked}>
        {maskedNumber}
      </span>
      <span role="gridcell" className={finding.decision === null ? styles.quiet : undefined}>
        {t(`decision.${finding.decision ?? 'undecided'}`)}
      </span>
      <span role="gridcell" title={finding.note ?? undefined}>
        {[reason, finding.note].filter(Boolean).join(' · ')}
      </span>
      <span role="gridcell">
        {finding.decidedBy}
        {finding.decidedAt && <span className={styles.quiet}> · {format.date(finding.decidedAt.slice(0, 10))}</span>}
      </span>
      <span role="gridcell">{finding.confirmedBy}</span>
      <span role="gridcell">{finding.goneAt && format.date(finding.goneAt.slice(0, 10))}</span>
    </>
  )
}

/** Why a subscription is kept; '' where it is not. */
export function useReasonText({ reasonCode }: Finding): string {
  const format = useFormat()
  const reason = needReasons.find(({ code }) => code === reasonCode)
  return reason ? format.label(reason.labels) : ''
}
