import { ActionIcon, Group, SegmentedControl, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { takesItems } from '../../../src-shared/kernel/field.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { FieldInput } from '../fields/field-input.tsx'
import styles from './bulk.module.css'
import type { BulkLine, BulkMode } from './bulk-changes.ts'

interface BulkLineEditProps {
  readonly line: BulkLine
  readonly refs: Readonly<Record<string, RefView>>
  readonly onChange: (line: BulkLine) => void
  readonly onRef: (ref: RefView) => void
  readonly onRemove: () => void
}

/** One field of the edit: what is done with it, and its new value. */
export function BulkLineEdit({ line, refs, onChange, onRef, onRemove }: BulkLineEditProps) {
  const { t } = useTranslation('bulk')
  const format = useFormat()
  const { field, mode, value } = line
  const label = format.label(field.labels)
  const modes: readonly BulkMode[] = [
    'set',
    ...(takesItems(field) ? (['add', 'remove'] as const) : []),
    ...(field.required ? [] : (['clear'] as const))
  ]
  return (
    <fieldset className={styles.line} aria-label={label}>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600} size="sm">
          {label}
        </Text>
        <Group gap="xs" wrap="nowrap">
          {modes.length > 1 && (
            <SegmentedControl
              size="xs"
              aria-label={t('mode', { field: label })}
              data={modes.map((one) => ({ value: one, label: t(`mode.${one}`) }))}
              value={mode}
              onChange={(next) => onChange({ ...line, mode: next as BulkMode })}
            />
          )}
          <ActionIcon variant="subtle" color="gray" aria-label={t('line.remove', { field: label })} onClick={onRemove}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      {mode !== 'clear' && (
        <FieldInput
          field={field}
          value={value}
          onChange={(next) => onChange({ ...line, value: next })}
          label={t(`value.${mode}`)}
          refs={refs}
          onRef={onRef}
        />
      )}
    </fieldset>
  )
}
