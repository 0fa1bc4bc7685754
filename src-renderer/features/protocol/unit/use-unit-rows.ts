import { useQueries } from '@tanstack/react-query'
import type { UnitActivity, UnitProtocol } from '../../../../src-shared/features/protocol/contract.ts'
import type { ChannelInput } from '../../../../src-shared/ipc/contract.ts'
import { channelQuery, useChannel } from '../../../api/use-channel.ts'
import type { RowWindow } from '../../../components/rows/row-list.tsx'

const pageSize = 100

/** Which unit's protocol, and what of it. */
export type UnitAsked = Omit<ChannelInput<'protocol.unit'>, 'offset' | 'limit'>

/** A unit's protocol, as far as it is here. */
export interface UnitRows {
  readonly whole: UnitProtocol | undefined
  readonly error: Error | null
  readonly retry: () => void
  /** undefined: not here yet. */
  readonly row: (index: number) => UnitActivity | undefined
}

/** Reads the rows of a unit's protocol that are in sight. */
export function useUnitRows(asked: UnitAsked, { from, to }: RowWindow): UnitRows {
  const whole = useChannel('protocol.unit', { ...asked, limit: 0 }, { enabled: asked.unit !== '', keep: true })
  const last = Math.ceil((whole.data?.total ?? 0) / pageSize) - 1
  const first = Math.floor(from / pageSize)
  const numbers = Array.from(
    { length: Math.max(0, Math.min(Math.floor(to / pageSize), last) - first + 1) },
    (_, i) => first + i
  )
  const pages = useQueries({
    queries: numbers.map((number) =>
      channelQuery('protocol.unit', { ...asked, offset: number * pageSize, limit: pageSize })
    )
  })
  return {
    whole: whole.data,
    error: whole.error ?? pages.find(({ error }) => error)?.error ?? null,
    retry: () => void Promise.all([whole, ...pages].map((query) => query.refetch())),
    row: (index) => pages[Math.floor(index / pageSize) - first]?.data?.rows[index % pageSize]
  }
}
