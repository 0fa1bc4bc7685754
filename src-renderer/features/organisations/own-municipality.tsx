import { Navigate } from 'react-router'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { recordPath } from '../../components/entity-paths.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'

/** A register of one municipality shows its record at once instead of a list with one row. */
export function OwnMunicipality() {
  const list = useChannel('municipality.list', { limit: 1, columns: [] })
  const own = list.data?.rows[0]
  if (list.error) return <FailureAlert failure={failureOf(list.error)} onRetry={() => void list.refetch()} m="xl" />
  return own ? <Navigate to={recordPath('municipality', own.id)} replace /> : null
}
