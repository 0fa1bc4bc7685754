import { Alert, Loader, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BulkFieldPreview, BulkPreview, BulkRefusal } from '../../../src-shared/features/bulk/contract.ts'
import { type Entity, fieldOf } from '../../../src-shared/kernel/field.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { useCodeText } from '../feedback/failure-text.ts'
import { Later } from '../feedback/later.tsx'
import { useValueText } from '../fields/value-text.ts'
import styles from './bulk.module.css'
import type { BulkOutlook } from './use-bulk-preview.ts'

interface BulkOutlookViewProps {
  readonly entity: Entity
  readonly outlook: BulkOutlook
  /** Whether anything was filled in. */
  readonly asked: boolean
}

/** What the edit would do, in words and numbers, and what is refused and why. */
export function BulkOutlookView({ entity, outlook: { preview, failure }, asked }: BulkOutlookViewProps) {
  const { t } = useTranslation('bulk')
  return (
    <section className={styles.outlook} aria-live="polite" aria-label={t('outlook')}>
      {failure && <FailureAlert failure={failure} />}
      {!asked && (
        <Text size="sm" c="dimmed">
          {t('outlook.nothing')}
        </Text>
      )}
      {asked && !preview && !failure && (
        <Later>
          <Loader size="sm" aria-label={t('outlook.working')} />
        </Later>
      )}
      {preview && (
        <Stack gap="xs">
          <ul>
            {preview.fields.map((field) => (
              <li key={field.field}>
                <FieldOutlook entity={entity} field={field} preview={preview} />
              </li>
            ))}
          </ul>
          {preview.refused.length > 0 && <Refusals entity={entity} preview={preview} />}
        </Stack>
      )}
    </section>
  )
}

interface FieldOutlookProps {
  readonly entity: Entity
  readonly field: BulkFieldPreview
  readonly preview: BulkPreview
}

function FieldOutlook({ entity, field: { field: key, changes, same, from, others }, preview }: FieldOutlookProps) {
  const { t } = useTranslation('bulk')
  const format = useFormat()
  const text = useValueText()
  const field = fieldOf(entity, key)
  const was = from.map(({ value, count }) =>
    t('from', { value: text(field, value, preview.refs) || t('from.empty'), number: format.number(count) })
  )
  const rest = others > 0 ? [t('from.others', { count: others, number: format.number(others) })] : []
  return (
    <Text size="sm">
      <strong>{format.label(field.labels)}</strong>: {t('changes', { count: changes, number: format.number(changes) })}
      {changes > 0 && ` ${t('changes.from', { list: [...was, ...rest].join(', ') })}`}
      {same > 0 && `; ${t('same', { count: same, number: format.number(same) })}`}.
    </Text>
  )
}

function Refusals({ entity, preview }: { readonly entity: Entity; readonly preview: BulkPreview }) {
  const { t } = useTranslation('bulk')
  const format = useFormat()
  const count = preview.refusedCount
  return (
    <Alert
      color="orange"
      variant="outline"
      icon={<IconInfoCircle aria-hidden />}
      title={t('refused', { count, number: format.number(count) })}
    >
      <ul>
        {preview.refused.map((refusal) => (
          <li key={`${refusal.code} ${refusal.field} ${JSON.stringify(refusal.params)}`}>
            <RefusalText entity={entity} refusal={refusal} />
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function RefusalText({ entity, refusal }: { readonly entity: Entity; readonly refusal: BulkRefusal }) {
  const { t } = useTranslation('bulk')
  const format = useFormat()
  const textOf = useCodeText()
  const { code, params, count, examples } = refusal
  const field = entity.fields.find(({ key }) => key === refusal.field)
  const names = examples.map(({ name }) => name).filter(Boolean)
  const more = count > examples.length ? ', …' : ''
  return (
    <Text size="sm">
      {textOf(code, { ...params, ...(field && { field: format.label(field.labels) }) })}{' '}
      {names.length > 0
        ? t('refused.examples', { number: format.number(count), names: `${names.join(', ')}${more}` })
        : `(${format.number(count)})`}
    </Text>
  )
}
