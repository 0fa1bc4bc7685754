import type { CitizenRelation, IncidentCategory } from './case.ts'

/** Whom a case is about, as it lies sealed. */
export interface SealedCitizen {
  readonly id: string
  /** Ten characters without a hyphen. */
  readonly number: string
  readonly relation: CitizenRelation
}

/** What was told of an incident. '' or null: nothing (yet). */
export interface CaseDetails {
  readonly category: IncidentCategory | null
  readonly incidentOn: string | null
  readonly incidentAt: string
  readonly place: string
  readonly reason: string
  readonly policeReference: string
  readonly injuryReference: string
  readonly evidence: readonly string[]
  readonly inform: 'yes' | 'no' | null
  readonly informReason: string
}

/** Who is threatened: a user of the register, or somebody without an account. */
export interface Threatened {
  readonly userId: string | null
  readonly name: string
}

/** What a request says and supplements added, without the citizens' numbers. */
export interface CaseContent extends CaseDetails {
  readonly threatened: readonly Threatened[]
}

/** What people say in the course of a case. */
export const pieceKinds = [
  'request',
  'supplement',
  'approve',
  'reject',
  'extend',
  'approveExtension',
  'rejectExtension',
  'end',
  'withdraw'
] as const
/** One of these. */
export type PieceKind = (typeof pieceKinds)[number]

/** Something said, for those who may read it; `leader` decided where the special function recorded it. */
export interface SaidPiece {
  readonly id: string
  readonly kind: PieceKind
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly leader: string | null
  readonly reference: string | null
}

/** Details laid over others: what is empty leaves what was told. */
export function laidOver(before: CaseDetails, more: CaseDetails): CaseDetails {
  return {
    category: more.category ?? before.category,
    incidentOn: more.incidentOn ?? before.incidentOn,
    incidentAt: more.incidentAt || before.incidentAt,
    place: more.place || before.place,
    reason: joined(before.reason, more.reason),
    policeReference: more.policeReference || before.policeReference,
    injuryReference: more.injuryReference || before.injuryReference,
    evidence: [...new Set([...before.evidence, ...more.evidence])],
    inform: more.inform ?? before.inform,
    informReason: more.informReason || before.informReason
  }
}

/** Reasons are added to, never replaced: what was said at the time is evidence. */
function joined(before: string, more: string): string {
  if (before === '' || more === '') return before || more
  return before === more ? before : `${before}\n\n${more}`
}

/** What a request still lacks before anybody can decide it; none: it is complete. */
export function lacking(details: CaseDetails): readonly ('category' | 'incidentOn' | 'place' | 'reason')[] {
  const lacks: ('category' | 'incidentOn' | 'place' | 'reason')[] = []
  if (details.category === null) lacks.push('category')
  if (details.incidentOn === null) lacks.push('incidentOn')
  if (details.place === '') lacks.push('place')
  if (details.reason === '') lacks.push('reason')
  return lacks
}
