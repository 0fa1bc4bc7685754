import type { ClusteredEntity } from '../../../src-shared/features/consolidation/contract.ts'
import type { Database } from '../../db/open.ts'
import { createHistoryWriter } from '../../security/history.ts'
import type { MatchDecision } from './matching/decisions.ts'

/** A decision as it is kept and passed on. */
export interface KeptDecision extends MatchDecision {
  readonly entity: ClusteredEntity
  readonly leftName: string
  readonly rightName: string
  readonly reason: string
  /** UTC instant. */
  readonly decidedAt: string
  readonly decidedBy: string
}

interface Row {
  readonly entity: ClusteredEntity
  readonly leftKey: string
  readonly leftSupplier: string
  readonly rightKey: string
  readonly rightSupplier: string
  readonly leftName: string
  readonly rightName: string
  readonly verdict: 'same' | 'different'
  readonly reason: string
  readonly decidedAt: string
  readonly decidedBy: string
}

/** Every decision, oldest first. */
export function keptDecisions(db: Database): readonly KeptDecision[] {
  const sql = `SELECT entity, left_key AS leftKey, left_supplier AS leftSupplier, right_key AS rightKey,
      right_supplier AS rightSupplier, left_name AS leftName, right_name AS rightName, verdict, reason,
      decided_at AS decidedAt, decided_by AS decidedBy
    FROM central_decision ORDER BY decided_at`
  return db
    .prepare<[], Row>(sql)
    .all()
    .map(({ leftKey, leftSupplier, rightKey, rightSupplier, ...rest }) => ({
      ...rest,
      left: { key: leftKey, supplier: leftSupplier },
      right: { key: rightKey, supplier: rightSupplier }
    }))
}

/** Keeps a decision in place of an earlier one on the same names, and tells it. Inside a transaction. */
export function keepDecision(db: Database, userId: string, at: string, decision: KeptDecision): void {
  const { entity, left, right, leftName, rightName, verdict, reason, decidedAt, decidedBy } = decision
  db.prepare('INSERT OR REPLACE INTO central_decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    entity,
    left.key,
    left.supplier,
    right.key,
    right.supplier,
    leftName,
    rightName,
    verdict,
    reason,
    decidedAt,
    decidedBy
  )
  createHistoryWriter(db).append({
    at,
    userId,
    batchId: null,
    entity: 'centralDecision',
    recordId: `${entity}:${left.key}:${right.key}`,
    version: 1,
    action: 'create',
    changes: { verdict: [null, verdict], left: [null, leftName], right: [null, rightName], reason: [null, reason] }
  })
}
