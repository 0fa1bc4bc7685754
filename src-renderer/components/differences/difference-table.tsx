import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { CopyStanding } from '../../../src-shared/features/protocol/copy.rules.ts'
import { type EntityName, fieldOf } from '../../../src-shared/kernel/field.ts'
import { isEmpty, type RefView, type Values } from '../../../src-shared/kernel/value.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { FieldValueView } from '../fields/field-value.tsx'
import styles from './differences.module.css'

/** Something in which a record, or a piece of it, differs from where it came from. */
export interface ShownDifference {
  readonly of: EntityName
  readonly piece: string | null
  readonly copy: string | null
  readonly kind: 'field' | 'new' | 'gone' | 'added'
  readonly field: string | null
  readonly standing: CopyStanding
  readonly source: Values | null
  readonly own: Values | null
  readonly base: Values | null
}

type Refs = Readonly<Record<string, RefView>>

/** What can be done with differences: the source's word is taken, or what stands here is kept. */
export interface Settling<T> {
  readonly running: boolean
  run(rows: readonly T[] | null, how: 'take' | 'keep'): Promise<void>
}

interface DifferenceTableProps<T extends ShownDifference> {
  readonly title: string
  readonly rows: readonly T[]
  readonly refs: Refs
  readonly writable: boolean
  readonly settling: Settling<T>
  /** What a piece is called; null of the record itself. */
  readonly pieceName: (row: T) => string | null
}

/** Differences between a record and its source side by side, each to be taken over or kept. */
export function DifferenceTable<T extends ShownDifference>(props: DifferenceTableProps<T>) {
  const { title, rows, writable } = props
  const { t } = useTranslation('copies')
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('here')}</th>
            {writable && <td>{/* Buttons need no heading. */}</td>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DifferenceRow
              key={`${row.of}.${row.piece ?? ''}.${row.copy ?? ''}.${row.field ?? ''}`}
              row={row}
              {...props}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type DifferenceRowProps<T extends ShownDifference> = Omit<DifferenceTableProps<T>, 'title' | 'rows'> & {
  readonly row: T
}

function DifferenceRow<T extends ShownDifference>(props: DifferenceRowProps<T>) {
  const { row, refs, writable, settling, pieceName } = props
  const { t } = useTranslation('copies')
  const format = useFormat()
  const { of, kind, field, standing, source, own, base } = row
  const piece = pieceName(row)
  const what = field === null ? piece : format.label(fieldOf(catalogue[of], field).labels)
  const hint = [
    ...(kind === 'field' ? [] : [t(`kind.${kind}`, { piece: format.label(catalogue[of].labels.one) })]),
    ...(field !== null && piece ? [piece] : []),
    ...(standing === 'both' || standing === 'unknown' ? [t(`standing.${standing}`)] : [])
  ]
  return (
    <tr>
      <th scope="row">
        {what}
        {hint.map((text) => (
          <Text key={text} size="xs" c="dimmed" fw={400}>
            {text}
          </Text>
        ))}
      </th>
      <td>
        <Said row={row} values={source} refs={refs} />
      </td>
      <td>
        <Said row={row} values={own} refs={refs} />
        {standing === 'both' && base && field !== null && (
          <div className={styles.base}>
            <Text size="xs" c="dimmed">
              {t('was')}
            </Text>
            <Said row={row} values={base} refs={refs} />
          </div>
        )}
      </td>
      {writable && <td>{kind !== 'added' && <Buttons row={row} what={what} settling={settling} />}</td>}
    </tr>
  )
}

interface ButtonsProps<T> {
  readonly row: T
  readonly what: string | null
  readonly settling: Settling<T>
}

function Buttons<T extends ShownDifference>({ row, what, settling }: ButtonsProps<T>) {
  const { t } = useTranslation('copies')
  const isOwn = row.standing === 'own'
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      <Button
        size="compact-xs"
        variant={isOwn ? 'subtle' : 'light'}
        disabled={settling.running}
        aria-label={t('takeOne', { what })}
        onClick={() => void settling.run([row], 'take')}
      >
        {t('take')}
      </Button>
      {!isOwn && (
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={settling.running}
          aria-label={t('keepOne', { what })}
          onClick={() => void settling.run([row], 'keep')}
        >
          {t('keep')}
        </Button>
      )}
    </Group>
  )
}

function Said({ row, values, refs }: { row: ShownDifference; values: Values | null; refs: Refs }) {
  const format = useFormat()
  const { of, field } = row
  if (field !== null)
    return <FieldValueView field={fieldOf(catalogue[of], field)} value={values?.[field]} refs={refs} />
  const said = values ? catalogue[of].fields.filter(({ key }) => !isEmpty(values[key])) : []
  if (said.length === 0)
    return (
      <Text span c="dimmed">
        —
      </Text>
    )
  return (
    <dl className={styles.facts}>
      {said.map((one) => (
        <div key={one.key}>
          <dt>{format.label(one.labels)}</dt>
          <dd>
            <FieldValueView field={one} value={values?.[one.key]} refs={refs} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
