import { isAbsolute } from 'node:path'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { Host } from '../../platform/host.ts'

/**
 * The file that the command line was told to write, null to ask the user. A window cannot name one: whatever took its
 * page over could overwrite any file of the user's. Throws request.invalid.
 */
export function givenPath(path: string | null, host: Host): string | null {
  if (path !== null && (host.kind === 'window' || !isAbsolute(path)))
    throw new AppError('request.invalid', { at: 'path' })
  return path
}
