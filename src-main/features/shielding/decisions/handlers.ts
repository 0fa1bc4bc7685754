import { basename } from 'node:path'
import { decisionEnding } from '../../../../src-shared/features/program/launch.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import type { Context } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { tellingWindows } from '../../../ipc/telling-windows.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { writeFileAtomic } from '../../../platform/files.ts'
import type { Changing } from '../changing.ts'
import { fileText } from './file-text.ts'
import { decisionFingerprint, readDecisionKey } from './key-file.ts'
import { addDecisionKey, decisionKeys, removeDecisionKey } from './keys.ts'
import { createReadDecisions } from './read-back.ts'
import { decisionFile, receivers } from './send.ts'

/** What a file of a decision is called in dialogs. */
export const decisionKind = { ending: decisionEnding, kind: 'Samregister' } as const

/** Decisions that are taken at another desk: keys, sending, reading back. */
export function decisionsHandlers(): Handlers {
  const read = createReadDecisions()
  return tellingWindows(
    {
      'shielding.decisionKeys': ({ context }) => decisionKeys(context.session.db),
      'shielding.readDecisionKey': ({ input, context }) => keyRead(context, input.text),
      'shielding.addDecisionKey': ({ input, context }) => {
        addDecisionKey(context, input)
        return null
      },
      'shielding.removeDecisionKey': ({ input, context }) => {
        removeDecisionKey(context, input.id)
        return null
      },
      'shielding.decisionReceivers': ({ input, context }) => receivers(context, input.id),
      'shielding.sendForDecision': ({ input, context }) => send(context, input),
      'shielding.readDecision': async ({ input, context }) => {
        // Held, as the register may be locked while the dialog is open.
        const by: Changing = { session: context.session, now: context.now }
        const path = input.path ?? (await chosen(context, decisionEnding))
        if (path === null) return null
        return read.read(by, await fileText(path, basename(path)), basename(path))
      },
      'shielding.takeDecision': ({ input, context }) => ({ caseId: read.take(context, input) })
    },
    ['shielding.addDecisionKey', 'shielding.removeDecisionKey', 'shielding.sendForDecision', 'shielding.takeDecision'],
    ['shielding', 'history']
  )
}

async function keyRead(context: Context, text: string | null) {
  const path = text === null ? await chosen(context, '.json') : null
  if (text === null && path === null) return null
  const file = text ?? (await fileText(path ?? '', basename(path ?? '')))
  const key = readDecisionKey(file)
  return { file, name: key.name, fingerprint: decisionFingerprint(key) }
}

async function send(context: Context, input: ChannelParsed<'shielding.sendForDecision'>) {
  const by: Changing = { session: context.session, now: context.now }
  const made = decisionFile(by, input, context.session.name)
  const path = await fileToWrite({ path: null, name: made.name, ...decisionKind }, context)
  if (path === null) return null
  // Noted first: an answer to what was written and not noted would be nobody's.
  made.noteSent()
  await writingFile(path, () => writeFileAtomic(path, made.text))
  return { path }
}

/** A file that the user chooses; null: thought better of. */
export async function chosen({ host, sender }: Context, ending: string): Promise<string | null> {
  const kinds = [{ name: 'Samregister', extensions: [ending.slice(1)] }]
  return (await host.dialogs.open({ kinds }, sender.id))[0] ?? null
}
