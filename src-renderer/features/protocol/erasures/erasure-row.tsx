// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { IconAlertTriangle, IconCalendar, IconCalendarQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Erasure, overdueGroup, undatedGroup } from '../../../../src-shared/features/papers/erasures.ts'
import { fieldPath } from '../../../components/entity-paths.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { ConflictChip } from './conflict-chip.tsx'
import styles from './erasures.module.css'

/** The heading of a month, of what is overdue, or of what has no day. */
export function GroupLine({ group, count }: { readonly group: number; readonly count: number }) {
  const { t } = useTranslation('erasures')
  const format = useFormat()
  const Icon = group === overdueGroup ? IconAlertTriangle : group === undatedGroup ? IconCalendarQuestion : IconCalendar
  const month = new Intl.DateTimeFormat(format.language, { month: 'long', timeZone: 'UTC' })
  const name =
    group === overdueGroup
      ? t('group.overdue')
      : group === undatedGroup
        ? t('group.undated')
        : month.format(new Date(Date.UTC(2000, group - 1, 1)))
  return (
    <span role="gridcell" className={styles.group} data-overdue={group === overdueGroup || undefined}>
      <Icon size={15} aria-hidden />
      <span className={styles.month}>{name}</span> · {format.number(count)}
    </span>
  )
}

/** What an activity has to erase, in one line; the whole text on hover. */
export function ErasureRow({ row }: { readonly row: Erasure }) {
  const { t } = useTranslation(['erasures', 'tasks'])
  const format = useFormat()
  const limit = /^\d+$/.test(row.limit) ? t('months', { count: Number(row.limit) }) : row.limit
  const whole = row.countedFrom ? `${limit} · ${row.countedFrom}` : limit
  return (
    <>
      <span role="gridcell" className={styles.date}>
        {row.dueOn ? format.date(row.dueOn) : ''}
      </span>
      <span role="gridcell" className={styles.name}>
        <Link to={fieldPath('processingActivity', row.activity, 'nextErasureOn')} tabIndex={-1} className={styles.link}>
          {row.name}
        </Link>
      </span>
      <span role="gridcell">{row.unit?.name}</span>
      <span role="gridcell" title={whole}>
        {whole}
      </span>
      <span role="gridcell" className={styles.date}>
        {row.until ? format.date(row.until) : ''}
      </span>
      <span role="gridcell">
        {row.who || <span className={styles.quiet}>{t('nobody')}</span>}
        {row.as && <span className={styles.quiet}> · {t(`tasks:as.${row.as}`)}</span>}
      </span>
      <span role="gridcell" className={styles.quiet} title={row.procedure}>
        {row.procedure}
      </span>
      <span role="gridcell" className={styles.chip}>
        {row.conflict && <ConflictChip conflict={row.conflict} />}
      </span>
    </>
  )
}
