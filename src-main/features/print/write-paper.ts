import type { Language } from '../../../src-shared/kernel/language.ts'
import type { Context } from '../../ipc/context.ts'
import { writingFile } from '../../ipc/writing-file.ts'
import type { Work } from '../../jobs/job.ts'
import { writeFileAtomic } from '../../platform/files.ts'
import { paperDocx } from '../../platform/paper/paper-docx.ts'
import { pageOf } from './deliver.ts'
import { type Content, withLetterhead } from './letterhead.ts'
import { writePdf } from './write-pdf.ts'

/** A document as a Word file or a PDF at a path, under the municipality's name and the day's date. */
export async function writePaper(
  path: string,
  content: Content,
  { format, language }: { readonly format: 'docx' | 'pdf'; readonly language: Language },
  context: Context,
  work: Work
): Promise<void> {
  const paper = withLetterhead(content, language, context)
  if (format === 'pdf') return writePdf(path, pageOf(paper), context.host, work)
  await writingFile(path, () => writeFileAtomic(path, paperDocx(paper)))
}
