import type { Choice, Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { consequences, likelihoods } from './risk-levels.ts'

/** What a scenario harms (ISO 27000's three, and the persons' rights). */
const harmed = [
  {
    code: 'confidentiality',
    labels: labels('Fortrolighed', 'Konfidensialitet', 'Confidentiality'),
    synonyms: phrases('f | k | c')
  },
  { code: 'integrity', labels: labels('Integritet', 'Integritet (riktighet)', 'Integrity'), synonyms: phrases('i') },
  {
    code: 'availability',
    labels: labels('Tilgængelighed', 'Tilgjengelighet', 'Availability'),
    synonyms: phrases('t | a')
  },
  { code: 'rights', labels: labels('Rettigheder', 'Rettigheter', 'Rights'), synonyms: phrases('frihed | fridom') }
] as const satisfies readonly Choice[]

/** Something that could happen: what it harms, how likely and how grave it is before and after the measures. */
export const riskScenarioEntity = {
  name: 'riskScenario',
  labels: { one: labels('Scenarie', 'Scenario', 'Scenario'), many: labels('Scenarier', 'Scenarioer', 'Scenarios') },
  table: 'risk_scenario',
  title: 'name',
  identifiers: [],
  responsibleUnit: 'owner',
  belongsTo: 'assessment',
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    {
      key: 'name',
      kind: 'text',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      labels: labels('Hvad kan ske', 'Hva kan skje', 'What can happen'),
      synonyms: phrases('scenarie | hændelse | trussel | risiko | uønsket hendelse | scenario | hending | threat')
    },
    {
      key: 'assessment',
      kind: 'ref',
      entity: 'riskAssessment',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Risikovurdering', 'Risikovurdering', 'Risk assessment'),
      synonyms: phrases('vurdering | ros | assessment')
    },
    {
      key: 'harms',
      kind: 'choices',
      choices: harmed,
      section: 'general',
      listed: true,
      filter: true,
      labels: labels('Rammer', 'Rammer (KIT)', 'Harms'),
      synonyms: phrases('fit | kit | påvirker | type')
    },
    {
      key: 'cause',
      kind: 'longText',
      section: 'general',
      searched: true,
      labels: labels('Årsag og sårbarhed', 'Årsak og sårbarhet', 'Cause and weakness'),
      synonyms: phrases('årsag | sårbarhed | årsak | sårbarhet | cause')
    },
    {
      key: 'effect',
      kind: 'longText',
      section: 'general',
      searched: true,
      labels: labels('Følger for personerne', 'Følger for personene', 'Effect on the persons'),
      synonyms: phrases('konsekvensbeskrivelse | følger | effect')
    },
    rated(
      'likelihood',
      likelihoods,
      labels('Sandsynlighed nu', 'Sannsynlighet nå', 'Likelihood now'),
      'sandsynlighed | sannsynlighet | sannsyn | s | likelihood'
    ),
    rated(
      'consequence',
      consequences,
      labels('Konsekvens nu', 'Konsekvens nå', 'Consequence now'),
      'konsekvens | konsekvensgrad | consequence | impact'
    ),
    rated(
      'likelihoodAfter',
      likelihoods,
      labels('Sandsynlighed efter', 'Sannsynlighet etter', 'Likelihood after'),
      'sandsynlighed efter tiltag | restsandsynlighed | sannsynlighet etter tiltak'
    ),
    rated(
      'consequenceAfter',
      consequences,
      labels('Konsekvens efter', 'Konsekvens etter', 'Consequence after'),
      'konsekvens efter tiltag | restkonsekvens | konsekvens etter tiltak'
    ),
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes'),
      synonyms: phrases('kommentar | bemærkning | merknad | comment')
    }
  ]
} as const satisfies Entity

function rated<K extends string>(key: K, choices: readonly Choice[], of: Choice['labels'], words: string) {
  return {
    key,
    kind: 'choice',
    choices,
    section: 'general',
    wanted: true,
    listed: true,
    labels: of,
    synonyms: phrases(words)
  } as const
}
