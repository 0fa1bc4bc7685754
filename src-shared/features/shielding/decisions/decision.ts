import { z } from 'zod'
import { isCivilDate } from '../../../kernel/dates.ts'
import { longestText } from '../../../kernel/limits.ts'
import { caseKinds, citizenRelations, incidentCategories, shownStates } from '../case.ts'

/** How many days a case that was sent out may come back decided. */
export const decisionFileDays = 30

/** 32 bytes as base64. */
export const rawKey = z.string().regex(/^[A-Za-z0-9+/]{43}=$/)
const line = z.string().trim().min(1).max(longestText.text)
const text = z.string().max(longestText.longText)
const days = z.number().int().min(1).max(10_000)
const civil = z.string().refine(isCivilDate)

/** What somebody gives the shielding officer to be sent cases: no secret, but to be compared by telephone. */
export const decisionKeySchema = z.object({
  format: z.literal('samregister-decision-key'),
  version: z.literal(1),
  name: line,
  /** X25519, which cases are sealed for. */
  seal: rawKey,
  /** Ed25519, which decisions are signed with. */
  sign: rawKey
})
/** One of these. */
export type DecisionKeyFile = z.output<typeof decisionKeySchema>

/** What is to be decided: the case itself, or a longer time. */
export const askedMatters = ['case', 'extension'] as const
/** One of these. */
export type AskedMatter = (typeof askedMatters)[number]

/** The one case as it is sent to somebody at another desk, inside of the seal. */
export const askedDecisionSchema = z.object({
  caseId: z.uuid(),
  caseVersion: z.number().int(),
  number: z.number().int(),
  register: line,
  /** Who is to decide. */
  to: line,
  from: line,
  what: z.enum(askedMatters),
  kind: z.enum(caseKinds),
  state: z.enum(shownStates),
  /** Without it the case can be rejected and not approved. */
  complete: z.boolean(),
  unit: line,
  requestedAt: z.string(),
  requestedBy: z.string(),
  runsFrom: civil.nullable(),
  runsUntil: civil.nullable(),
  days,
  mostDays: days,
  /** UTC instant by which somebody is to decide. */
  decideBy: z.string().nullable(),
  /** Why a longer time is asked for. */
  extensionReason: text,
  category: z.enum(incidentCategories).nullable(),
  incidentOn: civil.nullable(),
  incidentAt: text,
  place: text,
  reason: text,
  policeReference: text,
  injuryReference: text,
  evidence: z.array(text),
  threatened: z.array(z.string()),
  /** A number only where somebody said why it goes along. */
  citizens: z.array(z.object({ relation: z.enum(citizenRelations), number: z.string().nullable() })),
  /** X25519: what the answer is sealed for. */
  areaKey: rawKey
})
/** One of these. */
export type AskedDecision = z.output<typeof askedDecisionSchema>

/** What somebody decided at another desk, inside of the seal. */
export const answeredDecisionSchema = z.object({
  caseId: z.uuid(),
  caseVersion: z.number().int(),
  what: z.enum(askedMatters),
  decision: z.enum(['approve', 'reject']),
  days: days.nullable(),
  reason: z.string().trim().min(3).max(longestText.longText),
  name: line
})
/** One of these. */
export type AnsweredDecision = z.output<typeof answeredDecisionSchema>
