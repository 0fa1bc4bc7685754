import type { held as da } from '../da/held.ts'

/** Packages of others that are held: how they come in, and what each is. */
export const held = {
  readFiles: 'Read packages…',
  readFolder: 'Read a folder…',
  force: 'Read what is otherwise refused, too: older packages, and packages with another key than before',
  municipality: 'Municipality',
  exported: 'Package dated',
  file: 'File',
  signature: 'Signature',
  'trust.known': 'known key',
  'trust.unknown': 'new key',
  'trust.otherKey': 'another key than before',
  'trust.broken': 'broken',
  edited: 'edited by hand since',
  outcome: 'What happened',
  'outcome.held': 'Read: {{created}} new, {{updated}} changed, {{gone}} gone',
  'outcome.same': 'Nothing new in it',
  'outcome.failed': 'Could not be read',
  'outcome.older': 'Older than the one that was read; not used',
  readAt: 'Read',
  showAll: 'Show all {{number}}'
} as const satisfies Record<keyof typeof da, string>
