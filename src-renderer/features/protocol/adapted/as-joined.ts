import { useSearchParams } from 'react-router'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { recordPath } from '../../../components/entity-paths.ts'

const param = 'participation'

/** The address of a common activity as a unit that joined it has it. */
export function asJoinedPath(activity: string, participation: string): string {
  return `${recordPath('processingActivity', activity)}?${new URLSearchParams({ [param]: participation })}`
}

/** The participation by which the page's activity is looked at; undefined where it is looked at for itself. */
export function useParticipation(activity: RecordView): RecordView | undefined {
  const id = useSearchParams()[0].get(param) ?? ''
  const { data } = useChannel('participation.get', { id }, { enabled: id !== '' })
  return data?.values['activity'] === activity.id ? data : undefined
}
