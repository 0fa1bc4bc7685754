import type { Choice } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/**
 * What can make a processing lawful, by the code that sheets and the command line use: GDPR art. 6(1), 9(2) and 10, the
 * Danish databeskyttelseslov (`dbl`, lov nr. 502 af 23.5.2018) and the Norwegian personopplysningslov (`pol`, LOV-2018-06-15-38).
 * Sector law is not closed and has a list of its own (`nationalLaw`).
 */
export const legalBases = [
  {
    code: '6.1.a',
    labels: labels('Art. 6, stk. 1, litra a – samtykke', 'Art. 6 nr. 1 bokstav a – samtykke', 'Art. 6(1)(a) – consent'),
    synonyms: phrases('samtykke | consent | samtykke fra den registrerede | samtykke fra den registrerte')
  },
  {
    code: '6.1.b',
    labels: labels('Art. 6, stk. 1, litra b – kontrakt', 'Art. 6 nr. 1 bokstav b – avtale', 'Art. 6(1)(b) – contract'),
    synonyms: phrases('kontrakt | opfyldelse af kontrakt | oppfylle avtale | contract | performance of a contract')
  },
  {
    code: '6.1.c',
    labels: labels(
      'Art. 6, stk. 1, litra c – retlig forpligtelse',
      'Art. 6 nr. 1 bokstav c – rettslig forpliktelse',
      'Art. 6(1)(c) – legal obligation'
    ),
    synonyms: phrases('retlig forpligtelse | rettslig forpliktelse | rettsleg plikt | legal obligation')
  },
  {
    code: '6.1.d',
    labels: labels(
      'Art. 6, stk. 1, litra d – vitale interesser',
      'Art. 6 nr. 1 bokstav d – vitale interesser',
      'Art. 6(1)(d) – vital interests'
    ),
    synonyms: phrases('vitale interesser | vital interests')
  },
  {
    code: '6.1.e',
    labels: labels(
      'Art. 6, stk. 1, litra e – opgave i samfundets interesse eller myndighedsudøvelse',
      'Art. 6 nr. 1 bokstav e – oppgave i allmennhetens interesse eller offentlig myndighet',
      'Art. 6(1)(e) – public task'
    ),
    synonyms: phrases(`
      myndighedsudøvelse | offentlig myndighedsudøvelse | samfundets interesse | opgave i samfundets interesse
      offentlig myndighet | utøve offentlig myndighet | allmenn interesse | public task | public interest`)
  },
  {
    code: '6.1.f',
    labels: labels(
      'Art. 6, stk. 1, litra f – legitim interesse',
      'Art. 6 nr. 1 bokstav f – berettiget interesse',
      'Art. 6(1)(f) – legitimate interests'
    ),
    synonyms: phrases(
      'legitim interesse | interesseafvejning | interesseavveiing | berettiget interesse | legitimate interest'
    )
  },
  {
    code: '9.2.a',
    labels: labels(
      'Art. 9, stk. 2, litra a – udtrykkeligt samtykke',
      'Art. 9 nr. 2 bokstav a – uttrykkelig samtykke',
      'Art. 9(2)(a) – explicit consent'
    ),
    synonyms: phrases('udtrykkeligt samtykke | uttrykkelig samtykke | explicit consent')
  },
  {
    code: '9.2.b',
    labels: labels(
      'Art. 9, stk. 2, litra b – arbejds-, sundheds- og socialretlige forpligtelser',
      'Art. 9 nr. 2 bokstav b – arbeidsrett, trygderett og sosialrett',
      'Art. 9(2)(b) – employment and social law'
    )
  },
  {
    code: '9.2.c',
    labels: labels(
      'Art. 9, stk. 2, litra c – vitale interesser',
      'Art. 9 nr. 2 bokstav c – vitale interesser',
      'Art. 9(2)(c) – vital interests'
    )
  },
  {
    code: '9.2.d',
    labels: labels(
      'Art. 9, stk. 2, litra d – stiftelse eller forening',
      'Art. 9 nr. 2 bokstav d – stiftelse eller sammenslutning',
      'Art. 9(2)(d) – not-for-profit body'
    )
  },
  {
    code: '9.2.e',
    labels: labels(
      'Art. 9, stk. 2, litra e – offentliggjort af den registrerede',
      'Art. 9 nr. 2 bokstav e – offentliggjort av den registrerte',
      'Art. 9(2)(e) – made public by the person'
    )
  },
  {
    code: '9.2.f',
    labels: labels(
      'Art. 9, stk. 2, litra f – retskrav',
      'Art. 9 nr. 2 bokstav f – rettskrav',
      'Art. 9(2)(f) – legal claims'
    ),
    synonyms: phrases('retskrav | rettskrav | legal claims')
  },
  {
    code: '9.2.g',
    labels: labels(
      'Art. 9, stk. 2, litra g – væsentlige samfundsinteresser',
      'Art. 9 nr. 2 bokstav g – viktige allmenne interesser',
      'Art. 9(2)(g) – substantial public interest'
    )
  },
  {
    code: '9.2.h',
    labels: labels(
      'Art. 9, stk. 2, litra h – sundheds- og socialydelser',
      'Art. 9 nr. 2 bokstav h – helse- og sosialtjenester',
      'Art. 9(2)(h) – health and social care'
    )
  },
  {
    code: '9.2.i',
    labels: labels(
      'Art. 9, stk. 2, litra i – folkesundhed',
      'Art. 9 nr. 2 bokstav i – folkehelse',
      'Art. 9(2)(i) – public health'
    )
  },
  {
    code: '9.2.j',
    labels: labels(
      'Art. 9, stk. 2, litra j – arkiv, forskning og statistik',
      'Art. 9 nr. 2 bokstav j – arkiv, forskning og statistikk',
      'Art. 9(2)(j) – archiving, research and statistics'
    )
  },
  {
    code: '10',
    labels: labels(
      'Art. 10 – straffedomme og lovovertrædelser',
      'Art. 10 – straffedommer og lovovertredelser',
      'Art. 10 – criminal convictions and offences'
    )
  },
  { code: 'dbl.6', labels: danishAct(6, 'behandling af personoplysninger', 'processing') },
  { code: 'dbl.7', labels: danishAct(7, 'følsomme oplysninger', 'special categories') },
  { code: 'dbl.8', labels: danishAct(8, 'strafbare forhold', 'criminal offences') },
  { code: 'dbl.9', labels: danishAct(9, 'retsinformationssystemer', 'legal information systems') },
  { code: 'dbl.10', labels: danishAct(10, 'statistik og videnskab', 'statistics and research') },
  { code: 'dbl.11', labels: danishAct(11, 'personnummer', 'personal number') },
  { code: 'dbl.12', labels: danishAct(12, 'ansættelsesforhold', 'employment') },
  { code: 'dbl.13', labels: danishAct(13, 'markedsføring', 'marketing') },
  { code: 'dbl.14', labels: danishAct(14, 'arkiv', 'archives') },
  { code: 'pol.6', labels: norwegianAct(6, 'særlige kategorier i arbeidsforhold', 'employment') },
  { code: 'pol.7', labels: norwegianAct(7, 'tillatelse fra Datatilsynet', 'permission of the authority') },
  { code: 'pol.8', labels: norwegianAct(8, 'arkiv, forskning og statistikk', 'archiving, research and statistics') },
  {
    code: 'pol.9',
    labels: norwegianAct(9, 'særlige kategorier til arkiv og forskning', 'special categories in research')
  },
  { code: 'pol.11', labels: norwegianAct(11, 'straffedommer', 'criminal offences') },
  { code: 'pol.12', labels: norwegianAct(12, 'fødselsnummer', 'personal number') }
] as const satisfies readonly Choice[]

function danishAct(section: number, da: string, en: string) {
  const of = `databeskyttelsesloven § ${section}`
  return labels(`D${of.slice(1)} – ${da}`, `Dansk ${of} – ${da}`, `Danish Data Protection Act § ${section} – ${en}`)
}

function norwegianAct(section: number, nb: string, en: string) {
  const act = `ersonopplysningsloven § ${section} – ${nb}`
  return labels(`Norsk p${act}`, `P${act}`, `Norwegian Personal Data Act § ${section} – ${en}`)
}
