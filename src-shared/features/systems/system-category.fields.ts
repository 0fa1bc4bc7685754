import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** A category of systems; categories form a tree of two levels (main category and category, as in Oslo's register). */
export const systemCategoryEntity = {
  name: 'systemCategory',
  labels: { one: labels('Kategori', 'Kategori', 'Category'), many: labels('Kategorier', 'Kategorier', 'Categories') },
  table: 'system_category',
  title: 'name',
  identifiers: ['code'],
  responsibleUnit: null,
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
      synonyms: phrases(`
        kategori | kategorinavn | systemkategori | kategorinamn | namn | category | category name`)
    },
    {
      key: 'nameNb',
      kind: 'text',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Navn på norsk', 'Navn på norsk', 'Norwegian name'),
      synonyms: phrases(`
        norsk navn | norsk namn | norwegian name`)
    },
    {
      key: 'nameEn',
      kind: 'text',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Navn på engelsk', 'Navn på engelsk', 'English name'),
      synonyms: phrases(`
        engelsk navn | engelsk namn | english name`)
    },
    {
      key: 'parent',
      kind: 'ref',
      entity: 'systemCategory',
      section: 'general',
      listed: true,
      filter: true,
      labels: labels('Hovedkategori', 'Hovedkategori', 'Main category'),
      synonyms: phrases(`
        overkategori | overordnet kategori | hovedgruppe | hovudkategori | overordna kategori | parent | parent category | main category`)
    },
    {
      key: 'code',
      kind: 'text',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Kode', 'Kode', 'Code'),
      synonyms: phrases(`
        kle | kle-nr | los | kategorikode | nummer | category code | number`)
    },
    {
      key: 'description',
      kind: 'longText',
      section: 'general',
      more: true,
      labels: labels('Beskrivelse', 'Beskrivelse', 'Description'),
      synonyms: phrases(`
        definition | definisjon | forklaring | uddybning | explanation`)
    }
  ]
} as const satisfies Entity
