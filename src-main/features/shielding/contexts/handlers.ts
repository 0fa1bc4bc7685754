import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Context } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { tellingWindows } from '../../../ipc/telling-windows.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { writeFileAtomic } from '../../../platform/files.ts'
import { keyFingerprint } from '../idsas/signed-file.ts'
import { openContext } from './open-context.ts'
import { viewOwnKey } from './own-key.ts'
import { addContextSender, contextKeys, readSenderKey, removeContextSender, renewContextKey } from './senders.ts'
import type { WaitingContexts } from './waiting.ts'

/** What other systems say when they open a request, and the keys exchanged with them. */
export function contextsHandlers(waiting: Pick<WaitingContexts, 'take'>): Handlers {
  const changed = (context: Context, work: () => void) => {
    work()
    return contextKeys(context)
  }
  return tellingWindows(
    {
      'shielding.context': async ({ context }) => {
        const sealed = waiting.take(context.sender.id)
        return sealed === null ? null : openContext({ session: context.session, now: context.now }, sealed)
      },
      'shielding.contextKeys': ({ context }) => contextKeys(context),
      'shielding.makeContextKey': ({ context }) => changed(context, () => renewContextKey(context)),
      'shielding.saveContextKey': ({ context }) => saveContextKey(context),
      'shielding.readSenderKey': ({ input }) => ({ fingerprint: keyFingerprint(readSenderKey(input.key)) }),
      'shielding.addContextSender': ({ input, context }) => changed(context, () => addContextSender(context, input)),
      'shielding.removeContextSender': ({ input, context }) =>
        changed(context, () => removeContextSender(context, input.id))
    },
    ['shielding.makeContextKey', 'shielding.addContextSender', 'shielding.removeContextSender'],
    ['shielding', 'history']
  )
}

async function saveContextKey(context: Context): Promise<{ readonly path: string } | null> {
  const own = viewOwnKey(context.session.db)
  if (!own) throw new AppError('shielding.contextNoKey')
  const path = await fileToWrite(
    { path: null, name: 'samregister-context-key', ending: '.json', kind: 'JSON' },
    context
  )
  if (path === null) return null
  await writingFile(path, () => writeFileAtomic(path, own.file, 0o644))
  return { path }
}
