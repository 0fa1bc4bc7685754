import { existsSync, lstatSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isBackup } from '../db/backup-list.ts'
import { asRegisterError, codeOf, RegisterError } from '../db/register-error.ts'

/** Whether something is at a path, be it a link that leads nowhere, or a file stands where a folder above it should. */
export function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return true
    throw asRegisterError(error, path)
  }
}

/**
 * Refuses a place within a register or a backup, also by a link that leads there: what is put there would be deleted or
 * carried off with it, and might be taken for a part of it. Throws RegisterError insideRegister.
 *
 * @param folder the folder that something is to be put into; it need not exist yet
 */
export function requireOutsideRegisters(folder: string): void {
  for (let at = nearestReal(folder); ; at = dirname(at)) {
    if (/\.samregister$/i.test(basename(at)) || isBackup(at))
      throw new RegisterError('register.insideRegister', { path: folder, register: at })
    if (dirname(at) === at) return
  }
}

/** The folder with its links resolved, as far as it exists. */
function nearestReal(folder: string): string {
  let existing = folder
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing)
  return join(realpathSync(existing), folder.slice(existing.length))
}
