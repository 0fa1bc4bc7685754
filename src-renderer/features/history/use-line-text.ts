import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { HistoryLine } from '../../../src-shared/features/register/history-contract.ts'
import { areaLabels } from '../../../src-shared/kernel/area-labels.ts'
import { areas } from '../../../src-shared/kernel/areas.ts'
import { type EntityName, entityNames, type Field } from '../../../src-shared/kernel/field.ts'
import { roles } from '../../../src-shared/kernel/permissions.ts'
import { roleLabels } from '../../../src-shared/kernel/role-labels.ts'
import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import { isAnswer, useValueText } from '../../components/fields/value-text.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** One field of a change in words. */
export interface ChangeText {
  readonly key: string
  readonly field: Field | null
  readonly label: string
  readonly before: string
  readonly after: string
}

/** How to say an entry of the history in the language on screen. */
export interface LineText {
  /** What kind of thing was changed. */
  entity(name: string): string
  action(action: HistoryLine['action']): string
  /** What the changed thing is called. */
  record(line: HistoryLine): string
  changes(line: HistoryLine): readonly ChangeText[]
}

/** The catalogue's entity of a line, where it has one: then it has a page, too. */
export function entityOfLine(line: HistoryLine): EntityName | null {
  return entityNames.find((known) => known === line.entity) ?? null
}

/** See {@link LineText}. */
export function useLineText(): LineText {
  const { t, i18n } = useTranslation('history')
  const format = useFormat()
  const valueText = useValueText()
  return useMemo(() => {
    // Codes are data: what a newer program wrote has no text here, and is shown as it stands.
    const word = (topic: 'entity' | 'setting' | 'field', code: string): string =>
      i18n.exists(`history:${topic}.${code}`) ? t(`${topic}.${code}` as 'entity.user') : code
    const entity = (name: string): string => {
      const known = entityNames.find((one) => one === name)
      return known ? format.label(catalogue[known].labels.one) : word('entity', name)
    }
    const looseText = (value: FieldValue): string => {
      if (value === null) return ''
      if (isAnswer(value)) return value.value
      const items = Array.isArray(value) ? (value as readonly string[]) : [String(value)]
      return items
        .map((item) => {
          const role = roles.find((one) => one === item)
          return role ? format.label(roleLabels[role]) : item
        })
        .join(', ')
    }
    return {
      entity,
      action: (action) => (i18n.exists(`history:did.${action}`) ? t(`did.${action}`) : action),
      record: (line) => {
        if (line.record.name) return line.record.name
        const area = line.entity === 'area' && areas.find((known) => known === line.record.id)
        if (area) return format.label(areaLabels[area])
        if (line.entity === 'setting') return word('setting', line.record.id)
        return t('record.unnamed')
      },
      changes: (line) => {
        const own = entityOfLine(line)
        return Object.entries(line.changes ?? {}).map(([key, [before, after]]) => {
          const field = own ? (catalogue[own].fields.find((one) => one.key === key) ?? null) : null
          const text = (value: FieldValue): string => (field ? valueText(field, value, line.refs) : looseText(value))
          const label = field ? format.label(field.labels) : word('field', key).replace(/^extra\./, '')
          return { key, field, label, before: text(before), after: text(after) }
        })
      }
    }
  }, [t, i18n, format, valueText])
}
