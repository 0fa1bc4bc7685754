import type { Choice } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** How likely a scenario is, 1 to 5; the code is the number. */
export const likelihoods = [
  {
    code: '1',
    labels: labels('1 – meget usandsynligt', '1 – svært usannsynlig', '1 – very unlikely'),
    synonyms: phrases('meget lav | svært lav')
  },
  {
    code: '2',
    labels: labels('2 – usandsynligt', '2 – lite sannsynlig', '2 – unlikely'),
    synonyms: phrases('lav | low')
  },
  {
    code: '3',
    labels: labels('3 – muligt', '3 – mulig', '3 – possible'),
    synonyms: phrases('mellem | middels | medium')
  },
  {
    code: '4',
    labels: labels('4 – sandsynligt', '4 – sannsynlig', '4 – likely'),
    synonyms: phrases('høj | høy | high')
  },
  {
    code: '5',
    labels: labels('5 – meget sandsynligt', '5 – svært sannsynlig', '5 – very likely'),
    synonyms: phrases('meget høj | svært høy | very high')
  }
] as const satisfies readonly Choice[]

/** How grave what follows is for the persons, 1 to 5; the code is the number. */
export const consequences = [
  {
    code: '1',
    labels: labels('1 – ubetydelig', '1 – ubetydelig (uten betydning)', '1 – negligible'),
    synonyms: phrases('meget lav | svært lav')
  },
  { code: '2', labels: labels('2 – mindre', '2 – liten', '2 – limited'), synonyms: phrases('lav | low') },
  {
    code: '3',
    labels: labels('3 – moderat', '3 – moderat alvorlig', '3 – considerable'),
    synonyms: phrases('mellem | middels | medium')
  },
  {
    code: '4',
    labels: labels('4 – alvorlig', '4 – alvorlig (store følger)', '4 – serious'),
    synonyms: phrases('høj | høy | high')
  },
  {
    code: '5',
    labels: labels('5 – meget alvorlig', '5 – svært alvorlig', '5 – very serious'),
    synonyms: phrases('meget høj | svært høy | very high')
  }
] as const satisfies readonly Choice[]
