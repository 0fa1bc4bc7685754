import type { HistoryChanges } from '../../../src-shared/features/register/history.ts'
import { type CaseDetails, lacking, type PieceKind } from '../../../src-shared/features/shielding/content.ts'
import {
  type Actor,
  type CaseEvent,
  type CaseFacts,
  type Decider,
  type Moment,
  type Outcome,
  step
} from '../../../src-shared/features/shielding/machine.ts'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { areaRefusal } from '../../security/areas/area-refusal.ts'
import { addCitizens } from './add-citizens.ts'
import { contentOf, isThreatened } from './case-content.ts'
import { runningAlike } from './case-lists.ts'
import { type CaseDbRow, caseRow, factsOf, writeCase } from './case-rows.ts'
import { type Changing, hoursLater, nameOf, tellOfCase, todayIn } from './changing.ts'
import { addPiece, type PieceText } from './pieces.ts'
import { shieldingPolicy } from './policy.ts'
import { planTransfers } from './transfers.ts'
import { decidersOf, standingsTo, whoIs } from './who.ts'

type Of = { readonly id: string; readonly version: number }
/** How a decision came in; one that was read from a file is decided by whose key signed it. */
export type Way =
  | ChannelParsed<'shielding.decide'>['way']
  | {
      readonly way: 'decisionFile'
      readonly leader: string
      readonly leaderId: string | null
      readonly reference: string
    }

/** Tells more of a case: what is left empty stays. Throws as rules do, record.notFound, record.conflict. */
export function supplementCase(
  by: Changing,
  { details, citizens, ...of }: Of & { readonly details: CaseDetails; readonly citizens: Citizens }
): void {
  const { row, actor, moment } = begin(by, of)
  const { db, user } = by.session
  const at = by.now()
  // Who asked without the key cannot read what was told before, so what is lacking stands in plain.
  const still = new Set<string>(lacking(details))
  const lacks = row.lacks.split(',').filter((key) => key !== '' && still.has(key))
  // Whom a running case shields is part of what was decided.
  if (citizens.length > 0 && row.state === 'approved' && !actor.as.has('officer'))
    throw new AppError('shielding.notYours')
  const facts = outcome(step(factsOf(row), { event: 'supplement', complete: lacks.length === 0 }, actor, moment))
  const sealed = addCitizens(by, row.id, citizens)
  addPiece(
    db,
    { caseId: row.id, kind: 'supplement', at, by: user.id },
    { details, citizens: sealed },
    decidersOf(db, row.decidingUnitId, moment.today)
  )
  const completeBy = facts.complete ? null : row.completeBy
  write(by, row, facts, 'supplement', { category: details.category ?? row.category, lacks: lacks.join(), completeBy })
}

type Citizens = ChannelParsed<'shielding.supplement'>['citizens']

/** Approves or rejects what waits: the case itself, or a longer time. Throws as rules do and areas' errors. */
export function decideCase(
  by: Changing,
  what: 'case' | 'extension',
  input: Of & {
    readonly decision: 'approve' | 'reject'
    readonly days: number | null
    readonly reason: string
    readonly way: Way
  }
): void {
  const { row, actor, moment } = begin(by, input)
  const { user } = by.session
  const at = by.now()
  const decider = deciderOf(by, row, what, input.way)
  const days = input.days ?? (what === 'case' ? row.days : (row.extensionDays ?? row.days))
  const event = eventOf(what, input.decision, days, decider)
  const facts = outcome(step(factsOf(row), event, actor, moment))
  const { reason, way } = input
  const said = way.way === 'here' ? { reason } : { reason, leader: way.leader, reference: way.reference }
  say(by, row, event.event, said, moment)
  const closed = facts.state === 'rejected' ? at : row.closedAt
  const decidedBy = (way.way === 'decisionFile' ? way.leaderId : null) ?? user.id
  const decided = { decidedAt: at, decidedBy, decidedWay: way.way, decideBy: null, closedAt: closed }
  const extension = what === 'extension' ? { extensionBy: null, extensionAt: null } : {}
  write(by, row, facts, event.event, { ...decided, ...extension }, { way: [null, way.way] })
}

/** Asks for a longer time. Throws as rules do. */
export function extendCase(
  by: Changing,
  { days, reason, ...of }: Of & { readonly days: number; readonly reason: string }
): void {
  const { row, actor, moment } = begin(by, of)
  const at = by.now()
  const facts = outcome(step(factsOf(row), { event: 'extend', days }, actor, moment))
  say(by, row, 'extend', { reason }, moment)
  const decideBy = hoursLater(at, moment.policy.decideWithinHours)
  write(
    by,
    row,
    facts,
    'extend',
    { extensionBy: by.session.user.id, extensionAt: at, decideBy },
    { days: [null, days] }
  )
}

/** Ends a running case, or takes a request back. Throws as rules do. */
export function closeCase(
  by: Changing,
  event: 'end' | 'withdraw',
  { reason, ...of }: Of & { readonly reason: string }
): void {
  const { row, actor, moment } = begin(by, of)
  const facts = outcome(step(factsOf(row), { event }, actor, moment))
  say(by, row, event, { reason }, moment)
  const closing = { closedAt: by.now(), decideBy: null, completeBy: null, extensionBy: null, extensionAt: null }
  write(by, row, facts, event, closing)
}

/** A request goes into the running case about the same citizen. Throws as rules do, shielding.notAlike. */
export function joinCase(by: Changing, { into, ...of }: Of & { readonly into: string }): void {
  const { row, actor, moment } = begin(by, of)
  const target = runningAlike(by.session.db, row.id, moment.today).find(({ id }) => id === into && id !== row.id)
  if (!target) throw new AppError('shielding.notAlike')
  const facts = outcome(step(factsOf(row), { event: 'join' }, actor, moment))
  const closing = { joinedInto: into, closedAt: by.now(), decideBy: null, completeBy: null }
  write(by, row, facts, 'join', closing, { into: [null, target.number] })
}

/** One citizen's number, told in the history with the reason. Throws record.notFound, shielding.noCopy, area errors. */
export function revealCitizen(
  by: Changing,
  { id, citizen, reason }: { readonly id: string; readonly citizen: string; readonly reason: string }
): string {
  const { row } = begin(by, { id, version: null })
  const number = readContent(by, row)
    .texts.flatMap(({ citizens }) => citizens ?? [])
    .find((each) => each.id === citizen)?.number
  if (number === undefined) throw new AppError('record.notFound')
  tellOfCase(by, row.id, row.version, { event: [null, 'reveal'], reason: [null, reason] }, 'reveal')
  return number
}

/** How the case stands then. Throws what the rules refuse. */
export function outcome(of: Outcome): CaseFacts {
  if (!of.ok) throw new AppError(of.code, of.params)
  return of.facts
}

/** A case that is to change, and how the asking user stands to it. Throws record.notFound, record.conflict. */
export function begin(
  by: Changing,
  { id, version }: { readonly id: string; readonly version: number | null }
): { readonly row: CaseDbRow; readonly actor: Actor; readonly moment: Moment } {
  const { session } = by
  const row = caseRow(session.db, id)
  const day = todayIn(by)
  const standings = standingsTo(whoIs(session, day), row)
  if (standings.size === 0) throw new AppError('record.notFound')
  if (version !== null && version !== row.version) throw new AppError('record.conflict')
  return { row, actor: { as: standings }, moment: { today: day, policy: shieldingPolicy(session.db) } }
}

type Decided = Extract<CaseEvent, { readonly decider: Decider }>

function eventOf(what: 'case' | 'extension', decision: 'approve' | 'reject', days: number, decider: Decider): Decided {
  if (what === 'case')
    return decision === 'approve' ? { event: 'approve', days, decider } : { event: 'reject', decider }
  return decision === 'approve' ? { event: 'approveExtension', days, decider } : { event: 'rejectExtension', decider }
}

/** Whose decision it is. Nobody decides what he or she cannot read. */
export function deciderOf(by: Changing, row: CaseDbRow, what: 'case' | 'extension', way: Way): Decider {
  const { content } = readContent(by, row)
  const asked = what === 'case' ? row.requestedBy : (row.extensionBy ?? row.requestedBy)
  if (way.way === 'here') {
    const { user } = by.session
    return { way: 'here', asked: asked === user.id, threatened: isThreatened(user, content) }
  }
  const askedName = nameOf(by.session.db, asked) ?? ''
  const id = way.way === 'decisionFile' ? way.leaderId : null
  return {
    way: way.way,
    asked: asked === id || fold(askedName) === fold(way.leader),
    threatened: isThreatened({ id, name: way.leader }, content)
  }
}

/** What was said in a case. Throws shielding.noCopy where the user has no key to it, and area errors for an officer. */
export function readContent(by: Changing, row: CaseDbRow): NonNullable<ReturnType<typeof contentOf>> {
  const said = contentOf(by.session, row)
  if (said) return said
  if (by.session.user.roles.includes('shieldingOfficer')) by.session.areas.privateKey('shielding')
  throw new AppError('shielding.noCopy', { officers: officersOf(by) })
}

const officersOf = ({ session }: Changing): string =>
  String(areaRefusal(session.db, 'area.noKey', 'shielding').params['entitled'] ?? '')

function say(by: Changing, row: CaseDbRow, kind: PieceKind, text: PieceText, { today }: Moment): void {
  const { db, user } = by.session
  addPiece(db, { caseId: row.id, kind, at: by.now(), by: user.id }, text, decidersOf(db, row.decidingUnitId, today))
}

function write(
  by: Changing,
  row: CaseDbRow,
  facts: CaseFacts,
  event: CaseEvent['event'],
  more: Partial<Omit<CaseDbRow, keyof CaseFacts>>,
  told: HistoryChanges = {}
): void {
  const { db, municipality } = by.session
  const version = writeCase(db, row, facts, more)
  const changed = (key: 'state' | 'runsFrom' | 'runsUntil'): HistoryChanges =>
    row[key] === facts[key] ? {} : { [key]: [row[key], facts[key]] }
  tellOfCase(by, row.id, version, {
    event: [null, event],
    ...changed('state'),
    ...changed('runsFrom'),
    ...changed('runsUntil'),
    ...told
  })
  planTransfers(db, [row.id], { now: by.now(), country: municipality.country })
}
