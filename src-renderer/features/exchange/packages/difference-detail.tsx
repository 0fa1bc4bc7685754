import { Checkbox, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import {
  type Acceptance,
  type FieldDifference,
  type RowDifference,
  takes,
  takesRow
} from '../../../../src-shared/features/exchange/package-comparison.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import { useCodeText } from '../../../components/feedback/failure-text.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './packages.module.css'

interface DifferenceDetailProps {
  readonly row: RowDifference | undefined
  readonly accept: Acceptance
  readonly onAccept: (accept: Acceptance) => void
}

/** One row with what stands here and in the package, each field to be taken or left. */
export function DifferenceDetail({ row, accept, onAccept }: DifferenceDetailProps) {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const textOf = useCodeText()
  if (!row) return <aside className={styles.aside} aria-label={t('read.detail')} />
  // A new record is taken as a whole.
  const byField = row.standing !== 'new'
  const isTaken = (field: FieldDifference): boolean =>
    byField ? takes(accept, row, field) : field.problem === null && takesRow(accept, row)
  const toggle = (field: FieldDifference): void =>
    onAccept({ ...accept, fields: { ...accept.fields, [`${row.key}.${field.field}`]: !isTaken(field) } })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to scroll by keyboard.
    <aside className={styles.aside} tabIndex={0} aria-label={t('read.detail')}>
      <Text size="sm" fw={500}>
        {t(`standing.${row.standing}`)} · {format.label(catalogue[row.entity].labels.one)}
      </Text>
      <Title order={2}>{row.name}</Title>
      {row.place && (
        <Text size="xs" c="dimmed" mb={6}>
          {t('read.place', { sheet: row.place.sheet, row: format.number(row.place.row) })}
        </Text>
      )}
      {row.changedHere && <Text size="sm">{t('read.changedHere')}</Text>}
      {row.standing === 'unclear' && <Text size="sm">{t('read.unclear')}</Text>}
      {row.standing === 'gone' && <Text size="sm">{t(row.fields.length > 0 ? 'read.gone' : 'read.goneOnly')}</Text>}
      {row.fields.map((field) => (
        <div key={field.field} className={styles.field}>
          {byField ? (
            <Checkbox
              size="xs"
              label={format.label(fieldOf(catalogue[row.entity], field.field).labels)}
              checked={isTaken(field)}
              disabled={field.problem !== null || row.standing === 'unclear'}
              onChange={() => toggle(field)}
            />
          ) : (
            <Text size="xs" c="dimmed">
              {format.label(fieldOf(catalogue[row.entity], field.field).labels)}
            </Text>
          )}
          {byField && (
            <>
              <del>{field.here || '–'}</del>
              {' → '}
            </>
          )}
          <ins>{field.there || '–'}</ins>
          {field.problem !== null && (
            <Text size="xs" c="var(--mantine-color-error)">
              {textOf(field.problem, {})}
            </Text>
          )}
        </div>
      ))}
    </aside>
  )
}
