import { mkdir } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Context, Jobs } from '../../../ipc/context.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { rememberPlace } from '../../../platform/written-places.ts'
import { exportWords } from '../../exchange/export/manifest.ts'
import { requireCentral } from '../central-only.ts'
import { matchJob } from '../match-ref.ts'
import { centralState } from '../state.ts'
import { feedbackJob, feedbackOfJob } from './feedback-refs.ts'
import { listRecipients } from './recipients.ts'

/** What is told is told of what is decided now: what was decided or read since is put together first. */
async function upToDate({ session, emit }: Context, jobs: Jobs, jobId: string): Promise<void> {
  if (!centralState(session.db).stale) return
  await jobs.run(matchJob, null, { jobId })
  emit('changed', { entities: ['central', 'held'] })
}

async function write({ jobId, path, ...input }: ChannelParsed<'central.feedback'>, context: Context, jobs: Jobs) {
  requireCentral(context)
  const folder = await chosenFolder(path, context)
  if (folder === null) return null
  try {
    await upToDate(context, jobs, jobId)
    const written = await jobs.run(feedbackJob, { ...input, folder, at: context.now() }, { jobId })
    return { folder, written }
  } finally {
    context.emit('changed', { entities: ['central', 'held'] })
  }
}

/** Where to, as the command line said, or as the user chooses; a window cannot name a path itself. */
async function chosenFolder(path: string | null, { host, session, sender }: Context): Promise<string | null> {
  if (path !== null && (host.kind === 'window' || !isAbsolute(path)))
    throw new AppError('request.invalid', { at: 'path' })
  const title = exportWords(session.language)['feedback.choose']
  const [chosen] =
    path === null ? await host.dialogs.open({ folder: true, title, startIn: host.documentsPath }, sender.id) : [path]
  if (chosen === undefined) return null
  await writingFile(chosen, () => mkdir(chosen, { recursive: true }))
  rememberPlace(host.userDataPath, chosen)
  return chosen
}

/** What a central office sends back to municipalities. */
export const centralFeedbackHandlers: Handlers = {
  'central.recipients': ({ context }) => listRecipients(context.session.db),
  'central.feedbackOf': async ({ input: { jobId, ...input }, context, jobs }) => {
    requireCentral(context)
    await upToDate(context, jobs, jobId)
    return jobs.run(feedbackOfJob, { ...input, at: context.now() }, { jobId })
  },
  'central.feedback': ({ input, context, jobs }) => write(input, context, jobs)
}
