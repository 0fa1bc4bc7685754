import { useCallback, useEffect, useState } from 'react'
import type { LaunchRequest } from '../../src-shared/features/program/launch.ts'
import { call, listen } from '../api/bridge.ts'

/** What the operating system asked this window to show, until `done` is said: it may have to wait for the passphrase. */
export function useLaunch(): { readonly request: LaunchRequest | null; done(): void } {
  const [request, setRequest] = useState<LaunchRequest | null>(null)
  useEffect(() => {
    const take = (): void => {
      void call('launch.take', {}).then(
        (taken) => taken && setRequest(taken),
        () => {}
      )
    }
    take()
    return listen((event) => event === 'launch' && take())
  }, [])
  return { request, done: useCallback(() => setRequest(null), []) }
}
