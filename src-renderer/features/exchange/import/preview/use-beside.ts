import { catalogue } from '../../../../../src-shared/features/catalogue.ts'
import type { ImportPreview } from '../../../../../src-shared/features/exchange/import.ts'
import { inSentence } from '../../../../../src-shared/i18n/in-sentence.ts'
import type { EntityName } from '../../../../../src-shared/kernel/field.ts'
import { useFormat } from '../../../../i18n/use-format.ts'

/** The records that would be made beside the rows, in words ("4 leverandører og 2 personer"); empty when none. */
export function useBeside(preview: ImportPreview | null): string {
  const format = useFormat()
  const parts = Object.entries(preview?.createdBeside ?? {}).map(([name, count]) => {
    const { labels } = catalogue[name as EntityName]
    return `${format.number(count)} ${inSentence(format.label(count === 1 ? labels.one : labels.many))}`
  })
  return new Intl.ListFormat(format.language).format(parts)
}
