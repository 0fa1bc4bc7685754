import type { Choice } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** The most protected data in a system (domain.md §4.2, data level). */
export const dataLevelChoices = [
  {
    code: 'none',
    labels: labels('Ingen personoplysninger', 'Ingen personopplysninger', 'No personal data'),
    synonyms: phrases(`
      ingen | ingen persondata | ikke personoplysninger | ingen personhenførbare data
      ingen personopplysningar | ikkje personopplysningar | none | no pii`)
  },
  {
    code: 'ordinary',
    labels: labels('Almindelige oplysninger', 'Alminnelige opplysninger', 'Ordinary data'),
    synonyms: phrases(`
      almindelige | almindelig | almindelige personoplysninger | alm. | alm. personoplysninger | ikke-følsomme
      ikke følsomme | almene | almindelige ikke-følsomme | almindelige data
      alminnelige | alminnelig | alminnelige personopplysninger | vanlige | vanlige personopplysninger | vanlege
      ikke sensitive | ikkje sensitive | ordinære | ordinary | personal | non-sensitive | regular`)
  },
  {
    code: 'confidential',
    labels: labels('Fortrolige oplysninger', 'Taushetsbelagte opplysninger', 'Confidential data'),
    synonyms: phrases(`
      fortrolige | fortrolig | fortrolige personoplysninger | cpr | cpr-nummer | cpr-numre | cpr-nr
      taushetsbelagt | taushetsbelagte | fortrolige opplysninger | fødselsnummer | teieplikt | confidential`)
  },
  {
    code: 'special',
    labels: labels('Følsomme oplysninger', 'Særlige kategorier', 'Special categories'),
    synonyms: phrases(`
      følsomme | følsom | følsomme personoplysninger | følsomt | særlige kategorier af personoplysninger | følsomme data
      personfølsomme | personfølsomme oplysninger | artikel 9 | art. 9 | helbredsoplysninger
      sensitive | sensitiv | sensitivt | sensitive personopplysninger | særskilte kategorier | særlege kategoriar
      sensitive personopplysningar | helseopplysninger | artikkel 9 | special | special category | sensitive data
      sensitive personal data | special categories of data`)
  },
  {
    code: 'criminal',
    labels: labels('Strafbare forhold', 'Straffedommer og lovovertredelser', 'Criminal convictions'),
    synonyms: phrases(`
      straffedomme | straffedomme og lovovertrædelser | straffesager og lovovertrædelser | straffeoplysninger | artikel 10
      straffedommer | strafferettslige | straffbare forhold | artikkel 10 | criminal | criminal offences | criminal data`)
  }
] as const satisfies readonly Choice[]

/** Classification of the information (Oslo: åpen … gradert; KITOS: offentlige … hemmelige). Ordinal. */
export const classificationChoices = [
  {
    code: 'public',
    labels: labels('Offentlig', 'Åpen', 'Public'),
    synonyms: phrases(
      `offentlige | offentlige data | åben | åbent | åbne data | åpent | offentleg | open | ope | unclassified`
    )
  },
  {
    code: 'internal',
    labels: labels('Intern', 'Intern', 'Internal'),
    synonyms: phrases(`interne | interne data | internt | til intern brug | internal use | internal only`)
  },
  {
    code: 'protected',
    labels: labels('Fortrolig', 'Beskyttet', 'Protected'),
    synonyms: phrases(`
      fortrolige | fortrolige data | fortroligt | følsom | følsomme
      beskytta | sikret | konfidensiell | konfidensielt | fortruleg | sensitiv | confidential | restricted | sensitive`)
  },
  {
    code: 'strictlyProtected',
    labels: labels('Strengt fortrolig', 'Strengt beskyttet', 'Strictly protected'),
    synonyms: phrases(
      `strengt fortroligt | strengt beskytta | strengt fortruleg | highly confidential | strictly confidential`
    )
  },
  {
    code: 'secret',
    labels: labels('Hemmelig', 'Gradert', 'Secret'),
    synonyms: phrases(
      `hemmelige | hemmelige data | hemmeligt | klassificeret | hemmeleg | hemmelig data | classified | top secret`
    )
  }
] as const satisfies readonly Choice[]

/** What the latest risk assessment showed (KITOS: lav, mellem, høj). Ordinal. */
export const riskLevelChoices = [
  {
    code: 'low',
    labels: labels('Lav risiko', 'Lav risiko', 'Low risk'),
    synonyms: phrases(`lav | lavt | grøn | grønn | låg | låg risiko | 1 | low | green | acceptabel | akseptabel`)
  },
  {
    code: 'medium',
    labels: labels('Mellem risiko', 'Middels risiko', 'Medium risk'),
    synonyms: phrases(`mellem | middel | moderat | gul | middels | 2 | medium | moderate | yellow`)
  },
  {
    code: 'high',
    labels: labels('Høj risiko', 'Høy risiko', 'High risk'),
    synonyms: phrases(`høj | højt | rød | høy | høyt | høg | høg risiko | raud | 3 | high | red`)
  },
  {
    code: 'critical',
    labels: labels('Kritisk risiko', 'Kritisk risiko (svært høy)', 'Critical risk'),
    synonyms: phrases(`kritisk | meget høj | svært høy | svært høg | 4 | critical | very high`)
  }
] as const satisfies readonly Choice[]

/** What becomes of the data (KITOS' archive duty B/K and Norwegian bevaring/kassasjon; domain.md §5.2). */
export const archiveDutyChoices = [
  {
    code: 'preserve',
    labels: labels('Bevares (B)', 'Bevares', 'Preserved'),
    synonyms: phrases(
      `b | bevar | bevaring | skal bevares | bevaringsværdig | skal bevarast | bevarast | arkiveres | preserve`
    )
  },
  {
    code: 'discard',
    labels: labels('Kasseres (K)', 'Kasseres', 'Discarded'),
    synonyms: phrases(
      `k | kassér | kasser | kassation | kan kasseres | kassasjon | kan kasserast | kasserast | slettes | discard`
    )
  },
  {
    code: 'partly',
    labels: labels('Delvis bevaring', 'Bevares delvis', 'Partly preserved'),
    synonyms: phrases(
      `bk | kb | b/k | delvis | delvist | kd | dk | dd | bevar data kassér dokumenter | bevarast delvis | partly`
    )
  },
  {
    code: 'undecided',
    labels: labels('Ikke vurderet', 'Ikke vurdert', 'Not assessed'),
    synonyms: phrases(`
      ukendt | uafklaret | afklares | ved ikke | ukjent | uavklart | avklares | vet ikke | ikkje vurdert | undecided | unknown`)
  }
] as const satisfies readonly Choice[]

/** How a system gets its CPR subscriptions (domain.md §1.2). */
export const cprChannelChoices = [
  { code: 'cprWeb', labels: labels('CPRWeb', 'CPRWeb (DK)', 'CPRWeb client'), synonyms: phrases(`cpr web | cprajour`) },
  {
    code: 'cprDirekte',
    labels: labels('CPR Direkte', 'CPR Direkte (DK)', 'CPR Direkte socket'),
    synonyms: phrases(`cprdirekte | cpr-direkte`)
  },
  {
    code: 'batch',
    labels: labels('CPR-udtræk (batch)', 'CPR-uttrekk (batch)', 'CPR batch extract'),
    synonyms: phrases(`cpr udtræk | batch | udtræk | cpr-udtræk`)
  },
  {
    code: 'serviceplatformen',
    labels: labels('Serviceplatformen (SF6002)', 'Serviceplatformen SF6002 (DK)', 'Serviceplatformen service SF6002'),
    synonyms: phrases(`serviceplatformen | sf6002 | kombit | sp | kombits serviceplatform`)
  },
  {
    code: 'events',
    labels: labels('Beskedfordeler (SF1320_A)', 'Beskedfordeler SF1320_A (DK)', 'Event distribution SF1320_A'),
    synonyms: phrases(`sf1320 | sf1320_a | beskedfordeler | beskedfordeleren`)
  },
  {
    code: 'pData',
    labels: labels('P-data', 'P-data (DK)', 'P-data (KMD)'),
    synonyms: phrases(`p data | kmd p-data | pdata`)
  },
  { code: 'dpr', labels: labels('DPR', 'DPR (DK)', 'DPR (local copy)'), synonyms: phrases(`lokal dpr`) },
  {
    code: 'other',
    labels: labels('Anden kanal', 'Annen kanal', 'Other channel'),
    synonyms: phrases(`anden | andet | annet | other`)
  }
] as const satisfies readonly Choice[]
