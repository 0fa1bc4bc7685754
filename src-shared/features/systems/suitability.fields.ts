import type { Choice, Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** How well something fits: ordinal 1 (not at all) to 5 (very well); Oslo's three scales brought to one. */
export const suitabilityChoices = [
  {
    code: '1',
    labels: labels('1 Uegnet', '1 Ikke egnet', '1 Unsuitable'),
    synonyms: phrases('1 | ingen | ikke akseptabel')
  },
  {
    code: '2',
    labels: labels('2 Store mangler', '2 Store mangler', '2 Poor'),
    synonyms: phrases('2 | delvis | store mangler')
  },
  {
    code: '3',
    labels: labels('3 Acceptabel', '3 Akseptabel', '3 Acceptable'),
    synonyms: phrases('3 | acceptabelt | akseptabelt | god nok')
  },
  { code: '4', labels: labels('4 God', '4 God', '4 Good'), synonyms: phrases('4 | godt | godt egnet | tydelig') },
  {
    code: '5',
    labels: labels('5 Meget god', '5 Svært god', '5 Very good'),
    synonyms: phrases('5 | meget godt egnet | sterk knytning | særdeles god')
  }
] as const satisfies readonly Choice[]

/**
 * Strategic, technical and functional suitability of a use (seed: Oslo's register, "Tekniske vurderinger").
 *
 * @param place section, and the table where the record has parts
 */
export function suitabilityFields<P extends { readonly section: string; readonly part?: string }>(place: P) {
  return [
    {
      key: 'strategicFit',
      kind: 'choice',
      choices: suitabilityChoices,
      more: true,
      ...place,
      labels: labels('Strategisk egnethed', 'Strategisk egnethet', 'Strategic suitability')
    },
    {
      key: 'technicalFit',
      kind: 'choice',
      choices: suitabilityChoices,
      more: true,
      ...place,
      labels: labels('Teknisk egnethed', 'Teknisk egnethet', 'Technical suitability')
    },
    {
      key: 'functionalFit',
      kind: 'choice',
      choices: suitabilityChoices,
      more: true,
      ...place,
      labels: labels('Funktionel egnethed', 'Funksjonell egnethet', 'Functional suitability')
    }
  ] as const satisfies readonly Field[]
}
