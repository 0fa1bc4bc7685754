import { basename } from 'node:path'
import { decisionEnding } from '../../../../src-shared/features/program/launch.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Context } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { writeFileAtomic } from '../../../platform/files.ts'
import { requireStrong } from '../../../security/passphrase.ts'
import { fileText } from './file-text.ts'
import { chosen, decisionKind } from './handlers.ts'
import { answerDecision, lookAt, openDecision } from './other-desk.ts'
import type { OwnKeyStore } from './own-key.ts'

/** Deciding the one case at a desk that has no register: the own key, opening, answering. */
export function decisionDeskHandlers(store: OwnKeyStore): Handlers {
  const fileOf = async (path: string) => {
    const file = basename(path)
    return { text: await fileText(path, file), file }
  }
  return {
    'decision.key': () => store.view(),
    'decision.makeKey': async ({ input: { name, passphrase } }) => {
      await requireStrong(passphrase, [name])
      return store.make(name, passphrase)
    },
    'decision.saveKey': ({ context }) => saveKey(store, context),
    'decision.choose': async ({ context }) => {
      const path = await chosen(context, decisionEnding)
      return path === null ? null : { path }
    },
    'decision.look': async ({ input }) => {
      const { text, file } = await fileOf(input.path)
      return { what: lookAt(text, file) }
    },
    'decision.open': async ({ input: { path, passphrase } }) =>
      openDecision(store, { ...(await fileOf(path)), passphrase }),
    'decision.answer': async ({ input: { path, passphrase, ...said }, context }) => {
      const from = { ...(await fileOf(path)), passphrase }
      const made = await answerDecision(store, from, { ...said, at: context.now() })
      const to = await fileToWrite({ path: null, name: made.name, ...decisionKind }, context)
      if (to === null) return null
      await writingFile(to, () => writeFileAtomic(to, made.text))
      made.remember()
      return { path: to }
    }
  }
}

async function saveKey(store: OwnKeyStore, context: Context): Promise<{ readonly path: string } | null> {
  const own = store.view()
  if (!own) throw new AppError('shielding.decisionNoKey')
  const path = await fileToWrite(
    { path: null, name: 'samregister-decision-key', ending: '.json', kind: 'JSON' },
    context
  )
  if (path === null) return null
  await writingFile(path, () => writeFileAtomic(path, own.file, 0o644))
  return { path }
}
