import { seeded } from '../../support/made-rows.ts'

/** Chance that can be repeated. */
export interface Chance {
  /** 0 to below 1. */
  next(): number
  /** A whole number below. */
  below(limit: number): number
  pick<T>(of: readonly T[]): T
  is(share: number): boolean
  /** A UUID. */
  id(): string
}

/** Chance by a seed. */
export function chanceOf(seed: number): Chance {
  const next = seeded(seed)
  const below = (limit: number): number => Math.floor(next() * limit)
  const hex = (length: number): string => Array.from({ length }, () => below(16).toString(16)).join('')
  return {
    next,
    below,
    pick: (of) => of[below(of.length)] as (typeof of)[number],
    is: (share) => next() < share,
    id: () => `${hex(8)}-${hex(4)}-7${hex(3)}-a${hex(3)}-${hex(12)}`
  }
}
