import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { call, failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'

/** Where the municipality has it otherwise than the catalogue: the deviation of one field, if there is one. */
export function useDeviation(system: RecordView, field: string): RecordView | undefined {
  const { data } = useChannel('deviation.list', { filters: { system: { anyOf: [system.id] } }, limit: 200 })
  return data?.rows.find((row) => row.values['field'] === field)
}

/** Takes a deviation away, with the way back. */
export function useRemoveDeviation(): (deviation: RecordView) => Promise<void> {
  const { t } = useTranslation('systems')
  const notices = useNotices()
  return useCallback(
    async ({ id, version }) => {
      try {
        await call('deviation.remove', { id, version })
        notices.done(t('deviation.removed'), () => {
          call('deviation.restore', { id }).catch((error: unknown) => notices.refused(failureOf(error)))
        })
      } catch (error) {
        notices.refused(failureOf(error))
      }
    },
    [notices, t]
  )
}
