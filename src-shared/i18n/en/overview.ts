import type { overview as da } from '../da/overview.ts'

/** What is due, what is missing, what has changed. */
export const overview = {
  title: '{{municipality}}',
  counts: 'What the register holds',
  missing: 'Missing',
  'missing.none': 'Every important field is filled in for every system.',
  ofTotal: '{{part}} of {{total}}',
  due: 'Due',
  'due.none': 'Nothing is overdue, and nothing ends within the next 90 days.',
  'due.agreementExpired': 'Data processing agreements that have expired',
  'due.agreementExpires': 'Data processing agreements that expire within 90 days',
  'due.riskOld': 'Risk assessments older than two years',
  'due.contractEnded': 'Contracts that have ended',
  'due.contractEnds': 'Contracts that end within 90 days',
  'due.systemEnds': 'Systems that end within 90 days',
  changed: 'Changed since you were here',
  'changed.lately': 'Changed lately',
  'changed.since': 'Since {{at}}',
  'changed.none': 'Nobody has changed anything since.',
  'changed.all': 'Show all changes',
  'changed.count_one': '{{number}} change',
  'changed.count_other': '{{number}} changes',
  'changed.many': 'more than {{number}} changes',
  'start.title': 'The register is empty',
  'start.text':
    'Begin with the spreadsheet you have. It comes in as it is: headers and columns are found, everything is shown before it is written, and the import can be undone as one.',
  'start.import': 'Import a spreadsheet',
  'start.new': 'Add the first system'
} as const satisfies Record<keyof typeof da, string>
