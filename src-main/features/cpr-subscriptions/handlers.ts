import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Context } from '../../ipc/context.ts'
import { fileToWrite } from '../../ipc/file-to-write.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { entityHandlers } from '../entities/handlers/entity-handlers.ts'
import { paperFormat } from '../print/letterhead.ts'
import { writePaper } from '../print/write-paper.ts'
import { cprOverview, type Looking } from './overview.ts'
import { cprReport, reportWords } from './report.ts'

/** CPR sources, the systems' use of them, and the two in one view and on paper. */
export const cprSubscriptionsHandlers: Handlers = {
  ...entityHandlers('subscriptionSource'),
  ...entityHandlers('cprSubscription'),
  'cprSubscriptions.overview': ({ input, context }) => cprOverview(lookingIn(context), input.limit),
  'cprSubscriptions.report': async ({ input, context, jobs }) => {
    const path = await chosenPath(input, context)
    if (path === null) return null
    await jobs.inMain(input.jobId, async (work) => {
      const content = await cprReport(lookingIn(context), paperFormat(context, input.language))
      await writePaper(path, content, input, context, work)
    })
    return { path }
  }
}

function lookingIn({ session, now }: Context): Looking {
  return { session, now: now() }
}

function chosenPath(
  { path, format, language }: ChannelParsed<'cprSubscriptions.report'>,
  context: Context
): Promise<string | null> {
  const words = reportWords(paperFormat(context, language))
  const day = today(zoneOf[context.session.municipality.country], context.now())
  const name = `${context.session.name} ${words('title')} ${day}`
  const kind = format === 'docx' ? 'Word' : 'PDF'
  return fileToWrite({ path, title: words('save.title'), name, ending: `.${format}`, kind }, context)
}
