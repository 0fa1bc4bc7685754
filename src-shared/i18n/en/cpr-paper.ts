import type { cprPaper as da } from '../da/cpr-paper.ts'

/** The report on CPR subscriptions to the data protection officer and the information security committee. */
export const cprPaper = {
  'save.title': 'Save the report',
  title: 'CPR subscriptions: status',
  to: 'For the data protection officer and the information security committee.',
  why: 'Subscriptions to persons in CPR may only be made where there is a legitimate need, and must be deleted when there no longer is.',
  borger:
    'Borger.dk shows subscriptions by CPRWeb only: {{shown}} of {{all}}. Who is followed by the other channels citizens can only be told by the municipality.',
  figures: 'Key figures',
  systems: 'Systems with a subscription',
  findings: 'Calls for action',
  finding: 'What',
  count: 'Number',
  'findings.none': 'All sources and subscriptions are fully described.',
  matrix: 'Systems and channels',
  unknown: 'No channel stated',
  'cell.complete': 'Yes',
  'cell.lacks': 'Yes, something is missing',
  noSource: 'Systems that say they subscribe, without a known source',
  sourcesLacking: 'Sources of which something is missing',
  subscriptionsLacking: 'Subscriptions of which something is missing',
  audits: 'Audits: key figures over time',
  'audits.lead':
    'The share without contact is subscriptions that no system has a case for. The age of need is the median of the months since the latest activity in open cases. No numbers are kept.',
  'audits.none': 'No source has been audited yet.',
  'audits.hidden': 'The key figures are seen by: {{roles}}. Have one of them make the report.',
  'audits.never': 'Active sources that were never audited to the end: {{number}}.',
  lacks: 'Missing',
  more: '… and {{number}} more, which stand in the register.'
} as const satisfies Record<keyof typeof da, string>
