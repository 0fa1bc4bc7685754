import type { GapState } from './gap-column.ts'

/** Weight by column key; what is not in it has the column's own. */
export type GapWeights = Readonly<Partial<Record<string, number>>>

/** What a column counts. */
export function weightOf(column: { readonly key: string; readonly weight: number }, weights: GapWeights): number {
  return weights[column.key] ?? column.weight
}

/**
 * The weighted share, in whole percent, of what is present among what applies; rounded down, so that 100 says that
 * nothing is missing. 100 too where nothing applies.
 */
export function scoreOf(states: readonly GapState[], weights: readonly number[]): number {
  let present = 0
  let applicable = 0
  for (const [i, state] of states.entries()) {
    const weight = weights[i] ?? 0
    if (state !== 'notApplicable') applicable += weight
    if (state === 'present') present += weight
  }
  return percentOf(present, applicable)
}

/** A share in whole percent, rounded down; 100 of nothing. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part * 100) / whole)
}
