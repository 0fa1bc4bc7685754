import type { Choice } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** Whether a source, or a system's use of it, runs. */
export const subscriptionStates = [
  {
    code: 'active',
    labels: labels('Aktivt', 'Aktivt (i drift)', 'Active'),
    synonyms: phrases('aktiv | i drift | i brug | ja | x | yes | running')
  },
  { code: 'planned', labels: labels('Planlagt', 'Planlagt', 'Planned'), synonyms: phrases('på vej | kommer') },
  {
    code: 'ended',
    labels: labels('Ophørt', 'Avsluttet', 'Ended'),
    synonyms: phrases('opsagt | nedlagt | slettet | lukket | udgået | nej | no | closed')
  }
] as const satisfies readonly Choice[]
