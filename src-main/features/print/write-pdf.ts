import { writingFile } from '../../ipc/writing-file.ts'
import type { Work } from '../../jobs/job.ts'
import { writeFileAtomic } from '../../platform/files.ts'
import type { Host, PrintRequest } from '../../platform/host.ts'

/**
 * Lays a page out for paper and writes it as a PDF, which is whole or not there. Chromium says nothing while it lays
 * out. Throws request.cancelled and what `writingFile` throws.
 */
export async function writePdf(
  path: string,
  page: PrintRequest,
  { printToPdf }: Pick<Host, 'printToPdf'>,
  work: Work
): Promise<void> {
  work.throwIfCancelled()
  work.progress('layout', 0, null)
  const pdf = await printToPdf(page, work.signal)
  work.throwIfCancelled()
  work.progress('write', 0, null)
  await writingFile(path, () => writeFileAtomic(path, pdf))
}
