import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { HistoryLine } from '../../../src-shared/features/register/history-contract.ts'
import { areaLabels } from '../../../src-shared/kernel/area-labels.ts'
import { areas } from '../../../src-shared/kernel/areas.ts'
import { type EntityName, entityNames } from '../../../src-shared/kernel/field.ts'
import { type ToldChange, useToldChanges } from '../../components/use-told-changes.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** How to say an entry of the history in the language on screen. */
export interface LineText {
  /** What kind of thing was changed. */
  entity(name: string): string
  action(action: HistoryLine['action']): string
  /** What the changed thing is called. */
  record(line: HistoryLine): string
  changes(line: HistoryLine): readonly ToldChange[]
}

/** The catalogue's entity of a line, where it has one: then it has a page, too. */
export function entityOfLine(line: HistoryLine): EntityName | null {
  return entityNames.find((known) => known === line.entity) ?? null
}

/** See {@link LineText}. */
export function useLineText(): LineText {
  const { t, i18n } = useTranslation('history')
  const format = useFormat()
  const told = useToldChanges()
  return useMemo(() => {
    // Codes are data: what a newer program wrote has no text here, and is shown as it stands.
    const word = (topic: 'entity' | 'setting', code: string): string =>
      i18n.exists(`history:${topic}.${code}`) ? t(`${topic}.${code}` as 'entity.user') : code
    const entity = (name: string): string => {
      const known = entityNames.find((one) => one === name)
      return known ? format.label(catalogue[known].labels.one) : word('entity', name)
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
        const setting = line.entity === 'setting' ? line.record.id : undefined
        return told(entityOfLine(line), { ...line, changes: line.changes ?? {}, setting })
      }
    }
  }, [t, i18n, format, told])
}
