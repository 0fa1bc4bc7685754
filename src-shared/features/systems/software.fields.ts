import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { reviewFields } from '../../kernel/review-fields.ts'

/** A piece of software that systems are built on; the green nodes of the seed's dependency graph. */
export const softwareEntity = {
  name: 'software',
  labels: {
    one: labels('Programvare', 'Programvare', 'Software'),
    many: labels('Programvarer', 'Programvarer', 'Software products')
  },
  table: 'software',
  title: 'name',
  identifiers: [],
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
        programvare | programvarenavn | software | softwarenavn | produkt | produktnavn | program | applikation
        programnavn | programvarenamn | namn | applikasjon | product | product name | software name | application`)
    },
    {
      key: 'aliases',
      kind: 'list',
      section: 'general',
      searched: true,
      labels: labels('Andre navne', 'Andre navn', 'Other names'),
      synonyms: phrases(`
        alias | kaldenavn | også kaldet | andre namn | also known as | former name`)
    },
    {
      key: 'supplier',
      kind: 'ref',
      entity: 'supplier',
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      searched: true,
      labels: labels('Leverandør', 'Leverandør', 'Supplier'),
      synonyms: phrases(`
        producent | programvareleverandør | softwareleverandør | udbyder | produsent | tilbyder
        vendor | manufacturer | publisher | software vendor`)
    },
    {
      key: 'category',
      kind: 'ref',
      entity: 'systemCategory',
      section: 'general',
      listed: true,
      filter: true,
      labels: labels('Kategori', 'Kategori', 'Category'),
      synonyms: phrases(`
        programvarekategori | softwarekategori | programvaretype | type | software type | software category`)
    },
    {
      key: 'version',
      kind: 'text',
      section: 'general',
      listed: true,
      labels: labels('Version', 'Versjon', 'Version'),
      synonyms: phrases(`
        versionsnummer | versionsnr | udgave | versjonsnummer | versjonsnr | utgave | release`)
    },
    {
      key: 'make',
      kind: 'choice',
      section: 'general',
      filter: true,
      choices: [
        {
          code: 'offTheShelf',
          labels: labels('Hyldevare', 'Hyllevare', 'Off the shelf'),
          synonyms: ['standard', 'standardsystem']
        },
        {
          code: 'adapted',
          labels: labels('Tilpasset hyldevare', 'Tilpasset hyllevare', 'Adapted'),
          synonyms: ['tilpasset']
        },
        {
          code: 'inHouse',
          labels: labels('Egenudviklet', 'Egenutviklet', 'Developed in-house'),
          synonyms: ['egenudvikling']
        },
        { code: 'bespoke', labels: labels('Skræddersyet', 'Skreddersøm', 'Bespoke'), synonyms: ['specialudviklet'] }
      ],
      labels: labels('Udvikling', 'Utvikling', 'Make')
    },
    {
      key: 'licence',
      kind: 'text',
      section: 'general',
      labels: labels('Licens', 'Lisens', 'Licence'),
      synonyms: phrases(`
        licenstype | licensmodel | licenser | lisenstype | lisensmodell | license | licence type | license type`)
    },
    {
      key: 'supportEndsOn',
      kind: 'date',
      section: 'general',
      listed: true,
      labels: labels('Support ophører', 'Støtte opphører', 'Support ends on'),
      synonyms: phrases(`
        end of life | eol | support udløber | support slutter | supportophør | støtte utløper | slutt på støtte | end of support`)
    },
    {
      key: 'description',
      kind: 'longText',
      section: 'general',
      searched: true,
      labels: labels('Beskrivelse', 'Beskrivelse', 'Description'),
      synonyms: phrases(`
        programvarebeskrivelse | funktion | formål | anvendelse | skildring | funksjon | formal | purpose | function`)
    },
    {
      key: 'url',
      kind: 'url',
      section: 'general',
      more: true,
      labels: labels('Webadresse', 'Nettadresse', 'Web address'),
      synonyms: phrases(`
        url | link | hjemmeside | lenke | nettside | website | homepage`)
    },
    ...reviewFields('general'),
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes')
    }
  ]
} as const satisfies Entity
