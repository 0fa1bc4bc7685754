import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { z } from 'zod'
import { useViewState } from '../api/use-view-state.ts'

const schema = z.object({ before: z.iso.datetime().nullable(), seen: z.iso.datetime() }).nullable()

/** Away for longer than this, and one comes back: a coffee is not a new visit. */
const awayAfter = 2 * 3_600_000

/** So long a note holds (milliseconds): somebody who walks through pages is not noted with each. */
const notedFor = 60_000

/** When one was here before this visit; null on the very first, and while that is not known yet. */
export function useLastVisit(): string | null {
  return useViewState('visit', schema, null).value?.before ?? null
}

/**
 * Notes, when one goes to another address, that one is here; after a longer time away, the last note is when one was here
 * before. Not by a clock: that would count as being at work, and keep the register from locking itself.
 */
export function useRememberVisit(): void {
  const { pathname } = useLocation()
  const { value, set, ready } = useViewState('visit', schema, null)
  const known = useRef(value)
  known.current = value
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address, and not for what it writes itself
  useEffect(() => {
    if (!ready) return
    const last = known.current
    const now = new Date()
    const since = last === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(last.seen)
    // Less than nothing: the clock was put back.
    if (since >= 0 && since < notedFor) return
    const away = last !== null && since > awayAfter
    set({ before: away ? last.seen : (last?.before ?? null), seen: now.toISOString() })
  }, [pathname, ready, set])
}
