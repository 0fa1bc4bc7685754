import type { Printed, PrintTarget } from '../../../src-shared/features/print/contract.ts'
import { createFormat, type Format } from '../../../src-shared/i18n/format.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { type Language, zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Context } from '../../ipc/context.ts'
import { fileToWrite } from '../../ipc/file-to-write.ts'
import { writingFile } from '../../ipc/writing-file.ts'
import { writeFileAtomic } from '../../platform/files.ts'
import type { PrintRequest } from '../../platform/host.ts'
import type { Paper } from '../../platform/paper/paper.ts'
import { paperFooter, paperHtml } from '../../platform/paper/paper-html.ts'
import { createNames } from '../entities/names.ts'
import { paperWords } from './paper-words.ts'

/** A document without its letterhead. */
export type Content = Pick<Paper, 'title' | 'lines' | 'blocks' | 'landscape'>

/** How dates and numbers are written on paper in this register. */
export function paperFormat({ session }: Context, language: Language): Format {
  return createFormat(language, zoneOf[session.municipality.country])
}

/**
 * Prints a document under the municipality's name and the day's date: into a PDF where the user says, or onto paper.
 * Answers null when the user thought better of it. Throws print.failed (no printer) and what `writingFile` throws.
 */
export async function deliver(content: Content, target: PrintTarget, context: Context): Promise<Printed | null> {
  const paper = withLetterhead(content, target.language, context)
  const request: PrintRequest = {
    html: paperHtml(paper),
    footer: paperFooter(paper),
    landscape: paper.landscape ?? false
  }
  if (target.to === 'paper') {
    const outcome = await context.host.printOnPaper(request)
    if (outcome === 'failed') throw new AppError('print.failed')
    return outcome === 'printed' ? { path: null } : null
  }
  const words = paperWords(target.language)
  const name = `${paper.title} ${dayOf(context)}`
  const path = await fileToWrite({ path: null, title: words('save.title'), name, ending: '.pdf', kind: 'PDF' }, context)
  if (path === null) return null
  const pdf = await context.host.printToPdf(request)
  await writingFile(path, () => writeFileAtomic(path, pdf))
  return { path }
}

/** The document under the municipality's name and the day's date. */
export function withLetterhead(content: Content, language: Paper['language'], context: Context): Paper {
  const { db, municipality, name } = context.session
  const owner = createNames(db).of('municipality', municipality.id)?.name || name
  return {
    ...content,
    language,
    owner,
    date: paperFormat(context, language === 'nn' ? 'nb' : language).date(dayOf(context))
  }
}

function dayOf({ session, now }: Context): string {
  return today(zoneOf[session.municipality.country], now())
}
