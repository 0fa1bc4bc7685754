import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { inflateEntry, readZipDirectory } from '../../../jobs/reading/formats/zip.ts'
import { checkDirectory, type ReadingLimits, readingLimits } from '../../../jobs/reading/limits.ts'
import { ReadStop } from '../../../jobs/reading/read-stop.ts'

const MB = 1024 * 1024

/** A letter with its pictures unpacks to far less; it is filled in main's own memory. */
const limits: ReadingLimits = { ...readingLimits, inflatedBytes: 100 * MB }

/**
 * Refuses a Word file that unpacks to more than a document can be, or to more than its directory says, before
 * docxtemplater unpacks it without asking. Throws template.broken.
 */
export async function checkTemplate(file: Buffer): Promise<void> {
  try {
    const entries = await readZipDirectory(
      async (position, length) => file.subarray(position, position + length),
      file.length
    )
    checkDirectory(entries, file.length, limits)
    for (const entry of entries) inflateEntry(file, entry)
  } catch (error) {
    if (!(error instanceof ReadStop)) throw error
    const where = error.code === 'file.bomb' ? `${limits.inflatedBytes / MB} MB` : '–'
    const told = new AppError('template.broken', { where })
    told.cause = error
    throw told
  }
}
