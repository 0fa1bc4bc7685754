import type { RecordRequest } from '../../../../src-shared/features/papers/contract.ts'
import type { Context } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { paperDay } from '../../print/letterhead.ts'
import { writePdf } from '../../print/write-pdf.ts'
import { recordJob } from './record-ref.ts'
import { recordWords } from './record-words.ts'

/** Writing the record of processing activities. */
export const recordHandlers: Handlers = {
  'protocol.record': async ({ input, context, jobs }) => {
    const path = await chosenPath(input, context)
    if (path === null) return null
    const { jobId } = input
    const asked = { ...input, path, registerName: context.session.name, at: context.now() }
    const { activities, page } = await jobs.run(recordJob, asked, { jobId })
    // Chromium alone lays pages out, and only main has one.
    if (page) await jobs.inMain(jobId, (work) => writePdf(path, page, context.host, work))
    return { path, activities }
  }
}

function chosenPath({ path, format, language, role }: RecordRequest, context: Context): Promise<string | null> {
  const words = recordWords(language)
  const name = `${context.session.name} ${words(`title.${role}`).toLowerCase()} ${paperDay(context)}`
  return fileToWrite(
    { path, title: words('save.title'), name, ending: `.${format}`, kind: words(`kind.${format}`) },
    context
  )
}
