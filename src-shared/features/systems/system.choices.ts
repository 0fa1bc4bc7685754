import type { Choice } from '../../kernel/field.ts'
import { labels } from '../../kernel/labels.ts'

/** Life cycle of a system in use (domain.md §4.2; KITOS' five states and Oslo's scale brought together). */
export const lifecycleChoices = [
  {
    code: 'planned',
    labels: labels('Under anskaffelse', 'Under anskaffelse', 'Being procured'),
    synonyms: [
      'planlagt',
      'under udvikling',
      'under utvikling',
      'under afprøvning',
      'pilot',
      'test',
      'planned',
      'kommende',
      'undecided'
    ]
  },
  {
    code: 'phasingIn',
    labels: labels('Under indfasning', 'Under innføring', 'Being phased in'),
    synonyms: ['indfases', 'innføres', 'under implementering', 'phasing in', 'ny', 'nytt']
  },
  {
    code: 'operational',
    labels: labels('I drift', 'I bruk', 'In use'),
    synonyms: [
      'drift',
      'aktiv',
      'aktivt',
      'i produktion',
      'i produksjon',
      'operational',
      'active',
      'live',
      'production',
      'anvendes',
      'bruges',
      'modent'
    ]
  },
  {
    code: 'phasingOut',
    labels: labels('Under udfasning', 'Under utfasing', 'Being phased out'),
    synonyms: ['udfases', 'utfases', 'skal udfases', 'skal byttes ut', 'phasing out', 'afvikles', 'avvikles']
  },
  {
    code: 'retired',
    labels: labels('Udfaset', 'Utfaset', 'Retired'),
    synonyms: [
      'ikke i drift',
      'ikke i brug',
      'ikke i bruk',
      'nedlagt',
      'lukket',
      'avviklet',
      'afviklet',
      'fullstendig avviklet',
      'ute av bruk',
      'inaktiv',
      'inactive',
      'decommissioned',
      'not in use',
      'ophørt'
    ]
  }
] as const satisfies readonly Choice[]

/** Where a system runs (domain.md §4.2: on-premise, external, hybrid, SaaS, partner). */
export const hostingChoices = [
  {
    code: 'onPremise',
    labels: labels('Egen drift', 'Egen drift', 'On-premise'),
    synonyms: [
      'on premise',
      'on-prem',
      'onprem',
      'lokalt',
      'lokal',
      'lokal drift',
      'intern',
      'internt',
      'eget datacenter',
      'eget datasenter',
      'kommunens datacenter',
      'kommunens datasenter',
      'egen server',
      'in-house',
      'it-afdelingen',
      'it-avdelingen',
      'kommunen'
    ]
  },
  {
    code: 'external',
    labels: labels('Ekstern drift', 'Ekstern drift', 'External hosting'),
    synonyms: [
      'ekstern',
      'eksternt',
      'hos leverandør',
      'hos leverandøren',
      'leverandør',
      'leverandørdrift',
      'driftes av leverandør',
      'hosted',
      'hosting',
      'outsourcet',
      'hostet',
      'external',
      'vendor hosted',
      'ekstern leverandør'
    ]
  },
  {
    code: 'saas',
    labels: labels('SaaS', 'Skytjeneste (SaaS)', 'Software as a service'),
    synonyms: [
      'saas',
      'sky',
      'skyen',
      'skyløsning',
      'cloud',
      'cloudløsning',
      'software as a service',
      'web',
      'webløsning',
      'azure',
      'aws'
    ]
  },
  { code: 'hybrid', labels: labels('Hybrid', 'Hybrid', 'Hybrid (mixed)'), synonyms: ['blandet', 'både og', 'delvis'] },
  {
    code: 'partner',
    labels: labels('Fælleskommunal drift', 'Interkommunal drift', 'Run by a partner'),
    synonyms: [
      'it-fællesskab',
      'fælleskommunal',
      'interkommunal',
      'ikt-samarbeid',
      'samarbejdspartner',
      'samarbeidspartner',
      'partner',
      'it-samarbejde'
    ]
  }
] as const satisfies readonly Choice[]

/** The most protected data in a system (domain.md §4.2, data level). */
export const dataLevelChoices = [
  {
    code: 'none',
    labels: labels('Ingen personoplysninger', 'Ingen personopplysninger', 'No personal data'),
    synonyms: ['ingen', 'none']
  },
  {
    code: 'ordinary',
    labels: labels('Almindelige oplysninger', 'Alminnelige opplysninger', 'Ordinary data'),
    synonyms: ['almindelige', 'alminnelige', 'ordinary', 'personal']
  },
  {
    code: 'confidential',
    labels: labels('Fortrolige oplysninger', 'Taushetsbelagte opplysninger', 'Confidential data'),
    synonyms: ['fortrolige', 'fortrolig', 'taushetsbelagt', 'cpr', 'confidential']
  },
  {
    code: 'special',
    labels: labels('Følsomme oplysninger', 'Særlige kategorier', 'Special categories'),
    synonyms: ['følsomme', 'følsom', 'sensitive', 'sensitiv', 'særlige kategorier', 'special']
  },
  {
    code: 'criminal',
    labels: labels('Strafbare forhold', 'Straffedommer og lovovertredelser', 'Criminal convictions'),
    synonyms: ['straffedomme', 'straffedommer', 'criminal']
  }
] as const satisfies readonly Choice[]

/** Classification of the information (Oslo: åpen … gradert; KITOS: offentlige … hemmelige). Ordinal. */
export const classificationChoices = [
  { code: 'public', labels: labels('Offentlig', 'Åpen', 'Public'), synonyms: ['offentlige', 'åben', 'åpent', 'open'] },
  { code: 'internal', labels: labels('Intern', 'Intern', 'Internal'), synonyms: ['interne', 'internt'] },
  {
    code: 'protected',
    labels: labels('Fortrolig', 'Beskyttet', 'Protected'),
    synonyms: ['fortrolige', 'beskyttet', 'fortrolig', 'restricted']
  },
  {
    code: 'strictlyProtected',
    labels: labels('Strengt fortrolig', 'Strengt beskyttet', 'Strictly protected'),
    synonyms: ['strengt fortrolig', 'strengt beskyttet']
  },
  {
    code: 'secret',
    labels: labels('Hemmelig', 'Gradert', 'Secret'),
    synonyms: ['hemmelige', 'gradert', 'klassificeret']
  }
] as const satisfies readonly Choice[]

/** How many use it; bands as KITOS has them. */
export const userCountChoices = [
  { code: 'under10', labels: labels('Under 10', 'Under 10', 'Fewer than 10'), synonyms: ['<10', '1-10', '0-9'] },
  { code: 'from10', labels: labels('10–49', '10–49', '10 to 49'), synonyms: ['10-49', '10-50'] },
  { code: 'from50', labels: labels('50–99', '50–99', '50 to 99'), synonyms: ['50-99', '50-100'] },
  { code: 'from100', labels: labels('100–499', '100–499', '100 to 499'), synonyms: ['100-499', '100-500', '10-100'] },
  {
    code: 'over500',
    labels: labels('500 eller flere', '500 eller flere', '500 or more'),
    synonyms: ['>500', '500+', '100-1000', '>1000']
  }
] as const satisfies readonly Choice[]

/** How much it would hurt: ordinal 1 (negligible) to 5 (very serious). */
export const severityChoices = [
  { code: '1', labels: labels('1 Ubetydelig', '1 Ubetydelig', '1 Negligible'), synonyms: ['1', 'ubetydelig'] },
  { code: '2', labels: labels('2 Lav', '2 Lav', '2 Low'), synonyms: ['2', 'lav', 'low', 'grøn'] },
  {
    code: '3',
    labels: labels('3 Moderat', '3 Moderat', '3 Moderate'),
    synonyms: ['3', 'moderat', 'mellem', 'middels', 'medium', 'gul']
  },
  {
    code: '4',
    labels: labels('4 Alvorlig', '4 Alvorlig', '4 Serious'),
    synonyms: ['4', 'alvorlig', 'høj', 'høy', 'high', 'rød']
  },
  {
    code: '5',
    labels: labels('5 Meget alvorlig', '5 Svært alvorlig', '5 Very serious'),
    synonyms: ['5', 'svært alvorlig', 'meget alvorlig', 'kritisk', 'critical']
  }
] as const satisfies readonly Choice[]

/** Who owns the system for whom (Oslo's ownership model, in general terms). */
export const ownershipModelChoices = [
  {
    code: 'unit',
    labels: labels('Enhedens eget system', 'Virksomhetssystem', 'One unit’s system'),
    synonyms: ['virksomhetssystem', 'lokalt system']
  },
  {
    code: 'sector',
    labels: labels('Forvaltningssystem', 'Sektorsystem', 'Sector system'),
    synonyms: ['sektorsystem', 'fagsystem']
  },
  {
    code: 'common',
    labels: labels('Fællessystem', 'Fellessystem', 'Common system'),
    synonyms: ['fellessystem', 'fælles', 'tverrsektorielt', 'tværgående']
  },
  {
    code: 'commonMandatory',
    labels: labels('Obligatorisk fællessystem', 'Obligatorisk fellessystem', 'Mandatory common system'),
    synonyms: ['obligatorisk', 'fellessystem obligatorisk']
  },
  {
    code: 'support',
    labels: labels('It-støtte', 'IKT-støtte', 'IT support'),
    synonyms: ['infrastruktur', 'ikt-støtte']
  },
  {
    code: 'national',
    labels: labels('National fælles komponent', 'Nasjonal felleskomponent', 'National component'),
    synonyms: ['fællesoffentlig', 'nasjonal', 'national']
  }
] as const satisfies readonly Choice[]

/** What becomes of the data (KITOS' archive duty B/K and Norwegian bevaring/kassasjon; domain.md §5.2). */
export const archiveDutyChoices = [
  {
    code: 'preserve',
    labels: labels('Bevares (B)', 'Bevares', 'Preserved'),
    synonyms: ['b', 'bevar', 'bevares', 'bevaring']
  },
  {
    code: 'discard',
    labels: labels('Kasseres (K)', 'Kasseres', 'Discarded'),
    synonyms: ['k', 'kassér', 'kasser', 'kasseres', 'kassasjon', 'kassation']
  },
  {
    code: 'partly',
    labels: labels('Delvis bevaring', 'Bevares delvis', 'Partly preserved'),
    synonyms: ['bk', 'kb', 'delvis', 'bevar data kassér dokumenter']
  },
  {
    code: 'undecided',
    labels: labels('Ikke vurderet', 'Ikke vurdert', 'Not assessed'),
    synonyms: ['ukendt', 'ukjent', 'uafklaret', 'ikke vurdert', 'ikke vurderet']
  }
] as const satisfies readonly Choice[]

/** How a system gets its CPR subscriptions (domain.md §1.2). */
export const cprChannelChoices = [
  { code: 'cprWeb', labels: labels('CPRWeb', 'CPRWeb (DK)', 'CPRWeb client'), synonyms: ['cpr web', 'cprajour'] },
  {
    code: 'cprDirekte',
    labels: labels('CPR Direkte', 'CPR Direkte (DK)', 'CPR Direkte socket'),
    synonyms: ['cpr direkte', 'cprdirekte']
  },
  {
    code: 'batch',
    labels: labels('CPR-udtræk (batch)', 'CPR-uttrekk (batch)', 'CPR batch extract'),
    synonyms: ['cpr udtræk', 'batch', 'udtræk']
  },
  {
    code: 'serviceplatformen',
    labels: labels('Serviceplatformen (SF6002)', 'Serviceplatformen SF6002 (DK)', 'Serviceplatformen service SF6002'),
    synonyms: ['serviceplatformen', 'sf6002', 'kombit']
  },
  {
    code: 'events',
    labels: labels('Beskedfordeler (SF1320_A)', 'Beskedfordeler SF1320_A (DK)', 'Event distribution SF1320_A'),
    synonyms: ['sf1320', 'beskedfordeler', 'beskedfordeleren']
  },
  {
    code: 'pData',
    labels: labels('P-data', 'P-data (DK)', 'P-data (KMD)'),
    synonyms: ['p data', 'kmd p-data', 'pdata']
  },
  { code: 'dpr', labels: labels('DPR', 'DPR (DK)', 'DPR (local copy)'), synonyms: ['dpr'] },
  {
    code: 'other',
    labels: labels('Anden kanal', 'Annen kanal', 'Other channel'),
    synonyms: ['anden', 'andet', 'annet', 'other']
  }
] as const satisfies readonly Choice[]
