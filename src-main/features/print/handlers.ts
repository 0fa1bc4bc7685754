import type { PrintedDocument } from '../../../src-shared/features/print/contract.ts'
import type { Format } from '../../../src-shared/i18n/format.ts'
import type { Context } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import type { Work } from '../../jobs/job.ts'
import { deliver } from './deliver.ts'
import { type Content, paperFormat } from './letterhead.ts'
import { listPaper } from './list-paper.ts'
import { recordPaper } from './record-paper.ts'

/** Printing a record or a list. */
export const printHandlers: Handlers = {
  'print.document': ({ input, context, jobs }) => {
    const { document, jobId, language } = input
    return jobs.inMain(jobId, async (work) => {
      const content = await contentOf(document, context, paperFormat(context, language), work)
      return deliver(content, input, context, work)
    })
  }
}

function contentOf(document: PrintedDocument, context: Context, format: Format, work: Work): Promise<Content> {
  switch (document.kind) {
    case 'record':
      return recordPaper(document.entity, document.id, context, format)
    case 'list':
      return listPaper(document, context, format, work)
  }
}
