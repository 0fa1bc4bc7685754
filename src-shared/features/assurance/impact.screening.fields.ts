import type { Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

const question = { kind: 'answer', section: 'screening', wanted: true } as const

/** The nine criteria (WP248 rev.01); see `screening.rules.ts`. */
export const screeningFields = [
  {
    ...question,
    key: 'evaluation',
    labels: labels('Vurdering eller scoring', 'Evaluering eller poengsetting', 'Evaluation or scoring'),
    help: labels(
      'Profileres personer, eller forudsiges deres adfærd, helbred, økonomi eller lignende?',
      'Profileres personer, eller forutsies atferd, helse, økonomi eller lignende?',
      'Are persons profiled, or is their behaviour, health, economy or the like predicted?'
    ),
    synonyms: phrases('evaluering | profilering | evaluering/profilering | scoring')
  },
  {
    ...question,
    key: 'automatedDecision',
    labels: labels('Automatiske afgørelser', 'Automatiske avgjørelser', 'Automated decisions'),
    help: labels(
      'Træffes der automatisk afgørelser, som har retsvirkning eller ligner det for personen?',
      'Tas det automatisk avgjørelser med rettsvirkning eller tilsvarende virkning for personen?',
      'Are decisions made automatically that have legal or similar effect for the person?'
    ),
    synonyms: phrases('automatisk afgørelse | automatisk beslutning | automatisk avgjørelse')
  },
  {
    ...question,
    key: 'monitoring',
    labels: labels('Systematisk overvågning', 'Systematisk overvåking', 'Systematic monitoring'),
    help: labels(
      'Iagttages, overvåges eller kontrolleres personer systematisk, fx på offentlige steder?',
      'Observeres, overvåkes eller kontrolleres personer systematisk, f.eks. på offentlige steder?',
      'Are persons observed or controlled systematically, e.g. in public places?'
    ),
    synonyms: phrases('overvågning | overvåking | systematisk monitorering')
  },
  {
    ...question,
    key: 'sensitiveData',
    labels: labels(
      'Følsomme eller meget personlige oplysninger',
      'Sensitive eller svært personlige opplysninger',
      'Sensitive or highly personal data'
    ),
    help: labels(
      'Behandles oplysninger efter artikel 9 eller 10, eller andre meget private oplysninger?',
      'Behandles opplysninger etter artikkel 9 eller 10, eller andre svært private opplysninger?',
      'Are data under article 9 or 10, or other very private data processed?'
    ),
    synonyms: phrases('følsomme oplysninger | særlige kategorier | særlege kategoriar')
  },
  {
    ...question,
    key: 'largeScale',
    labels: labels('Stort omfang', 'Stort omfang (stor skala)', 'Large scale'),
    help: labels(
      'Mange personer, mange oplysninger, lang tid eller et stort område?',
      'Mange personer, mange opplysninger, lang tid eller et stort område?',
      'Many persons, many data, a long time or a large area?'
    ),
    synonyms: phrases('stor skala | storskala | omfang')
  },
  {
    ...question,
    key: 'matching',
    labels: labels('Samkøring', 'Sammenstilling av datasett', 'Matching of datasets'),
    help: labels(
      'Samkøres eller kombineres oplysninger, der er indsamlet til forskellige formål eller af flere?',
      'Sammenstilles eller kombineres opplysninger som er samlet inn til ulike formål eller av flere?',
      'Are data matched or combined that were collected for different purposes or by several?'
    ),
    synonyms: phrases('sammenstilling | samkøring af registre')
  },
  {
    ...question,
    key: 'vulnerablePersons',
    labels: labels('Sårbare personer', 'Sårbare registrerte', 'Vulnerable persons'),
    help: labels(
      'Børn, patienter, ansatte, ældre eller andre, som står svagt over for kommunen?',
      'Barn, pasienter, ansatte, eldre eller andre som står svakt overfor kommunen?',
      'Children, patients, employees, the elderly or others in a weak position?'
    ),
    synonyms: phrases('sårbare | sårbare registrerede | saarbare')
  },
  {
    ...question,
    key: 'newTechnology',
    labels: labels('Ny teknologi eller ny brug', 'Ny teknologi eller ny bruk', 'New technology or use'),
    help: labels(
      'Bruges ny teknologi, eller kendt teknologi på en ny måde, fx kunstig intelligens eller biometri?',
      'Brukes ny teknologi, eller kjent teknologi på en ny måte, f.eks. kunstig intelligens eller biometri?',
      'Is new technology used, or known technology in a new way, e.g. artificial intelligence or biometrics?'
    ),
    synonyms: phrases('innovativ anvendelse | innovativ bruk | ny teknologi')
  },
  {
    ...question,
    key: 'prevents',
    labels: labels(
      'Hindrer en ret eller en ydelse',
      'Hindrer en rett eller en tjeneste',
      'Keeps from a right or a service'
    ),
    help: labels(
      'Kan behandlingen hindre, at personen bruger en ret, en ydelse eller en kontrakt?',
      'Kan behandlingen hindre at personen bruker en rett, en tjeneste eller en avtale?',
      'Can the processing keep the person from a right, a service or a contract?'
    ),
    synonyms: phrases('hinder | hindrer rettigheder')
  },
  {
    key: 'screeningNote',
    kind: 'longText',
    section: 'screening',
    searched: true,
    more: true,
    labels: labels('Begrundelse', 'Begrunnelse', 'Reasons'),
    synonyms: phrases('begrundelse for vurderingen | begrunnelse for vurderingen')
  }
] as const satisfies readonly Field[]
