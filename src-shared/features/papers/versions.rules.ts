/** What a version of a record of processing activities says of an activity, as texts. */
export interface ComparedActivity {
  readonly id: string
  readonly name: string
  readonly facts: readonly { readonly label: string; readonly text: string }[]
}

/** A fact that two versions tell differently; an empty text where one of them says nothing. */
export interface ChangedFact {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** An activity by which two versions differ. */
export interface NamedActivity {
  readonly id: string
  readonly name: string
}

/** What differs between two versions. */
export interface VersionDifferences {
  readonly added: readonly NamedActivity[]
  readonly gone: readonly NamedActivity[]
  readonly changed: readonly (NamedActivity & { readonly facts: readonly ChangedFact[] })[]
  /** How many are the same in both. */
  readonly same: number
}

/** Compares two versions activity by activity; in the order of the later one, what is gone in that of the earlier. */
export function compareVersions(
  before: readonly ComparedActivity[],
  after: readonly ComparedActivity[]
): VersionDifferences {
  const was = new Map(before.map((activity) => [activity.id, activity]))
  const is = new Set(after.map(({ id }) => id))
  const pairs = after.flatMap((now) => {
    const then = was.get(now.id)
    return then ? [{ id: now.id, name: now.name, facts: changedFacts(then, now) }] : []
  })
  const changed = pairs.filter(({ facts }) => facts.length > 0)
  return {
    added: after.filter(({ id }) => !was.has(id)).map(named),
    gone: before.filter(({ id }) => !is.has(id)).map(named),
    changed,
    same: pairs.length - changed.length
  }
}

function changedFacts(before: ComparedActivity, after: ComparedActivity): readonly ChangedFact[] {
  const was = new Map(before.facts.map(({ label, text }) => [label, text]))
  const is = new Map(after.facts.map(({ label, text }) => [label, text]))
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((label) => {
    const fact = { label, before: was.get(label) ?? '', after: is.get(label) ?? '' }
    return fact.before === fact.after ? [] : [fact]
  })
}

function named({ id, name }: ComparedActivity): NamedActivity {
  return { id, name }
}
