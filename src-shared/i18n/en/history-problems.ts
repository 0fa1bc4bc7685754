import type { historyProblems as da } from '../da/history-problems.ts'

/** What `verify` found wrong with the history, by code; the entry's number stands before it. */
export const historyProblems = {
  altered: 'The entry was changed after it was written (or the one just before it was, with its digest made anew).',
  removed: 'One or more entries were removed here.',
  reordered: 'The entry is not where it was written.',
  inserted: 'The entry was put in from outside the program.',
  payloadRemoved: 'The entry’s content was removed and no purge tells of it.',
  payloadInserted: 'There is content here without an entry.',
  purgeUntold: 'The entry’s content was removed, and the purge it refers to does not name it.',
  headMissing: 'The history’s signature is missing.',
  headForged: 'The history’s signature is not the register’s own.',
  headDiffers: 'The last entry is not the one that was signed.',
  keysDiffer: 'The history does not agree with what keys.json has noted of it.',
  unprotected: 'What guards the history against changes is missing from the database.',
  'head.asThen': 'The first {{number}} changes are as they were on {{at}}.',
  'head.differs':
    'The history is not what it was on {{at}}: at least one of the first {{number}} changes was replaced.',
  'head.shorter': 'Changes are missing: there were {{number}} on {{at}}, and there are fewer now.',
  'head.otherRegister': 'The proof belongs to another register: {{name}}.',
  'head.forged':
    'The proof is not signed by this register: either the file was altered, or the register’s key was replaced.'
} as const satisfies Record<keyof typeof da, string>
