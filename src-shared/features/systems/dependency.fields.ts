import type { Choice, Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { reviewFields } from '../../kernel/review-fields.ts'

/** What one system needs another for (seed: Oslo's graph, and its typed integrations since). Software has a field of its own. */
export const dependencyKinds = [
  {
    code: 'personalData',
    labels: labels('Personoplysninger', 'Personopplysninger', 'Personal data'),
    synonyms: phrases('persondata | cpr | personal data transfer')
  },
  {
    code: 'technical',
    labels: labels('Teknisk', 'Teknisk', 'Technical'),
    synonyms: phrases('integration | integrasjon | teknisk afhængighed | teknisk avhengighet')
  },
  {
    code: 'authentication',
    labels: labels('Login og adgang', 'Pålogging og tilgang', 'Authentication'),
    synonyms: phrases('autentificering | autentisering | sso | login')
  },
  {
    code: 'publication',
    labels: labels('Udstilling', 'Publisering', 'Publication'),
    synonyms: phrases('publicering | eksponering')
  },
  {
    code: 'component',
    labels: labels('Komponent', 'Komponent', 'Component'),
    synonyms: phrases('modul | del af | del av')
  }
] as const satisfies readonly Choice[]

/** Which way data goes between the two. */
export const dependencyDirections = [
  {
    code: 'delivers',
    labels: labels('Afgiver til', 'Avgir til', 'Delivers to'),
    synonyms: phrases('leverer | sender | ud | ut | deliver')
  },
  {
    code: 'receives',
    labels: labels('Modtager fra', 'Mottar fra', 'Receives from'),
    synonyms: phrases('henter | modtager | mottar | ind | inn | receive')
  },
  {
    code: 'both',
    labels: labels('Begge veje', 'Begge veier', 'Both ways'),
    synonyms: phrases('tovejs | toveis | begge | both')
  }
] as const satisfies readonly Choice[]

/** A dependency between two systems: what for, which way data goes, by which interface, how often, under which contract. */
export const dependencyEntity = {
  name: 'dependency',
  labels: {
    one: labels('Afhængighed', 'Avhengighet', 'Dependency'),
    many: labels('Afhængigheder', 'Avhengigheter', 'Dependencies')
  },
  table: 'dependency',
  title: 'name',
  titleFrom: { fields: ['source', 'target'], between: ' → ' },
  identifiers: [],
  responsibleUnit: null,
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    {
      key: 'source',
      kind: 'ref',
      entity: 'system',
      section: 'general',
      required: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('System', 'System', 'System'),
      synonyms: phrases('fra system | afgivende system | kildesystem | fra | source | source system | from system')
    },
    {
      key: 'target',
      kind: 'ref',
      entity: 'system',
      section: 'general',
      required: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Afhænger af', 'Avhenger av', 'Other system'),
      synonyms: phrases('til system | modtagende system | målsystem | til | target | target system | to system')
    },
    {
      key: 'kind',
      kind: 'choice',
      choices: dependencyKinds,
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Type', 'Type', 'Kind')
    },
    {
      key: 'direction',
      kind: 'choice',
      choices: dependencyDirections,
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Retning', 'Retning', 'Direction')
    },
    {
      key: 'dataCategories',
      kind: 'list',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Oplysningstyper', 'Opplysningstyper', 'Data categories'),
      synonyms: phrases('datakategorier | oplysninger | opplysninger | data')
    },
    {
      key: 'interface',
      kind: 'text',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Snitflade', 'Grensesnitt', 'Interface'),
      synonyms: phrases('api | integrationsform | integrasjonsform | protokol | protokoll')
    },
    {
      key: 'frequency',
      kind: 'choice',
      section: 'general',
      listed: true,
      filter: true,
      choices: [
        {
          code: 'continuous',
          labels: labels('Løbende', 'Løpende', 'Continuously'),
          synonyms: phrases('realtid | sanntid | online')
        },
        {
          code: 'daily',
          labels: labels('Dagligt', 'Daglig', 'Daily'),
          synonyms: phrases('hver nat | natligt | hver natt')
        },
        { code: 'weekly', labels: labels('Ugentligt', 'Ukentlig', 'Weekly') },
        { code: 'monthly', labels: labels('Månedligt', 'Månedlig', 'Monthly') },
        {
          code: 'onDemand',
          labels: labels('Ved behov', 'Ved behov', 'On demand'),
          synonyms: phrases('manuelt | ad hoc')
        }
      ],
      labels: labels('Hyppighed', 'Hyppighet', 'Frequency')
    },
    {
      key: 'contract',
      kind: 'ref',
      entity: 'contract',
      section: 'general',
      labels: labels('Aftale', 'Avtale', 'Agreement'),
      synonyms: phrases('kontrakt | contract')
    },
    {
      key: 'name',
      kind: 'text',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Betegnelse', 'Betegnelse', 'Designation')
    },
    ...reviewFields('general'),
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes')
    }
  ]
} as const satisfies Entity
