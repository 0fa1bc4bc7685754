import type { Language } from '../../../src-shared/kernel/language.ts'
import type { Context } from '../../ipc/context.ts'
import { writeFileAtomic } from '../../platform/files.ts'
import { paperDocx } from '../../platform/paper/paper-docx.ts'
import { paperFooter, paperHtml } from '../../platform/paper/paper-html.ts'
import { type Content, withLetterhead } from './deliver.ts'

/** A document as a Word file or a PDF at a path, under the municipality's name and the day's date. */
export async function writePaper(
  path: string,
  content: Content,
  { format, language }: { readonly format: 'docx' | 'pdf'; readonly language: Language },
  context: Context
): Promise<void> {
  const paper = withLetterhead(content, language, context)
  if (format === 'docx') return writeFileAtomic(path, paperDocx(paper))
  const landscape = paper.landscape ?? false
  const pdf = await context.host.printToPdf({ html: paperHtml(paper), footer: paperFooter(paper), landscape })
  await writeFileAtomic(path, pdf)
}
