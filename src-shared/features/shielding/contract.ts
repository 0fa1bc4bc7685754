import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { isCivilDate } from '../../kernel/dates.ts'
import { longestText } from '../../kernel/limits.ts'
import type { RefView } from '../../kernel/value.ts'
import type { AreaAccess } from '../areas/contract.ts'
import {
  type CaseKind,
  caseKinds,
  citizenRelations,
  type DecisionWay,
  departmentCodes,
  type IncidentCategory,
  incidentCategories,
  type Protection,
  protections,
  type ShownState,
  type Standing,
  shownStates
} from './case.ts'
import type { CaseContent, SaidPiece } from './content.ts'
import type { CaseEventName } from './machine.ts'
import type { ShieldingPolicy } from './policy.ts'
import { mostDaysNationally } from './policy.ts'

/** A case in a list: nothing of who or why. */
export interface CaseRow {
  readonly id: string
  readonly number: number
  readonly kind: CaseKind
  readonly category: IncidentCategory | null
  readonly state: ShownState
  readonly protection: Protection
  readonly unit: RefView
  readonly requestedAt: string
  readonly requestedBy: string
  /** Civil dates; the last day is null where it is open-ended or does not run. */
  readonly runsFrom: string | null
  readonly runsUntil: string | null
  /** UTC instant by which somebody is to decide; null where nothing waits for a decision. */
  readonly decideBy: string | null
  /** Days of the extension that waits for a decision. */
  readonly extensionDays: number | null
  /** What is still to be told of it: keys of its details. */
  readonly lacks: readonly string[]
}

/** Something that happened to a case, out of the history: never a reason. */
export interface CaseEntry {
  readonly at: string
  readonly by: string
  readonly event: string
  readonly state: string | null
  readonly runsUntil: string | null
  readonly way: DecisionWay | null
}

/** A citizen of a case; the number only by `shielding.reveal`. */
export interface CaseCitizen {
  readonly id: string
  readonly relation: (typeof citizenRelations)[number]
  readonly protection: Protection
}

/** A case with all that its page shows to whoever asks. */
export interface ShieldingCase extends CaseRow {
  readonly version: number
  readonly days: number
  readonly acute: boolean
  readonly completeBy: string | null
  readonly decidedAt: string | null
  readonly decidedBy: string | null
  readonly decidedWay: DecisionWay | null
  readonly closedAt: string | null
  readonly joinedInto: { readonly id: string; readonly number: number } | null
  readonly decidingUnit: RefView
  readonly department: { readonly code: string; readonly kind: string } | null
  readonly standings: readonly Standing[]
  readonly offered: readonly CaseEventName[]
  /** Why the asking user cannot decide it although the standing allows; null: nothing is in the way. */
  readonly fourEyes: 'threatened' | 'asked' | null
  /** What was said; null: not for the asking user, or its key is not at hand. */
  readonly content: CaseContent | null
  readonly pieces: readonly SaidPiece[]
  readonly citizens: readonly CaseCitizen[]
  /** Requests that went into this one. */
  readonly joined: readonly { readonly id: string; readonly number: number }[]
  /** Other running cases about one of its citizens. */
  readonly alike: readonly { readonly id: string; readonly number: number }[]
  readonly entries: readonly CaseEntry[]
}

/** How somebody stands to the register's shieldings, for the window's frame. */
export interface ShieldingState {
  readonly standings: readonly Standing[]
  readonly area: AreaAccess
  readonly policy: ShieldingPolicy
  readonly units: readonly RefView[]
  /** Units whose cases the asking user decides. */
  readonly leads: readonly RefView[]
  /** Requests that nobody with the key has looked at yet; `shielding.settle` does. */
  readonly unsettled: number
}

/** A day's deputy. */
export interface Deputy {
  readonly id: string
  readonly of: RefView
  readonly deputy: RefView
  readonly from: string
  readonly until: string
}

const id = z.uuid()
const civil = z.string().refine(isCivilDate)
const text = z.string().trim().max(longestText.longText)
const line = z.string().trim().max(longestText.text)
const reason = text.min(3)
const days = z.number().int().min(1).max(mostDaysNationally)
const number = z.string().trim().max(20)

/** What is told of a case; all of it may follow later but the citizen, the day and what happened. */
export const caseDetailsSchema = z.strictObject({
  category: z.enum(incidentCategories).nullable().default(null),
  incidentOn: civil.nullable().default(null),
  /** As somebody says it: 14:30, or "about two o'clock". */
  incidentAt: line.default(''),
  place: line.default(''),
  reason: text.default(''),
  policeReference: line.default(''),
  injuryReference: line.default(''),
  evidence: z.array(line.min(1)).max(50).default([]),
  /** Whether the citizen is informed, and why. */
  inform: z.enum(['yes', 'no']).nullable().default(null),
  informReason: text.default('')
})

/** A citizen as a request names one. */
export const citizenSchema = z.strictObject({ number, relation: z.enum(citizenRelations).default('self') })

/** A request for a shielding. */
export const requestSchema = caseDetailsSchema.extend({
  kind: z.enum(caseKinds).default('individual'),
  unit: id,
  /** Only what is needed to protect at once: citizen, day, what, unit. The rest follows by a deadline. */
  acute: z.boolean().default(false),
  citizens: z.array(citizenSchema).max(50).default([]),
  department: z
    .strictObject({ kind: z.enum(departmentCodes), code: line.min(1) })
    .nullable()
    .default(null),
  /** Who is threatened: the asking user, or somebody else by name. */
  threatened: z.discriminatedUnion('who', [
    z.strictObject({ who: z.literal('me') }),
    z.strictObject({ who: z.literal('other'), name: line.min(1) })
  ]),
  /** null: as many days as the municipality's policy says. */
  days: days.nullable().default(null),
  /** What to do where a citizen has a running case already: refuse and say so, go into that, or stand apart. */
  whenRunning: z.enum(['refuse', 'join', 'apart']).default('refuse')
})

/** How a decision came in. */
const way = z
  .discriminatedUnion('way', [
    z.strictObject({ way: z.literal('here') }),
    /** A leader's approval that lies elsewhere: who decided, and where it is. */
    z.strictObject({ way: z.literal('attached'), leader: line.min(1), reference: line.min(1) })
  ])
  .default({ way: 'here' })

const ofCase = z.object({ id, version: z.number().int().min(1) })

/** Which cases a list shows. */
export const caseFilterSchema = z.object({
  states: z.array(z.enum(shownStates)).nullable().default(null),
  protections: z.array(z.enum(protections)).nullable().default(null),
  categories: z.array(z.enum(incidentCategories)).nullable().default(null),
  unit: id.nullable().default(null),
  /** Only those that wait for a decision, about the case or a longer time. */
  waiting: z.literal('decision').nullable().default(null),
  /** Requested on or after, and on or before; civil dates. */
  from: civil.nullable().default(null),
  to: civil.nullable().default(null)
})

/** Staff shieldings. What a user sees of them follows from role, unit and key, whatever the channel. */
export const shieldingContract = {
  'shielding.state': channel<ShieldingState>()('query', 'session', z.object({})),
  'shielding.list': channel<{ readonly total: number; readonly rows: readonly CaseRow[] }>()(
    'query',
    'session',
    caseFilterSchema.extend({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(100)
    })
  ),
  /** Throws record.notFound also for a case that is not the asking user's to see. */
  'shielding.get': channel<ShieldingCase>()('query', 'session', z.object({ id })),
  /** The cases about a citizen, by the whole number; needs the area's key. Throws area errors, shielding.noNumber. */
  'shielding.find': channel<readonly CaseRow[]>()('query', 'shielding.manage', z.object({ number })),
  /** Throws shielding.noNumber, noCitizen, alreadyRunning, noLegalBasis, tooLong, area.notFounded; field errors. */
  'shielding.request': channel<{ readonly id: string; readonly number: number }>()('command', 'session', requestSchema),
  /** Tells more of a case; what is left empty stays. Throws as rules do. */
  'shielding.supplement': channel<null>()(
    'command',
    'session',
    ofCase.extend({ details: caseDetailsSchema, citizens: z.array(citizenSchema).max(50).default([]) })
  ),
  /** Throws as rules do: fourEyes…, incomplete, tooLong, wrongState, notYours; record.conflict. */
  'shielding.decide': channel<null>()(
    'command',
    'shielding.decide',
    ofCase.extend({ decision: z.enum(['approve', 'reject']), days: days.nullable().default(null), reason, way })
  ),
  'shielding.extend': channel<null>()('command', 'session', ofCase.extend({ days, reason })),
  'shielding.decideExtension': channel<null>()(
    'command',
    'shielding.decide',
    ofCase.extend({ decision: z.enum(['approve', 'reject']), days: days.nullable().default(null), reason, way })
  ),
  'shielding.end': channel<null>()('command', 'shielding.decide', ofCase.extend({ reason })),
  'shielding.withdraw': channel<null>()('command', 'session', ofCase.extend({ reason })),
  /** A request about a citizen who has a running case goes into that one. */
  'shielding.join': channel<null>()('command', 'shielding.manage', ofCase.extend({ into: id })),
  /** One number, told in the history with the reason. Throws area errors, record.notFound. */
  'shielding.reveal': channel<{ readonly number: string }>()(
    'command',
    'shielding.decide',
    z.object({ id, citizen: id, reason: line.min(3) })
  ),
  /** Fills in fingerprints and gives leaders their copies, with the area's key; answers how many cases were looked at. */
  'shielding.settle': channel<number>()('command', 'shielding.manage', z.object({})),
  'shielding.setPolicy': channel<ShieldingPolicy>()(
    'command',
    'shielding.manage',
    z.object({
      takesEffect: z.enum(['atOnce', 'afterApproval']),
      days,
      decideWithinHours: z.number().int().min(1).max(720),
      completeWithinHours: z.number().int().min(1).max(720),
      keepMonths: z.number().int().min(1).max(240)
    })
  ),
  /** What allows longer periods and departments: an administrator's to record; null: not allowed. */
  'shielding.setLegalBasis': channel<ShieldingPolicy>()(
    'command',
    'register.administer',
    z.object({
      longer: z.object({ days, legalBasis: line.min(3) }).nullable(),
      department: z.object({ legalBasis: line.min(3) }).nullable()
    })
  ),
  /**
   * Makes a unit, in a register for shieldings alone, where no coordinator does: without one nobody asks for anything.
   * Throws shielding.unitsElsewhere in any other; field.unknownReference for a unit above that is not there.
   */
  'shielding.addUnit': channel<{ readonly id: string }>()(
    'command',
    'shielding.manage',
    z.object({ name: line.min(1), parent: id.nullable().default(null) })
  ),
  /** These too are a register's for shieldings alone. */
  'shielding.renameUnit': channel<null>()('command', 'shielding.manage', z.object({ id, name: line.min(1) })),
  /** Throws shielding.unitHasCases, unitHasUnits: what belongs to a unit keeps it. */
  'shielding.removeUnit': channel<null>()('command', 'shielding.manage', z.object({ id })),
  'shielding.restoreUnit': channel<null>()('command', 'shielding.manage', z.object({ id })),
  'shielding.deputies': channel<readonly Deputy[]>()('query', 'shielding.decide', z.object({})),
  /** Whoever may stand in: users who decide. */
  'shielding.deciders': channel<readonly RefView[]>()('query', 'shielding.decide', z.object({})),
  'shielding.addDeputy': channel<null>()(
    'command',
    'shielding.decide',
    z.object({ of: id, deputy: id, from: civil, until: civil })
  ),
  'shielding.removeDeputy': channel<null>()('command', 'shielding.decide', z.object({ id }))
}
