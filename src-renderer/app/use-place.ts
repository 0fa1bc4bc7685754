import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { OpenRegister } from '../../src-shared/features/register/contract.ts'
import { type ChannelName, contract } from '../../src-shared/ipc/contract.ts'
import { createProgramRouter } from './routes.tsx'

/** Where the user of a register is. */
export interface Place {
  readonly router: ReturnType<typeof createProgramRouter>
  /** Whether it is the open register's and its user's: before that nothing may be drawn. */
  readonly ready: boolean
}

/**
 * Keeps where one is while the register is locked: whoever unlocks is back there. Another user, or another register,
 * begins anew, and what was read goes out of memory before anything is drawn.
 */
export function usePlace(open: OpenRegister | null): Place {
  const client = useQueryClient()
  const whose = open && `${open.path}\n${open.user.id}`
  const [place, setPlace] = useState<{ readonly whose: string | null; readonly router: Place['router'] }>(() => ({
    whose: null,
    router: createProgramRouter()
  }))
  useEffect(() => {
    if (whose !== null && whose === place.whose) return
    client.removeQueries({ predicate: ({ queryKey: [, channel] }) => needsSession(String(channel)) })
    if (whose !== null) setPlace({ whose, router: place.whose === null ? place.router : createProgramRouter() })
  }, [client, whose, place])
  return { router: place.router, ready: whose !== null && whose === place.whose }
}

function needsSession(channel: string): boolean {
  return contract[channel as ChannelName]?.permission !== 'open'
}
