import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { paperDay } from '../../print/letterhead.ts'
import { recordWords } from '../record/record-words.ts'
import { erasuresOf } from './erasures.ts'
import { erasuresJob } from './erasures-ref.ts'
import { erasuresTitle } from './erasures-workbook.ts'

/** The year's erasures, on screen and as a workbook. */
export const erasuresHandlers: Handlers = {
  'protocol.erasures': ({ input, context }) => erasuresOf(context.session, input, paperDay(context)),
  'protocol.erasuresFile': async ({ input, context, jobs }) => {
    const { language, year, unit, jobId } = input
    const words = recordWords(language)
    const name = `${context.session.name} ${erasuresTitle(language, year).toLowerCase()}`
    const path = await fileToWrite(
      { path: input.path, title: erasuresTitle(language, year), name, ending: '.xlsx', kind: words('kind.xlsx') },
      context
    )
    if (path === null) return null
    const work = { path, language, year, unit, today: paperDay(context) }
    const { count } = await jobs.run(erasuresJob, work, { jobId })
    return { path, count }
  }
}
