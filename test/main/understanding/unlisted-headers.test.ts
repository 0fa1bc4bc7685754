import type { Cell } from '../../../src-shared/features/exchange/grid.ts'
import { gridOf, understand } from '../../support/understood.ts'

/** Headers nobody listed, with values as they stand under them: what they say is nearly what a known one says. */
const values: Readonly<Record<string, readonly Cell[]>> = {
  answers: ['ja', 'nej', 'ja', 'nej', 'ja'],
  dates: ['14-05-2019', '1.2.2020', '3.3.2018', '4-5-2021', '6.6.2017'],
  texts: ['noget tekst her', 'andet', 'tredje', 'fjerde', 'femte'],
  people: ['Leder, Staben', 'Anna Prøve', 'Bo Test', 'Chef', 'Anna Prøve'],
  suppliers: ['KMD A/S', 'Fujitsu A/S', 'Systematic A/S', 'Visma AS', 'KMD A/S'],
  units: ['Staben', 'Skole', 'Teknik og Miljø', 'Social og Sundhed', 'Staben'],
  mails: ['a@b.dk', 'c@d.dk', 'e@f.dk', 'g@h.dk', 'i@j.dk'],
  numbers: ['51142756', '63133019', '74001319', '98994645', '51142756'],
  hosting: ['SaaS', 'Ekstern', 'SaaS', 'On-premise', 'SaaS'],
  states: ['I drift', 'I drift', 'Udfases', 'I drift', 'Udfaset']
}

const headers: readonly (readonly [keyof typeof values, string, readonly string[]])[] = [
  [
    'texts',
    'name',
    [
      'Navn på it-system',
      'System/løsning',
      'Fagsystem (navn)',
      'IT-løsning',
      'Systemnavn (officielt navn)',
      'Programmets navn',
      'Hvad hedder systemet?',
      'Applikationens navn',
      'System (namn)',
      'Namn på fagsystem',
      'Applikasjonens navn'
    ]
  ],
  [
    'suppliers',
    'supplier',
    [
      'Leverandør / udvikler',
      'Hvem er leverandør?',
      'Leverandørens navn',
      'Leverandør (firma)',
      'Systemleverandøren',
      'Levrandør',
      'Leverandøren av systemet',
      'Lev.',
      'Leverandør av løsningen',
      'Systemleverandør (firma)'
    ]
  ],
  [
    'numbers',
    'supplier.nationalId',
    [
      'Leverandørens CVR nr',
      'CVR nr. på leverandør',
      'Organisasjonsnummer leverandør',
      'CVR-nummer (8 cifre)',
      'Org.nummer',
      'Leverandørens orgnr'
    ]
  ],
  [
    'units',
    'unit',
    [
      'Fagområde/forvaltning',
      'Forvaltning/afdeling',
      'Ansvarlig forvaltning/afd.',
      'Afdeling/seksjon',
      'Avdeling/seksjon',
      'Hvilken forvaltning hører systemet til?',
      'Ejende afdeling',
      'Forvaltningsområde',
      'Kommunalområde/avdeling',
      'Ansvarleg eining'
    ]
  ],
  [
    'people',
    'owner',
    [
      'Systemejer/-ansvarlig',
      'Hvem ejer systemet?',
      'Systemejer (navn og titel)',
      'Ansvarlig systemejer',
      'Navn på systemejer',
      'Systemeier / ansvarlig leder',
      'Systemeier (navn/rolle)',
      'Eier av systemet'
    ]
  ],
  [
    'mails',
    'owner.email',
    ['E-mail på systemejer', 'Systemejers e-mailadresse', 'Mailadresse systemejer', 'Epost systemeier']
  ],
  ['people', 'administrator', ['Systemansvarlig (navn)', 'Systemansvarleg', 'Daglig systemansvarlig']],
  [
    'answers',
    'dataProcessingAgreement',
    [
      'Har vi en databehandleraftale?',
      'Databehandleraftale (Ja/Nej/Ikke relevant)',
      'Foreligger der databehandleraftale?',
      'Databehandleravtale på plass?',
      'DBA?',
      'Databehandler-aftale',
      'DB aftale',
      'Databehandleraft.',
      'Er databehandleravtale inngått?',
      'Databehandlaravtale (ja/nei)'
    ]
  ],
  [
    'dates',
    'agreementSignedOn',
    [
      'Dato for indgåelse af DBA',
      'Databehandleraftale - dato',
      'DBA underskrevet den',
      'Databehandleraftale underskrevet dato',
      'Databehandleravtale signert dato',
      'Dato databehandleraftale',
      'Databehandleravtale inngått dato',
      'Dato for databehandlaravtale'
    ]
  ],
  [
    'dates',
    'riskAssessedOn',
    [
      'Seneste risikovurdering (dato)',
      'ROS utført (dato)',
      'Risikovurderet dato',
      'Dato for sidste risikovurdering',
      'Risikovurdering senest gennemført',
      'Dato for ROS-analyse',
      'Dato for gennemført risikovurdering',
      'Risikovurdering sidst opdateret',
      'Sist gjennomført risikovurdering',
      'ROS sist oppdatert'
    ]
  ],
  [
    'answers',
    'riskAssessed',
    ['Er der foretaget risikovurdering?', 'Risikovurderet?', 'Risikovurdering lavet', 'ROS gjennomført?']
  ],
  [
    'answers',
    'personalData',
    [
      'Behandler systemet persondata?',
      'Indeholder systemet personfølsomme oplysninger?',
      'Behandles det personopplysninger?',
      'Persondata?',
      'Personoplysninger (ja/nej)',
      'Behandles der personoplysninger i systemet',
      'Personhenførbare oplysninger',
      'Handsamar systemet personopplysningar?',
      'Inneholder personopplysninger?',
      'Blir det behandla personopplysningar?'
    ]
  ],
  [
    'answers',
    'cprSubscription',
    ['CPR-abonnement (J/N)', 'Abonnerer systemet på CPR?', 'CPR abonnement?', 'Cpr-abb.', 'Har systemet CPR-abonnement']
  ],
  ['texts', 'note', ['Kommentarer/bemærkninger', 'Evt. kommentar', 'Bemærkning til systemet', 'Merknader/kommentarer']],
  ['states', 'lifecycle', ['Status (drift/udfaset)', 'Livscyklusfase', 'Status på system']],
  [
    'hosting',
    'hosting',
    [
      'Driftsform (SaaS/on-prem)',
      'Hvor driftes systemet?',
      'Drift (intern/ekstern)',
      'Hosting/drift',
      'Driftes hvor',
      'Skyløsning eller lokal drift'
    ]
  ],
  [
    'texts',
    'description',
    ['Beskrivelse af systemets funktion', 'Kort beskrivelse af systemet', 'Hva brukes systemet til?', 'Anvendes til']
  ],
  ['units', 'category', ['Kategori/type', 'Systemkategori (KITOS)']],
  ['texts', 'keep', ['Opsigelsesvarsel', 'Databeskyttelsesrådgiverens vurdering']],
  ['people', 'supplierContact', ['Kontaktperson hos leverandør']],
  ['suppliers', 'keep', ['Underdatabehandler']],
  ['dates', 'keep', ['Næste tilsyn', 'Sidste tilsyn med databehandler', 'Oprettet']],
  ['dates', 'inUseFrom', ['Dato for idriftsættelse']],
  ['answers', 'businessCritical', ['Kritisk for driften?']],
  ['answers', 'usesAi', ['Anvendes AI?']],
  ['people', 'keep', ['Oprettet af', 'Senest ændret af']],
  ['answers', 'keep', ['Vurderet af DPO']]
]

function homeOf(header: string, cells: readonly Cell[], title: boolean): string {
  const rows = cells.map((cell, i) => [i + 1, title ? `Firma ${i} A/S` : `Fagsystem ${i}`, cell])
  const { plan } = understand(gridOf([['Nr.', title ? 'Leverandør' : 'System', header], ...rows]))
  const target = plan.columns[2]?.target
  if (target?.kind !== 'field') return target?.kind ?? 'none'
  return target.lookup === null ? target.field : `${target.field}.${target.lookup}`
}

describe.each(headers)('%s under the headers of %s', (kind, field, texts) => {
  test.each(texts)('%s', (text) => expect(homeOf(text, values[kind] ?? [], field === 'name')).toBe(field))
})
