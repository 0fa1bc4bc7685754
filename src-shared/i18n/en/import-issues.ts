import type { importIssues as da } from '../da/import-issues.ts'

/** What an import says about rows and cells, in English. */
export const importIssues: Readonly<Record<keyof typeof da, string>> = {
  'row.duplicate': 'The row repeats an earlier one and was merged with it.',
  'row.noName': 'The row has no name and cannot be taken in.',
  'row.section': 'The row is a heading inside the sheet.',
  'row.footer': 'The row is a total or a note below the list.',
  'row.blank': 'The row is blank.',
  'row.repeatedHeader': 'The row repeats the headers.',
  'row.hidden': 'The row is hidden in the sheet and was left out.',
  'row.tombstone': '“{{value}}” was deleted in the register and is not made anew unless you say so.',
  'row.ambiguous': 'Several are called “{{value}}”; which one is meant cannot be told.',
  'row.sameField': 'There is a deviation or adaptation in the field “{{value}}” already; the row was not taken.',
  'value.notDate': '“{{value}}” is not a date; the text is kept with the row.',
  'value.partialDate': '“{{value}}” is not a whole date; the text is kept with the row, the day is not guessed.',
  'value.futureDate': 'The date {{value}} lies in the future.',
  'value.notAnswer': '“{{value}}” is neither yes, no, not relevant nor don’t know; the text is kept with the row.',
  'value.notChoice': '“{{value}}” is not one of the choices; the text is kept with the row.',
  'value.notInteger': '“{{value}}” is not a whole number; the text is kept with the row.',
  'value.notNationalId': '“{{value}}” is not a valid CVR or organisation number; the text is kept with the row.',
  'value.paddedNationalId': '“{{value}}” had lost a leading zero; it was put back.',
  'value.notEmail': '“{{value}}” is not an e-mail address; the text is kept with the row.',
  'value.notUrl': '“{{value}}” is not a web address; the text is kept with the row.',
  'value.errorCell': 'The cell shows the error {{value}} and was skipped.',
  'value.formula':
    'The cell is a formula that the sheet has not calculated; open and save it in the spreadsheet program.',
  'value.tooLong': 'The text is longer than the field can hold; it is kept with the row.',
  'value.personalNumber': 'The cell holds something shaped like a personal number; the number was left out.',
  'value.notOfField':
    '“{{value}}” cannot stand in the field that it is about; the row was not taken. Write the value as it stands in the export.',
  'value.conflict': '“{{value}}” contradicts an earlier row about the same thing; the first value was kept.',
  'value.mastered':
    'KITOS is the master of the field; the register’s value is kept. Change it in KITOS and read its file',
  'value.saidElsewhere':
    '“{{value}}” follows from another record (an agreement or an oversight) that says otherwise; the register’s value was kept. Change that record if the sheet is right.',
  'value.cleared': 'The value “{{value}}” was removed.',
  'match.near': '“{{value}}” resembles something that is there; it is made separately until you decide otherwise.',
  'match.different': '“{{value}}” has the name or number of another one; the number decided.',
  'match.created': '“{{value}}” is new and will be made.',
  'sheet.noHeader': 'No header row was found in the sheet.',
  'sheet.noRows': 'The sheet has no rows below the headers.',
  'record.missing': '“{{value}}” came with an earlier sheet but is not in this one; nothing was deleted.'
}
