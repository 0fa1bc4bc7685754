import type { MatchReason, SupplierAgreement } from '../../../../src-shared/features/consolidation/matching.ts'
import type { NameSide } from './decisions.ts'

/** Two groups of records of which a person says whether they are one. */
export interface MatchQuestion {
  /** A record of each group, by its place. */
  readonly left: number
  readonly right: number
  readonly reason: MatchReason
  /** 0 to 1, the suppliers counted in. */
  readonly score: number
  readonly supplier: SupplierAgreement
  /** By what a decision is remembered. */
  readonly sides: readonly [NameSide, NameSide]
}
