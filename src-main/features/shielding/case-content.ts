import { type CaseContent, laidOver, type SaidPiece } from '../../../src-shared/features/shielding/content.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import type { Database } from '../../db/open.ts'
import type { Session } from '../../ipc/context.ts'
import type { CaseDbRow } from './case-rows.ts'
import { nameOf } from './changing.ts'
import { type PieceRow, type PieceText, piecesOf, readPiece } from './pieces.ts'

/** Why a user may not decide a case: threatened by its citizen, or who asked; null: nothing is in the way. */
export function fourEyesOf(
  user: { readonly id: string; readonly name: string },
  row: Pick<CaseDbRow, 'requestedBy' | 'extensionBy' | 'state'>,
  content: CaseContent | null
): 'threatened' | 'asked' | null {
  if (content !== null && isThreatened(user, content)) return 'threatened'
  const asked = row.state === 'approved' ? row.extensionBy : row.requestedBy
  return asked === user.id ? 'asked' : null
}

/** Whether somebody is among the threatened: as a user of the register, or by name. */
export function isThreatened(
  { id, name }: { readonly id: string | null; readonly name: string },
  { threatened }: Pick<CaseContent, 'threatened'>
): boolean {
  return threatened.some((each) => (id !== null && each.userId === id) || fold(each.name) === fold(name))
}

/** What was said in a case; null where the session has neither the area's key nor copies. */
export function contentOf(
  session: Session,
  row: Pick<CaseDbRow, 'id'>
): {
  readonly content: CaseContent
  readonly pieces: readonly SaidPiece[]
  readonly texts: readonly PieceText[]
} | null {
  const pieces = piecesOf(session.db, row.id)
  const texts: PieceText[] = []
  for (const piece of pieces) {
    const text = readPiece(session, piece)
    if (text === null) return null
    texts.push(text)
  }
  let content: CaseContent = { ...nothingTold, threatened: [] }
  for (const { details, threatened } of texts) {
    if (details) content = { ...laidOver(content, details), threatened: content.threatened }
    if (threatened) content = { ...content, threatened: [...content.threatened, threatened] }
  }
  const names = namesOf(session.db, pieces)
  return { content, texts, pieces: pieces.map((piece, i) => saidOf(piece, texts[i] ?? {}, names)) }
}

const nothingTold = {
  category: null,
  incidentOn: null,
  incidentAt: '',
  place: '',
  reason: '',
  policeReference: '',
  injuryReference: '',
  evidence: [],
  inform: null,
  informReason: ''
} as const

function saidOf(piece: PieceRow, text: PieceText, names: ReadonlyMap<string, string>): SaidPiece {
  return {
    id: piece.id,
    kind: piece.kind,
    at: piece.at,
    by: names.get(piece.by) ?? '',
    reason: text.reason ?? text.details?.reason ?? '',
    leader: text.leader ?? null,
    reference: text.reference ?? null
  }
}

function namesOf(db: Database, pieces: readonly PieceRow[]): ReadonlyMap<string, string> {
  return new Map(pieces.map(({ by }) => [by, nameOf(db, by) ?? '']))
}
