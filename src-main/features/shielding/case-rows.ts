import type {
  CaseKind,
  CaseState,
  DecisionWay,
  IncidentCategory,
  Protection
} from '../../../src-shared/features/shielding/case.ts'
import type { CaseFacts } from '../../../src-shared/features/shielding/machine.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { Database } from '../../db/open.ts'

/** A case as its row has it. */
export interface CaseDbRow {
  readonly id: string
  readonly version: number
  readonly number: number
  readonly kind: CaseKind
  readonly category: IncidentCategory | null
  readonly state: CaseState
  readonly unitId: string
  readonly decidingUnitId: string
  readonly acute: 0 | 1
  /** What is still to be told, codes apart by commas; '': nothing. */
  readonly lacks: string
  readonly completeBy: string | null
  readonly decideBy: string | null
  readonly days: number
  readonly requestedAt: string
  readonly requestedBy: string
  readonly decidedAt: string | null
  readonly decidedBy: string | null
  readonly decidedWay: DecisionWay | null
  readonly runsFrom: string | null
  readonly runsUntil: string | null
  readonly extensionDays: number | null
  readonly extensionBy: string | null
  readonly extensionAt: string | null
  readonly closedAt: string | null
  readonly joinedInto: string | null
  readonly orgCode: string | null
  readonly orgKind: string | null
  readonly protection: Protection
}

/** Its columns, of the table by the name `c`. */
export const caseColumns = `
  c.id, c.version, c.number, c.kind, c.category, c.state, c.unit_id AS unitId, c.deciding_unit_id AS decidingUnitId,
  c.acute, c.lacks, c.complete_by AS completeBy, c.decide_by AS decideBy, c.days, c.requested_at AS requestedAt,
  c.requested_by AS requestedBy, c.decided_at AS decidedAt, c.decided_by AS decidedBy, c.decided_way AS decidedWay,
  c.runs_from AS runsFrom, c.runs_until AS runsUntil, c.extension_days AS extensionDays,
  c.extension_by AS extensionBy, c.extension_at AS extensionAt, c.closed_at AS closedAt, c.joined_into AS joinedInto,
  c.org_code AS orgCode, c.org_kind AS orgKind, c.protection`

/** The row of a case. Throws record.notFound. */
export function caseRow(db: Database, id: string): CaseDbRow {
  const row = db.prepare<[string], CaseDbRow>(`SELECT ${caseColumns} FROM shielding_case c WHERE c.id = ?`).get(id)
  if (!row) throw new AppError('record.notFound')
  return row
}

/** What the rules ask of it. */
export function factsOf(row: CaseDbRow): CaseFacts {
  const { kind, state, runsFrom, runsUntil, lacks, extensionDays } = row
  return {
    kind,
    state,
    runsFrom,
    runsUntil,
    complete: lacks === '',
    extension: extensionDays === null ? null : { days: extensionDays }
  }
}

/** Writes what an event made of a case, and what else changed with it; moves its version on. Answers the new version. */
export function writeCase(
  db: Database,
  row: CaseDbRow,
  facts: CaseFacts,
  more: Partial<Omit<CaseDbRow, keyof CaseFacts>> = {}
): number {
  const next = {
    ...row,
    ...more,
    state: facts.state,
    runsFrom: facts.runsFrom,
    runsUntil: facts.runsUntil,
    extensionDays: facts.extension?.days ?? null,
    version: row.version + 1
  }
  db.prepare(
    `UPDATE shielding_case SET version = $version, category = $category, state = $state, listed = $state, lacks = $lacks,
       complete_by = $completeBy, decide_by = $decideBy, decided_at = $decidedAt, decided_by = $decidedBy,
       decided_way = $decidedWay, runs_from = $runsFrom, runs_until = $runsUntil, extension_days = $extensionDays,
       extension_by = $extensionBy, extension_at = $extensionAt, closed_at = $closedAt, joined_into = $joinedInto
     WHERE id = $id`
  ).run(next)
  return next.version
}
