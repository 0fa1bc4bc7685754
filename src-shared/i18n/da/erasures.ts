/** A year’s erasures, and where erasure and archive duty disagree. */
export const erasures = {
  title: 'Sletninger',
  lead: 'Hvad der skal slettes i året, efter aktiviteternes slettefrister: måned for måned, med hvem og hvordan.',
  year: 'År',
  previous: 'Året før',
  next: 'Næste år',
  unit: 'Enhed',
  count_one: '{{number}} aktivitet',
  count_other: '{{number}} aktiviteter',
  file: 'Sletninger {{year}}',
  save: 'Excel',
  saved: '{{count}} aktiviteter er skrevet til {{path}}',
  'group.overdue': 'Overskredet fra tidligere år',
  'group.undated': 'Uden planlagt dag',
  months: '{{count}} måneder',
  'column.month': 'Måned',
  'column.due': 'Dato',
  'column.unit': 'Enhed',
  'column.activity': 'Behandlingsaktivitet',
  'column.limit': 'Slettefrist',
  'column.from': 'Regnet fra',
  'column.until': 'Til og med',
  'column.rule': 'Regel',
  'column.procedure': 'Fremgangsmåde',
  'column.who': 'Hvem',
  'column.conflict': 'Sletning mod arkiv',
  nobody: 'Ingen ansvarlig',
  none: 'Intet skal slettes i {{year}}',
  noneText: 'Skriv slettefrist og næste sletning på aktiviteterne, så står de her.',
  conflicts: 'Vis aktiviteter, hvor sletning og arkivpligt er uenige',
  'conflict.preserved':
    'Oplysningerne skal bevares efter arkivpligten, men har en slettefrist. Skriv under “Sådan slettes der”, hvordan arkivet får dem først.',
  'conflict.partly':
    'Noget skal bevares, og intet siger, hvordan det tages fra, før resten slettes. Skriv det under “Sådan slettes der”.',
  'conflict.undecided':
    'Der er en slettefrist, men det er ikke afgjort, om oplysningerne skal bevares. De må ikke slettes før.',
  'conflict.neverErased': 'Oplysningerne skal kasseres, men har ingen slettefrist.'
} as const
