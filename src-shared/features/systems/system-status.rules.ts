import { addMonths } from '../../kernel/dates.ts'
import type { FieldValue, Values } from '../../kernel/value.ts'
import { agreementStanding, riskStanding, type Standing, type StandingReason } from './system.rules.ts'

/** What is said of a system at a glance. */
export const statusSubjects = ['life', 'contract', 'agreement', 'risk', 'owner', 'verification'] as const
/** One of the matters. */
export type StatusSubject = (typeof statusSubjects)[number]

/** How a system's life stands; the code of a text in three languages (i18n topic `systems`). */
export const lifeStates = ['planned', 'inUse', 'expiring', 'phasingOut', 'ended', 'retired'] as const
/** One of the states. */
export type LifeState = (typeof lifeStates)[number]

/** Why a sign is there, beside the reasons of agreement and risk assessment. */
export const statusReasons = [
  'life.planned',
  'life.phasingIn',
  'life.begins',
  'life.operational',
  'life.since',
  'life.expiring',
  'life.phasingOut',
  'life.ended',
  'life.retired',
  'contract.expired',
  'contract.expiresSoon',
  'owner.left',
  'owner.leaves',
  'verification.due'
] as const
/** One of the reasons. */
export type StatusReason = (typeof statusReasons)[number] | StandingReason

/** A sign of a system's status: derived, never stored. `reason` is a key of the i18n topic `systems` (`reason.…`). */
export interface SystemSign {
  readonly subject: StatusSubject
  readonly standing: Standing
  /** The life's state, where that is the subject. */
  readonly life?: LifeState
  readonly reason: StatusReason
  /** Civil date that it turns on. */
  readonly date: string | null
  /** Who or what it is about: an owner's or a contract's name. */
  readonly name?: string
}

/** What the status needs beside the system's own values. */
export interface StatusContext {
  /** Civil date in the register's zone. */
  readonly today: string
  /** Owners and administrators, with the day they leave (civil date) or null. */
  readonly holders: readonly { readonly name: string; readonly leftOn: string | null }[]
  /** Contracts that are about the system, with the day they end or null. */
  readonly contracts: readonly { readonly name: string; readonly endsOn: string | null }[]
}

/** So many months ahead an end is told of. */
export const statusMonths = 3

function date(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** How far the system's life is: what its end says goes before what was chosen. */
export function lifeOf(values: Values, today: string): SystemSign | null {
  const chosen = date(values['lifecycle'])
  const begins = date(values['inUseFrom'])
  const ends = date(values['endsOn'])
  const sign = (life: LifeState, standing: Standing, reason: StatusReason, on: string | null = null): SystemSign => ({
    subject: 'life',
    standing,
    life,
    reason,
    date: on
  })
  if (chosen === 'retired') return sign('retired', 'none', 'life.retired', ends)
  if (ends && ends < today) return sign('ended', 'overdue', 'life.ended', ends)
  if (chosen === 'phasingOut') return sign('phasingOut', 'soon', 'life.phasingOut', ends)
  if (ends && ends <= addMonths(today, statusMonths)) return sign('expiring', 'soon', 'life.expiring', ends)
  if (chosen === 'planned' || chosen === 'phasingIn') return sign('planned', 'none', `life.${chosen}`, begins)
  if (begins && begins > today) return sign('planned', 'none', 'life.begins', begins)
  if (chosen === 'operational') return sign('inUse', 'valid', 'life.operational', begins)
  return begins ? sign('inUse', 'valid', 'life.since', begins) : null
}

/** Everything a system's status is made of, each with its reason; what a system that is gone no longer needs is left out. */
export function systemStatus(values: Values, { today, holders, contracts }: StatusContext): readonly SystemSign[] {
  const life = lifeOf(values, today)
  const signs: SystemSign[] = life ? [life] : []
  if (life?.life === 'retired') return signs
  const soon = addMonths(today, statusMonths)
  for (const { name, endsOn } of contracts) {
    if (endsOn === null || endsOn > soon) continue
    const over = endsOn < today
    const reason = over ? 'contract.expired' : 'contract.expiresSoon'
    signs.push({ subject: 'contract', standing: over ? 'overdue' : 'soon', reason, date: endsOn, name })
  }
  for (const sign of [agreementStanding(values, today), riskStanding(values, today)])
    if (sign.standing !== 'none') signs.push(sign)
  for (const { name, leftOn } of holders) {
    if (leftOn === null || leftOn > soon) continue
    const gone = leftOn <= today
    const reason = gone ? 'owner.left' : 'owner.leaves'
    signs.push({ subject: 'owner', standing: gone ? 'overdue' : 'soon', reason, date: leftOn, name })
  }
  const review = date(values['nextReviewOn'])
  if (review && review < today)
    signs.push({ subject: 'verification', standing: 'overdue', reason: 'verification.due', date: review })
  return signs
}
