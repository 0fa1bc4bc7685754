import type { Area } from './areas.ts'
import { labels } from './labels.ts'
import type { Labels } from './language.ts'

/** What the areas are called on screen and in refusals. */
export const areaLabels: Readonly<Record<Area, Labels>> = {
  keptNumbers: labels('Personnumre fra regneark', 'Fødselsnumre fra regneark', 'Personal numbers from sheets'),
  shielding: labels('Identitetssløring', 'Skjerming av identitet', 'Shielding of identities'),
  dataSubjectRequests: labels('Anmodninger fra registrerede', 'Forespørsler fra registrerte', 'Data subject requests'),
  auditWorkingSets: labels('Arbejdsdata til CPR-revision', 'Arbeidsdata til revisjon', 'Working data of CPR audits')
}
