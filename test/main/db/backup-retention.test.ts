import fc from 'fast-check'
import { backupsToDelete, defaultRetention } from '../../../src-main/db/backup-retention.ts'

const dayMs = 86_400_000
const now = new Date('2026-06-15T10:00:00.000Z')
const ageInDays = ({ at }: { readonly at: string }) => (now.getTime() - Date.parse(at)) / dayMs

const backups = fc.array(
  fc
    .integer({ min: 0, max: 400 * 24 * 60 })
    .map((minutes) => ({ at: new Date(now.getTime() - minutes * 60_000).toISOString() })),
  { maxLength: 120 }
)

function kept(list: readonly { readonly at: string }[]) {
  const gone = new Set(backupsToDelete(list, now))
  return list.filter((backup) => !gone.has(backup))
}

test('the newest is always kept, and nothing else beyond the greatest age', () => {
  fc.assert(
    fc.property(backups, (list) => {
      const left = kept(list)
      if (list.length > 0) expect(Math.min(...left.map(ageInDays))).toBe(Math.min(...list.map(ageInDays)))
      expect(left.filter((backup) => ageInDays(backup) > defaultRetention.maximumDays).length).toBeLessThanOrEqual(1)
    })
  )
})

test('the ten newest of the greatest age are kept', () => {
  fc.assert(
    fc.property(backups, (list) => {
      const young = list.filter((backup) => ageInDays(backup) <= defaultRetention.maximumDays)
      const newest = [...young].sort((a, b) => ageInDays(a) - ageInDays(b)).slice(0, defaultRetention.newest)
      const left = new Set(kept(list).map(({ at }) => at))
      expect(newest.every(({ at }) => left.has(at))).toBe(true)
    })
  )
})

test('each of the last thirty days that had one has one', () => {
  fc.assert(
    fc.property(backups, (list) => {
      const daysOf = (of: readonly { readonly at: string }[]) =>
        new Set(
          of.filter((backup) => ageInDays(backup) <= defaultRetention.dailyForDays).map(({ at }) => at.slice(0, 10))
        )
      // The thirtieth day back is cut by the hour: its newest may be younger than the limit, its others older.
      expect(daysOf(kept(list))).toEqual(daysOf(list))
    })
  )
})

test('never more than ten and one a day, and what is kept once would be kept again', () => {
  fc.assert(
    fc.property(backups, (list) => {
      const left = kept(list)
      expect(left.length).toBeLessThanOrEqual(defaultRetention.newest + defaultRetention.dailyForDays + 1)
      expect(kept(left)).toEqual(left)
    })
  )
})
