import { Anchor, Table } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AuditSummary } from '../../../src-shared/features/cpr-audit/audit.ts'
import { keyFiguresOf } from '../../../src-shared/features/cpr-audit/key-figures.ts'
import { useToday } from '../../app/use-today.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './audit.module.css'

/** The address of an audit. */
export const auditPath = (id: string): string => `/cpr/audits/${id}`

interface AuditTableProps {
  readonly audits: readonly AuditSummary[]
  readonly label: string
}

/** Audits of one source, newest first, each with its figures. */
export function AuditTable({ audits, label }: AuditTableProps) {
  const { t } = useTranslation('cpr-audits')
  const columns = ['started', 'step', 'subscribed', 'orphans', 'age', 'deleted', 'days', 'next'] as const
  return (
    <div className={styles.scroll}>
      <Table className={styles.table} verticalSpacing={5} horizontalSpacing="xs" aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} data-figure={figures.has(column) || undefined}>
                {t(`column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {audits.map((audit) => (
            <AuditLine key={audit.id} audit={audit} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

const figures: ReadonlySet<string> = new Set(['subscribed', 'age', 'deleted', 'days'])

function AuditLine({ audit }: { readonly audit: AuditSummary }) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const today = useToday()
  const { orphanShare, deletions, daysToDeletion, needMonths } = keyFiguresOf(audit)
  const number = (value: number | null | undefined): string => (value == null ? '–' : format.number(value))
  const late = audit.nextAuditOn !== null && audit.nextAuditOn < today
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={auditPath(audit.id)} size="sm" fw={500}>
          {format.instant(audit.startedAt)}
        </Anchor>
      </Table.Td>
      <Table.Td>{audit.step === 'done' ? t('next.done') : t('next.is', { step: t(`step.${audit.step}`) })}</Table.Td>
      <Table.Td data-figure>{number(audit.figures?.distinctSubscriptions)}</Table.Td>
      <Table.Td>{orphanShare === null ? '–' : <Share share={orphanShare} />}</Table.Td>
      <Table.Td data-figure>
        {needMonths === null ? '–' : t('months', { count: needMonths, number: format.number(needMonths) })}
      </Table.Td>
      <Table.Td data-figure>{number(deletions)}</Table.Td>
      <Table.Td data-figure>{number(daysToDeletion)}</Table.Td>
      <Table.Td>
        {audit.nextAuditOn === null ? (
          '–'
        ) : (
          <span className={late ? styles.late : undefined}>
            {late && <IconAlertTriangle size={15} aria-hidden />}
            {format.date(audit.nextAuditOn)}
            {late && ` · ${t('late')}`}
          </span>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

/** A share as a number and a bar beside it, so that years compare at a glance. */
function Share({ share }: { readonly share: number }) {
  const format = useFormat()
  return (
    <span className={styles.share}>
      <span className={styles.shareText}>{format.percent(share)}</span>
      <span className={styles.bar} aria-hidden>
        <span style={{ width: `${Math.max(share > 0 ? 2 : 0, share * 100)}%` }} />
      </span>
    </span>
  )
}
