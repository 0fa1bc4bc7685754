import type { people as da } from '../da/people.ts'

/** What people and units answer for, handing it over, and making two records one. */
export const people = {
  undoing: 'Undoing',
  undone_one: 'Undone: {{number}} record set back.',
  undone_other: 'Undone: {{number}} records set back.',
  'undone.kept': 'Changed since and therefore kept: {{names}}.',
  cancel: 'Cancel',
  'duties.none':
    'This person is responsible for nothing. Responsibilities are given on the pages of systems, contracts and units.',
  'unit.none': 'Nothing in the register names the unit yet.',
  'duties.more_one': 'Show {{count}} more (of {{number}})',
  'duties.more_other': 'Show {{count}} more (of {{number}})',
  'leaver.left_one': 'Left on {{date}} and still has {{number}} responsibility. Hand it over to somebody.',
  'leaver.left_other': 'Left on {{date}} and still has {{number}} responsibilities. Hand them over to somebody.',
  'leaver.leaves_one': 'Leaves on {{date}} with {{number}} responsibility to be handed over.',
  'leaver.leaves_other': 'Leaves on {{date}} with {{number}} responsibilities to be handed over.',
  handover: 'Hand over …',
  'handover.title': 'Hand over from {{name}}',
  'handover.to': 'New holder',
  'handover.what': 'What is handed over',
  'handover.records': 'Records: {{role}}',
  'handover.leftOn': 'Leave date',
  'handover.leftOn.help': 'Set at the same time. Leave it empty if the person stays.',
  'handover.choose': 'Choose the new holder.',
  'handover.run_one': 'Hand over {{number}} responsibility',
  'handover.run_other': 'Hand over {{number}} responsibilities',
  'handover.running': 'Handing over',
  'handover.would_one': '{{number}} responsibility goes to {{name}}.',
  'handover.would_other': '{{number}} responsibilities go to {{name}}.',
  'handover.leavesToo': '{{name}} leaves on {{date}}, too.',
  'handover.stays_one': '{{number}} responsibility stays where it is:',
  'handover.stays_other': '{{number}} responsibilities stay where they are:',
  'handover.done_one': '{{number}} responsibility was handed over to {{name}}.',
  'handover.done_other': '{{number}} responsibilities were handed over to {{name}}.'
} as const satisfies Record<keyof typeof da, string>
