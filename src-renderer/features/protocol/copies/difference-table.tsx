import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { CopyDifference, CopyOutline } from '../../../../src-shared/features/protocol/contract.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import { isEmpty, type Values } from '../../../../src-shared/kernel/value.ts'
import { FieldValueView } from '../../../components/fields/field-value.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './copies.module.css'
import type { useSettle } from './use-settle.ts'

interface DifferenceTableProps {
  readonly title: string
  readonly rows: readonly CopyDifference[]
  readonly outline: CopyOutline
  readonly settling: ReturnType<typeof useSettle>
}

/** Differences between a copy and its source side by side, each to be taken over or kept. */
export function DifferenceTable({ title, rows, outline, settling }: DifferenceTableProps) {
  const { t } = useTranslation('copies')
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('here')}</th>
            {outline.writable && <td>{/* Buttons need no heading. */}</td>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DifferenceRow
              key={`${row.of}.${row.piece ?? ''}.${row.copy ?? ''}.${row.field ?? ''}`}
              row={row}
              outline={outline}
              settling={settling}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type DifferenceRowProps = Pick<DifferenceTableProps, 'outline' | 'settling'> & { readonly row: CopyDifference }

function DifferenceRow({ row, outline: { refs, writable }, settling }: DifferenceRowProps) {
  const { t } = useTranslation('copies')
  const format = useFormat()
  const { of, kind, field, standing, source, own, base } = row
  const piece = pieceName(row.named, refs)
  const what = field === null ? piece : format.label(fieldOf(catalogue[of], field).labels)
  const hint = [
    ...(field === null
      ? [t(`kind.${kind === 'field' ? 'new' : kind}.${of === 'transfer' ? 'transfer' : 'line'}`)]
      : []),
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
      {writable && (
        <td>
          {kind !== 'added' && (
            <Group gap={4} wrap="nowrap" justify="flex-end">
              <Button
                size="compact-xs"
                variant={standing === 'own' ? 'subtle' : 'light'}
                disabled={settling.running}
                aria-label={t('takeOne', { what })}
                onClick={() => void settling.run([row], 'take')}
              >
                {t('take')}
              </Button>
              {standing !== 'own' && (
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
          )}
        </td>
      )}
    </tr>
  )
}

/** What a piece is called: its group of persons, or the country and who gets it there. */
function pieceName(named: Values | null, refs: CopyOutline['refs']): string | null {
  if (!named) return null
  const texts = Object.values(named).flatMap((value) => (typeof value === 'string' ? [refs[value]?.name ?? value] : []))
  return texts.join(' · ')
}

function Said({ row, values, refs }: { row: CopyDifference; values: Values | null; refs: CopyOutline['refs'] }) {
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
