import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/**
 * A question of an oversight, with the supplier's answer beside it (GDPR art. 28(3)(h): the processor makes available
 * what is needed to show that it keeps the agreement). The supplier answers in the workbook of its package.
 */
export const oversightQuestionEntity = {
  name: 'oversightQuestion',
  labels: {
    one: labels('Tilsynsspørgsmål', 'Oppfølgingsspørsmål', 'Oversight question'),
    many: labels('Tilsynsspørgsmål', 'Oppfølgingsspørsmål', 'Oversight questions')
  },
  table: 'oversight_question',
  title: 'name',
  identifiers: [],
  responsibleUnit: 'owner',
  belongsTo: 'oversight',
  order: ['oversight', 'number'],
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    {
      key: 'oversight',
      kind: 'ref',
      entity: 'oversight',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Tilsyn', 'Oppfølging', 'Oversight'),
      synonyms: phrases('tilsynet | oppfølgingen')
    },
    {
      key: 'number',
      kind: 'integer',
      min: 1,
      max: 9999,
      section: 'general',
      listed: true,
      labels: labels('Nr.', 'Nr.', 'No.'),
      synonyms: phrases('nummer | spørgsmål nr. | spørsmål nr. | number')
    },
    {
      key: 'name',
      kind: 'longText',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      labels: labels('Spørgsmål', 'Spørsmål', 'Question'),
      synonyms: phrases('krav | kontrolpunkt | kontrollpunkt | tjekpunkt | sjekkpunkt | requirement')
    },
    {
      key: 'reply',
      kind: 'choice',
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      choices: [
        { code: 'yes', labels: labels('Ja', 'Ja', 'Yes'), synonyms: phrases('opfyldt | oppfylt | fulfilled') },
        { code: 'partly', labels: labels('Delvist', 'Delvis', 'Partly'), synonyms: phrases('til dels | partially') },
        { code: 'no', labels: labels('Nej', 'Nei', 'No'), synonyms: phrases('ikke opfyldt | ikke oppfylt') },
        {
          code: 'notRelevant',
          labels: labels('Ikke relevant', 'Ikke aktuelt', 'Not relevant'),
          synonyms: phrases('irrelevant | n/a | i/r | ikke relevant')
        }
      ],
      labels: labels('Svar', 'Svar', 'Answer'),
      help: labels(
        'Ja, delvist, nej eller ikke relevant; resten hører til uddybningen.',
        'Ja, delvis, nei eller ikke aktuelt; resten hører til utdypingen.',
        'Yes, partly, no or not relevant; the rest goes into the explanation.'
      ),
      synonyms: phrases('leverandørens svar | besvarelse | reply')
    },
    {
      key: 'answer',
      kind: 'longText',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Uddybning', 'Utdyping', 'Explanation'),
      help: labels(
        'Det, der skal til for at forstå svaret: hvad, hvor, hvornår.',
        'Det som trengs for å forstå svaret: hva, hvor, når.',
        'What is needed to understand the answer: what, where, when.'
      ),
      synonyms: phrases('kommentar | begrundelse | begrunnelse | comment')
    },
    {
      key: 'evidence',
      kind: 'longText',
      section: 'general',
      searched: true,
      labels: labels('Dokumentation', 'Dokumentasjon', 'Evidence'),
      help: labels(
        'Hvilket dokument der viser det, og hvor i det: erklæring, side, link.',
        'Hvilket dokument som viser det, og hvor i det: erklæring, side, lenke.',
        'Which document shows it, and where in it: report, page, link.'
      ),
      synonyms: phrases('bilag | vedlegg | henvisning | bevis')
    },
    {
      key: 'answeredOn',
      kind: 'date',
      section: 'general',
      listed: true,
      labels: labels('Besvaret den', 'Besvart den', 'Answered on'),
      help: labels('Dagen, hvor svaret er givet.', 'Dagen svaret er gitt.', 'The day on which the answer is given.'),
      synonyms: phrases('svardato | dato for svar | answer date')
    },
    {
      key: 'assessment',
      kind: 'choice',
      section: 'general',
      listed: true,
      filter: true,
      choices: [
        {
          code: 'satisfied',
          labels: labels('Godtaget', 'Godtatt', 'Accepted'),
          synonyms: phrases('ok | godkendt | godkjent')
        },
        {
          code: 'followUp',
          labels: labels('Følges op', 'Må følges opp', 'To be followed up'),
          synonyms: phrases('opfølgning | oppfølging | bemærkning')
        }
      ],
      labels: labels('Vurdering', 'Vurdering', 'Assessment'),
      help: labels(
        'Kommunens vurdering af svaret. Den sendes ikke til leverandøren.',
        'Kommunens vurdering av svaret. Den sendes ikke til leverandøren.',
        'What the municipality makes of the answer. The supplier does not get it.'
      )
    },
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
