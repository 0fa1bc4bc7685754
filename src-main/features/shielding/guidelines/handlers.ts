import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { withTransaction } from '../../../db/transaction.ts'
import type { Context, Jobs } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { tellingWindows } from '../../../ipc/telling-windows.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { newId } from '../../../platform/ids.ts'
import { exportWords } from '../../exchange/export/manifest.ts'
import { runRelayed } from '../../exchange/import/relayed-job.ts'
import { rememberKey } from '../../exchange/package/signature.ts'
import type { Changing } from '../changing.ts'
import { type ReadGuideline, writeGuideline } from './guideline-package.ts'
import { readGuidelineJob } from './guideline-ref.ts'
import {
  confirmGuideline,
  guidelineReaders,
  guidelineVersions,
  publishGuideline,
  readGuidelines,
  requireNewest
} from './guidelines.ts'

const ending = '.xlsx'

/** The municipality's guideline for shieldings. */
export const guidelinesHandlers: Handlers = tellingWindows(
  {
    'shielding.guidelines': ({ context }) => readGuidelines(context),
    'shielding.publishGuideline': ({ input: { after, ...next }, context }) => {
      requireNewest(context.session.db, after)
      return { number: publishGuideline(context, { ...next, source: null }) }
    },
    'shielding.confirmGuideline': ({ input, context }) => {
      confirmGuideline(context, input.number)
      return null
    },
    'shielding.guidelineReaders': ({ input, context }) => guidelineReaders(context.session.db, input.number),
    'shielding.writeGuideline': ({ input, context }) => write(context, input),
    'shielding.readGuideline': async ({ input, context, jobs }) => {
      const path = input.path ?? (await chosen(context))
      return path === null ? null : (await read(path, context, jobs)).view
    },
    'shielding.adoptGuideline': async ({ input, context, jobs }) => {
      const found = await read(input.path, context, jobs)
      return { number: withTransaction(context.session.db, () => adopt(context, input, found)) }
    }
  },
  ['shielding.publishGuideline', 'shielding.confirmGuideline', 'shielding.adoptGuideline'],
  ['shielding', 'history']
)

/** A file from elsewhere is read by the reading process. */
const read = (path: string, context: Context, jobs: Jobs): Promise<ReadGuideline> =>
  runRelayed([{ path }], { job: readGuidelineJob, input: { path }, jobId: newId() }, { context, jobs })

/** The next version is another municipality's text; what was added here stays beside it. Inside a transaction. */
function adopt(
  by: Changing,
  { sha256, validFrom }: ChannelParsed<'shielding.adoptGuideline'>,
  { view, municipality, key }: ReadGuideline
): number {
  const { db } = by.session
  const { file, text, checklist } = view
  if (view.sha256 !== sha256) throw new AppError('package.otherFile', { file })
  if (view.trust === 'broken') throw new AppError('package.broken', { file })
  rememberKey(db, municipality, key)
  const source = `${municipality.name}, ${view.number} (${view.writtenAt.slice(0, 10)})`
  return publishGuideline(by, { text, checklist, validFrom, source, local: guidelineVersions(db)[0]?.local ?? '' })
}

async function write(context: Context, { number, path }: ChannelParsed<'shielding.writeGuideline'>) {
  const { db, municipality, name } = context.session
  const version = guidelineVersions(db).find((one) => one.number === number)
  if (!version) throw new AppError('record.notFound')
  const reading = { db, municipalityId: municipality.id, country: municipality.country }
  const { language } = context.session
  const kind = exportWords(language)['guideline.sheet']
  const to = await fileToWrite({ path, name: `${name} ${kind} ${number}`, ending, kind }, context)
  if (to === null) return null
  await writingFile(to, () => writeGuideline(to, version, reading, { at: context.now(), language }))
  return { path: to }
}

async function chosen({ host, sender, session }: Context): Promise<string | null> {
  const kinds = [{ name: exportWords(session.language)['guideline.sheet'], extensions: [ending.slice(1)] }]
  return (await host.dialogs.open({ kinds }, sender.id))[0] ?? null
}
