import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChannelInput, ChannelOutput } from '../../../src-shared/ipc/contract.ts'
import { channelQuery, useChannel } from '../../api/use-channel.ts'
import type { RowWindow } from './row-list.tsx'

const pageSize = 100

type Paged =
  | 'central.list'
  | 'central.conflicts'
  | 'central.acrossRows'
  | 'central.acrossSuppliers'
  | 'central.acrossSystems'
  | 'library.adopted'
  | 'library.search'
type RowOf<N extends Paged> = ChannelOutput<N>['rows'][number]

/** The rows that are in sight of a long list, as far as they are here. */
export interface ShownRows<T> {
  /** undefined until the first have come. */
  readonly total: number | undefined
  readonly error: Error | null
  readonly retry: () => void
  readonly row: (index: number) => T | undefined
  /** Changes with what is asked: another list, to be seen from its beginning. */
  readonly key: string
  readonly onWindow: (window: RowWindow) => void
}

/** Reads the rows that are in sight. */
export function usePages<N extends Paged>(
  channel: N,
  asked: Omit<ChannelInput<N>, 'offset' | 'limit'>
): ShownRows<RowOf<N>> {
  const [{ from, to }, setWindow] = useState<RowWindow>({ from: 0, to: 40 })
  const input = (page: number) => ({ ...asked, offset: page * pageSize, limit: pageSize }) as unknown as ChannelInput<N>
  const first = useChannel(channel, input(0), { keep: true })
  const answer = first.data as { readonly total: number; readonly rows: readonly RowOf<N>[] } | undefined
  const total = answer?.total ?? 0
  const start = Math.floor(from / pageSize)
  const end = Math.min(Math.floor(to / pageSize), Math.max(0, Math.ceil(total / pageSize) - 1))
  const numbers = Array.from({ length: Math.max(0, end - start + 1) }, (_, i) => start + i).filter((page) => page > 0)
  const pages = useQueries({ queries: numbers.map((number) => channelQuery(channel, input(number))) })
  return {
    total: answer?.total,
    error: first.error ?? pages.find(({ error }) => error)?.error ?? null,
    retry: () => void Promise.all([first, ...pages].map((query) => query.refetch())),
    row(index) {
      const page = Math.floor(index / pageSize)
      const data = page === 0 ? answer : (pages[numbers.indexOf(page)]?.data as typeof answer)
      return data?.rows[index % pageSize]
    },
    key: JSON.stringify(asked),
    onWindow: (next) => setWindow((before) => (before.from === next.from && before.to === next.to ? before : next))
  }
}
