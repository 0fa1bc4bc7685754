import type { DecisionKeys } from '../../../../src-shared/features/shielding/decisions/contract.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { RefView } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { readSetting, settingKeys } from '../../../db/settings.ts'
import { newId } from '../../../platform/ids.ts'
import { createHistoryWriter } from '../../../security/history.ts'
import { publicKeyOf } from '../../../security/signing.ts'
import { deciderOf } from '../case-changes.ts'
import type { CaseDbRow } from '../case-rows.ts'
import { type Changing, todayIn } from '../changing.ts'
import { decidingUsers } from '../deputies.ts'
import { keyFingerprint, rawSigningKey } from '../idsas/signed-file.ts'
import { isDecider, isWithin } from '../who.ts'
import { decisionFingerprint, readDecisionKey } from './key-file.ts'

/** Somebody's key as the register knows it. */
export interface DecisionKeyRow {
  readonly id: string
  readonly name: string
  readonly userId: string | null
  readonly unitId: string | null
  /** X25519 and Ed25519, raw, base64. */
  readonly sealKey: string
  readonly signKey: string
  readonly addedAt: string
  /** The user's name. */
  readonly addedBy: string
  readonly removedAt: string | null
}

const columns = `k.id, k.name, k.user_id AS userId, k.unit_id AS unitId, k.seal_key AS sealKey, k.sign_key AS signKey,
  k.added_at AS addedAt, a.name AS addedBy, k.removed_at AS removedAt, n.name AS unitName`
const from = `shielding_decision_key k JOIN user a ON a.id = k.added_by
  LEFT JOIN organisation_unit n ON n.id = k.unit_id`

type Listed = DecisionKeyRow & { readonly unitName: string | null }

/** The keys that count, by name, and what the register's people read out of its own. */
export function decisionKeys(db: Database): DecisionKeys {
  const own = rawSigningKey(publicKeyOf(String(readSetting(db, settingKeys.signingKey))))
  const keys = keyRows(db).map(({ id, name, userId, unitId, unitName, sealKey, signKey, addedAt, addedBy }) => ({
    id,
    name,
    user: userId === null ? null : { id: userId, name },
    unit: unitId === null ? null : { id: unitId, name: unitName ?? '' },
    fingerprint: decisionFingerprint({ seal: sealKey, sign: signKey }),
    addedAt,
    addedBy
  }))
  return { registerFingerprint: keyFingerprint(own), keys }
}

function keyRows(db: Database): readonly Listed[] {
  const sql = `SELECT ${columns} FROM ${from} WHERE k.removed_at IS NULL ORDER BY k.name, k.id`
  return db.prepare<[], Listed>(sql).all()
}

/** A key, also one that does not count any more. Throws record.notFound. */
export function decisionKey(db: Database, id: string): DecisionKeyRow {
  const row = db.prepare<[string], Listed>(`SELECT ${columns} FROM ${from} WHERE k.id = ?`).get(id)
  if (!row) throw new AppError('record.notFound')
  return row
}

/** Records whose key it is, told in the history. Inside a transaction; throws as the channel says. */
export function addDecisionKey(by: Changing, input: ChannelParsed<'shielding.addDecisionKey'>): void {
  const { db, user } = by.session
  const key = readDecisionKey(input.file)
  const fingerprint = decisionFingerprint(key)
  if (fingerprint !== input.fingerprint) throw new AppError('shielding.contextFingerprint')
  const there = keyRows(db).find(({ signKey }) => signKey === key.sign)
  if (there) throw new AppError('shielding.decisionKeyTwice', { name: there.name })
  const whose = ownerOf(db, input.whose)
  const id = newId()
  db.prepare('INSERT INTO shielding_decision_key VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)').run(
    id,
    whose.name,
    whose.userId,
    whose.unitId,
    key.seal,
    key.sign,
    by.now(),
    user.id
  )
  tellOfKey(by, id, 'create', { name: [null, whose.name], unit: [null, whose.unitId], contextKey: [null, fingerprint] })
}

function ownerOf(db: Database, whose: ChannelParsed<'shielding.addDecisionKey'>['whose']) {
  if (whose.who === 'user') {
    const user = decidingUsers(db).find(({ id }) => id === whose.user)
    if (!user) throw new AppError('record.notFound')
    return { name: user.name, userId: user.id, unitId: null }
  }
  const isUnit = db.prepare('SELECT 1 FROM organisation_unit WHERE id = ? AND deleted_at IS NULL')
  if (!isUnit.get(whose.unit)) throw new AppError('record.notFound')
  return { name: whose.name, userId: null, unitId: whose.unit }
}

/** Ends a key: what comes back signed with it does not count. Throws record.notFound. Inside a transaction. */
export function removeDecisionKey(by: Changing, id: string): void {
  const sql = 'UPDATE shielding_decision_key SET removed_at = ? WHERE id = ? AND removed_at IS NULL RETURNING name'
  const name = by.session.db.prepare<[string, string], string>(sql).pluck().get(by.now(), id)
  if (name === undefined) throw new AppError('record.notFound')
  tellOfKey(by, id, 'delete', { name: [name, null] })
}

/** Tells in the history what became of a key, or of a file that was signed by it (`unknown`: by nobody that is known). */
export function tellOfKey(
  { session, now }: Changing,
  recordId: string,
  action: 'create' | 'delete' | 'decline',
  changes: Readonly<Record<string, readonly [string | null, string | null]>>
): void {
  const entry = { at: now(), userId: session.user.id, batchId: null, entity: 'decisionKey', recordId, version: 1 }
  createHistoryWriter(session.db).append({ ...entry, action, changes })
}

/** Whether the holder of a key decides cases of a unit today. */
export function decidesFor(by: Changing, key: DecisionKeyRow, unitId: string): boolean {
  const { db } = by.session
  return key.userId === null
    ? key.unitId !== null && isWithin(db, unitId, key.unitId)
    : isDecider(db, key.userId, unitId, todayIn(by))
}

/** What stands in the way of somebody's deciding a case; null: nothing. Throws what reading the case does. */
export function refusalOf(
  by: Changing,
  key: DecisionKeyRow,
  row: CaseDbRow,
  what: 'case' | 'extension'
): 'decisionNotDecider' | 'fourEyesThreatened' | 'fourEyesAsked' | null {
  if (!decidesFor(by, key, row.decidingUnitId)) return 'decisionNotDecider'
  const decider = deciderOf(by, row, what, wayOf(key, ''))
  if (decider.threatened) return 'fourEyesThreatened'
  return decider.asked ? 'fourEyesAsked' : null
}

/** A decision as that of whose key signed it. */
export function wayOf({ name, userId }: DecisionKeyRow, reference: string) {
  return { way: 'decisionFile', leader: name, leaderId: userId, reference } as const
}

/** Who a case can be sent to, by name. */
export function receiversOf(by: Changing, row: CaseDbRow, what: 'case' | 'extension'): readonly RefView[] {
  return keyRows(by.session.db)
    .filter((key) => refusalOf(by, key, row, what) === null)
    .map(({ id, name }) => ({ id, name }))
}
