import type { registerErrors as da } from '../da/register-errors.ts'

/** What went wrong with a register: what happened, where, and how to mend it. Keys are the error codes. */
export const registerErrors = {
  'register.notFound':
    'There is nothing at {{path}}. If the folder was moved or renamed, choose it where it is now; if it is on an external disk, connect the disk.',
  'register.exists': 'There is something at {{path}} already. Choose another name or folder; nothing was overwritten.',
  'register.notARegister':
    '{{path}} is not a register of this program. Choose the folder that ends in .samregister (it holds register.db and keys.json).',
  'register.nameMissing': 'The user has no name. Enter the name under which changes are to stand in the history.',
  'register.nameTaken': 'There is a user called {{name}} already. Choose another name.',
  'register.unknownUser':
    'The register has no user called {{name}}. Choose a name from the list of the register’s users.',
  'register.wrongPassphrase':
    'The passphrase does not fit {{name}}. Check Caps Lock and the keyboard’s language and try again. If it is forgotten, the recovery key opens the register.',
  'register.wrongRecoveryKey':
    'The recovery key does not belong to the register at {{path}}. Check on the printout that it is the key of this very register.',
  'register.mistypedRecoveryKey':
    'The recovery key was not copied correctly: at least one character is wrong, missing or swapped. It has eight groups of five characters.',
  'register.weakPassphrase':
    'The passphrase is too easy to guess. Use four or more random words, for example a sentence that nobody else uses.',
  'register.keysMissing':
    'The file {{path}} is missing, and without it the register cannot be unlocked. Look for it in the newest folder under backups, or restore a backup to a new folder.',
  'register.keysDamaged':
    'The file {{path}} is damaged, so the register cannot be unlocked. Copy keys.json from the newest folder under backups, or restore a backup to a new folder.',
  'register.keysNewer':
    'The file {{path}} was written by a newer version of the program (format {{found}}, this version knows {{known}}). Update the program and open the register again.',
  'register.keysChanged':
    'The key of {{name}} in {{path}} is not the one the register knows: the file was changed by something other than the program, or a recovery was interrupted. Nothing was sealed to it. Recover the access with the recovery key, or put keys.json and register.db of the same backup together in a new folder.',
  'register.tooManyAttempts':
    'There were too many wrong attempts to unlock as {{name}}. Wait {{seconds}} s and try again. If the passphrase is forgotten, the recovery key opens the register.',
  'register.quickUnlockFailed':
    'Quick unlock no longer works on this machine for {{name}}. Unlock with the passphrase; afterwards it can be turned on again in Settings.',
  'register.quickUnlockForbidden':
    'Quick unlock is not allowed in this register. An administrator can allow it in Settings › Users.',
  'register.quickUnlockUnavailable':
    'This machine has no safe place for the key, so quick unlock cannot be turned on here. Unlock with the passphrase.',
  'register.recoveryKeyOld':
    'The recovery key does not fit the register’s present keys. Make a new recovery key in Settings › Users, and try again.',
  'register.usedElsewhere':
    'The register at {{path}} is open for reading in another program (the command line, for instance), so its key cannot be changed now. Close it there and try again.',
  'register.jobRunning':
    'Work is going on in the register. Wait until the bar at the bottom is done, or cancel it, and try again.',
  'register.lastAdministrator': '{{name}} is the register’s only administrator. Give the role to another user first.',
  'register.notYourself': 'You cannot remove yourself. Another administrator can remove you.',
  'register.keyMismatch':
    'The keys in {{path}} do not belong to the database beside them, or the beginning of the database is damaged. Put keys.json and register.db of the same backup together in a new folder.',
  'register.damaged':
    'The database at {{path}} is damaged and cannot be read completely. Nothing was changed. Restore the newest backup to a new folder, and keep the old one until the new one has been checked.',
  'register.newerVersion':
    'The register at {{path}} was changed by a newer version of the program (version {{found}}, this version knows {{known}}). Update the program; nothing was changed.',
  'register.olderVersion':
    'The register at {{path}} has an older form (version {{found}}, this version uses {{known}}) and cannot be opened for reading only. Open it once in the program, which brings it up to date after a backup.',
  'register.migrationFailed':
    'The register at {{path}} could not be brought to the new form (step {{version}}, {{name}}). It is as it was and still opens with the previous version. Send the log file to whoever looks after the program.',
  'register.inUse':
    'The register at {{path}} is open with {{login}} on {{host}} since {{since}}. Close it there (process {{pid}}) and try again.',
  'register.busy': 'The register at {{path}} is busy with another task. Wait until it is done and try again.',
  'register.readOnly':
    'The register at {{path}} is open for reading, so it cannot be written to. Close the other window and open it here.',
  'register.readOnlyFolder':
    '{{path}} cannot be written to. Give your user the right to write in the folder, or move the register to a folder where you may write.',
  'register.diskFull':
    'There is no room on the disk with {{path}}. Nothing was changed. Free some space (in the bin too) and try again.',
  'register.diskFailed':
    'The disk with {{path}} does not answer as it should. Check that it is connected and try again; if it happens again, copy the folder to another disk.',
  'register.filesGone':
    '{{path}} is no longer there: the file was deleted or moved, or the disk was taken out, while the register was open. The last change was not saved. Put it back, or connect the disk, and save again. If it was deleted, restore the newest backup.',
  'register.networkFolder':
    '{{path}} is on a network drive. There an open register can be destroyed when the connection drops. Put it on the machine’s own disk; backups may well be on the network.',
  'register.syncedFolder':
    '{{path}} is synchronised by {{service}}. Synchronising copies files in the middle of a change and can destroy an open register. Put it in a folder that is not synchronised; backups may well be there.',
  'register.insideRegister':
    '{{path}} lies inside the register {{register}}. Choose a folder outside it; in there it would be deleted or moved together with the register.',
  'register.backupFailed':
    'The backup {{path}} could not be read back and was deleted. The register is unchanged. Verify the register, and check whether the disk is full or failing.',
  'register.lastBackup': '{{path}} is the register’s only backup and is not deleted. Make a new one first.',
  'register.notABackup':
    '{{path}} is neither a backup nor an archive. Choose a folder out of the register’s “backups”, or a file that ends in .samregister-archive.',
  'register.archiveDamaged':
    'The archive {{path}} is damaged or not complete. Nothing was restored. Fetch the file again, or choose another copy.',
  'register.archiveNewer':
    'The archive {{path}} was written by a newer version of the program (format {{found}}, this version knows {{known}}). Update the program and try again.',
  'register.archiveTooLarge':
    'The register is too large for an archive (more than 4 GB). Copy a folder out of the register’s “backups” instead.',
  'register.secondPlaceGone':
    'The second place for backups, {{path}}, cannot be reached. Connect the drive or disk, or choose another place under Settings › Backups. The backups in the register’s folder were made.'
} as const satisfies Record<keyof typeof da, string>
