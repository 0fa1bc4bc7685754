import { fold, normaliseName } from '../../../../src-shared/kernel/fold.ts'

/** How often each way of writing a name was met, outer and double blanks taken out. */
export type Spellings = Iterable<readonly [written: string, times: number]>

/**
 * The spelling to keep as the name: a well written one before `SYSTEMATIC` and `systematic`, then the most frequent,
 * then one with its company form, then the first met.
 */
export function bestSpelling(spellings: Spellings): string {
  const times = new Map<string, number>()
  for (const [written, count] of spellings) if (written !== '') times.set(written, (times.get(written) ?? 0) + count)
  let best = ''
  let bestRank: readonly number[] = []
  for (const [written, count] of times) {
    const rank = [isWellWritten(written) ? 1 : 0, count, hasCompanyForm(written) ? 1 : 0]
    if (best === '' || isHigher(rank, bestRank)) {
      best = written
      bestRank = rank
    }
  }
  return best
}

/** Neither mumbled nor shouted; what is short without its company form is an abbreviation (`KMD A/S`). */
function isWellWritten(text: string): boolean {
  if (text === text.toLowerCase()) return false
  return text !== text.toUpperCase() || normaliseName(text).length <= 4
}

function hasCompanyForm(text: string): boolean {
  return normaliseName(text) !== fold(text)
}

function isHigher(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}
