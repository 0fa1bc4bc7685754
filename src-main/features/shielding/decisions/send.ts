import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import {
  type AskedDecision,
  type AskedMatter,
  askedDecisionSchema
} from '../../../../src-shared/features/shielding/decisions/decision.ts'
import { offered } from '../../../../src-shared/features/shielding/machine.ts'
import { stateOn } from '../../../../src-shared/features/shielding/period.ts'
import { mostDaysOf } from '../../../../src-shared/features/shielding/policy.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { readSetting, settingKeys } from '../../../db/settings.ts'
import { withTransaction } from '../../../db/transaction.ts'
import { newId } from '../../../platform/ids.ts'
import { areaRefusal } from '../../../security/areas/area-refusal.ts'
import { readArea } from '../../../security/areas/area-rows.ts'
import { seal } from '../../../security/sealed-box.ts'
import { loadPrivateKey, publicKeyOf } from '../../../security/signing.ts'
import { begin, readContent } from '../case-changes.ts'
import { unitOf } from '../case-lists.ts'
import { type CaseDbRow, factsOf } from '../case-rows.ts'
import { type Changing, nameOf, tellOfCase } from '../changing.ts'
import { keyFingerprint, rawSigningKey, writeSigned } from '../idsas/signed-file.ts'
import { type DecisionKeyRow, decisionKey, receiversOf, refusalOf } from './keys.ts'

/** What the box of a case that is sent out is bound to. */
export const decisionPurpose = (registerId: string, fileId: string): string =>
  `samregister:${registerId}:shielding-decision:${fileId}`

type Send = ChannelParsed<'shielding.sendForDecision'>

/** A case as a file for somebody at another desk, before it is written anywhere. */
export interface DecisionFile {
  /** The name without its ending. */
  readonly name: string
  readonly text: string
  /** Notes that it was sent, when it is known where to. */
  noteSent(): void
}

/** Makes the file of the one case for somebody's key. Throws as the channel says. */
export function decisionFile(by: Changing, input: Send, registerName: string): DecisionFile {
  const { row, what, mostDays, today } = waiting(by, input)
  const { db, user } = by.session
  const key = decisionKey(db, input.key)
  if (key.removedAt !== null) throw new AppError('record.notFound')
  const refused = refusalOf(by, key, row, what)
  if (refused) throw new AppError(`shielding.${refused}`, { name: key.name, unit: unitOf(db, row.decidingUnitId).name })
  const area = readArea(db, 'shielding')
  if (!area) throw areaRefusal(db, 'area.notFounded', 'shielding')
  const id = newId()
  const asked = askedDecisionSchema.parse({
    ...caseTold(by, row, what, input.numbers !== null),
    state: stateOn(factsOf(row), today),
    register: registerName,
    to: key.name,
    from: user.name,
    mostDays,
    areaKey: area.publicKey
  } satisfies AskedDecision)
  return {
    name: caseName(row.number),
    text: fileText(by, id, key, asked),
    noteSent: () => withTransaction(db, () => noteSent(by, { id, row, key, what, generation: area.generation }, input))
  }
}

/** Who the case can be sent to now. Throws record.notFound, shielding.wrongState, and what reading it does. */
export function receivers(by: Changing, id: string) {
  const { row, what } = waiting(by, { id, version: null })
  return receiversOf(by, row, what)
}

/** A case that waits for a decision, and for which one. Throws record.notFound, record.conflict, shielding.wrongState. */
function waiting(by: Changing, of: { readonly id: string; readonly version: number | null }) {
  const { row, actor, moment } = begin(by, of)
  const { today, policy } = moment
  const events = offered(factsOf(row), actor, today)
  const what: AskedMatter | null = events.includes('approve')
    ? 'case'
    : events.includes('approveExtension')
      ? 'extension'
      : null
  if (what === null) throw new AppError('shielding.wrongState', { state: stateOn(factsOf(row), today) })
  return { row, what, today, mostDays: mostDaysOf(policy) }
}

function caseTold(by: Changing, row: CaseDbRow, what: AskedMatter, withNumbers: boolean) {
  const { db } = by.session
  const { content, pieces, texts } = readContent(by, row)
  const { threatened, ...details } = content
  return {
    ...details,
    caseId: row.id,
    caseVersion: row.version,
    number: row.number,
    what,
    kind: row.kind,
    complete: row.lacks === '',
    unit: unitOf(db, row.unitId).name || '–',
    requestedAt: row.requestedAt,
    requestedBy: nameOf(db, row.requestedBy) ?? '',
    runsFrom: row.runsFrom,
    runsUntil: row.runsUntil,
    days: what === 'case' ? row.days : (row.extensionDays ?? row.days),
    decideBy: row.decideBy,
    extensionReason: what === 'case' ? '' : (pieces.findLast(({ kind }) => kind === 'extend')?.reason ?? ''),
    evidence: [...details.evidence],
    threatened: threatened.map(({ name }) => name),
    citizens: texts
      .flatMap(({ citizens }) => citizens ?? [])
      .map(({ relation, number }) => ({ relation, number: withNumbers ? number : null }))
  }
}

function fileText(by: Changing, id: string, key: DecisionKeyRow, asked: AskedDecision): string {
  const { db } = by.session
  const register = String(readSetting(db, settingKeys.registerId))
  const signingKey = String(readSetting(db, settingKeys.signingKey))
  const content = Buffer.from(JSON.stringify(asked), 'utf8')
  const body = {
    id,
    register,
    registerKey: rawSigningKey(publicKeyOf(signingKey)),
    createdAt: by.now(),
    sealedFor: keyFingerprint(key.sealKey),
    sealed: seal(key.sealKey, content, decisionPurpose(register, id))
  }
  content.fill(0)
  return writeSigned('samregister-shielding-decision', body, loadPrivateKey(signingKey))
}

function noteSent(
  by: Changing,
  sent: {
    readonly id: string
    readonly row: CaseDbRow
    readonly key: DecisionKeyRow
    readonly what: AskedMatter
    readonly generation: number
  },
  { numbers }: Send
): void {
  const { db, user } = by.session
  const { id, row, key, what, generation } = sent
  db.prepare('INSERT INTO shielding_decision_file VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)').run(
    id,
    row.id,
    row.version,
    key.id,
    what,
    generation,
    by.now(),
    user.id
  )
  const told = { event: [null, 'sendForDecision'], leader: [null, key.name] } as const
  if (numbers === null) tellOfCase(by, row.id, row.version, told)
  else tellOfCase(by, row.id, row.version, { ...told, reason: [null, numbers.reason] }, 'reveal')
}
