import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { z } from 'zod'
import { useSetViewState, useViewState } from '../api/use-view-state.ts'

const key = 'lastView'
const address = z.string().startsWith('/')

/** The address that was last looked at in this register. */
export function useLastView() {
  return useViewState(key, address, '/overview')
}

/** Remembers every address one goes to, so that the next start begins there. */
export function useRememberView(): void {
  const { pathname, search } = useLocation()
  const { set } = useSetViewState<string>(key)
  useEffect(() => {
    if (pathname !== '/') set(pathname + search)
  }, [pathname, search, set])
}
