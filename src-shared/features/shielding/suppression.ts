/** The least number that a statistic shows: fewer could single a citizen or an employee out (domain.md §3.4). */
export const leastShown = 5

/**
 * Figures with those below five left out (null). One alone that was left out could be reckoned from the total, and so
 * could few in several cells; then the next smallest goes too, and in the end the total. 0 says of nobody anything.
 */
export function suppressed(counts: readonly number[]): {
  readonly cells: readonly (number | null)[]
  readonly total: number | null
} {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const hidden = new Set(counts.flatMap((count, at) => (count > 0 && count < leastShown ? [at] : [])))
  if (hidden.size === 0) return { cells: counts, total }
  const bySize = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !hidden.has(at))
    .sort((a, b) => a.count - b.count)
  const sum = (): number => [...hidden].reduce((all, at) => all + (counts[at] ?? 0), 0)
  while (hidden.size < 2 || sum() < leastShown) {
    const next = bySize.shift()
    if (!next) return { cells: counts.map((count, at) => (hidden.has(at) ? null : count)), total: null }
    hidden.add(next.at)
  }
  return { cells: counts.map((count, at) => (hidden.has(at) ? null : count)), total }
}
