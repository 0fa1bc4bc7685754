import { labels } from '../../../../src-shared/kernel/labels.ts'
import { type Labels, languages } from '../../../../src-shared/kernel/language.ts'

/** A place in a template that the register fills. */
export interface Placeholder {
  readonly key: string
  /** What it is called in a list of what is missing, and what a template may call it too. */
  readonly labels: Labels
  /** Whether an agreement lacks something without it. */
  readonly wanted: boolean
}

function place(key: string, da: string, nb: string, en: string, wanted = true): Placeholder {
  return { key, labels: labels(da, nb, en), wanted }
}

const maybe = false

/**
 * What a template can name. One set of fields fills the annexes A–D of the Danish standard clauses, those of Digdir's
 * agreement and the annexes of the Commission's clauses (domain facts: A the processing, B sub-processors, C instruction,
 * D other terms).
 */
export const placeholders: readonly Placeholder[] = [
  place('controller', 'Dataansvarlig', 'Behandlingsansvarlig', 'Controller'),
  place(
    'controllerId',
    'Dataansvarligs CVR-nummer',
    'Behandlingsansvarligs organisasjonsnummer',
    'Controller’s number'
  ),
  place('controllerAddress', 'Dataansvarligs adresse', 'Behandlingsansvarligs adresse', 'Controller’s address'),
  place('controllerContact', 'Dataansvarligs kontakt', 'Behandlingsansvarligs kontakt', 'Controller’s contact'),
  place('dpo', 'Databeskyttelsesrådgiver', 'Personvernombud', 'Data protection officer'),
  place('processor', 'Databehandler', 'Databehandler', 'Processor'),
  place('processorId', 'Databehandlers CVR-nummer', 'Databehandlers organisasjonsnummer', 'Processor’s number'),
  place('processorAddress', 'Databehandlers adresse', 'Databehandlers adresse', 'Processor’s address'),
  place('processorContact', 'Databehandlers kontakt', 'Databehandlers kontakt', 'Processor’s contact'),
  place('agreement', 'Aftale', 'Avtale', 'Agreement', maybe),
  place('number', 'Aftalenummer', 'Avtalenummer', 'Number', maybe),
  place('mainContract', 'Hovedkontrakt', 'Hovedavtale', 'Main contract', maybe),
  place('signedOn', 'Indgået', 'Inngått', 'Signed on', maybe),
  place('startsOn', 'Gælder fra', 'Gjelder fra', 'Valid from'),
  place('expiresOn', 'Udløber', 'Utløper', 'Expires on', maybe),
  place('today', 'Dags dato', 'Dagens dato', 'Today', maybe),
  place('systems', 'Systemer', 'Systemer', 'Systems'),
  place('activities', 'Behandlingsaktiviteter', 'Behandlingsaktiviteter', 'Processing activities'),
  place('purpose', 'Formål', 'Formål', 'Purpose'),
  place('data', 'Typer af personoplysninger', 'Typer personopplysninger', 'Types of data'),
  place('subjects', 'Kategorier af registrerede', 'Kategorier av registrerte', 'Categories of persons'),
  place('duration', 'Varighed', 'Varighet', 'Duration'),
  place('authorisation', 'Godkendelse af underdatabehandlere', 'Godkjenning av underdatabehandlere', 'Authorisation'),
  place('noticeDays', 'Varsel i dage', 'Varsel i dager', 'Notice in days'),
  place('measures', 'Sikkerhedsforanstaltninger', 'Sikkerhetstiltak', 'Security measures'),
  place('breachHours', 'Underretning om brud i timer', 'Varsel om brudd i timer', 'Notice of breach in hours'),
  place('erasure', 'Slettefrister', 'Slettefrister', 'Erasure limits'),
  place('atEnd', 'Ved ophør', 'Ved opphør', 'At the end'),
  place('dataLocation', 'Steder for behandlingen', 'Steder for behandlingen', 'Places of processing'),
  place('transfers', 'Overførsel til tredjelande', 'Overføring til tredjeland', 'Third-country transfers'),
  place('oversight', 'Tilsyn', 'Oppfølging', 'Oversight')
]

/** What a template can name for each of several; the places in it are named within it. */
export const loops = [
  {
    key: 'subProcessors',
    labels: labels('Underdatabehandlere', 'Underdatabehandlere', 'Sub-processors'),
    places: [
      place('name', 'Navn', 'Navn', 'Name'),
      place('nationalId', 'CVR-nummer', 'Organisasjonsnummer', 'National id'),
      place('service', 'Ydelse', 'Tjeneste', 'Service'),
      place('country', 'Land', 'Land', 'Country'),
      place('basis', 'Overførselsgrundlag', 'Overføringsgrunnlag', 'Transfer basis', maybe),
      place(
        'supplementaryMeasures',
        'Supplerende foranstaltninger',
        'Supplerende tiltak',
        'Supplementary measures',
        maybe
      )
    ]
  },
  {
    key: 'eachActivity',
    labels: labels('Hver behandlingsaktivitet', 'Hver behandlingsaktivitet', 'Each processing activity'),
    places: [
      place('name', 'Navn', 'Navn', 'Name'),
      place('purpose', 'Formål', 'Formål', 'Purpose'),
      place('subjects', 'Kategorier af registrerede', 'Kategorier av registrerte', 'Categories of persons'),
      place('data', 'Typer af personoplysninger', 'Typer personopplysninger', 'Types of data'),
      place('erasure', 'Slettefrist', 'Slettefrist', 'Erasure limit'),
      place('measures', 'Sikkerhedsforanstaltninger', 'Sikkerhetstiltak', 'Security measures')
    ]
  }
] as const

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s_]+/g, ' ')
    .trim()

const byName: ReadonlyMap<string, string> = new Map(
  [...placeholders, ...loops, ...loops.flatMap((loop) => loop.places)].flatMap(({ key, labels: own }) =>
    [key, ...languages.map((language) => own[language])].map((name) => [plain(name), key] as const)
  )
)

/** The key that a template's name means: itself, or a label in any language and any case; null for a name unknown. */
export function placeholderKey(name: string): string | null {
  return byName.get(plain(name)) ?? null
}
