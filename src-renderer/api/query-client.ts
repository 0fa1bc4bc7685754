import { QueryClient } from '@tanstack/react-query'
import { RequestError } from './bridge.ts'

/**
 * The cache of answers. Main says when something changed, so nothing goes stale by itself; a refusal is final, and
 * only what may pass (busy while a job writes) is asked again.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 3 && error instanceof RequestError && error.failure.code === 'request.busy',
        retryDelay: 300
      },
      mutations: { networkMode: 'always', retry: false }
    }
  })
}
