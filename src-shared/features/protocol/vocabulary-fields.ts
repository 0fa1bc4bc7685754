import type { Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/**
 * The fields that all vocabularies have. The code is the same in every register for what a new one starts with; a
 * municipality's own terms may have one.
 *
 * @param names further headers for the name
 */
export function vocabularyFields(names: readonly string[]) {
  return [
    {
      key: 'name',
      kind: 'text',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      labels: labels('Navn', 'Navn', 'Name'),
      synonyms: [...phrases('betegnelse | kategori | namn | nemning | category | term'), ...names]
    },
    {
      key: 'nameNb',
      kind: 'text',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Navn på norsk', 'Navn på norsk', 'Norwegian name'),
      synonyms: phrases('norsk navn | norsk namn | norwegian name')
    },
    {
      key: 'nameEn',
      kind: 'text',
      section: 'general',
      searched: true,
      more: true,
      labels: labels('Navn på engelsk', 'Navn på engelsk', 'English name'),
      synonyms: phrases('engelsk navn | engelsk namn | english name')
    },
    {
      key: 'code',
      kind: 'text',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Kode', 'Kode', 'Code'),
      synonyms: phrases('nummer | nr | number')
    },
    {
      key: 'description',
      kind: 'longText',
      section: 'general',
      more: true,
      labels: labels('Beskrivelse', 'Beskrivelse', 'Description'),
      synonyms: phrases('definition | definisjon | forklaring | uddybning | explanation')
    }
  ] as const satisfies readonly Field[]
}
