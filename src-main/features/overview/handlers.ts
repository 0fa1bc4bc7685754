import type { Handlers } from '../../ipc/handler.ts'
import { countRecords } from '../entities/list/counts.ts'
import { deliver } from '../print/deliver.ts'
import { paperFormat } from '../print/letterhead.ts'
import { categoryTiles } from './categories.ts'
import { overviewFigures } from './figures.ts'
import { overviewPaper } from './overview-paper.ts'
import { supplierOverview } from './suppliers.ts'

/** What the overview counts, and its figures on paper. */
export const overviewHandlers: Handlers = {
  'overview.counts': ({ input, context: { session, now } }) =>
    countRecords(session.db, session.municipality.id, input.lists, now()),
  'overview.figures': ({ input, context }) => overviewFigures(context.session, input, input.language, context.now()),
  'overview.suppliers': ({ context }) => supplierOverview(context.session, context.now()),
  'overview.categories': ({ input, context }) => categoryTiles(context.session, input.language),
  'overview.print': ({ input, context, jobs }) =>
    jobs.inMain(input.jobId, async (work) => {
      const { db } = context.session
      const figures = await overviewFigures(context.session, input, input.language, context.now())
      return deliver(overviewPaper(figures, input, db, paperFormat(context, input.language)), input, context, work)
    })
}
