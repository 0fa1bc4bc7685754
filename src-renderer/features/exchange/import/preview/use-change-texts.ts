import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../../src-shared/features/catalogue.ts'
import type { PreviewRow } from '../../../../../src-shared/features/exchange/import.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { useImport } from '../import-store.ts'

/** A changed field in words. */
export interface ChangeText {
  readonly key: string
  readonly field: string
  readonly before: string
  readonly after: string
}

/** What a row changes, field by field, in the language on screen. */
export function useChangeTexts(): (row: PreviewRow) => ChangeText[] {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { plan } = useImport()
  const blank = t('preview.blank')
  return (row) => {
    const { fields } = catalogue[plan?.files.find((file) => file.file === row.file)?.entity ?? 'system']
    return Object.entries(row.changes).map(([key, [before, after]]) => {
      const field = fields.find((one) => one.key === key)
      // Main gives dates as ISO; how they are written is the window's.
      const shown = (text: string | null): string =>
        text === null ? blank : field?.kind === 'date' ? format.date(text) : text
      return {
        key,
        field: field ? format.label(field.labels) : key.replace(/^extra\./, ''),
        before: shown(before),
        after: shown(after)
      }
    })
  }
}
