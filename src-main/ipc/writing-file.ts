import type { ErrorCode } from '../../src-shared/kernel/errors.ts'
import { AppError } from '../../src-shared/kernel/errors.ts'
import { codeOf } from '../db/register-error.ts'

const byCode: readonly (readonly [pattern: RegExp, code: ErrorCode])[] = [
  [/^(ENOSPC|EDQUOT|EFBIG)$/, 'file.diskFull'],
  [/^(ENOENT|ENOTDIR|EIO|ENODEV|ENXIO|ESTALE|ENOTCONN|EHOSTDOWN|ENETDOWN|ETIMEDOUT)$/, 'file.placeGone'],
  [/^(EACCES|EPERM|EROFS|EISDIR|EBUSY|ETXTBSY|EEXIST|EMFILE|ENAMETOOLONG|EINVAL|UNKNOWN)$/, 'file.cannotWrite']
]

/**
 * Writes a file that the user asked for; what the file system says to that comes out as what the user can do about it.
 * Throws AppError file.diskFull, file.placeGone, file.cannotWrite, and whatever else `write` throws.
 */
export async function writingFile<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const code = error instanceof AppError ? '' : codeOf(error)
    const found = code && byCode.find(([pattern]) => pattern.test(code))
    if (!found) throw error
    const told = new AppError(found[1], { path })
    told.cause = error
    throw told
  }
}
