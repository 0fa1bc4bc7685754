import { AppError } from '../../src-shared/kernel/errors.ts'
import type { Failure } from '../../src-shared/kernel/result.ts'
import { asRegisterError } from '../db/register-error.ts'
import type { Log } from '../platform/log.ts'

/**
 * What is told of an error: an AppError by its code, a failure of the disk or the database by what it means; anything
 * else is written to the log (redacted) and told by its id alone, so that no stack and no value reaches the screen.
 */
export function failureOf(error: unknown, channel: string, log: Log): Failure {
  const known = asRegisterError(error, '')
  if (known instanceof AppError) {
    return {
      code: known.code,
      ...(Object.keys(known.params).length > 0 && { params: known.params }),
      ...(known.fields && { fields: known.fields }),
      ...(known.detail !== undefined && { detail: known.detail })
    }
  }
  return { code: 'request.unexpected', id: log.error(channel, error) }
}
