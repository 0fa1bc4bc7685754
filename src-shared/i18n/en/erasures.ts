import type { erasures as da } from '../da/erasures.ts'

/** A year’s erasures, and where erasure and archive duty disagree. */
export const erasures = {
  title: 'Erasures',
  lead: 'What is to be erased in the year by the activities’ erasure limits: month by month, with who and how.',
  year: 'Year',
  previous: 'The year before',
  next: 'Next year',
  unit: 'Unit',
  count_one: '{{number}} activity',
  count_other: '{{number}} activities',
  file: 'Erasures {{year}}',
  save: 'Excel',
  saved: '{{count}} activities were written to {{path}}',
  'group.overdue': 'Overdue from earlier years',
  'group.undated': 'No day planned',
  months: '{{count}} months',
  'column.month': 'Month',
  'column.due': 'Date',
  'column.unit': 'Unit',
  'column.activity': 'Processing activity',
  'column.limit': 'Erasure limit',
  'column.from': 'Counted from',
  'column.until': 'Up to',
  'column.rule': 'Rule',
  'column.procedure': 'Procedure',
  'column.who': 'Who',
  'column.conflict': 'Erasure against archive',
  nobody: 'Nobody named',
  none: 'Nothing is to be erased in {{year}}',
  noneText: 'Give activities an erasure limit and the next erasure, and they are listed here.',
  conflicts: 'Show activities where erasure and archive duty disagree',
  'conflict.preserved':
    'The data are to be preserved by the archive duty and yet have an erasure limit. Say under “Procedure of erasure” how the archive gets them first.',
  'conflict.partly':
    'Some of the data are to be preserved, and nothing says how they are taken out before the rest is erased. Say so under “Procedure of erasure”.',
  'conflict.undecided':
    'There is an erasure limit, but it is undecided whether the data are to be preserved. They must not be erased before.',
  'conflict.neverErased': 'The data are to be discarded and have no erasure limit.'
} as const satisfies Readonly<Record<keyof typeof da, string>>
