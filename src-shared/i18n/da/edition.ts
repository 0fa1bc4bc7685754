/** What the reading edition for the intranet says, in Danish. */
export const edition = {
  title: 'Systemer og ansvarlige',
  madeOn: 'Udgave af {{date}}',
  noScript: 'Siden kræver, at JavaScript er slået til i browseren.',
  broken: 'Filen er ikke hel. Bed om at få den lagt ud igen.',
  search: 'Søg i alt',
  searchHint: 'Navn, ejer, enhed, leverandør … (tast / for at søge)',
  language: 'Sprog',
  kinds: 'Hvad der vises',
  hits_one: '{{count}} fundet: {{kind}}',
  hits_other: '{{count}} fundet: {{kind}}',
  none: 'Intet fundet. Prøv færre eller kortere ord.',
  elsewhere: 'Men der er noget andetsteds:',
  more: 'Vis {{count}} mere',
  all: 'Tilbage til listen',
  choose: 'Vælg en på listen for at se, hvem der har ansvaret.',
  gone: 'Det, adressen peger på, er ikke i denne udgave.',
  namedBy: 'Står som {{field}} ved',
  footer: 'Skrevet af Samregister. Det, kommunen holder internt, er ikke med.',
  saveTitle: 'Gem læseudgaven',
  fileKind: 'Webside'
} as const
