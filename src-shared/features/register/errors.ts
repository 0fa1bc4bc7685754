/**
 * What can go wrong with a register as a whole: its folder, keys, file and place. Each has a text that says what
 * happened, where, and how to mend it (i18n topic `register-errors`), and none of them leaves anything changed on disk.
 */
export const registerErrorCodes = [
  'register.notFound',
  'register.exists',
  'register.notARegister',
  'register.nameMissing',
  'register.nameTaken',
  'register.unknownUser',
  'register.wrongPassphrase',
  'register.tooManyAttempts',
  'register.quickUnlockFailed',
  'register.quickUnlockForbidden',
  'register.quickUnlockUnavailable',
  'register.wrongRecoveryKey',
  'register.mistypedRecoveryKey',
  'register.weakPassphrase',
  'register.keysMissing',
  'register.keysDamaged',
  'register.keysNewer',
  'register.keysChanged',
  'register.recoveryKeyOld',
  'register.keyMismatch',
  'register.damaged',
  'register.newerVersion',
  'register.olderVersion',
  'register.migrationFailed',
  'register.inUse',
  'register.busy',
  'register.usedElsewhere',
  'register.jobRunning',
  'register.lastAdministrator',
  'register.notYourself',
  'register.readOnly',
  'register.readOnlyFolder',
  'register.diskFull',
  'register.diskFailed',
  'register.filesGone',
  'register.networkFolder',
  'register.syncedFolder',
  'register.backupFailed'
] as const
/** One of the things that can go wrong with a register as a whole. */
export type RegisterErrorCode = (typeof registerErrorCodes)[number]
