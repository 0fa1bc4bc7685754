import type { Choice } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** How a processor is looked after (domain.md §4.3: the values that municipalities' registers use). */
export const oversightMethods = [
  {
    code: 'selfCheck',
    labels: labels('Egenkontrol', 'Egenkontroll', 'Self-check'),
    synonyms: phrases('selvkontrol | egenkontrollskjema')
  },
  {
    code: 'physical',
    labels: labels('Fysisk tilsyn', 'Stedlig kontroll', 'Inspection on site'),
    synonyms: phrases('stedlig tilsyn | fysisk | besøg | inspektion | inspeksjon | fysisk inspektion')
  },
  {
    code: 'written',
    labels: labels('Skriftlig kontrol', 'Skriftlig kontroll', 'Written check'),
    synonyms: phrases('skriftlig | skriftligt tilsyn | spørgeskema | spørreskjema | skriftlig tilsyn | questionnaire')
  },
  {
    code: 'isae3000',
    labels: labels('ISAE 3000', 'ISAE 3000', 'ISAE 3000'),
    synonyms: phrases('isae3000 | isae 3000 type 2')
  },
  {
    code: 'isae3402',
    labels: labels('ISAE 3402', 'ISAE 3402', 'ISAE 3402'),
    synonyms: phrases('isae3402 | isae 3402 type 2')
  },
  { code: 'isrs4400', labels: labels('ISRS 4400', 'ISRS 4400', 'ISRS 4400'), synonyms: phrases('isrs4400') },
  { code: 'soc', labels: labels('SOC 2', 'SOC 2', 'SOC 2'), synonyms: phrases('soc | soc2 | soc 1 | soc 3') },
  {
    code: 'managementStatement',
    labels: labels('Ledelseserklæring', 'Ledelseserklæring (NO)', 'Management statement'),
    synonyms: phrases('ledelsens erklæring')
  },
  {
    code: 'solemnDeclaration',
    labels: labels('Tro- og loveerklæring', 'Egenerklæring', 'Solemn declaration'),
    synonyms: phrases('tro og love | erklæring')
  },
  {
    code: 'auditorStatement',
    labels: labels('Uafhængig revisionserklæring', 'Uavhengig revisjonserklæring', 'Independent auditor’s statement'),
    synonyms: phrases('revisionserklæring | revisorerklæring | revisjonserklæring | revisjon')
  },
  {
    code: 'onSuspicion',
    labels: labels('Kun ved mistanke', 'Bare ved mistanke', 'Only on suspicion'),
    synonyms: phrases('ved mistanke')
  },
  { code: 'dbs', labels: labels('DBS-tilsyn', 'DBS-tilsyn (DK)', 'DBS'), synonyms: phrases('dbs') }
] as const satisfies readonly Choice[]
