import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listen } from './bridge.ts'
import { noteProgress } from './jobs.ts'
import { scopesAfter } from './keys.ts'

/** Keeps the cache true to what main tells: changed entities are read again, and so is the register's state. */
export function useEvents(): void {
  const client = useQueryClient()
  useEffect(
    () =>
      listen((event, payload) => {
        if (event === 'progress') noteProgress(payload as Parameters<typeof noteProgress>[0])
        if (event === 'state') void client.invalidateQueries({ queryKey: ['register'] })
        if (event === 'changed') {
          const scopes = scopesAfter((payload as { entities: readonly string[] }).entities)
          void client.invalidateQueries({ predicate: (query) => scopes.has(String(query.queryKey[0])) })
        }
      }),
    [client]
  )
}
