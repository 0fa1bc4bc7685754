import type { Choice } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** Why a system must follow somebody (sagligt behov; domain.md §1.4). */
export const needReasons = [
  {
    code: 'case',
    labels: labels('Verserende sag', 'Pågående sak', 'Pending case'),
    synonyms: phrases('sag | aktiv sag | åben sag | sagsbehandling | case')
  },
  {
    code: 'benefit',
    labels: labels('Løbende ydelse', 'Løpende ytelse', 'Running benefit'),
    synonyms: phrases('ydelse | ydelser | udbetaling | benefit')
  },
  {
    code: 'collection',
    labels: labels('Opkrævning eller gæld', 'Innkreving eller gjeld', 'Collection or debt'),
    synonyms: phrases('opkrævning | gæld | opkrævning/gæld | debitor | betaling | debt')
  },
  {
    code: 'employment',
    labels: labels('Ansættelse', 'Ansettelse', 'Employment'),
    synonyms: phrases('ansat | medarbejder | personale | løn | employee')
  },
  {
    code: 'school',
    labels: labels('Institution eller skole (barn, forælder)', 'Barnehage eller skole', 'Day care or school'),
    synonyms: phrases('institution | skole | dagtilbud | elev | barn | forælder | institution/skole | school')
  },
  {
    code: 'care',
    labels: labels('Omsorg eller sundhed', 'Omsorg eller helse', 'Care or health'),
    synonyms: phrases('omsorg | sundhed | pleje | omsorg/sundhed | træning | care | health')
  },
  {
    code: 'property',
    labels: labels('Ejendom eller forsyning', 'Eiendom eller forsyning', 'Property or supply'),
    synonyms: phrases('ejendom | ejer | forsyning | ejendom/forsyning | ejer af ejendom | property')
  },
  {
    code: 'library',
    labels: labels('Bibliotekslåner', 'Biblioteklåner', 'Library borrower'),
    synonyms: phrases('låner | bibliotek | library')
  },
  {
    code: 'guardian',
    labels: labels('Værge eller pårørende', 'Verge eller pårørende', 'Guardian or relative'),
    synonyms: phrases('værge | pårørende | værge/pårørende | guardian')
  },
  {
    code: 'law',
    labels: labels('Lovkrav', 'Krav i lov', 'Required by law'),
    synonyms: phrases('lov | lovbestemt | lovhjemmel | law')
  },
  {
    code: 'other',
    labels: labels('Andet behov', 'Annet behov', 'Other need'),
    synonyms: phrases('andet | annet | other')
  }
] as const satisfies readonly Choice[]
