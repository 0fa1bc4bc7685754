import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Events } from '../../src-shared/ipc/contract.ts'
import { listen } from './bridge.ts'
import { noteProgress } from './jobs.ts'
import { tellingOfChanges } from './telling.ts'

/** Keeps the cache true to what main tells: changed entities are read again, and so is the register's state. */
export function useEvents(): void {
  const client = useQueryClient()
  useEffect(() => {
    const { changed, state, stop } = tellingOfChanges(client)
    const forget = listen((event, payload) => {
      if (event === 'progress') noteProgress(payload as Events['progress'])
      if (event === 'state') state()
      if (event === 'changed') changed((payload as Events['changed']).entities)
    })
    return () => {
      forget()
      stop()
    }
  }, [client])
}
