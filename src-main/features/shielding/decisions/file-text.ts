import { open } from 'node:fs/promises'
import { AppError } from '../../../../src-shared/kernel/errors.ts'

/** More than the longest case has, and less than what would hold anybody up. */
const mostBytes = 4 * 1024 * 1024

/** The text of a file that is read whole. Throws shielding.decisionBroken where it cannot be, or is too long to be one. */
export async function fileText(path: string, file: string): Promise<string> {
  try {
    const handle = await open(path, 'r')
    try {
      const { size } = await handle.stat()
      if (size <= mostBytes) return await handle.readFile('utf8')
    } finally {
      await handle.close()
    }
  } catch (cause) {
    throw new AppError('shielding.decisionBroken', { file }, { detail: cause })
  }
  throw new AppError('shielding.decisionBroken', { file })
}
