// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { HistoryLine } from '../../../src-shared/features/register/history-contract.ts'
import { recordPath } from '../../components/entity-paths.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './history.module.css'
import { entityOfLine, useLineText } from './use-line-text.ts'

/** A change in one line: when, who, what, and the fields it changed. */
export const HistoryRow = memo(function HistoryRow({ line }: { readonly line: HistoryLine }) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const text = useLineText()
  return (
    <>
      <span role="gridcell" className={styles.when}>
        {format.instant(line.at)}
      </span>
      <span role="gridcell">{line.user.name}</span>
      <span role="gridcell">{text.action(line.action)}</span>
      <span role="gridcell" className={styles.quiet}>
        {text.entity(line.entity)}
      </span>
      <span role="gridcell" className={styles.name}>
        <RecordName line={line} />
      </span>
      <span role="gridcell" className={styles.quiet}>
        {line.changes === null ? t('purged') : summaryOf(text.changes(line), line.action === 'create')}
      </span>
    </>
  )
})

function summaryOf(changes: ReturnType<ReturnType<typeof useLineText>['changes']>, made: boolean): string {
  if (changes.length > 3) return changes.map(({ label }) => label).join(' · ')
  return changes
    .map(({ label, before, after }) =>
      made || !before ? `${label}: ${after}` : `${label}: ${before} → ${after || '–'}`
    )
    .join(' · ')
}

/** What was changed, as a link where it has a page. The list itself has the focus; Enter does the same. */
function RecordName({ line }: { readonly line: HistoryLine }) {
  const { t } = useTranslation('history')
  const text = useLineText()
  const entity = entityOfLine(line)
  if (!entity || line.record.state === 'gone')
    return (
      <>
        {text.record(line)}
        {entity && <span className={styles.quiet}> · {t('record.gone')}</span>}
      </>
    )
  return (
    <Link to={recordPath(entity, line.record.id)} tabIndex={-1} className={styles.link}>
      {text.record(line)}
      {line.record.state === 'deleted' && <span className={styles.quiet}> · {t('record.deleted')}</span>}
    </Link>
  )
}
