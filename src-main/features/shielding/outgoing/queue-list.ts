import type { DepartmentCode } from '../../../../src-shared/features/shielding/case.ts'
import type { TransferState } from '../../../../src-shared/features/shielding/transfer-plan.ts'
import { type AnswerCode, answerCodes } from '../../../../src-shared/features/shielding/transfers.ts'
import {
  answerWithinHours,
  type TransferPage,
  type TransferRow
} from '../../../../src-shared/features/shielding/transfers-contract.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import type { Database } from '../../../db/open.ts'
import { hoursLater } from '../changing.ts'
import { queueFigures } from './queue-figures.ts'
import { saidParts } from './queue-rows.ts'

type Asked = ChannelParsed<'shielding.transfers'>

interface Row extends Omit<TransferRow, 'department' | 'code' | 'detail'> {
  readonly orgCode: string | null
  readonly orgKind: DepartmentCode | null
  readonly said: string | null
}

const columns = `t.id, t.case_id AS caseId, c.number AS caseNumber, coalesce(o.name, '') AS unit, t.org_code AS orgCode,
  t.org_kind AS orgKind, t.operation, t.ends_at AS endsAt, t.state, t.way, t.created_at AS createdAt,
  t.handed_over_at AS handedOverAt, t.attempts, t.answered_at AS answeredAt, u.name AS confirmedBy, t.reference,
  t.refused_reason AS said`

/** A page of the queue, newest first, and what stands above it. Throws request.locked. */
export async function listTransfers(db: Database, asked: Asked, now: string): Promise<TransferPage> {
  const { refused, ...figures } = await queueFigures(db)
  const { where, params } = whereOf(asked)
  const total = db.prepare<object, number>(`SELECT count(*) FROM shielding_transfer t ${where}`).pluck().get(params)
  const rows = db
    .prepare<object, Row>(
      `SELECT ${columns} FROM (
         SELECT t.id FROM shielding_transfer t ${where} ORDER BY t.created_at DESC, t.id DESC LIMIT $limit OFFSET $offset
       ) page CROSS JOIN shielding_transfer t ON t.id = page.id JOIN shielding_case c ON c.id = t.case_id
       LEFT JOIN organisation_unit o ON o.id = c.unit_id LEFT JOIN user u ON u.id = t.confirmed_by
       ORDER BY t.created_at DESC, t.id DESC`
    )
    .all({ ...params, limit: asked.limit, offset: asked.offset })
  return {
    total: total ?? 0,
    rows: rows.map(shown),
    counts: countsIn(db),
    ...figures,
    alarm: { ...alarmIn(db, now), refused }
  }
}

function whereOf({ states, ways, caseId }: Asked): { readonly where: string; readonly params: object } {
  const parts: string[] = []
  if (states) parts.push('t.state IN (SELECT value FROM json_each($states))')
  if (ways) parts.push('t.way IN (SELECT value FROM json_each($ways))')
  if (caseId !== null) parts.push('t.case_id = $caseId')
  return {
    where: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`,
    params: {
      ...(states && { states: JSON.stringify(states) }),
      ...(ways && { ways: JSON.stringify(ways) }),
      ...(caseId !== null && { caseId })
    }
  }
}

function shown({ orgCode, orgKind, said, ...row }: Row): TransferRow {
  const { code, detail } = saidParts(said)
  const known: AnswerCode | null = code === null ? null : (answerCodes.find((one) => one === code) ?? 'fault')
  return {
    ...row,
    department: orgCode === null || orgKind === null ? null : { code: orgCode, kind: orgKind },
    code: known,
    detail
  }
}

function countsIn(db: Database): TransferPage['counts'] {
  const counts: Record<TransferState, number> = { waiting: 0, handedOver: 0, confirmed: 0, refused: 0, superseded: 0 }
  const sql = 'SELECT state, count(*) AS count FROM shielding_transfer GROUP BY state'
  for (const { state, count } of db.prepare<[], { state: TransferState; count: number }>(sql).all())
    counts[state] = count
  return counts
}

function alarmIn(db: Database, now: string): Omit<TransferPage['alarm'], 'refused'> {
  const waiting = db
    .prepare<[], { count: number; oldest: string | null }>(
      "SELECT count(*) AS count, min(created_at) AS oldest FROM shielding_transfer WHERE state = 'waiting'"
    )
    .get()
  const unanswered = db
    .prepare<[string], number>(
      "SELECT count(*) FROM shielding_transfer WHERE state = 'handedOver' AND handed_over_at < ?"
    )
    .pluck()
    .get(hoursLater(now, -answerWithinHours))
  return {
    waiting: waiting?.count ?? 0,
    unanswered: unanswered ?? 0,
    oldest: waiting?.oldest ?? null
  }
}
