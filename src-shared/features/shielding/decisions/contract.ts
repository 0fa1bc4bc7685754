import { z } from 'zod'
import { channel } from '../../../ipc/channel.ts'
import { pathInput } from '../../../ipc/path-input.ts'
import { longestText } from '../../../kernel/limits.ts'
import type { RefView } from '../../../kernel/value.ts'
import type { AnsweredDecision, AskedDecision } from './decision.ts'

/** Somebody who can be sent cases to decide at another desk. */
export interface DecisionKey {
  readonly id: string
  readonly name: string
  /** A user of the register, or null: somebody without an account who decides for a unit. */
  readonly user: RefView | null
  readonly unit: RefView | null
  readonly fingerprint: string
  /** UTC instant. */
  readonly addedAt: string
  readonly addedBy: string
}

/** The keys that count, and what the register's people read out of its own. */
export interface DecisionKeys {
  readonly registerFingerprint: string
  readonly keys: readonly DecisionKey[]
}

/** A decision that came back, before it counts. */
export interface ReadDecision extends Pick<AnsweredDecision, 'what' | 'decision' | 'days' | 'reason'> {
  /** What `takeDecision` is to be given. */
  readonly token: string
  readonly caseId: string
  readonly number: number
  readonly leader: string
  /** Who said that the key is that person's. */
  readonly keyAddedBy: string
  readonly answeredAt: string
  /** The case was changed after it was sent: whoever decided did not see it as it is now. */
  readonly changedSince: boolean
}

/** The own key of whoever decides, at this desk. */
export interface OwnDecisionKey {
  readonly name: string
  readonly fingerprint: string
  /** What the shielding officer is given; no secret. */
  readonly file: string
}

/** A case that was opened at another desk. */
export interface OpenedDecision extends Omit<AskedDecision, 'areaKey' | 'caseId' | 'caseVersion'> {
  readonly sentAt: string
  /** What the register's people read out to whoever gets the first case from them. */
  readonly registerFingerprint: string
  /** A decision for this register was signed here before, so its key is the same as then. */
  readonly registerKnown: boolean
}

const id = z.uuid()
const name = z.string().trim().min(1).max(longestText.text)
const reason = z.string().trim().min(3).max(longestText.longText)
const passphrase = z.string().min(1).max(1000)
const days = z.number().int().min(1).max(10_000)

/** Decisions that are taken at another desk: at the register's. */
export const decisionsContract = {
  'shielding.decisionKeys': channel<DecisionKeys>()('query', 'shielding.decide', z.object({})),
  /** Reads a key file that the user chooses, or its pasted text; null: thought better of. Throws decisionKeyFile. */
  'shielding.readDecisionKey': channel<{
    readonly file: string
    readonly name: string
    readonly fingerprint: string
  } | null>()('shell', 'shielding.decide', z.object({ text: z.string().max(4000).nullable().default(null) })),
  /**
   * Records whose key it is, with the fingerprint as it was compared: a leader among the users, or somebody named who
   * decides for a unit. Throws shielding.decisionKeyFile, contextFingerprint, decisionKeyTwice, record.notFound.
   */
  'shielding.addDecisionKey': channel<null>()(
    'command',
    'shielding.decide',
    z.object({
      file: z.string().max(4000),
      fingerprint: z.string().max(200),
      whose: z.discriminatedUnion('who', [
        z.strictObject({ who: z.literal('user'), user: id }),
        z.strictObject({ who: z.literal('person'), name, unit: id })
      ])
    })
  ),
  /** What comes back signed with it afterwards does not count. Throws record.notFound. */
  'shielding.removeDecisionKey': channel<null>()('command', 'shielding.decide', z.object({ id })),
  /** Whom a case can be sent to: whose key is known, who decides for its unit and is neither threatened nor asked. */
  'shielding.decisionReceivers': channel<readonly RefView[]>()('query', 'shielding.decide', z.object({ id })),
  /**
   * Writes the one case for somebody's key where the user says; null: thought better of. Citizens' numbers go along only
   * with a reason, which the history keeps. Throws as rules do, shielding.decisionNotDecider, fourEyes…, file errors.
   */
  'shielding.sendForDecision': channel<{ readonly path: string } | null>()(
    'shell',
    'shielding.decide',
    z.object({
      id,
      version: z.number().int().min(1),
      key: id,
      numbers: z
        .object({ reason: z.string().trim().min(3).max(longestText.text) })
        .nullable()
        .default(null)
    })
  ),
  /**
   * Reads a decision back, without its counting yet; null: thought better of. Throws shielding.decisionBroken, Newer,
   * Foreign, Forged, Old, Used, KeyGone, AreaChanged; area errors.
   */
  'shielding.readDecision': channel<ReadDecision | null>()(
    'shell',
    'shielding.manage',
    z.object({ path: pathInput.nullable().default(null) })
  ),
  /**
   * Has it count, as the decision of whose key signed it. `anyway`: although the case was changed meanwhile; otherwise
   * record.conflict. Throws as rules do, shielding.decisionUsed.
   */
  'shielding.takeDecision': channel<{ readonly caseId: string }>()(
    'command',
    'shielding.manage',
    z.object({ token: id, anyway: z.boolean().default(false) })
  ),
  /** The own key at this desk; null: none yet. */
  'decision.key': channel<OwnDecisionKey | null>()('shell', 'open', z.object({})),
  /** Makes it, in place of the one there was. Throws register.weakPassphrase; file errors. */
  'decision.makeKey': channel<OwnDecisionKey>()('shell', 'open', z.object({ name, passphrase })),
  /** Writes its public part where the user says; null: thought better of. Throws shielding.decisionNoKey; file errors. */
  'decision.saveKey': channel<{ readonly path: string } | null>()('shell', 'open', z.object({})),
  /** A case or an answer that the user chooses; null: thought better of. */
  'decision.choose': channel<{ readonly path: string } | null>()('shell', 'open', z.object({})),
  /** What such a file is, by its outside: a case to decide, or a decision for a register. Throws decisionBroken. */
  'decision.look': channel<{ readonly what: 'case' | 'answer' }>()('shell', 'open', z.object({ path: pathInput })),
  /** Opens a case. Throws shielding.decision…, register.tooManyAttempts. Nothing of it is kept. */
  'decision.open': channel<OpenedDecision>()('shell', 'open', z.object({ path: pathInput, passphrase })),
  /** Signs what is decided and writes it where the user says; null: thought better of. Throws as `open`; file errors. */
  'decision.answer': channel<{ readonly path: string } | null>()(
    'shell',
    'open',
    z.object({
      path: pathInput,
      passphrase,
      decision: z.enum(['approve', 'reject']),
      days: days.nullable().default(null),
      reason
    })
  )
}
