import { addMonths } from '../../../kernel/dates.ts'
import type { Country, Labels } from '../../../kernel/language.ts'
import { type Answer, type FieldValue, isEmpty, type Values } from '../../../kernel/value.ts'
import type { GapReasonCode } from './reasons.ts'

/** How a system stands in one column; `unknown` is a said "don't know". The order is that of the totals. */
export const gapStates = ['missing', 'outOfDate', 'unknown', 'present', 'notApplicable'] as const
/** One of the states. */
export type GapState = (typeof gapStates)[number]

/** Why: a code with a text in three languages (i18n topic `missing`); civil dates and names come as params. */
export interface GapReason {
  readonly code: GapReasonCode
  readonly params?: Readonly<Record<string, string | number>>
}

/** What a column says of a system. */
export interface Gap {
  readonly state: GapState
  readonly reason: GapReason
}

/** A person in a role, as far as it matters here. */
export interface HeldBy {
  readonly name: string
  /** Civil date from which the person is gone; null while there. */
  readonly leftOn: string | null
  readonly deleted: boolean
}

/** What a system's platform says of its agreement. */
export interface PlatformAgreement {
  readonly name: string
  readonly made: Answer['value'] | null
  readonly expiresOn: string | null
}

/** A system with what columns ask of it and of what stands around it. */
export interface GapContext {
  /** Of the fields that the columns need. */
  readonly values: Values
  /** Organisation units that use it (records of use, and its own list). */
  readonly units: number
  /** Dependencies in either direction. */
  readonly dependencies: number
  readonly owner: HeldBy | null
  readonly administrator: HeldBy | null
  /** Further people in the roles. */
  readonly coOwners: number
  readonly coAdministrators: number
  readonly platform: PlatformAgreement | null
  /** CPR subscriptions that run and name their source, and in how many of them something is missing. */
  readonly cpr: { readonly sources: number; readonly lacking: number }
  /** Instant of the last change; null for a system that nobody has saved. */
  readonly updatedAt: string | null
  /** Civil date in the register's zone. */
  readonly today: string
  readonly country: Country
  /** How long a verification holds. */
  readonly reviewMonths: number
}

/** One column of a matrix: what is asked of each record, in a context. */
export interface GapColumn<C = GapContext> {
  readonly key: string
  readonly labels: Labels
  /** What it counts in the score where the municipality has not said otherwise; 0 to 10. */
  readonly weight: number
  /** The record's fields that it reads. */
  readonly needs: readonly string[]
  /** The field that fills the gap; null where another record does. */
  readonly fills: string | null
  /** Only in registers of this country. */
  readonly country?: Country
  of(context: C): Gap
}

/** A finding. */
export function gap(state: GapState, code: GapReasonCode, params?: GapReason['params']): Gap {
  return { state, reason: params ? { code, params } : { code } }
}

/** What an answer field says; null for nothing. */
export function answerOf(value: FieldValue | undefined): Answer['value'] | null {
  return typeof value === 'object' && value !== null && 'value' in value ? value.value : null
}

/** A date field's civil date; null for none. */
export function dateOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** Present where the field says something. */
export function filled(key: string): (context: { readonly values: Values }) => Gap {
  return ({ values }) => (isEmpty(values[key]) ? gap('missing', 'empty') : gap('present', 'filled'))
}

/** How many records each list of references names, by the list's key. */
export type Links = Readonly<Record<string, number>>

/** Present where one of the lists names somebody or something. */
export function named(...keys: readonly string[]): (context: { readonly links: Links }) => Gap {
  return ({ links }) => {
    const count = keys.reduce((sum, key) => sum + (links[key] ?? 0), 0)
    return count === 0 ? gap('missing', 'empty') : gap('present', 'links.some', { count })
  }
}

/** A column that asks `of`; the field that fills it is the first it needs, unless another is named. */
export function gapColumn<C>(
  key: string,
  texts: Labels,
  weight: number,
  needs: readonly string[],
  of: GapColumn<C>['of'],
  fills: string | null = needs[0] ?? null
): GapColumn<C> {
  return { key, labels: texts, weight, needs, fills, of }
}

/** Whether something done on a date has to be done again. */
export function isOld(date: string, months: number, today: string): boolean {
  return addMonths(date, months) < today
}
