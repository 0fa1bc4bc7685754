import { addMonths } from '../../../kernel/dates.ts'
import type { EntityName } from '../../../kernel/field.ts'
import { isEmpty, type Values } from '../../../kernel/value.ts'
import { agreementSigns, endOf } from '../../agreements/agreement.rules.ts'
import { activityGapColumns, activityGapOf } from '../../missing/activity-gaps.ts'
import { answerOf, type GapState } from '../../systems/gaps/gap-column.ts'

/**
 * When an agreement ends, seen from a day: every agreement is in exactly one. `none` asks for nothing: ended, governed by
 * law or not required.
 */
export const agreementEnds = ['expired', 'in3', 'in6', 'in12', 'later', 'open', 'unsigned', 'none'] as const
/** One of {@link agreementEnds}. */
export type AgreementEnd = (typeof agreementEnds)[number]

/** Those that end within a year. */
export const endingSoon: readonly AgreementEnd[] = ['in3', 'in6', 'in12']
/** Those that somebody relies on today. */
export const agreementsInForce: readonly AgreementEnd[] = [...endingSoon, 'later', 'open']

/** @param today civil date */
export function agreementEnd(values: Values, today: string): AgreementEnd {
  const state = agreementSigns(values, { subProcessors: [], oversights: [] }, today)[0]?.state
  if (state === 'ended' || state === 'byLaw' || state === 'notRequired') return 'none'
  if (state === 'expired') return 'expired'
  if (state === 'notSigned') return 'unsigned'
  const until = endOf(values)
  if (until === null) return 'open'
  const within = ([3, 6, 12] as const).find((months) => until <= addMonths(today, months))
  return within === undefined ? 'later' : `in${within}`
}

/** The fields by which it is told when an agreement ends. */
export const agreementEndFields = [
  'basis',
  'signedOn',
  'startsOn',
  'expiresOn',
  'terminatedOn',
  'noticeMonths'
] as const

/** Whether an activity says its legal basis and its erasure limit, by the rules that its own municipality sees. */
export function activityStates(values: Values): { readonly basis: GapState; readonly erasure: GapState } {
  const links: Readonly<Record<string, number>> = {}
  const context = { values, links, lines: 0, transfers: 0, baseless: 0, arrangements: 0, responsible: null, today: '' }
  const ask = (key: string): GapState => {
    const column = activityGapColumns.find((one) => one.key === key)
    return column ? activityGapOf(column, context).state : 'notApplicable'
  }
  return { basis: ask('activityBases'), erasure: ask('activityErasure') }
}

/** Whether a system with personal data is assessed for risk; `notApplicable` for those that nobody has to. */
export function riskState(values: Values): Extract<GapState, 'present' | 'missing' | 'notApplicable'> {
  if (answerOf(values['personalData']) !== 'yes') return 'notApplicable'
  const said = answerOf(values['riskAssessed'])
  if (said === 'notApplicable') return 'notApplicable'
  return said === 'yes' || !isEmpty(values['riskAssessedOn'] ?? null) ? 'present' : 'missing'
}

/** What is found in municipalities' records, each with the entity in which it is. */
export const findings = {
  activityNoBasis: 'processingActivity',
  activityNoErasure: 'processingActivity',
  agreementExpired: 'agreement',
  agreementIn3: 'agreement',
  agreementIn6: 'agreement',
  agreementIn12: 'agreement',
  agreementUnsigned: 'agreement',
  systemNotAssessed: 'system',
  systemGaps: 'system',
  activityGaps: 'processingActivity',
  agreementGaps: 'agreement'
} as const satisfies Record<string, EntityName>
/** One of {@link findings}. */
export type Finding = keyof typeof findings
/** Their keys. */
export const findingKeys = Object.keys(findings) as readonly Finding[]

/** The finding that an end of an agreement is; null for those that are none. */
export function findingOfEnd(end: AgreementEnd): Finding | null {
  if (end === 'expired') return 'agreementExpired'
  if (end === 'unsigned') return 'agreementUnsigned'
  return end === 'in3' ? 'agreementIn3' : end === 'in6' ? 'agreementIn6' : end === 'in12' ? 'agreementIn12' : null
}
