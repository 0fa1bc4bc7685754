import { AppError, type ErrorCode } from '../../src-shared/kernel/errors.ts'

/** What it throws, or rejects with, as an AppError; anything else fails the test as itself. */
export async function failureOf(run: () => unknown): Promise<AppError> {
  try {
    await run()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('Nothing was thrown')
}

/** The code of what it throws, or rejects with. */
export async function codeOfFailure(run: () => unknown): Promise<ErrorCode> {
  return (await failureOf(run)).code
}
