import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../src-shared/features/catalogue.ts'
import { type HistoryChanges, readableChanges } from '../../src-shared/features/register/history.ts'
import { answerLabels } from '../../src-shared/kernel/answer-labels.ts'
import type { EntityName, Field } from '../../src-shared/kernel/field.ts'
import { roles } from '../../src-shared/kernel/permissions.ts'
import { roleLabels } from '../../src-shared/kernel/role-labels.ts'
import type { FieldValue, RefView } from '../../src-shared/kernel/value.ts'
import { useFormat } from '../i18n/use-format.ts'
import { isAnswer, useValueText } from './fields/value-text.ts'

/** One field of a change in words. */
export interface ToldChange {
  readonly key: string
  /** null: a kept column of a sheet, or something that is no entity's. */
  readonly field: Field | null
  readonly label: string
  readonly before: string
  readonly after: string
}

/** An entry of the history, of any kind. */
interface Entry {
  readonly action: string
  readonly changes: HistoryChanges
  readonly refs: Readonly<Record<string, RefView>>
}

/** How to say what an entry tells, in the language on screen. */
export function useToldChanges(): (entity: EntityName | null, entry: Entry) => readonly ToldChange[] {
  const { t, i18n } = useTranslation('history')
  const format = useFormat()
  const valueText = useValueText()
  return useMemo(() => {
    const fieldOf = (entity: EntityName | null, key: string): Field | null =>
      (entity && catalogue[entity].fields.find((field) => field.key === key)) ?? null
    // Codes are data: what a newer program wrote has no text here, and is shown as it stands.
    const word = (code: string): string =>
      i18n.exists(`history:field.${code}`) ? t(`field.${code}` as 'field.name') : code.replace(/^extra\./, '')
    const nameOf = (entity: EntityName | null, key: string): string => {
      const field = fieldOf(entity, key)
      return field ? format.label(field.labels) : word(key)
    }
    const looseText = (value: FieldValue): string => {
      if (value === null) return ''
      if (isAnswer(value)) return format.label(answerLabels[value.value])
      const items = Array.isArray(value) ? (value as readonly string[]) : [String(value)]
      return items
        .map((item) => {
          const role = roles.find((one) => one === item)
          return role ? format.label(roleLabels[role]) : item
        })
        .join(', ')
    }
    return (entity, { action, changes, refs }) =>
      Object.entries(readableChanges(action, changes)).map(([key, [before, after]]) => {
        // What a purge tells is its own: its reason is no field that is called so.
        const field = action === 'purge' ? null : fieldOf(entity, key)
        const text = (value: FieldValue): string => {
          if (field) return valueText(field, value, refs)
          if (action === 'purge' && key === 'fields' && Array.isArray(value))
            return value.map((one) => nameOf(entity, String(one))).join(', ')
          return action === 'purge' && value === 'yes' ? format.label(answerLabels.yes) : looseText(value)
        }
        const label = field ? format.label(field.labels) : word(key)
        return { key, field, label, before: text(before), after: text(after) }
      })
  }, [t, i18n, format, valueText])
}
