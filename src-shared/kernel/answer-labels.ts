import { labels } from './labels.ts'
import type { Labels } from './language.ts'
import type { AnswerValue } from './value.ts'

/** What the four answers are called on screen and in exports; each is read back in every language. */
export const answerLabels: Readonly<Record<AnswerValue, Labels>> = {
  yes: labels('Ja', 'Ja', 'Yes'),
  no: labels('Nej', 'Nei', 'No'),
  notApplicable: labels('Ikke relevant', 'Ikke relevant', 'Not applicable'),
  unknown: labels('Ved ikke', 'Vet ikke', 'Don’t know')
}
