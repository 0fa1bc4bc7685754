// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { needsAttention } from '../../../../../src-shared/features/exchange/attention.ts'
import type { PreviewRow, RowOutcome } from '../../../../../src-shared/features/exchange/import.ts'
import { useIssueText } from '../use-issue-text.ts'
import { outcomeLooks } from './outcomes.ts'
import styles from './rows.module.css'
import { useChangeTexts } from './use-change-texts.ts'

/** A row in one line: what becomes of it, where it stands, and the first thing worth knowing. */
export function RowLine({ row }: { readonly row: PreviewRow }) {
  const changes = useChangeTexts()
  const issueText = useIssueText()
  // What somebody should look at comes first; what is merely told gives way to what the row brings.
  const warning = row.issues.find(({ code }) => needsAttention(code))
  const summary = changes(row)
    .filter(({ after }) => after !== row.name)
    .map(({ field, before, after }) =>
      row.outcome === 'create' ? `${field}: ${after}` : `${field}: ${before} → ${after}`
    )
    .join(' · ')
  return (
    <>
      <span role="gridcell">
        <Outcome outcome={row.outcome} />
      </span>
      <span role="gridcell" className={styles.place}>
        {row.row}
      </span>
      <span role="gridcell" className={styles.place} title={`${row.file} – ${row.sheet}`}>
        {row.sheet}
      </span>
      <span role="gridcell" className={styles.name}>
        {row.name}
      </span>
      <span role="gridcell">
        {warning ? (
          <span className={styles.warned} style={{ color: row.outcome === 'invalid' ? 'var(--bad)' : undefined }}>
            <IconAlertTriangle size={14} aria-hidden color="var(--doubt)" />
            <span>{issueText(warning)}</span>
          </span>
        ) : (
          <span className={styles.summary}>{summary || row.issues.map(issueText).join(' ')}</span>
        )}
      </span>
    </>
  )
}

/** What becomes of a row, as sign, word and colour. */
export function Outcome({ outcome }: { readonly outcome: RowOutcome }) {
  const { t } = useTranslation('exchange')
  const { icon: Icon, colour } = outcomeLooks[outcome]
  return (
    <span className={styles.outcome} style={{ color: colour }}>
      <Icon size={15} aria-hidden />
      {t(`preview.outcome.${outcome}`)}
    </span>
  )
}
