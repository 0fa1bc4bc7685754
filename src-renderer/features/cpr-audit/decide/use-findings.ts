import { useQueries } from '@tanstack/react-query'
import type { Finding, FindingClass } from '../../../../src-shared/features/cpr-audit/audit.ts'
import type { ChannelInput } from '../../../../src-shared/ipc/contract.ts'
import { channelQuery, useChannel } from '../../../api/use-channel.ts'
import type { RowWindow } from '../../../components/rows/row-list.tsx'

const pageSize = 100

interface Asked {
  readonly id: string
  readonly class: FindingClass
  readonly decision: NonNullable<ChannelInput<'cprAudit.findings'>['decision']> | null
}

/** Findings of a class, as far as they are here. */
export interface ShownFindings {
  /** undefined until the first have come. */
  readonly total: number | undefined
  readonly error: Error | null
  readonly retry: () => void
  readonly row: (index: number) => Finding | undefined
}

/** Reads the findings that are in sight. */
export function useFindings(asked: Asked, { from, to }: RowWindow): ShownFindings {
  const first = useChannel('cprAudit.findings', { ...asked, offset: 0, limit: pageSize }, { keep: true })
  const total = first.data?.total ?? 0
  const start = Math.floor(from / pageSize)
  const end = Math.min(Math.floor(to / pageSize), Math.max(0, Math.ceil(total / pageSize) - 1))
  const numbers = Array.from({ length: Math.max(0, end - start + 1) }, (_, i) => start + i).filter((page) => page > 0)
  const pages = useQueries({
    queries: numbers.map((number) =>
      channelQuery('cprAudit.findings', { ...asked, offset: number * pageSize, limit: pageSize })
    )
  })
  return {
    total: first.data?.total,
    error: first.error ?? pages.find(({ error }) => error)?.error ?? null,
    retry: () => void Promise.all([first, ...pages].map((query) => query.refetch())),
    row(index) {
      const page = Math.floor(index / pageSize)
      const data = page === 0 ? first.data : pages[numbers.indexOf(page)]?.data
      return data?.rows[index % pageSize]
    }
  }
}
