import type { protocol as da } from '../da/protocol.ts'

/** The record of processing activities: the page of an activity, a unit’s protocol. */
export const protocol: Record<keyof typeof da, string> = {
  'lines.title': 'Who, what and to whom',
  'lines.add': 'Add group of persons',
  'lines.none': 'No groups of persons yet. Say for each which data are processed and who gets them.',
  'transfers.title': 'Third-country transfers',
  'transfers.add': 'Add transfer',
  'transfers.none': 'No transfers are recorded.',
  'transfers.noBasis': 'No basis',
  'piece.cancel': 'Cancel',
  'piece.save': 'Save',
  'piece.edit': 'Edit {{name}}',
  'piece.remove': 'Remove {{name}}',
  'piece.unnamed': 'Unnamed',
  'level.unsaid': 'Sensitivity not said',
  'unlinked.title': 'Not yet linked',
  'unlinked.link': 'Link',
  'unlinked.subjects': 'Persons',
  'unlinked.data': 'Data',
  'unlinked.recipients': 'Recipients',
  'unlinked.nobody': 'Name the persons; then the data can be linked to them.',
  'unlinked.proposal': 'Proposal: everything to everybody',
  'unlinked.text':
    'What is not linked is linked to all groups of persons of the activity. This is how they will stand; correct them afterwards.',
  'unlinked.new': 'New',
  'unlinked.more': 'Extended',
  'unlinked.confirm_one': 'Link ({{count}} group)',
  'unlinked.confirm_other': 'Link ({{count}} groups)',
  'unlinked.done_one': '{{count}} group linked',
  'unlinked.done_other': '{{count}} groups linked'
}
