import type { Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/**
 * Whom and what an activity is about, where it comes from and who gets it (GDPR art. 30(1)(c)–(e)). Which data about
 * whom go to whom is said by `processingLine`; these lists name everything.
 */
export const peopleFields = [
  {
    key: 'subjects',
    kind: 'refs',
    audience: 'public',
    entity: 'subjectCategory',
    section: 'people',
    wanted: true,
    searched: true,
    listed: true,
    link: { table: 'activity_subject', owner: 'processing_activity_id', target: 'subject_category_id' },
    labels: labels('Kategorier af registrerede', 'Kategorier av registrerte', 'Categories of persons'),
    synonyms: phrases(`
      registrerede | de registrerede | kategorier af registrerede personer | persongrupper | personkategorier | hvem behandles
      berørte personer | hvem er de registrerede | registrerede personer | kategori af registrerede
      registrerte | kategori av registrerte | kategoriar av registrerte | dei registrerte | de registrerte | målgruppe
      registrerte/mottakere | persongruppe
      data subjects | categories of data subjects | categories of individuals | individuals | data subject categories
      categories of persons | kategorien betroffener | kategorien betroffener personen`)
  },
  {
    key: 'dataCategories',
    kind: 'refs',
    audience: 'public',
    entity: 'dataCategory',
    section: 'people',
    wanted: true,
    searched: true,
    listed: true,
    link: { table: 'activity_data', owner: 'processing_activity_id', target: 'data_category_id' },
    labels: labels('Kategorier af personoplysninger', 'Kategorier av personopplysninger', 'Categories of data'),
    synonyms: phrases(`
      personoplysninger | oplysninger | oplysningstyper | typer af personoplysninger | typer af oplysninger | datatyper
      kategorier af oplysninger | hvilke oplysninger | almindelige personoplysninger | følsomme personoplysninger
      kategori af personoplysninger | datakategorier | kategorier af data | hvilke personoplysninger behandles
      personopplysninger | personopplysningar | kategoriar av personopplysningar | opplysningstyper | typer personopplysninger
      kategori av personopplysninger | særlige kategorier | særlege kategoriar
      personal data | data categories | categories of personal data | types of data | personal data categories
      kategorien daten | kategorien personenbezogener daten`)
  },
  {
    key: 'sources',
    kind: 'list',
    audience: 'public',
    section: 'people',
    searched: true,
    labels: labels('Kilder', 'Kilder', 'Sources'),
    synonyms: phrases(`
      kilde | hvor stammer oplysningerne fra | oplysningernes kilde | indsamles fra | indhentes fra | datakilder
      opplysningskilde | kilde til opplysninger | hvor samler vi dine personopplysninger fra | kjelder | kjelde | innhenting
      hvor henter vi opplysningene fra
      source | source of data | data source | sources of the data | datenquelle`)
  },
  {
    key: 'subjectCount',
    kind: 'choice',
    audience: 'public',
    section: 'people',
    more: true,
    filter: true,
    choices: [
      { code: 'below10', labels: labels('Under 10', 'Under 10 personer', 'Fewer than 10') },
      { code: '10to99', labels: labels('10 til 99', '10 til 99 personer', '10 to 99') },
      { code: '100to999', labels: labels('100 til 999', '100 til 999 personer', '100 to 999') },
      { code: '1000to9999', labels: labels('1.000 til 9.999', '1000 til 9999 personer', '1000 to 9999') },
      { code: 'from10000', labels: labels('10.000 eller flere', '10 000 eller flere', '10000 or more') },
      {
        code: 'everyone',
        labels: labels('Alle kommunens borgere', 'Alle innbyggere i kommunen', 'All inhabitants'),
        synonyms: phrases('alle borgere | alle innbyggere | alle')
      }
    ],
    labels: labels('Antal registrerede', 'Antall registrerte', 'Number of persons'),
    synonyms: phrases(
      'antal | antal personer | omfang | antall | antall personer | antal registrerte | number of data subjects'
    )
  },
  {
    key: 'vulnerableGroups',
    kind: 'answer',
    audience: 'public',
    section: 'people',
    more: true,
    filter: true,
    labels: labels('Sårbare grupper', 'Sårbare grupper', 'Vulnerable groups'),
    synonyms: phrases(
      'sårbare registrerede | børn eller sårbare | sårbare registrerte | utsatte grupper | vulnerable individuals'
    )
  },
  {
    key: 'systems',
    kind: 'refs',
    audience: 'staff',
    entity: 'system',
    section: 'recipients',
    wanted: true,
    searched: true,
    listed: true,
    filter: true,
    link: { table: 'activity_system', owner: 'processing_activity_id', target: 'system_id' },
    labels: labels('Systemer', 'Systemer', 'Systems'),
    synonyms: phrases(`
      system | it-system | it-systemer | it system | it systemer | fagsystem | fagsystemer | anvendte systemer | hvilke systemer
      systemer der anvendes | it-systemer og registre
      systemer som brukes | fagsystemer | system(er) | systemet | ikt-system | it-løysing | programvare | systema
      systems | applications | application | it systems | systems used | software verarbeitungsmittel`)
  },
  {
    key: 'processors',
    kind: 'refs',
    audience: 'public',
    entity: 'supplier',
    section: 'recipients',
    searched: true,
    listed: true,
    link: { table: 'activity_processor', owner: 'processing_activity_id', target: 'supplier_id' },
    labels: labels('Databehandlere', 'Databehandlere', 'Processors'),
    synonyms: phrases(`
      databehandler | databehandler(e) | anvendte databehandlere | leverandør | leverandører | eksterne databehandlere
      databehandlar | databehandlarar | leverandørar
      processor | data processors | data processor | auftragsverarbeiter`)
  },
  {
    key: 'recipients',
    kind: 'refs',
    audience: 'public',
    entity: 'recipient',
    section: 'recipients',
    wanted: true,
    searched: true,
    listed: true,
    link: { table: 'activity_recipient', owner: 'processing_activity_id', target: 'recipient_id' },
    labels: labels('Modtagere', 'Mottakere', 'Recipients'),
    synonyms: phrases(`
      videregives til | videregivelse | modtager | modtagere af oplysninger | modtagerkategorier | kategorier af modtagere
      videregives oplysninger til | overlades til | hvem modtager oplysninger | udveksles med
      mottaker | mottakarar | mottakere av opplysninger | utlevering | utleveres til | hvem deles opplysningene med
      kategorier av mottakere | deles med | utlevering til
      recipient | categories of recipients | disclosed to | shared with | empfaenger | empfänger`)
  },
  {
    key: 'thirdCountryTransfer',
    kind: 'answer',
    audience: 'public',
    countriesIn: 'thirdCountries',
    section: 'recipients',
    wanted: true,
    listed: true,
    filter: true,
    labels: labels('Overførsel til tredjeland', 'Overføring til tredjeland', 'Third-country transfer'),
    synonyms: phrases(`
      3. land | tredjeland | tredjelande | tredjelandsoverførsel | overførsler til tredjelande | overføres til tredjeland
      overførsel uden for eu | 3.lande | overførsel | internationale organisationer | overførsel til 3. land
      overføring | overføring av personopplysninger til tredjeland | tredjestat | overføring utenfor eøs | overføring til utlandet
      overføring til tredjestat | overføring ut av eu/eøs
      third country | transfers | international transfers | transfer to third countries | third country transfers
      transfer drittland | drittlandübermittlung`)
  },
  {
    key: 'thirdCountries',
    kind: 'list',
    audience: 'public',
    section: 'recipients',
    searched: true,
    more: true,
    labels: labels('Tredjelande (hvilke)', 'Tredjeland (hvilke)', 'Which third countries'),
    synonyms: phrases('hvilke tredjelande | hvilke land | land | modtagerland | mottakerland | countries')
  },
  {
    key: 'jointControllers',
    kind: 'list',
    audience: 'public',
    section: 'recipients',
    more: true,
    searched: true,
    labels: labels('Fælles dataansvarlige', 'Felles behandlingsansvarlige', 'Joint controllers'),
    synonyms: phrases(`
      delt dataansvar med | fælles dataansvar med | felles behandlingsansvar med | fellesbehandlingsansvarlige | joint controller`)
  }
] as const satisfies readonly Field[]
