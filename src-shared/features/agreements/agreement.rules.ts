import { addMonths } from '../../kernel/dates.ts'
import type { Values } from '../../kernel/value.ts'
import { isInEea } from '../organisations/countries.ts'
import type { Standing } from '../systems/system.rules.ts'

/** How an agreement stands: exactly one of the first eight, and any of the others. Codes are append-only. */
export const agreementStates = [
  'inForce',
  'notBegun',
  'expiresSoon',
  'expired',
  'notSigned',
  'ended',
  'byLaw',
  'notRequired',
  'oversightDue',
  'announced',
  'noTransferBasis'
] as const
/** One of the states. */
export type AgreementState = (typeof agreementStates)[number]

/** A sign of how an agreement stands and why: derived, never stored. */
export interface AgreementSign {
  readonly state: AgreementState
  readonly standing: Standing
  /** Civil date that it turns on. */
  readonly date: string | null
  /** The sub-processors it is about. */
  readonly names: readonly string[]
}

/** What is asked of a sub-processor. */
export interface SubProcessorFacts {
  readonly name?: string
  readonly approval: string | null
  readonly country: string | null
  readonly basis: string | null
}

/** What is asked of an oversight; civil dates. */
export interface OversightFacts {
  readonly plannedOn: string | null
  readonly completedOn: string | null
}

/** What an agreement's pieces say. */
export interface AgreementPieces {
  readonly subProcessors: readonly SubProcessorFacts[]
  readonly oversights: readonly OversightFacts[]
}

/** An agreement without a longer notice is told of so many months before it expires. */
export const soonMonths = 3

/**
 * How an agreement stands, with its reasons (GDPR art. 28; ch. V for transfers). One that ended, expired or is not needed
 * asks for nothing more.
 *
 * @param today civil date in the register's zone
 */
export function agreementSigns(values: Values, pieces: AgreementPieces, today: string): readonly AgreementSign[] {
  const term = termOf(values, today)
  if (!runs(term.state)) return [term]
  const sign = (state: AgreementState, standing: Standing, date: string | null, names: readonly string[] = []) =>
    ({ state, standing, date, names }) satisfies AgreementSign
  const due = oversightDue(values, pieces.oversights)
  const announced = pieces.subProcessors.filter(({ approval }) => approval === 'announced')
  const baseless = pieces.subProcessors.filter(lacksBasis)
  return [
    term,
    ...(due !== null && due <= today ? [sign('oversightDue', 'overdue', due)] : []),
    ...(announced.length > 0 ? [sign('announced', 'soon', null, namesOf(announced))] : []),
    ...(baseless.length > 0 ? [sign('noTransferBasis', 'missing', null, namesOf(baseless))] : [])
  ]
}

/** Whether an agreement in this state is still to be looked after. */
export function runs(state: AgreementState): boolean {
  return state === 'inForce' || state === 'notBegun' || state === 'expiresSoon' || state === 'notSigned'
}

/** Where an agreement is between its signature and its end. */
function termOf(values: Values, today: string): AgreementSign {
  const sign = (state: AgreementState, standing: Standing, date: string | null): AgreementSign => ({
    state,
    standing,
    date,
    names: []
  })
  const [signedOn, startsOn, endedOn] = ['signedOn', 'startsOn', 'terminatedOn'].map((key) => day(values, key))
  if (endedOn && endedOn <= today) return sign('ended', 'none', endedOn)
  if (values['basis'] === 'law') return sign('byLaw', 'none', null)
  if (values['basis'] === 'notRequired') return sign('notRequired', 'none', null)
  const until = endOf(values)
  if (until !== null && until < today) return sign('expired', 'overdue', until)
  if (!signedOn) return sign('notSigned', 'missing', null)
  if (until !== null && until <= addMonths(today, tellMonths(values))) return sign('expiresSoon', 'soon', until)
  return startsOn && startsOn > today ? sign('notBegun', 'valid', startsOn) : sign('inForce', 'valid', signedOn)
}

/** The last day: the earlier of the term's and of the day it was ended by; null where it runs on. */
export function endOf(values: Values): string | null {
  const days = ['expiresOn', 'terminatedOn'].flatMap((key) => day(values, key) ?? [])
  return days.sort()[0] ?? null
}

/** So many months before its last day it is told of: its notice, where that is longer than usual. */
export function tellMonths({ noticeMonths }: Values): number {
  return Math.max(Number(noticeMonths ?? 0), soonMonths)
}

/**
 * The day of the next oversight: what is said (which an oversight that is planned says, `oversight.saying.ts`), else the
 * interval after the last one or after the signature; null where there is no plan. Where an agreement from before that
 * rule has a day of its own beside what is planned, the earliest of them.
 */
export function oversightDue(values: Values, oversights: readonly OversightFacts[]): string | null {
  const planned = oversights.flatMap(({ plannedOn, completedOn }) => (plannedOn && !completedOn ? [plannedOn] : []))
  const months = Number(values['oversightMonths'] ?? 0)
  const since = day(values, 'lastOversightOn') ?? day(values, 'startsOn') ?? day(values, 'signedOn')
  const next = day(values, 'nextOversightOn') ?? (months > 0 && since !== null ? addMonths(since, months) : null)
  return [...planned, ...(next === null ? [] : [next])].sort()[0] ?? null
}

/** When an agreement that is looked after on a day is to be looked after again; null where it has no plan. */
export function nextOversight({ oversightMonths }: Values, completedOn: string | null): string | null {
  const months = Number(oversightMonths ?? 0)
  return months > 0 && completedOn ? addMonths(completedOn, months) : null
}

/** Whether a sub-processor at work sits outside the EEA and nothing says what the transfer rests on. */
export function lacksBasis({ approval, country, basis }: SubProcessorFacts): boolean {
  return approval !== 'ended' && approval !== 'objected' && !basis && isInEea(country ?? '') === false
}

function namesOf(all: readonly SubProcessorFacts[]): readonly string[] {
  return all.flatMap(({ name }) => name ?? [])
}

function day(values: Values, key: string): string | null {
  const value = values[key]
  return typeof value === 'string' && value !== '' ? value : null
}
