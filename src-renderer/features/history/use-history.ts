import { useInfiniteQuery, useQueries } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { HistoryFilter, HistoryLine } from '../../../src-shared/features/register/history-contract.ts'
import { call } from '../../api/bridge.ts'
import { channelQuery } from '../../api/use-channel.ts'
import { wholeHistory } from '../../components/history-path.ts'
import type { RowWindow } from '../../components/rows/row-list.tsx'

const pageSize = 100
/** Chromium draws no element higher than 33,554,428 px, and a row is 32 px high. */
const mostRows = 1_000_000

/** The entries that are shown, as far as they are here. */
export interface ShownHistory {
  /** Rows of the list; while a look goes on, those found so far. */
  readonly rows: number
  /** All that pass the filter; null while that is not known. */
  readonly found: number | null
  entry(index: number): HistoryLine | undefined
  /** Nothing has come yet. */
  readonly loading: boolean
  readonly error: Error | null
  retry(): void
  /** How far back a filter or a search has looked, while there is more to look through. */
  readonly looking: { readonly at: string | null; readonly going: boolean } | null
  stop(): void
  goOn(): void
}

/** The history under a filter. */
export function useHistory(filter: HistoryFilter, window: RowWindow): ShownHistory {
  const plain = Object.values(filter).every((part) => part === null || part === '')
  const whole = useWholeHistory(plain, window)
  const narrowed = useNarrowedHistory(filter, !plain, window)
  return plain ? whole : narrowed
}

// Changes come while the page is open, and names change: what is looked at again is asked again.
const fresh = { staleTime: 0 } as const

/** Everything: place `total` is the first row, and pages are cut by place, so that a new entry moves none of them. */
function useWholeHistory(enabled: boolean, window: RowWindow): ShownHistory {
  const head = useQueries({
    queries: [{ ...channelQuery('history.list', { filter: wholeHistory, limit: pageSize }), ...fresh, enabled }]
  })[0]
  const total = head.data?.total ?? 0
  const pageOf = (index: number): number => Math.floor((total - index - 1) / pageSize)
  const newest = pageOf(Math.min(window.from, Math.max(0, total - 1)))
  const oldest = Math.max(0, pageOf(Math.min(window.to, Math.max(0, total - 1))))
  const wanted = Array.from({ length: Math.max(0, newest - oldest + 1) }, (_, i) => oldest + i)
  const pages = useQueries({
    queries: wanted.map((page) => ({
      ...channelQuery('history.list', { filter: wholeHistory, before: (page + 1) * pageSize + 1, limit: pageSize }),
      enabled: enabled && total > 0
    }))
  })
  const entries = new Map<number, HistoryLine>()
  for (const answer of [head, ...pages]) for (const line of answer.data?.entries ?? []) entries.set(line.seq, line)
  return {
    rows: Math.min(total, mostRows),
    found: head.data ? total : null,
    entry: (index) => entries.get(total - index),
    loading: head.isPending,
    error: [head, ...pages].find((answer) => answer.error)?.error ?? null,
    retry: () => {
      for (const answer of [head, ...pages]) if (answer.error) void answer.refetch()
    },
    looking: null,
    stop: () => {},
    goOn: () => {}
  }
}

/** What passes a filter, looked for from stretch to stretch until the rows in sight are there, or it was stopped. */
function useNarrowedHistory(filter: HistoryFilter, enabled: boolean, window: RowWindow): ShownHistory {
  const [stopped, setStopped] = useState(false)
  const query = useInfiniteQuery({
    // Not among what main's word on changes asks anew: hundreds of stretches would be. Coming back here begins anew.
    queryKey: ['historyStretches', filter],
    gcTime: 0,
    queryFn: ({ pageParam }) => call('history.list', { filter, before: pageParam, limit: pageSize }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    enabled
  })
  const { data, hasNextPage, isFetching, fetchNextPage } = query
  const entries = useMemo(() => data?.pages.flatMap((page) => page.entries) ?? [], [data])
  const asked = JSON.stringify(filter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins anew
  useEffect(() => setStopped(false), [asked])

  // A page beyond what is in sight, so that scrolling on finds it there.
  const enough = entries.length > window.to + pageSize / 2
  const going = enabled && hasNextPage && !stopped && !enough && !query.error
  useEffect(() => {
    if (going && !isFetching) void fetchNextPage()
  }, [going, isFetching, fetchNextPage])

  const last = data?.pages.at(-1)
  return {
    rows: entries.length,
    found: data && !hasNextPage ? entries.length : null,
    entry: (index) => entries[index],
    loading: enabled && query.isPending,
    error: query.error,
    retry: () => void (data ? fetchNextPage() : query.refetch()),
    looking: last && hasNextPage ? { at: last.lookedBackTo, going } : null,
    stop: useCallback(() => setStopped(true), []),
    goOn: useCallback(() => setStopped(false), [])
  }
}
