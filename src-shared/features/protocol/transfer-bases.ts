import type { Choice } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** What a transfer to a third country rests on (GDPR art. 45–49). */
export const transferBases = [
  {
    code: 'adequacy',
    labels: labels(
      'Tilstrækkelighedsafgørelse (art. 45)',
      'Adekvansbeslutning (art. 45)',
      'Adequacy decision (art. 45)'
    ),
    synonyms: phrases('sikkert tredjeland | godkjent tredjeland | data privacy framework | dpf | adequacy')
  },
  {
    code: 'standardClauses',
    labels: labels(
      'Standardbestemmelser (SCC, art. 46)',
      'Standardvilkår (SCC, art. 46)',
      'Standard clauses (SCC, art. 46)'
    ),
    synonyms: phrases(
      'scc | standardkontrakt | eu standardkontrakt | standardkontraktbestemmelser | eus standardkontrakt'
    )
  },
  {
    code: 'bindingRules',
    labels: labels(
      'Bindende virksomhedsregler (BCR, art. 47)',
      'Bindende virksomhetsregler (BCR, art. 47)',
      'Binding corporate rules (BCR, art. 47)'
    ),
    synonyms: phrases('bcr | binding corporate rules')
  },
  {
    code: 'publicBodies',
    labels: labels(
      'Aftale mellem offentlige myndigheder (art. 46)',
      'Avtale mellom offentlige myndigheter (art. 46)',
      'Instrument between public bodies (art. 46)'
    )
  },
  {
    code: 'derogation',
    labels: labels('Undtagelse (art. 49)', 'Unntak (art. 49)', 'Derogation (art. 49)'),
    synonyms: phrases('undtagelse | unntak | art. 49 | derogation')
  }
] as const satisfies readonly Choice[]
