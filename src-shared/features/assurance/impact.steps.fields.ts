import type { Field } from '../../kernel/field.ts'
import { labels } from '../../kernel/labels.ts'

/** Steps 1 to 4: why, what, whom one asked, and whether it is necessary and in proportion (GDPR art. 35(7)(a)–(b), (9)). */
export const describingFields = [
  text('benefit', 'need', labels('Nytte for personerne', 'Nytte for personene', 'Benefit for the persons')),
  text('publicBenefit', 'need', labels('Nytte for samfundet', 'Nytte for samfunnet', 'Benefit to society')),
  text(
    'alternatives',
    'need',
    labels(
      'Kan høj risiko undgås på anden måde',
      'Kan høy risiko unngås på annen måte',
      'Can high risk be avoided otherwise'
    )
  ),
  text(
    'process',
    'description',
    labels('Sådan foregår behandlingen', 'Slik foregår behandlingen', 'How the processing works')
  ),
  text('technology', 'description', labels('Teknologi', 'Teknologi', 'Technology')),
  text(
    'knownProblems',
    'description',
    labels(
      'Kendte problemer og tidligere brud',
      'Kjente problemer og tidligere brudd',
      'Known problems and earlier breaches'
    )
  ),
  {
    key: 'personsConsulted',
    kind: 'answer',
    section: 'consultation',
    wanted: true,
    labels: labels('De registrerede er hørt', 'De registrerte er hørt', 'Persons consulted'),
    help: labels(
      'Eller deres repræsentanter (artikel 35, stk. 9). Skriv en begrundelse, hvis de ikke er hørt.',
      'Eller representantene deres (artikkel 35 nr. 9). Skriv en begrunnelse hvis de ikke er hørt.',
      'Or their representatives (article 35(9)). Give a reason if they were not.'
    )
  },
  text('personsAdvice', 'consultation', labels('Hvad de sagde', 'Hva de sa', 'What they said')),
  text('internalAdvice', 'consultation', labels('Råd fra kommunens egne', 'Råd internt i kommunen', 'Internal advice')),
  text(
    'processorAdvice',
    'consultation',
    labels('Råd fra databehandlere', 'Råd fra databehandlerne', 'Advice of processors')
  ),
  text('expertAdvice', 'consultation', labels('Råd fra andre', 'Råd fra eksterne', 'Advice of others')),
  text(
    'minimisation',
    'necessity',
    labels('Dataminimering', 'Dataminimering (nødvendige opplysninger)', 'Data minimisation')
  ),
  text(
    'purposeCovered',
    'necessity',
    labels('Opfylder behandlingen formålet', 'Oppfyller behandlingen formålet', 'Does it serve the purpose')
  ),
  text('rights', 'necessity', labels('Personernes rettigheder', 'Personenes rettigheter', 'The persons’ rights')),
  text(
    'processorControl',
    'necessity',
    labels('Styring af databehandlere', 'Styring av databehandlere', 'Control of processors')
  ),
  text('proportionality', 'necessity', labels('Proportionalitet', 'Forholdsmessighet', 'Proportionality'), true)
] as const satisfies readonly Field[]

/** Steps 5 to 7: risk and measures (their scenarios stand in the risk assessment), approval (GDPR art. 35(7)(c)–(d), 36). */
export const decidingFields = [
  {
    key: 'riskAssessment',
    kind: 'ref',
    entity: 'riskAssessment',
    section: 'risk',
    wanted: true,
    searched: true,
    labels: labels('Risikovurdering for personerne', 'Risikovurdering for personene', 'Risk assessment for the persons')
  },
  text('riskSummary', 'risk', labels('Sammenfatning af risici', 'Sammendrag av risiko', 'Summary of risks')),
  text(
    'residualRisk',
    'measures',
    labels('Risiko efter foranstaltninger', 'Risiko etter tiltak', 'Residual risk'),
    true
  ),
  {
    key: 'priorConsultation',
    kind: 'answer',
    section: 'authority',
    labels: labels(
      'Forudgående høring af tilsynet',
      'Forhåndsdrøfting med Datatilsynet',
      'Prior consultation of the authority'
    ),
    help: labels(
      'Kræves, når risikoen stadig er høj efter foranstaltningerne (artikel 36).',
      'Kreves når risikoen fortsatt er høy etter tiltakene (artikkel 36).',
      'Required where the risk stays high after the measures (article 36).'
    )
  },
  {
    key: 'priorConsultationOn',
    kind: 'date',
    section: 'authority',
    dateOf: 'priorConsultation',
    labels: labels('Høring sendt', 'Forhåndsdrøfting sendt', 'Consultation sent on')
  },
  {
    key: 'consultationExtended',
    kind: 'answer',
    section: 'authority',
    labels: labels('Fristen er forlænget', 'Fristen er forlenget', 'Time extended'),
    help: labels(
      'Tilsynet svarer inden 8 uger og kan forlænge med 6 uger (artikel 36, stk. 2).',
      'Datatilsynet svarer innen 8 uker og kan forlenge med 6 uker (artikkel 36 nr. 2).',
      'The authority answers within 8 weeks and can extend by 6 (article 36(2)).'
    )
  },
  {
    key: 'authorityAnsweredOn',
    kind: 'date',
    section: 'authority',
    labels: labels('Tilsynet svarede', 'Datatilsynet svarte', 'Authority answered on')
  },
  {
    key: 'consultationResult',
    kind: 'choice',
    section: 'authority',
    filter: true,
    choices: [
      { code: 'noObjection', labels: labels('Ingen indvendinger', 'Ingen innvendinger', 'No objection') },
      {
        code: 'advice',
        labels: labels('Rådgivning, som følges', 'Veiledning som følges', 'Advice that is followed')
      },
      {
        code: 'stopped',
        labels: labels('Behandlingen må ikke begynde', 'Behandlingen kan ikke starte', 'Processing must not begin')
      }
    ],
    labels: labels('Resultat af høringen', 'Resultat av forhåndsdrøftingen', 'Result of the consultation')
  },
  text('authorityAnswer', 'authority', labels('Tilsynets svar', 'Datatilsynets svar', 'The authority’s answer')),
  text(
    'officerAdvice',
    'approval',
    labels('Databeskyttelsesrådgiverens råd', 'Personvernombudets råd', 'The DPO’s advice'),
    true
  ),
  {
    key: 'officerAdviceOn',
    kind: 'date',
    section: 'approval',
    labels: labels('Rådet givet', 'Rådet gitt', 'Advice given on')
  },
  {
    key: 'approvedOn',
    kind: 'date',
    section: 'approval',
    wanted: true,
    listed: true,
    labels: labels('Godkendt den', 'Godkjent den', 'Approved on')
  },
  {
    key: 'approvedBy',
    kind: 'ref',
    entity: 'person',
    section: 'approval',
    wanted: true,
    personal: true,
    labels: labels('Godkendt af', 'Godkjent av', 'Approved by')
  },
  text('conditions', 'approval', labels('Betingelser', 'Vilkår for godkjenning', 'Conditions')),
  {
    key: 'revisionOn',
    kind: 'date',
    section: 'approval',
    wanted: true,
    listed: true,
    labels: labels('Næste revision', 'Neste revisjon', 'Next revision on')
  }
] as const satisfies readonly Field[]

function text<K extends string, S extends string>(key: K, section: S, of: Field['labels'], wanted?: true) {
  return { key, kind: 'longText', section, searched: true, labels: of, ...(wanted && { wanted }) } as const
}
