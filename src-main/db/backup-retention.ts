import type { RetentionPolicy } from '../../src-shared/features/backups/contract.ts'

/** Ten, one for each of the last 30 days, none beyond 180 days. */
export const defaultRetention: RetentionPolicy = { newest: 10, dailyForDays: 30, maximumDays: 180 }

const dayMs = 86_400_000

/**
 * Which of these backups may go. Never all: the newest stays whatever its age.
 *
 * @param backups in any order; `at` is a UTC instant
 */
export function backupsToDelete<T extends { readonly at: string }>(
  backups: readonly T[],
  now: Date,
  policy: RetentionPolicy = defaultRetention
): T[] {
  const newestFirst = [...backups].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
  const daysSeen = new Set<string>()
  return newestFirst.filter(({ at }, place) => {
    const age = (now.getTime() - Date.parse(at)) / dayMs
    const day = new Date(at).toISOString().slice(0, 10)
    const firstOfDay = !daysSeen.has(day)
    daysSeen.add(day)
    if (place === 0) return false
    if (age > policy.maximumDays) return true
    return place >= policy.newest && !(firstOfDay && age <= policy.dailyForDays)
  })
}
