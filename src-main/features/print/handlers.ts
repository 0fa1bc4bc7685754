import type { PrintedDocument } from '../../../src-shared/features/print/contract.ts'
import type { Format } from '../../../src-shared/i18n/format.ts'
import type { Context } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { type Content, deliver, paperFormat } from './deliver.ts'
import { listPaper } from './list-paper.ts'
import { recordPaper } from './record-paper.ts'

/** Printing a record or a list. */
export const printHandlers: Handlers = {
  'print.document': async ({ input, context }) => {
    const { document, to, language } = input
    return deliver(await contentOf(document, context, paperFormat(context, language)), { to, language }, context)
  }
}

function contentOf(document: PrintedDocument, context: Context, format: Format): Promise<Content> {
  switch (document.kind) {
    case 'record':
      return recordPaper(document.entity, document.id, context, format)
    case 'list':
      return listPaper(document, context, format)
  }
}
