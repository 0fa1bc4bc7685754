import { Navigate, Outlet } from 'react-router'
import { useMay, useReadsLists, useRegister, useShowsCentral, useShowsShielding } from './session.tsx'

/** The lists, for whoever may read them in a register that holds them; anybody else is where there is something. */
export function NeedsReading() {
  const { purpose } = useRegister()
  const mayAdminister = useMay('register.administer')
  const showsShielding = useShowsShielding()
  const showsCentral = useShowsCentral()
  if (useReadsLists()) return <Outlet />
  if (showsCentral) return <Navigate to="/central" replace />
  const isShielding = purpose === 'shielding' || (showsShielding && !mayAdminister)
  return <Navigate to={isShielding ? '/shielding' : '/settings'} replace />
}
