import { Navigate } from 'react-router'
import { useLastView } from './last-view.ts'

/** The first address of a window: goes to where one was when the register was last open. */
export function RestoreView() {
  const last = useLastView()
  return last.ready ? <Navigate to={last.value} replace /> : null
}
