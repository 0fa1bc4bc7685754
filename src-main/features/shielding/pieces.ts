import type {
  CaseDetails,
  PieceKind,
  SealedCitizen,
  Threatened
} from '../../../src-shared/features/shielding/content.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { Database } from '../../db/open.ts'
import { readSetting, settingKeys } from '../../db/settings.ts'
import type { Session } from '../../ipc/context.ts'
import { newId } from '../../platform/ids.ts'
import { depositSealed, openSealedRecord } from '../../security/areas/sealed-records.ts'
import { seal } from '../../security/sealed-box.ts'
import type { UserRow } from '../../security/user-rows.ts'

/** The text of a piece, as it lies sealed. What a decision says beside its reason: who took it, where it is. */
export interface PieceText {
  readonly details?: CaseDetails
  readonly citizens?: readonly SealedCitizen[]
  readonly threatened?: Threatened
  readonly reason?: string
  readonly leader?: string
  readonly reference?: string
}

/** A piece without its text. */
export interface PieceRow {
  readonly id: string
  readonly caseId: string
  readonly kind: PieceKind
  readonly at: string
  readonly by: string
}

/** Puts a piece into its case, sealed for the area and for each who may decide; needs nobody's key. */
export function addPiece(
  db: Database,
  piece: Omit<PieceRow, 'id'>,
  text: PieceText,
  deciders: readonly UserRow[]
): void {
  const id = newId()
  const { caseId, kind, at, by } = piece
  const content = Buffer.from(JSON.stringify({ caseId, kind, ...text }), 'utf8')
  depositSealed(db, { id, area: 'shielding', kind: 'shieldingPiece', at, by }, content)
  db.prepare('INSERT INTO shielding_piece VALUES (?, ?, ?, ?, ?)').run(id, caseId, kind, at, by)
  for (const user of deciders) copyFor(db, id, content, user)
  content.fill(0)
}

/** A case's pieces, oldest first. */
export function piecesOf(db: Database, caseId: string): readonly PieceRow[] {
  return db
    .prepare<[string], PieceRow>(
      'SELECT id, case_id AS caseId, kind, at, by FROM shielding_piece WHERE case_id = ? ORDER BY at, id'
    )
    .all(caseId)
}

/**
 * What a piece says, by the area's key or the own copy; null where neither is at hand. Throws shielding.keyBroken for
 * one that was exchanged.
 */
export function readPiece(session: Session, { id, caseId, kind }: PieceRow): PieceText | null {
  const content = openPiece(session, id)
  if (content === null) return null
  const said = JSON.parse(content.toString('utf8')) as PieceText & { readonly caseId: string; readonly kind: string }
  content.fill(0)
  if (said.caseId !== caseId || said.kind !== kind) throw new AppError('shielding.keyBroken')
  return said
}

/**
 * Gives each of these users a copy of a piece, by the area's key or the own copy; false where neither is at hand or
 * everybody has one.
 */
export function shareWith(session: Session, pieceId: string, users: readonly UserRow[]): boolean {
  const { db } = session
  const has = db.prepare('SELECT 1 FROM shielding_copy WHERE piece_id = ? AND user_id = ? AND public_key = ?')
  const lacking = users.filter(({ id, publicKey }) => publicKey !== null && !has.get(pieceId, id, publicKey))
  const content = lacking.length === 0 ? null : openPiece(session, pieceId)
  if (content === null) return false
  for (const user of lacking) copyFor(db, pieceId, content, user)
  content.fill(0)
  return true
}

function copyFor(db: Database, pieceId: string, content: Buffer, { id, publicKey }: UserRow): void {
  if (publicKey === null) return
  db.prepare(
    `INSERT INTO shielding_copy VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET public_key = excluded.public_key, sealed = excluded.sealed`
  ).run(pieceId, id, publicKey, seal(publicKey, content, purposeOf(db, pieceId, id)))
}

function openPiece(session: Session, pieceId: string): Buffer | null {
  const { db, areas, user } = session
  if (areas.access('shielding') === 'open') return openSealedRecord(db, areas.privateKey('shielding'), pieceId)
  const sealed = db
    .prepare<[string, string], string>('SELECT sealed FROM shielding_copy WHERE piece_id = ? AND user_id = ?')
    .pluck()
    .get(pieceId, user.id)
  return sealed === undefined ? null : session.openOwn(sealed, purposeOf(db, pieceId, user.id))
}

function purposeOf(db: Database, pieceId: string, userId: string): string {
  return `samregister:${String(readSetting(db, settingKeys.registerId))}:shielding:${pieceId}:${userId}`
}
