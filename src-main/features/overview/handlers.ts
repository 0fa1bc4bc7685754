import type { Handlers } from '../../ipc/handler.ts'
import { deliver, paperFormat } from '../print/deliver.ts'
import { categoryTiles } from './categories.ts'
import { overviewFigures } from './figures.ts'
import { overviewPaper } from './overview-paper.ts'
import { supplierOverview } from './suppliers.ts'

/** What the overview counts, and its figures on paper. */
export const overviewHandlers: Handlers = {
  'overview.figures': ({ input, context }) => overviewFigures(context.session, input, input.language, context.now()),
  'overview.suppliers': ({ context }) => supplierOverview(context.session, context.now()),
  'overview.categories': ({ input, context }) => categoryTiles(context.session, input.language),
  'overview.print': async ({ input, context }) => {
    const { db } = context.session
    const figures = await overviewFigures(context.session, input, input.language, context.now())
    return deliver(overviewPaper(figures, input, db, paperFormat(context, input.language)), input, context)
  }
}
