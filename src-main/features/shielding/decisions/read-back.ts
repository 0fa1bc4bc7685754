import { z } from 'zod'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import type { ReadDecision } from '../../../../src-shared/features/shielding/decisions/contract.ts'
import {
  type AnsweredDecision,
  answeredDecisionSchema,
  decisionFileDays
} from '../../../../src-shared/features/shielding/decisions/decision.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Database } from '../../../db/open.ts'
import { readSetting, settingKeys } from '../../../db/settings.ts'
import { withTransaction } from '../../../db/transaction.ts'
import { newId } from '../../../platform/ids.ts'
import { readArea } from '../../../security/areas/area-rows.ts'
import { openSealed } from '../../../security/sealed-box.ts'
import { decideCase } from '../case-changes.ts'
import { caseRow } from '../case-rows.ts'
import type { Changing } from '../changing.ts'
import { readSigned, signingKeyOf, unverified } from '../idsas/signed-file.ts'
import { type DecisionKeyRow, decidesFor, decisionKey, tellOfKey, wayOf } from './keys.ts'

/** What the box of an answer is bound to. */
export const answerPurpose = (registerId: string, fileId: string): string =>
  `samregister:${registerId}:shielding-answer:${fileId}`

/** The body of an answer: `request` is the file that it answers. */
export const answerBodySchema = z.object({
  request: z.uuid(),
  register: z.string(),
  createdAt: z.string(),
  sealed: z.base64()
})

interface SentRow {
  readonly id: string
  readonly caseId: string
  readonly caseVersion: number
  readonly keyId: string
  readonly what: 'case' | 'extension'
  readonly generation: number
  readonly sentAt: string
  readonly answeredAt: string | null
}

/** A decision that was read, until it counts or the register is closed. */
interface Read {
  readonly db: Database
  readonly sent: SentRow
  readonly key: DecisionKeyRow
  readonly answer: AnsweredDecision
}

/** Decisions that were read back and wait for somebody's word that they count; in memory only. */
export interface ReadDecisions {
  /** Checks an answer's text. Throws as the channel `shielding.readDecision` says. */
  read(by: Changing, text: string, file: string): ReadDecision
  /** Has one count; answers its case. Inside a transaction. Throws as the channel `shielding.takeDecision` says. */
  take(by: Changing, input: { readonly token: string; readonly anyway: boolean }): string
}

/** None was read. */
export function createReadDecisions(): ReadDecisions {
  const waiting = new Map<string, Read>()
  return {
    read(by, text, file) {
      const read = verifiedOrTold(by, text, file)
      const { sent, key, answer } = read
      const row = caseRow(by.session.db, sent.caseId)
      const token = newId()
      // Whoever reads another one has let go of the former.
      waiting.clear()
      waiting.set(token, read)
      return {
        token,
        caseId: row.id,
        number: row.number,
        what: answer.what,
        decision: answer.decision,
        days: answer.days,
        reason: answer.reason,
        leader: key.name,
        keyAddedBy: key.addedBy,
        answeredAt: read.answeredAt,
        changedSince: row.version !== sent.caseVersion
      }
    },
    take(by, { token, anyway }) {
      const read = waiting.get(token)
      if (!read || read.db !== by.session.db) throw new AppError('record.notFound')
      const caseId = count(by, read, anyway)
      waiting.delete(token)
      return caseId
    }
  }
}

interface Verified extends Read {
  readonly answeredAt: string
}

/** What is refused is told in the history by its reason and the key that it was sent to; never of which case, nor what it says. */
function verifiedOrTold(by: Changing, text: string, file: string): Verified {
  const from: { key: DecisionKeyRow | null } = { key: null }
  try {
    return verified(by, { text, file }, from)
  } catch (error) {
    // That somebody has no key to read it with says nothing against the file.
    if (error instanceof AppError && error.code.startsWith('shielding.decision') && by.session.db.open)
      withTransaction(by.session.db, () =>
        tellOfKey(by, from.key?.id ?? 'unknown', 'decline', {
          name: [null, from.key?.name ?? null],
          refused: [null, error.code]
        })
      )
    throw error
  }
}

function verified(
  by: Changing,
  { text, file }: { readonly text: string; readonly file: string },
  from: { key: DecisionKeyRow | null }
): Verified {
  const { db, areas } = by.session
  const registerId = String(readSetting(db, settingKeys.registerId))
  const outside = unverified(text)
  const claimed = answerBodySchema.safeParse(outside?.body).data
  if (outside?.format !== 'samregister-shielding-answer' || !claimed)
    throw new AppError('shielding.decisionBroken', { file })
  const sent = claimed.register === registerId ? sentFile(db, claimed.request) : undefined
  if (!sent) throw new AppError('shielding.decisionForeign', { file })
  const key = decisionKey(db, sent.keyId)
  from.key = key
  const body = signedBody(text, key, file)
  requireCounting(by, sent, key)
  const inside = openSealed(areas.privateKey('shielding'), body.sealed, answerPurpose(registerId, sent.id))
  if (inside === null && readArea(db, 'shielding')?.generation !== sent.generation)
    throw new AppError('shielding.decisionAreaChanged', { file })
  const answer = inside === null ? undefined : parsed(inside)
  if (!answer || answer.caseId !== sent.caseId || answer.caseVersion !== sent.caseVersion || answer.what !== sent.what)
    throw new AppError('shielding.decisionForged', { file, name: key.name })
  return { db, sent, key, answer, answeredAt: body.createdAt }
}

function signedBody(text: string, key: DecisionKeyRow, file: string) {
  const read = readSigned(text, 'samregister-shielding-answer', signingKeyOf(key.signKey))
  if (read === 'newer') throw new AppError('shielding.decisionNewer', { file })
  const body = typeof read === 'string' ? undefined : answerBodySchema.safeParse(read.body).data
  if (!body) throw new AppError('shielding.decisionForged', { file, name: key.name })
  return body
}

/** What was sent may have been answered already, too long ago, or to somebody who decides no more. */
function requireCounting(by: Changing, sent: SentRow, key: DecisionKeyRow): void {
  const { db } = by.session
  const { number, decidingUnitId } = caseRow(db, sent.caseId)
  const told = { case: caseName(number), name: key.name }
  if (sent.answeredAt !== null) throw new AppError('shielding.decisionUsed', told)
  if (key.removedAt !== null) throw new AppError('shielding.decisionKeyGone', told)
  if (Date.parse(by.now()) - Date.parse(sent.sentAt) > decisionFileDays * 86_400_000)
    throw new AppError('shielding.decisionOld', { ...told, days: decisionFileDays })
  if (!decidesFor(by, key, decidingUnitId)) throw new AppError('shielding.decisionNotDecider', { ...told, unit: '' })
}

function sentFile(db: Database, id: string): SentRow | undefined {
  return db
    .prepare<[string], SentRow>(
      `SELECT id, case_id AS caseId, case_version AS caseVersion, key_id AS keyId, what, generation, sent_at AS sentAt,
         answered_at AS answeredAt FROM shielding_decision_file WHERE id = ?`
    )
    .get(id)
}

function parsed(inside: Buffer): AnsweredDecision | undefined {
  try {
    return answeredDecisionSchema.safeParse(JSON.parse(inside.toString('utf8'))).data
  } catch {
    return undefined
  } finally {
    inside.fill(0)
  }
}

/** What was known when it was read is looked at again: between the two somebody may have done anything. */
function count(by: Changing, { sent, key: known, answer }: Read, anyway: boolean): string {
  const { db, user } = by.session
  const now = sentFile(db, sent.id)
  const key = decisionKey(db, known.id)
  if (!now) throw new AppError('record.notFound')
  requireCounting(by, now, key)
  const { version } = caseRow(db, sent.caseId)
  if (version !== sent.caseVersion && !anyway) throw new AppError('record.conflict')
  decideCase(by, answer.what, {
    id: sent.caseId,
    version,
    decision: answer.decision,
    days: answer.days,
    reason: answer.reason,
    way: wayOf(key, sent.id)
  })
  db.prepare('UPDATE shielding_decision_file SET answered_at = ?, answered_by = ? WHERE id = ?').run(
    by.now(),
    user.id,
    sent.id
  )
  return sent.caseId
}
