import { z } from 'zod'
import { channel } from '../../../ipc/channel.ts'
import { longestText } from '../../../kernel/limits.ts'
import type { ContextAnswers } from './context.ts'

/** Another system that may open requests. */
export interface ContextSender {
  readonly id: string
  readonly name: string
  /** What two people read to each other. */
  readonly fingerprint: string
  /** UTC instant. */
  readonly addedAt: string
  readonly addedBy: string
}

/** What was exchanged with other systems. */
export interface ContextKeys {
  /** The register's own public key; null: none was made yet. */
  readonly own: {
    readonly fingerprint: string
    readonly madeAt: string
    /** The key file, which may be passed on to anybody. */
    readonly file: string
  } | null
  /** The municipality's CVR or organisation number; null: not written down, and every context is refused. */
  readonly municipality: string | null
  readonly senders: readonly ContextSender[]
}

const name = z.string().trim().min(1).max(longestText.text)
const key = z.string().trim().max(2000)

/** What other systems say when they open a request, and the keys exchanged with them. */
export const contextsContract = {
  /**
   * What came along with the link or file that this window was opened with, once; null: nothing did. Throws
   * shielding.context… with the reason why it is not taken, and shielding.noNumber.
   */
  'shielding.context': channel<ContextAnswers | null>()('shell', 'session', z.object({})),
  'shielding.contextKeys': channel<ContextKeys>()('query', 'shielding.manage', z.object({})),
  /** Makes the register's key, or a new one in place of it: what was sealed for the former is not taken any more. */
  'shielding.makeContextKey': channel<ContextKeys>()('command', 'shielding.manage', z.object({})),
  /** Writes the key file where the user says; null: thought better of. Throws shielding.contextNoKey, file errors. */
  'shielding.saveContextKey': channel<{ readonly path: string } | null>()('shell', 'shielding.manage', z.object({})),
  /** The fingerprint of a sender's public key, to be compared before it is taken in. Throws shielding.contextKey. */
  'shielding.readSenderKey': channel<{ readonly fingerprint: string }>()(
    'query',
    'shielding.manage',
    z.object({ key })
  ),
  /**
   * Takes a sender in, with the fingerprint as it was compared. Throws shielding.contextKey, contextFingerprint,
   * contextSenderTwice.
   */
  'shielding.addContextSender': channel<ContextKeys>()(
    'command',
    'shielding.manage',
    z.object({ name, key, fingerprint: z.string().max(200) })
  ),
  /** Throws record.notFound. */
  'shielding.removeContextSender': channel<ContextKeys>()('command', 'shielding.manage', z.object({ id: z.uuid() }))
}
