import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listen } from './bridge.ts'
import { noteProgress } from './jobs.ts'
import { keyOf, scopesAfter } from './keys.ts'

/** What may have changed with the register's state: itself, its users, how they unlock it, whom they decide for. */
const ofState = ['register', 'user', 'quickUnlock', 'shielding']

/** Keeps the cache true to what main tells: changed entities are read again, and so is the register's state. */
export function useEvents(): void {
  const client = useQueryClient()
  useEffect(
    () =>
      listen((event, payload) => {
        if (event === 'progress') noteProgress(payload as Parameters<typeof noteProgress>[0])
        if (event === 'state') for (const scope of ofState) void client.invalidateQueries({ queryKey: [scope] })
        if (event === 'changed') {
          // The first change is what a backup is missing for.
          void client.invalidateQueries({ queryKey: keyOf('register.state', {}) })
          const scopes = scopesAfter((payload as { entities: readonly string[] }).entities)
          void client.invalidateQueries({ predicate: (query) => scopes.has(String(query.queryKey[0])) })
        }
      }),
    [client]
  )
}
