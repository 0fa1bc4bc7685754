import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { vocabularyFields } from './vocabulary-fields.ts'

/** A category of persons whose data are processed (GDPR art. 30(1)(c)). */
export const subjectCategoryEntity = {
  name: 'subjectCategory',
  labels: {
    one: labels('Kategori af registrerede', 'Kategori av registrerte', 'Category of persons'),
    many: labels('Kategorier af registrerede', 'Kategorier av registrerte', 'Categories of persons')
  },
  table: 'subject_category',
  title: 'name',
  identifiers: ['code'],
  responsibleUnit: null,
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    ...vocabularyFields(phrases('registrerede | registrerte | persongruppe | personkategori | data subject')),
    {
      key: 'vulnerable',
      kind: 'answer',
      section: 'general',
      listed: true,
      filter: true,
      labels: labels('Sårbar gruppe', 'Sårbar gruppe', 'Vulnerable group'),
      synonyms: phrases('sårbar | sårbare | vulnerable')
    }
  ]
} as const satisfies Entity
