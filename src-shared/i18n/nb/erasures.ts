import type { erasures as da } from '../da/erasures.ts'

/** A year’s erasures, and where erasure and archive duty disagree. */
export const erasures = {
  title: 'Slettinger',
  lead: 'Hva som skal slettes i året etter behandlingenes slettefrister: måned for måned, med hvem og hvordan.',
  year: 'År',
  previous: 'Året før',
  next: 'Neste år',
  unit: 'Enhet',
  count_one: '{{number}} behandling',
  count_other: '{{number}} behandlinger',
  file: 'Slettinger {{year}}',
  save: 'Excel',
  saved: '{{count}} behandlinger er skrevet til {{path}}',
  'group.overdue': 'Overskredet fra tidligere år',
  'group.undated': 'Uten planlagt dag',
  months: '{{count}} måneder',
  'column.month': 'Måned',
  'column.due': 'Dato',
  'column.unit': 'Enhet',
  'column.activity': 'Behandlingsaktivitet',
  'column.limit': 'Slettefrist',
  'column.from': 'Regnet fra',
  'column.until': 'Til og med',
  'column.rule': 'Regel',
  'column.procedure': 'Rutine',
  'column.who': 'Hvem',
  'column.conflict': 'Sletting mot arkiv',
  nobody: 'Ingen ansvarlig',
  none: 'Ingenting skal slettes i {{year}}',
  noneText: 'Skriv slettefrist og neste sletting på behandlingene, så står de her.',
  conflicts: 'Vis behandlinger der sletting og arkivplikt er uenige',
  'conflict.preserved':
    'Opplysningene skal bevares etter arkivplikten, men har en slettefrist. Skriv under «Slik slettes det» hvordan arkivet får dem først.',
  'conflict.partly':
    'Noe skal bevares, og ingenting sier hvordan det tas ut før resten slettes. Skriv det under «Slik slettes det».',
  'conflict.undecided':
    'Det finnes en slettefrist, men det er ikke avgjort om opplysningene skal bevares. De må ikke slettes før.',
  'conflict.neverErased': 'Opplysningene skal kasseres, men har ingen slettefrist.'
} as const satisfies Readonly<Record<keyof typeof da, string>>
