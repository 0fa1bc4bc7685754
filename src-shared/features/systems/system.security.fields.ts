import type { Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { severityChoices } from './system.choices.ts'
import { classificationChoices, cprChannelChoices, riskLevelChoices } from './system.protection-choices.ts'

/** How a system is assessed and protected, its CPR subscription and what is archived; domain.md §1, §4.2 and §5. */
export const securityFields = [
  {
    key: 'riskAssessed',
    kind: 'answer',
    section: 'security',
    part: 'risk_assessment',
    filter: true,
    more: true,
    labels: labels('Risikovurderet', 'Risikovurdert', 'Risk assessed'),
    synonyms: phrases(`
      risikovurdering | risikovurdering gennemført | risikovurdering foretaget | foretaget risikovurdering | ros
      er der foretaget risikovurdering | er risikovurderet | risikoanalyse | risikovurdering udarbejdet
      risikovurdering status | status for risikovurdering | ros status | risikovurdering (ja/nej) | er der lavet risikovurdering | risikovurdering udført
      ros gjennomført | risikovurdering gjennomført | ros-analyse | ros analyse | ros-analyse gjennomført
      risiko- og sårbarhetsanalyse | ros utført | risikovurdering utført | ros (ja/nei) | risikovurdering er gjennomført
      risk assessment | risk assessment done | risk assessment completed | risk assessment (y/n) | risk analysis`)
  },
  {
    key: 'riskAssessedOn',
    kind: 'date',
    section: 'security',
    part: 'risk_assessment',
    wanted: true,
    listed: true,
    dateOf: 'riskAssessed',
    sharesHeadersWith: ['riskAssessed'],
    labels: labels('Risikovurdering (dato)', 'Risikovurdering (dato)', 'Risk assessed on'),
    synonyms: phrases(`
      risikovurdering dato | risikovurdering | dato for risikovurdering | dato for seneste risikovurdering
      seneste risikovurdering | sidste risikovurdering | risikovurdering senest | risikovurderet dato | risikovurderet den
      senest risikovurderet | sidst risikovurderet | risikovurdering gennemført | risikovurdering gennemført dato
      risikovurdering foretaget | risikoanalyse | risikoanalyse dato | risikovurdering udført | risikovurdering foretaget den
      risikovurderingsdato | dato risikovurdering
      ros | ros-analyse | ros analyse | ros dato | ros-dato | ros gjennomført | siste ros | siste risikovurdering
      sist risikovurdert | dato for ros | dato ros | risikovurdering gjennomført | dato sist ros | ros-analyse dato
      ros-analyse gjennomført | sist gjennomført ros | ros utført | risiko- og sårbarhetsanalyse
      risikovurdering utført | siste ros-analyse
      risk assessment date | risk assessment | last risk assessment | date of risk assessment | risk assessed date
      latest risk assessment | last audit date | risk assessment completed | risk analysis`)
  },
  {
    key: 'riskLevel',
    kind: 'choice',
    choices: riskLevelChoices,
    section: 'security',
    part: 'risk_assessment',
    more: true,
    filter: true,
    sharesHeadersWith: ['riskAssessed', 'riskAssessedOn'],
    labels: labels('Risikoniveau', 'Risikonivå', 'Risk level'),
    synonyms: phrases(`
      risiko | risikobillede | risikovurdering resultat | resultat af risikovurdering | samlet risiko | risikoscore
      hvad viste den seneste risikovurdering | hvad viste seneste risikovurdering | risikoprofil | risikovurdering
      resultat av risikovurdering | samlet risikonivå | restrisiko | ros resultat
      risk rating | risk | overall risk | risk score | risk assessment result | residual risk | risk assessment`)
  },
  {
    key: 'nextRiskAssessmentOn',
    kind: 'date',
    section: 'security',
    part: 'risk_assessment',
    more: true,
    labels: labels('Næste risikovurdering', 'Neste risikovurdering', 'Next risk assessment on'),
    synonyms: phrases(`
      dato for planlagt risikovurdering | planlagt risikovurdering | næste risikovurdering dato | kommende risikovurdering
      neste ros | neste ros-analyse | planlagt ros | next risk assessment | planned risk assessment | next risk review`)
  },
  {
    key: 'riskUrl',
    kind: 'url',
    section: 'security',
    part: 'risk_assessment',
    more: true,
    labels: labels('Link til risikovurdering', 'Lenke til risikovurdering', 'Link to the risk assessment'),
    synonyms: phrases(
      `risikovurdering link | lenke til ros | ros lenke | risikovurdering (link) | risk assessment link`
    )
  },
  {
    key: 'riskNote',
    kind: 'longText',
    section: 'security',
    part: 'risk_assessment',
    more: true,
    labels: labels('Bemærkninger til risikovurdering', 'Merknader til risikovurdering', 'Notes on the risk assessment'),
    synonyms: phrases(`
      risikovurdering bemærkninger | risikovurdering kommentar | risikovurdering noter | identificerede risici
      merknad til ros | ros merknad | kommentar til risikovurdering | risk notes | risk comments | open findings`)
  },
  {
    key: 'classification',
    kind: 'choice',
    choices: classificationChoices,
    section: 'security',
    part: 'system_use',
    filter: true,
    labels: labels('Klassifikation', 'Klassifisering', 'Classification'),
    synonyms: phrases(`
      klassificering | dataklassifikation | dataklassificering | klassifikation af data | klassifikation af data i systemet
      sikkerhedsniveau | sikkerhedsklassifikation | sikkerhedsklasse | informationsklassifikation
      sikkerhetsnivå | informasjonsklasse | informasjonsklassifisering | sikkerhetsklassifisering | tryggleiksnivå
      klassifisering av data | skjermingsnivå | beskyttelsesnivå
      data classification | security level | information classification | security classification`)
  },
  {
    key: 'confidentiality',
    kind: 'choice',
    choices: severityChoices,
    section: 'security',
    part: 'system_use',
    more: true,
    labels: labels('Fortrolighed', 'Konfidensialitet', 'Confidentiality'),
    synonyms: phrases(
      `k | fortrolighed (1-5) | konfidensialitet (k) | konfidensialitetsvurdering | c | confidentiality (1-5)`
    )
  },
  {
    key: 'integrity',
    kind: 'choice',
    choices: severityChoices,
    section: 'security',
    part: 'system_use',
    more: true,
    labels: labels('Integritet', 'Integritet', 'Integrity'),
    synonyms: phrases(`i | integritet (1-5) | integritet (i) | integritetsvurdering | integrity (1-5)`)
  },
  {
    key: 'availability',
    kind: 'choice',
    choices: severityChoices,
    section: 'security',
    part: 'system_use',
    more: true,
    labels: labels('Tilgængelighed', 'Tilgjengelighet', 'Availability'),
    synonyms: phrases(`
      t | tilgængelighed (1-5) | tilgjengelighet (t) | tilgjenge | tilgjengelighetsvurdering | a | availability (1-5)`)
  },
  {
    key: 'encryption',
    kind: 'answer',
    section: 'measures',
    part: 'system_use',
    more: true,
    labels: labels('Kryptering', 'Kryptering', 'Encryption'),
    synonyms: phrases(`krypteret | er data krypteret | kryptert | encrypted | data encrypted`)
  },
  {
    key: 'pseudonymisation',
    kind: 'answer',
    section: 'measures',
    part: 'system_use',
    more: true,
    labels: labels('Pseudonymisering', 'Pseudonymisering', 'Pseudonymisation'),
    synonyms: phrases(
      `pseudonomisering | anonymisering | pseudonymiseret | pseudonymisert | anonymisation | pseudonymization`
    )
  },
  {
    key: 'accessControl',
    kind: 'answer',
    section: 'measures',
    part: 'system_use',
    more: true,
    labels: labels('Adgangsstyring', 'Tilgangsstyring', 'Access control'),
    synonyms: phrases(`
      brugerstyring | rettighedsstyring | rollestyring | adgangskontrol | rollebaseret adgang
      brukerstyring | tilgangskontroll | rollebasert tilgang | tilgangsstyring etablert | access management | role based access`)
  },
  {
    key: 'logging',
    kind: 'answer',
    section: 'measures',
    part: 'system_use',
    more: true,
    labels: labels('Logning', 'Logging', 'Access logging'),
    synonyms: phrases(
      `log | logges | logning af opslag | logføring | logges bruk | logging av bruk | audit log | logged`
    )
  },
  {
    key: 'backup',
    kind: 'answer',
    section: 'measures',
    part: 'system_use',
    more: true,
    labels: labels('Backup', 'Sikkerhetskopiering', 'Backups'),
    synonyms: phrases(
      `sikkerhedskopiering | sikkerhedskopi | backup (ja/nej) | sikkerhetskopi | tryggleikskopi | backed up`
    )
  },
  {
    key: 'measuresNote',
    kind: 'longText',
    section: 'measures',
    part: 'system_use',
    more: true,
    labels: labels('Sikkerhedsforanstaltninger', 'Sikkerhetstiltak', 'Security measures'),
    synonyms: phrases(`
      tekniske og organisatoriske foranstaltninger | tekniske foranstaltninger | sikkerhed | sikkerhedstiltag
      organisatoriske foranstaltninger | beskyttelsesforanstaltninger
      sikkerhet | tekniske og organisatoriske tiltak | tryggleikstiltak | tiltak | informasjonssikkerhet
      technical and organisational measures | toms | technical measures | safeguards | security controls`)
  },
  {
    key: 'accessReviewed',
    kind: 'answer',
    section: 'measures',
    part: 'system_use',
    more: true,
    labels: labels('Brugerkontrol', 'Tilgangsgjennomgang', 'Access reviewed'),
    synonyms: phrases(`
      brugergennemgang | brugerkontrol udført | gennemgang af autorisationer | autorisationskontrol | autorisationsgennemgang
      brukergjennomgang | gjennomgang av tilganger | gjennomgang av brukere | access review | user access review`)
  },
  {
    key: 'accessReviewedOn',
    kind: 'date',
    section: 'measures',
    part: 'system_use',
    more: true,
    dateOf: 'accessReviewed',
    sharesHeadersWith: ['accessReviewed'],
    labels: labels('Brugerkontrol (dato)', 'Tilgangsgjennomgang (dato)', 'Access reviewed on'),
    synonyms: phrases(`
      brugerkontrol | brugerkontrol dato | seneste brugerkontrol | brugergennemgang | gennemgang af autorisationer
      autorisationskontrol | dato for brugerkontrol | seneste autorisationsgennemgang
      brukergjennomgang | gjennomgang av tilganger | siste tilgangsgjennomgang | tilgangsgjennomgang dato
      access review date | access review | last access review | user access review date`)
  },
  {
    key: 'cprSubscription',
    kind: 'answer',
    section: 'cpr',
    part: 'cpr_subscription',
    wanted: true,
    filter: true,
    country: 'DK',
    labels: labels('CPR-abonnement', 'CPR-abonnement', 'CPR subscription'),
    synonyms: phrases(`
      cpr abonnement | personabonnement | personabonnementer | cpr-abonnementer | abonnerer på cpr | abonnement på cpr
      cpr abon | cpr-abo | cpr-abb. | har cpr-abonnement | cpr abonnement (ja/nej) | cpr-personabonnement
      abonnement cpr | subscribes to cpr | cpr subscriptions`)
  },
  {
    key: 'cprChannel',
    kind: 'choice',
    choices: cprChannelChoices,
    section: 'cpr',
    part: 'cpr_subscription',
    more: true,
    country: 'DK',
    labels: labels('CPR-kanal', 'CPR-kanal', 'CPR channel'),
    synonyms: phrases(`
      abonnementskanal | cpr-integration | cpr-adgang | cpr-opslag | cpr-kilde | kilde til cpr | kanal | cpr source`)
  }
] as const satisfies readonly Field[]
