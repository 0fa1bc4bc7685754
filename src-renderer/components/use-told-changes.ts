import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../src-shared/features/catalogue.ts'
import { type HistoryChanges, readableChanges } from '../../src-shared/features/register/history.ts'
import type { EntityName, Field } from '../../src-shared/kernel/field.ts'
import type { FieldValue, RefView } from '../../src-shared/kernel/value.ts'
import { useFormat } from '../i18n/use-format.ts'
import { useValueText } from './fields/value-text.ts'
import { useLooseText } from './use-loose-text.ts'

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
  /** Which setting, where the entry tells of one. */
  readonly setting?: string | undefined
}

/** How to say what an entry tells, in the language on screen. */
export function useToldChanges(): (entity: EntityName | null, entry: Entry) => readonly ToldChange[] {
  const { t, i18n } = useTranslation('history')
  const format = useFormat()
  const valueText = useValueText()
  const looseText = useLooseText()
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
    return (entity, { action, changes, refs, setting }) =>
      Object.entries(readableChanges(action, changes)).map(([key, [before, after]]) => {
        // What a purge tells is its own: its reason is no field that is called so.
        const field = action === 'purge' ? null : fieldOf(entity, key)
        const text = (value: FieldValue): string => {
          if (field) return valueText(field, value, refs)
          if (action === 'purge' && key === 'fields' && Array.isArray(value))
            return value.map((one) => nameOf(entity, String(one))).join(', ')
          return looseText(setting ?? key, value, refs)
        }
        const label = field ? format.label(field.labels) : word(key)
        return { key, field, label, before: text(before), after: text(after) }
      })
  }, [t, i18n, format, valueText, looseText])
}
