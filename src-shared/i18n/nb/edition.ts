import type { edition as da } from '../da/edition.ts'

/** What the reading edition for the intranet says, in Norwegian. */
export const edition: Readonly<Record<keyof typeof da, string>> = {
  title: 'Systemer og ansvarlige',
  madeOn: 'Utgave av {{date}}',
  noScript: 'Siden krever at JavaScript er slått på i nettleseren.',
  broken: 'Filen er ikke hel. Be om å få den lagt ut på nytt.',
  search: 'Søk i alt',
  searchHint: 'Navn, eier, enhet, leverandør … (tast / for å søke)',
  language: 'Språk',
  kinds: 'Hva som vises',
  hits_one: '{{count}} funnet: {{kind}}',
  hits_other: '{{count}} funnet: {{kind}}',
  none: 'Ingenting funnet. Prøv færre eller kortere ord.',
  elsewhere: 'Men det er noe andre steder:',
  more: 'Vis {{count}} til',
  all: 'Tilbake til listen',
  choose: 'Velg en i listen for å se hvem som har ansvaret.',
  gone: 'Det adressen peker på, er ikke i denne utgaven.',
  namedBy: 'Står som {{field}} ved',
  footer: 'Skrevet av Samregister. Det kommunen holder internt, er ikke med.',
  saveTitle: 'Lagre leseutgaven',
  fileKind: 'Nettside'
}
