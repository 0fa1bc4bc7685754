/** What somebody said of two names: that they mean the same, or that they do not. */
export interface MatchDecision {
  readonly left: NameSide
  readonly right: NameSide
  readonly verdict: 'same' | 'different'
}

/** One side of a decision: a name, and whose product it is (a supplier's number or normalised name; '': nobody said). */
export interface NameSide {
  readonly key: string
  readonly supplier: string
}

/** Decisions, found by the two names that they are about, whichever stands first. */
export class Decisions {
  private readonly byKeys = new Map<string, MatchDecision[]>()

  constructor(decisions: readonly MatchDecision[]) {
    for (const decision of decisions) {
      const key = pairKey(decision.left.key, decision.right.key)
      this.byKeys.set(key, [...(this.byKeys.get(key) ?? []), decision])
    }
  }

  /**
   * What was said of these two; null: nothing. A side is meant by any of its supplier's names and numbers, as they come
   * to be known in the course of time.
   */
  of(left: DecidedSide, right: DecidedSide): MatchDecision['verdict'] | null {
    for (const decision of this.byKeys.get(pairKey(left.key, right.key)) ?? []) {
      const { left: a, right: b, verdict } = decision
      if ((isMeant(a, left) && isMeant(b, right)) || (isMeant(a, right) && isMeant(b, left))) return verdict
    }
    return null
  }

  /** The pairs of names that were decided. */
  all(): readonly MatchDecision[] {
    return [...this.byKeys.values()].flat()
  }
}

/** A name with everything that its supplier is known by. */
export interface DecidedSide {
  readonly key: string
  readonly suppliers: ReadonlySet<string>
}

function isMeant(said: NameSide, side: DecidedSide): boolean {
  if (said.key !== side.key) return false
  return said.supplier === '' ? side.suppliers.size === 0 : side.suppliers.has(said.supplier)
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)
