import type { Entity } from '../../kernel/field.ts'
import { labels } from '../../kernel/labels.ts'

/** A category of systems; categories form a tree of two levels (main category and category, as in Oslo's register). */
export const systemCategoryEntity = {
  name: 'systemCategory',
  labels: { one: labels('Kategori', 'Kategori', 'Category'), many: labels('Kategorier', 'Kategorier', 'Categories') },
  table: 'system_category',
  title: 'name',
  identifiers: ['code'],
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    {
      key: 'name',
      kind: 'text',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      labels: labels('Navn', 'Navn', 'Name'),
      synonyms: ['kategori', 'kategorinavn', 'category', 'systemkategori']
    },
    {
      key: 'nameNb',
      kind: 'text',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Navn på norsk', 'Navn på norsk', 'Norwegian name')
    },
    {
      key: 'nameEn',
      kind: 'text',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Navn på engelsk', 'Navn på engelsk', 'English name')
    },
    {
      key: 'parent',
      kind: 'ref',
      entity: 'systemCategory',
      section: 'general',
      listed: true,
      filter: true,
      labels: labels('Hovedkategori', 'Hovedkategori', 'Main category'),
      synonyms: ['overkategori', 'hovedkategori', 'parent']
    },
    {
      key: 'code',
      kind: 'text',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Kode', 'Kode', 'Code'),
      synonyms: ['kle', 'los', 'kode']
    },
    {
      key: 'description',
      kind: 'longText',
      section: 'general',
      more: true,
      labels: labels('Beskrivelse', 'Beskrivelse', 'Description'),
      synonyms: ['definition', 'definisjon']
    }
  ]
} as const satisfies Entity
