import type { cprAudit as da } from '../da/cpr-audit.ts'

/** What the audit of CPR subscriptions says. */
export const cprAudit = {
  title: 'CPR audit',
  'order.file': 'Deletion list',
  'order.save': 'Save deletion list',
  'order.kind': 'Deletion list',
  'sheet.file': 'Sheet for decisions',
  'sheet.save': 'Save the sheet for decisions',
  'sheet.kind': 'Encrypted sheet',
  'choose.lists': 'Extracts and lists',
  'choose.key': 'Certificate or public key',
  'choose.all': 'All files',
  'warning.swapped':
    'The extract looks like a contact list: it says whether cases are open. Are the files in each other’s place?',
  'warning.datesApart':
    'The lists’ dates are {{days}} days apart. Fetch them on the same day, so that they can be compared.',
  'warning.noStatus': '{{file}} does not say whether cases are open. All its persons count as active contacts.',
  'warning.unknownStates':
    '{{file}} uses words for a case’s state that the program does not know: {{words}}. They count as open.',
  'warning.broadFilter':
    'The extract has {{count}} broad filters (municipality codes, ages, events or everybody). They need a written assessment of the necessity for the system; person by person makes no sense.',
  'warning.noneMatched': 'None of the subscriptions has a contact. Are these the right files?',
  'warning.unknownSystem': 'The system {{system}} is not in the register.',
  'warning.unknownCustomer':
    '{{file}} has {{rows}} subscriptions under customer number {{number}}, which no source in the register has.',
  'fault.blank': 'no number',
  'fault.length': 'not ten digits',
  'fault.date': 'no such date',
  'fault.letters': 'no personal number',
  'fault.rounded': 'the number was rounded by a spreadsheet',
  'fault.malformed': 'the line is too long to be a row',
  'fault.broadFilter': 'a filter on several persons (municipality code, age, event or everybody)',
  'fault.notSubscribed': 'no subscription',
  'fault.unknownStatus': 'unknown word for the case’s state'
} as const satisfies Record<keyof typeof da, string>
