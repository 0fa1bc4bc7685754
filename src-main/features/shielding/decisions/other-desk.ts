import { z } from 'zod'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import type { OpenedDecision } from '../../../../src-shared/features/shielding/decisions/contract.ts'
import {
  type AnsweredDecision,
  type AskedDecision,
  askedDecisionSchema,
  rawKey
} from '../../../../src-shared/features/shielding/decisions/decision.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { openSealed, seal } from '../../../security/sealed-box.ts'
import { keyFingerprint, readSigned, signingKeyOf, unverified, writeSigned } from '../idsas/signed-file.ts'
import type { OpenOwnKey, OwnKeyStore } from './own-key.ts'
import { answerPurpose } from './read-back.ts'
import { decisionPurpose } from './send.ts'

const bodySchema = z.object({
  id: z.uuid(),
  register: z.string().min(1).max(100),
  registerKey: rawKey,
  createdAt: z.string(),
  sealed: z.base64()
})
type Body = z.output<typeof bodySchema>

/** What a file is by its outside. Throws shielding.decisionBroken. */
export function lookAt(text: string, file: string): 'case' | 'answer' {
  const format = unverified(text)?.format
  if (format === 'samregister-shielding-decision') return 'case'
  if (format === 'samregister-shielding-answer') return 'answer'
  throw new AppError('shielding.decisionBroken', { file })
}

interface Opened {
  readonly body: Body
  readonly asked: AskedDecision
  readonly own: OpenOwnKey
}

/** The case in a file, for whoever has the key; nothing of it stays here. Throws shielding.decision…. */
export async function openDecision(
  store: OwnKeyStore,
  { text, file, passphrase }: { readonly text: string; readonly file: string; readonly passphrase: string }
): Promise<OpenedDecision> {
  const { body, asked } = await opened(store, text, file, passphrase)
  const { areaKey: _, caseId: __, caseVersion: ___, ...shown } = asked
  return {
    ...shown,
    sentAt: body.createdAt,
    registerFingerprint: keyFingerprint(body.registerKey),
    registerKnown: store.knownRegister(body.register) !== null
  }
}

/** What is decided, signed by the own key and sealed for the register's shieldings. Throws as `openDecision`. */
export async function answerDecision(
  store: OwnKeyStore,
  from: { readonly text: string; readonly file: string; readonly passphrase: string },
  said: Pick<AnsweredDecision, 'decision' | 'days' | 'reason'> & { readonly at: string }
): Promise<{ readonly name: string; readonly text: string; remember(): void }> {
  const { body, asked, own } = await opened(store, from.text, from.file, from.passphrase)
  const answer: AnsweredDecision = {
    caseId: asked.caseId,
    caseVersion: asked.caseVersion,
    what: asked.what,
    decision: said.decision,
    // A department's runs until it is ended, and a disclosure has no days.
    days: said.decision === 'approve' && asked.kind === 'individual' ? (said.days ?? asked.days) : null,
    reason: said.reason,
    name: own.name
  }
  const inside = Buffer.from(JSON.stringify(answer), 'utf8')
  const sealed = seal(asked.areaKey, inside, answerPurpose(body.register, body.id))
  inside.fill(0)
  const signed = { request: body.id, register: body.register, createdAt: said.at, sealed }
  return {
    name: `${caseName(asked.number)}-svar`,
    text: writeSigned('samregister-shielding-answer', signed, own.sign),
    remember: () => store.remember(body.register, body.registerKey)
  }
}

async function opened(store: OwnKeyStore, text: string, file: string, passphrase: string): Promise<Opened> {
  const body = signedBody(text, file)
  const known = store.knownRegister(body.register)
  if (known !== null && known !== body.registerKey) throw new AppError('shielding.decisionOtherRegister', { file })
  const own = await store.open(passphrase)
  const inside = openSealed(own.seal, body.sealed, decisionPurpose(body.register, body.id))
  own.seal.fill(0)
  if (inside === null) throw new AppError('shielding.decisionNotYours', { file })
  const asked = parsed(inside)
  if (!asked) throw new AppError('shielding.decisionBroken', { file })
  return { body, asked, own }
}

/** A file says itself which key signed it; whose that is follows from the fingerprint, and from what was signed before. */
function signedBody(text: string, file: string): Body {
  const claimed = bodySchema.safeParse(unverified(text)?.body).data
  if (!claimed) throw new AppError('shielding.decisionBroken', { file })
  const read = readSigned(text, 'samregister-shielding-decision', signingKeyOf(claimed.registerKey))
  if (read === 'newer') throw new AppError('shielding.decisionNewer', { file })
  if (read === 'broken') throw new AppError('shielding.decisionBroken', { file })
  if (read === 'forged') throw new AppError('shielding.decisionForged', { file, name: '' })
  return bodySchema.parse(read.body)
}

function parsed(inside: Buffer): AskedDecision | undefined {
  try {
    return askedDecisionSchema.safeParse(JSON.parse(inside.toString('utf8'))).data
  } catch {
    return undefined
  } finally {
    inside.fill(0)
  }
}
