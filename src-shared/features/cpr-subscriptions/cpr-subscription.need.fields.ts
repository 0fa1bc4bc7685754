import type { Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { legalBases } from '../protocol/legal-bases.ts'
import { needReasons } from './need-reasons.ts'

/** Why a system follows persons, on which basis, and when the need lapses (domain.md §1.1: a written lapse rule). */
export const needFields = [
  {
    key: 'needReason',
    kind: 'choice',
    choices: needReasons,
    section: 'need',
    wanted: true,
    listed: true,
    filter: true,
    labels: labels('Årsag', 'Årsak', 'Reason'),
    synonyms: phrases(
      'årsagskode | begrundelse | sagligt behov | behovstype | hvorfor abonneres | formålskode | reason code'
    )
  },
  {
    key: 'need',
    kind: 'longText',
    section: 'need',
    wanted: true,
    searched: true,
    labels: labels('Beskrivelse af behovet', 'Beskrivelse av behovet', 'Description of the need'),
    synonyms: phrases('behov | behovet | formål | beskrivelse | need | purpose')
  },
  {
    key: 'legalBases',
    kind: 'choices',
    choices: legalBases,
    notation: 'legalBasis',
    furtherIn: 'nationalLaw',
    section: 'need',
    wanted: true,
    filter: true,
    labels: labels('Behandlingsgrundlag', 'Behandlingsgrunnlag', 'Legal bases'),
    synonyms: phrases('hjemmel | retsgrundlag | lovgrundlag | legal basis')
  },
  {
    key: 'nationalLaw',
    kind: 'list',
    section: 'need',
    searched: true,
    labels: labels('National lovgivning', 'Nasjonal lovgivning', 'National law'),
    synonyms: phrases('lov | lovgivning | særlovgivning | lovhenvisning | national law')
  },
  {
    key: 'unit',
    kind: 'ref',
    entity: 'organisationUnit',
    section: 'need',
    wanted: true,
    listed: true,
    filter: true,
    labels: labels(
      'Enhed, der kan forklare behovet',
      'Enhet som kan forklare behovet',
      'Unit that can explain the need'
    ),
    synonyms: phrases(`
      enhed | afdeling | forvaltning | ansvarlig enhed | kontaktenhed | hvem kan forklare | avdeling | enhet | department | unit`)
  },
  {
    key: 'lapseRule',
    kind: 'longText',
    section: 'lapse',
    wanted: true,
    searched: true,
    labels: labels('Hvornår behovet bortfalder', 'Når behovet bortfaller', 'When the need lapses'),
    synonyms: phrases('bortfaldsregel | sletteregel | regel for bortfald | slettefrist | lapse rule')
  },
  {
    key: 'lapseMonths',
    kind: 'integer',
    min: 0,
    max: 1200,
    section: 'lapse',
    listed: true,
    labels: labels('Måneder efter', 'Måneder etter', 'Months after'),
    synonyms: phrases('bortfald måneder | måneder | antal måneder | slettes efter måneder | lapse months')
  },
  {
    key: 'lapseEvent',
    kind: 'text',
    section: 'lapse',
    searched: true,
    labels: labels('Hændelse, der regnes fra', 'Hendelse det regnes fra', 'Event it counts from'),
    synonyms: phrases('hændelse | bortfald efter | regnes fra | skæringshændelse | event')
  }
] as const satisfies readonly Field[]
