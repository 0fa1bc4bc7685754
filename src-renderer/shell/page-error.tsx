import { useNavigate, useRouteError } from 'react-router'
import { failureOf } from '../api/bridge.ts'
import { FailureAlert } from '../components/feedback/failure-alert.tsx'

/** A page that failed leaves the frame around it standing; one can go on elsewhere. */
export function PageError() {
  const error = useRouteError()
  const navigate = useNavigate()
  return <FailureAlert failure={failureOf(error)} onRetry={() => void navigate(0)} m="xl" />
}
