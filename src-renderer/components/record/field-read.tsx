import { IconPencil } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import { type FieldValue, isEmpty, type RecordView, type RefView } from '../../../src-shared/kernel/value.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { FieldValueView } from '../fields/field-value.tsx'
import { isWide } from './field-edit.tsx'
import { FieldHistory } from './field-history.tsx'
import { MasteredLine, SaidLine } from './field-said.tsx'
import { QuietButton } from './quiet-button.tsx'
import styles from './record.module.css'
import type { RecordParts } from './record-parts.ts'

interface FieldReadProps {
  readonly entity: Entity
  readonly field: Field
  /** null: a new one, which has no history. */
  readonly record: RecordView | null
  readonly value: FieldValue | undefined
  readonly refs: Readonly<Record<string, RefView>>
  readonly parts: RecordParts
  readonly onEdit: ((section: string, field: string) => void) | undefined
}

/** A field as one reads it. Its history and its pencil come with the pointer or the focus; a double click edits. */
export const FieldRead = memo(function FieldRead(props: FieldReadProps) {
  const { entity, field, record, value, refs, parts, onEdit } = props
  const { t } = useTranslation('record')
  const format = useFormat()
  const label = format.label(field.labels)
  const shown = <FieldValueView field={field} value={value} refs={refs} />
  const said = record?.said?.[field.key]
  const mastered = record?.mastered?.[field.key]
  const missing = field.wanted === true && isEmpty(value)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pencil and E do the same; this is the mouse's short cut
    <div
      className={`${styles.field}${isWide(field) ? ` ${styles.wide}` : ''}`}
      onDoubleClick={() => onEdit?.(field.section, field.key)}
    >
      <dt>
        {label}
        {missing && <span className={styles.missing}>· {t('field.missing')}</span>}
        {onEdit && (
          <QuietButton
            label={t('edit.field', { field: label })}
            icon={IconPencil}
            accent
            hinted
            tabIndex={-1}
            onClick={() => onEdit(field.section, field.key)}
          />
        )}
        {record && parts.fieldTools?.(field, record)}
        {record && <FieldHistory entity={entity} field={field} record={record} />}
      </dt>
      <dd>
        {record && parts.fieldValue ? parts.fieldValue(field, record, shown) : shown}
        {said && <SaidLine said={said} />}
        {mastered && <MasteredLine mastered={mastered} />}
      </dd>
    </div>
  )
})
