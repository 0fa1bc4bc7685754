import type { settings as da } from '../da/settings.ts'

/** What can be set, and looking after the register. */
export const settings = {
  title: 'Settings',
  'page.general': 'General',
  'page.backups': 'Backups',
  'page.about': 'About',
  cancel: 'Cancel',
  appearance: 'Language and appearance',
  security: 'Locking and passphrase',
  lockAfter: 'Lock the register after',
  'lockAfter.why': 'When nobody has touched the program for so long, the passphrase is asked for again.',
  'lockAfter.minutes_one': '{{count}} minute',
  'lockAfter.minutes_other': '{{count}} minutes',
  'lockAfter.never': 'Never lock by itself',
  'passphrase.change': 'Change the passphrase …',
  'passphrase.current': 'Current passphrase',
  'passphrase.currentMissing': 'Write the current passphrase',
  'passphrase.next': 'New passphrase',
  'passphrase.do': 'Change the passphrase',
  'passphrase.changed': 'The passphrase was changed',
  register: 'The register',
  'register.user': 'Opened by {{name}}',
  'register.folder': 'Show in folder',
  'register.close': 'Close the register',
  backups: 'Copies in the register’s folder',
  'backups.lead':
    'They are encrypted. They are made before an import and before a new version, and when you ask for one.',
  'backups.none': 'There is no backup yet.',
  'backups.at': 'When',
  'backups.reason': 'Occasion',
  'backups.reason.manual': 'On demand',
  'backups.reason.import': 'Before an import',
  'backups.reason.migration': 'Before a new version',
  'backups.size': 'Size',
  'backups.now': 'Back up now',
  'backups.made': 'The backup was made',
  verify: 'Verification',
  'verify.lead': 'Goes through the whole register: the file, the links between records, and the chain of the history.',
  'verify.do': 'Verify now',
  'verify.ok': 'All is well: {{rows}} rows verified.',
  'verify.problems_one':
    'There is {{count}} problem. Tell whoever looks after the register, and do not go on before it is cleared up.',
  'verify.problems_other':
    'There are {{count}} problems. Tell whoever looks after the register, and do not go on before they are cleared up.',
  'about.version': 'Samregister {{version}}, register format {{schema}}',
  'about.licence': 'Free software under the Mozilla Public License 2.0.'
} as const satisfies Record<keyof typeof da, string>
