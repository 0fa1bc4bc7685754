import type { users as da } from '../da/users.ts'

/** The register's users: who may unlock it, what each may do, and how it is unlocked. */
export const users = {
  title: 'Users',
  list: 'Who can unlock the register',
  'list.lead':
    'Each user has an own passphrase that nobody else can see or change. The roles decide what the user may do.',
  noReader: 'Nobody can read the history yet',
  'noReader.why':
    'The history shows who changed what and when. Whoever works in the register should not be the one who watches over it: name a data protection officer, who reads it and cannot change anything.',
  'noReader.do': 'Add a data protection officer …',
  add: 'Add user …',
  change: 'Change {{name}}',
  remove: 'Remove {{name}}',
  you: 'you',
  name: 'Name',
  roles: 'Roles',
  units: 'Units',
  added: 'Added',
  actions: 'Actions',
  'name.why': 'Stands beside the user’s changes in the history.',
  'name.missing': 'Write the user’s name',
  'roles.missing': 'Choose at least one role',
  'roles.conflict':
    'A data protection officer must not have tasks that lead to a conflict of interests (GDPR art. 38(6)). Let somebody else have the other roles if you can.',
  'units.why': 'For unit editors and leaders; units below them are included.',
  'units.none': 'No unit fits',
  'units.choose': 'Choose units',
  'role.administrator':
    'Adds users, gives roles and decides on locking. Does not read the register without another role.',
  'role.systemCoordinator': 'Reads and changes the whole register, imports and exchanges.',
  'role.unitEditor': 'Reads the register and changes what belongs to the own units.',
  'role.leader': 'Reads the register and approves shieldings in the own units.',
  'role.leader.only': 'Reads the register and publishes the record of processing of the own units.',
  'role.shieldingOfficer': 'Handles shieldings and only those.',
  'role.dataProtectionOfficer': 'Reads the whole register and the history; changes nothing.',
  'role.reader': 'Reads the register and prints lists.',
  'role.employee': 'Sees nothing of the register; can ask for a shielding and see how it stands.',
  passphrase: 'The user’s passphrase',
  'passphrase.hand': 'Let the user type it, or pass it on by word of mouth and ask the user to change it in Settings.',
  'add.title': 'Add user',
  'add.do': 'Add the user',
  'add.done': '{{name}} can now unlock the register',
  'change.title': 'Change user',
  'change.do': 'Save',
  'change.done': '{{name}} was changed',
  'remove.title': 'Remove {{name}}?',
  'remove.lead':
    '{{name}} can no longer unlock the register, and the register gets a new key. What the user wrote stays under the user’s name.',
  'remove.backups':
    'Backups that were made already can still be opened with the user’s passphrase. Delete them in Settings › Backups when they are no longer needed.',
  'remove.do': 'Remove the user',
  'remove.done': '{{name}} was removed, and the register has a new key',
  rekeying: 'Changing the register’s key …',
  cancel: 'Cancel',
  close: 'Close',
  recovery: 'Recovery key',
  'recovery.lead':
    'The printed key opens the register for whoever has forgotten the passphrase. A new key puts the old one out of force.',
  'recovery.old':
    'The present key does not fit the register as it is now. Make a new one; nobody can be removed before that.',
  'recovery.backups':
    'The old key ends when the new one is made. Backups that were made already can still be opened with the old one. Delete them in Settings › Backups when they are no longer needed.',
  'recovery.new': 'Make a new recovery key …',
  'recovery.ask': 'Type your passphrase to make a new key',
  'recovery.do': 'Make the key',
  'recovery.passphrase': 'Your passphrase',
  'recovery.missing': 'Type your passphrase',
  quick: 'Quick unlock',
  'quick.allow': 'Allow quick unlock',
  'quick.allow.why':
    'Whoever turns it on unlocks with the machine’s own key store instead of the passphrase. Anyone logged in to the machine as the user can then open the register.',
  'quick.own': 'Quick unlock on this machine',
  'quick.own.why':
    'Unlock without the passphrase while you are logged in to the machine. It ends when you change your passphrase.',
  'quick.own.forbidden': 'An administrator must allow it first.',
  'quick.own.unavailable': 'This machine has no safe place for the key.'
} as const satisfies Record<keyof typeof da, string>
