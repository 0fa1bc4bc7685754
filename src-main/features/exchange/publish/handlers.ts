import { editionWords } from '../../../../src-shared/features/exchange/publish/edition-words.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { paperDay } from '../../print/letterhead.ts'
import { lookJob, publishJob } from './publish-refs.ts'

/** The reading edition for everybody in the municipality. */
export const publishHandlers: Handlers = {
  'publish.look': ({ input: { jobId, kinds }, context, jobs }) =>
    jobs.run(lookJob, { kinds, at: context.now() }, { jobId }),
  'publish.save': async ({ input, context, jobs }) => {
    const { jobId, kinds, language } = input
    const words = editionWords[language]
    const name = `${context.session.name} ${words.title.toLowerCase()} ${paperDay(context)}`
    const asked = { path: input.path, title: words.saveTitle, name, ending: '.html', kind: words.fileKind }
    const path = await fileToWrite(asked, context)
    if (path === null) return null
    return { path, ...(await jobs.run(publishJob, { path, kinds, language, at: context.now() }, { jobId })) }
  }
}
