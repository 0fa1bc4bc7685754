import { Navigate, Outlet } from 'react-router'
import { useReadsLists, useRegister } from './session.tsx'

/** The lists, for whoever may read them in a register that holds them; anybody else is where there is something. */
export function NeedsReading() {
  const { purpose } = useRegister()
  if (useReadsLists()) return <Outlet />
  return <Navigate to={purpose === 'shielding' ? '/shielding' : '/settings'} replace />
}
