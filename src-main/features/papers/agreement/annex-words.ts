import type { Language } from '../../../../src-shared/kernel/language.ts'

/** The words of the neutral annexes and of what fills a template. */
export interface AnnexWords {
  readonly 'save.title': string
  readonly 'open.title': string
  readonly title: string
  readonly parties: string
  readonly annexes: Readonly<Record<'A' | 'B' | 'C' | 'D', string>>
  readonly assistance: string
  readonly breach: string
  readonly notice: string
  readonly others: string
  readonly none: string
  readonly missing: string
  readonly unknown: string
  readonly noTransfers: string
  readonly further: string
  until(date: string): string
  asLongAs(contract: string): string
  every(months: string): string
}

const texts: Readonly<Record<Language, AnnexWords>> = {
  da: {
    'save.title': 'Gem bilagene',
    'open.title': 'Vælg kommunens skabelon',
    title: 'Bilag til databehandleraftale',
    parties: 'Parterne',
    annexes: {
      A: 'Bilag A: Oplysninger om behandlingen',
      B: 'Bilag B: Underdatabehandlere',
      C: 'Bilag C: Instruks',
      D: 'Bilag D: Parternes øvrige vilkår'
    },
    assistance:
      'Databehandleren hjælper med at svare personer, der bruger deres rettigheder, og giver det materiale, der skal til.',
    breach:
      'Databehandleren underretter om brud på persondatasikkerheden senest {breachHours} timer efter at have opdaget det.',
    notice: 'Ændringer varsles mindst {noticeDays} dage i forvejen.',
    others: 'Tilsyn med underdatabehandlere føres af databehandleren, som viser resultatet frem på forlangende.',
    none: 'Ingen',
    missing: 'MANGLER',
    unknown: 'UKENDT',
    noTransfers: 'Der overføres ikke personoplysninger til lande uden for EU og EØS.',
    further: 'Ingen ud over aftalens tekst.',
    until: (date) => `Indtil ${date}`,
    asLongAs: (contract) => `Så længe hovedkontrakten gælder: ${contract}`,
    every: (months) => `Hver ${months}. måned`
  },
  nb: {
    'save.title': 'Lagre bilagene',
    'open.title': 'Velg kommunens mal',
    title: 'Bilag til databehandleravtale',
    parties: 'Partene',
    annexes: {
      A: 'Bilag A: Opplysninger om behandlingen',
      B: 'Bilag B: Underdatabehandlere',
      C: 'Bilag C: Instruks',
      D: 'Bilag D: Partenes øvrige vilkår'
    },
    assistance:
      'Databehandleren hjelper med å svare personer som bruker rettighetene sine, og gir det materialet som trengs.',
    breach:
      'Databehandleren varsler om brudd på personopplysningssikkerheten senest {breachHours} timer etter at det er oppdaget.',
    notice: 'Endringer varsles minst {noticeDays} dager på forhånd.',
    others: 'Databehandleren følger opp underdatabehandlere og viser fram resultatet på forespørsel.',
    none: 'Ingen',
    missing: 'MANGLER',
    unknown: 'UKJENT',
    noTransfers: 'Personopplysninger overføres ikke til land utenfor EU og EØS.',
    further: 'Ingen ut over avtalens tekst.',
    until: (date) => `Til ${date}`,
    asLongAs: (contract) => `Så lenge hovedavtalen gjelder: ${contract}`,
    every: (months) => `Hver ${months}. måned`
  },
  en: {
    'save.title': 'Save the annexes',
    'open.title': 'Choose the municipality’s template',
    title: 'Annexes to the data processing agreement',
    parties: 'The parties',
    annexes: {
      A: 'Annex A: The processing',
      B: 'Annex B: Sub-processors',
      C: 'Annex C: Instruction',
      D: 'Annex D: Further terms'
    },
    assistance: 'The processor helps to answer persons who use their rights, and provides what is needed for it.',
    breach: 'The processor gives notice of a personal data breach within {breachHours} hours of becoming aware of it.',
    notice: 'Changes are announced at least {noticeDays} days ahead.',
    others: 'The processor oversees its sub-processors and shows the result on request.',
    none: 'None',
    missing: 'MISSING',
    unknown: 'UNKNOWN',
    noTransfers: 'No personal data are transferred outside of the EU and EEA.',
    further: 'None beyond the text of the agreement.',
    until: (date) => `Until ${date}`,
    asLongAs: (contract) => `As long as the main contract is in force: ${contract}`,
    every: (months) => `Every ${months} months`
  }
}

/** The words of the annexes in a language. */
export function annexWords(language: Language): AnnexWords {
  return texts[language]
}
