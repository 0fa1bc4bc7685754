import type { Printed, PrintTarget } from '../../../src-shared/features/print/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { Context } from '../../ipc/context.ts'
import { fileToWrite } from '../../ipc/file-to-write.ts'
import type { Work } from '../../jobs/job.ts'
import type { PrintRequest } from '../../platform/host.ts'
import type { Paper } from '../../platform/paper/paper.ts'
import { paperFooter, paperHtml } from '../../platform/paper/paper-html.ts'
import { type Content, paperDay, withLetterhead } from './letterhead.ts'
import { paperWords } from './paper-words.ts'
import { writePdf } from './write-pdf.ts'

/**
 * Prints a document under the municipality's name and the day's date: into a PDF where the user says, or onto paper.
 * Answers null when the user thought better of it. Throws print.failed (no printer) and what `writePdf` throws.
 */
export async function deliver(
  content: Content,
  target: Pick<PrintTarget, 'to' | 'language'>,
  context: Context,
  work: Work
): Promise<Printed | null> {
  const paper = withLetterhead(content, target.language, context)
  if (target.to === 'paper') {
    const outcome = await context.host.printOnPaper(pageOf(paper))
    if (outcome === 'failed') throw new AppError('print.failed')
    return outcome === 'printed' ? { path: null } : null
  }
  const words = paperWords(target.language)
  const name = `${paper.title} ${paperDay(context)}`
  const path = await fileToWrite({ path: null, title: words('save.title'), name, ending: '.pdf', kind: 'PDF' }, context)
  if (path === null) return null
  await writePdf(path, pageOf(paper), context.host, work)
  return { path }
}

/** A document as the page that is printed. */
export function pageOf(paper: Paper): PrintRequest {
  return { html: paperHtml(paper), footer: paperFooter(paper), landscape: paper.landscape ?? false }
}
