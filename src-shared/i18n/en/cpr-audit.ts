import type { cprAudit as da } from '../da/cpr-audit.ts'

/** What the audit of CPR subscriptions says. */
export const cprAudit = {
  title: 'CPR audit',
  'warning.swapped':
    'The extract looks like a contact list: it says whether cases are open. Are the files in each other’s place?',
  'warning.datesApart':
    'The lists’ dates are {{days}} days apart. Fetch them on the same day, so that they can be compared.',
  'warning.noStatus': '{{file}} does not say whether cases are open. All its persons count as active contacts.',
  'warning.unknownStates':
    '{{file}} uses words for a case’s state that the program does not know: {{words}}. They count as open.',
  'warning.broadFilter':
    'The extract has {{count}} broad filters (municipality codes or events). They need a written assessment of necessity for the system; person by person makes no sense.',
  'warning.noneMatched': 'None of the subscriptions has a contact. Are these the right files?',
  'warning.unknownSystem': 'The system {{system}} is not in the register.',
  'warning.noEarlierAudits':
    'The area for audits is not founded, so it cannot be seen whether a subscription was deleted before.',
  'fault.blank': 'no number',
  'fault.length': 'not ten digits',
  'fault.date': 'no such date',
  'fault.letters': 'no personal number',
  'fault.rounded': 'the number was rounded by a spreadsheet',
  'fault.malformed': 'the line is too long to be a row',
  'fault.broadFilter': 'a filter on several persons (municipality code or event)',
  'fault.notSubscribed': 'no subscription',
  'fault.unknownStatus': 'unknown word for the case’s state'
} as const satisfies Record<keyof typeof da, string>
