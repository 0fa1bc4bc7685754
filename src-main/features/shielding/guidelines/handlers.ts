import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Context } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { tellingWindows } from '../../../ipc/telling-windows.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { writeFileAtomic } from '../../../platform/files.ts'
import { rememberKey } from '../../exchange/package/signature.ts'
import type { Changing } from '../changing.ts'
import { guidelineFile, readGuideline } from './guideline-file.ts'
import {
  confirmGuideline,
  guidelineReaders,
  guidelineVersions,
  publishGuideline,
  readGuidelines,
  requireNewest
} from './guidelines.ts'

const ending = '.samretningslinje'

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
    'shielding.readGuideline': async ({ input, context }) => {
      // Held, as the register may be locked while the dialog is open.
      const { db } = context.session
      const path = input.path ?? (await chosen(context))
      return path === null ? null : readGuideline(db, path).view
    },
    'shielding.adoptGuideline': ({ input, context }) => ({ number: adopt(context, input) })
  },
  ['shielding.publishGuideline', 'shielding.confirmGuideline', 'shielding.adoptGuideline'],
  ['shielding', 'history']
)

/** The next version is another municipality's text; what was added here stays beside it. Inside a transaction. */
function adopt(by: Changing, { path, sha256, validFrom }: ChannelParsed<'shielding.adoptGuideline'>): number {
  const { db } = by.session
  const { view, municipality, key } = readGuideline(db, path)
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
  const text = guidelineFile(reading, version, context.now())
  const to = await fileToWrite({ path, name: `${name} ${number}`, ending, kind: 'Samregister' }, context)
  if (to === null) return null
  await writingFile(to, () => writeFileAtomic(to, text, 0o644))
  return { path: to }
}

async function chosen({ host, sender }: Context): Promise<string | null> {
  const kinds = [{ name: 'Samregister', extensions: [ending.slice(1)] }]
  return (await host.dialogs.open({ kinds }, sender.id))[0] ?? null
}
