import { Navigate, Outlet } from 'react-router'
import { useMay } from './session.tsx'

/** Places for those who may read the register; others, such as a pure administrator, have the settings. */
export function NeedsReading() {
  return useMay('register.read') ? <Outlet /> : <Navigate to="/settings" replace />
}
