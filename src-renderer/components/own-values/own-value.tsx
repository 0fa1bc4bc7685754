import { Group, Text } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogueField, deviationValue } from '../../../../src-shared/features/systems/deviation.rules.ts'
import type { EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import type { FieldValue, RecordView } from '../../../../src-shared/kernel/value.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { FieldValueView, RefLink } from '../../../components/fields/field-value.tsx'
import styles from './catalogue.module.css'
import { useDeviation } from './use-deviations.ts'

interface DeviationValueProps {
  readonly field: Field
  readonly system: RecordView
  /** The catalogue's value as it is read. */
  readonly children: ReactNode
}

/** A fact of the catalogue; where the municipality has it otherwise, that comes first and the catalogue's beside it. */
export function DeviationValue({ field, system, children }: DeviationValueProps) {
  return catalogueField(field.key) ? (
    <OwnValue field={field} system={system}>
      {children}
    </OwnValue>
  ) : (
    children
  )
}

function OwnValue({ field, system, children }: DeviationValueProps) {
  const { t } = useTranslation('systems')
  const deviation = useDeviation(system, field.key)
  if (!deviation) return children
  const note = deviation.values['note']
  return (
    <div className={styles.deviation}>
      <Group gap={6}>
        <span className={styles.own}>
          <IconArrowsDiff size={15} aria-hidden />
          {t('deviation.here')}
        </span>
        <DeviatingValue field={field} value={deviationValue(field, String(deviation.values['value'] ?? ''))} />
      </Group>
      {typeof note === 'string' && note !== '' && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
      <div className={styles.beside}>
        <Text span size="xs">
          {t('deviation.catalogue')}
        </Text>
        {children}
      </div>
    </div>
  )
}

/** The own value; what it refers to is asked for by name. */
export function DeviatingValue({ field, value }: { readonly field: Field; readonly value: FieldValue }) {
  if (field.kind === 'ref') return <NamedLink entity={field.entity} id={String(value)} />
  return <FieldValueView field={field} value={value} refs={{}} />
}

function NamedLink({ entity, id }: { readonly entity: EntityName; readonly id: string }) {
  const { data } = useChannel(`${entity as 'supplier'}.get`, { id })
  return <RefLink entity={entity} id={id} refView={data && { id, name: String(data.values['name'] ?? '') }} />
}
