import { Group, Text } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ownValueField } from '../../../src-shared/features/own-values.ts'
import type { EntityName, Field } from '../../../src-shared/kernel/field.ts'
import { ownValueIn } from '../../../src-shared/kernel/own-value.ts'
import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import { useChannel } from '../../api/use-channel.ts'
import { FieldValueView, RefLink } from '../fields/field-value.tsx'
import styles from './own-values.module.css'
import { type OwnValuesOf, useOwnValue } from './use-own-values.ts'

interface OwnValueProps extends OwnValuesOf {
  readonly field: Field
  /** The common value as it is read. */
  readonly children: ReactNode
}

/** A field's value; where it is otherwise here, that comes first and the common one beside it. */
export function OwnValue(props: OwnValueProps) {
  return ownValueField(props.entity, props.field.key) ? <BesideCommon {...props} /> : props.children
}

function BesideCommon({ entity, owner, field, children }: OwnValueProps) {
  const { t } = useTranslation('ownValues')
  const own = useOwnValue({ entity, owner }, field.key)
  if (!own) return children
  const note = own.values['note']
  return (
    <div className={styles.value}>
      <Group gap={6}>
        <span className={styles.own}>
          <IconArrowsDiff size={15} aria-hidden />
          {t(`${entity}.here`)}
        </span>
        <OwnValueView field={field} value={ownValueIn(field, String(own.values['value'] ?? ''))} />
      </Group>
      {typeof note === 'string' && note !== '' && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
      <div className={styles.beside}>
        <Text span size="xs">
          {t(`${entity}.catalogue`)}
        </Text>
        {children}
      </div>
    </div>
  )
}

/** The own value; what it refers to is asked for by name. */
export function OwnValueView({ field, value }: { readonly field: Field; readonly value: FieldValue }) {
  if (field.kind === 'ref') return <NamedLink entity={field.entity} id={String(value)} />
  return <FieldValueView field={field} value={value} refs={{}} />
}

function NamedLink({ entity, id }: { readonly entity: EntityName; readonly id: string }) {
  const { data } = useChannel(`${entity as 'supplier'}.get`, { id })
  return <RefLink entity={entity} id={id} refView={data && { id, name: String(data.values['name'] ?? '') }} />
}
