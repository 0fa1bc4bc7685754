import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type OwnValueEntity, ownValues } from '../../../src-shared/features/own-values.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { call, failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useNotices } from '../feedback/use-notices.tsx'

/** Whose own values are meant: of which kind, and the record that they belong to. */
export interface OwnValuesOf {
  readonly entity: OwnValueEntity
  readonly owner: string
}

/** The own value of one field, if there is one. */
export function useOwnValue({ entity, owner }: OwnValuesOf, field: string): RecordView | undefined {
  const filters = { [ownValues[entity].belongsTo]: { anyOf: [owner] } }
  const { data } = useChannel(`${entity}.list`, { filters, limit: 200 })
  return data?.rows.find((row) => row.values['field'] === field)
}

/** Takes an own value away, with the way back. */
export function useRemoveOwnValue(entity: OwnValueEntity): (own: RecordView) => Promise<void> {
  const { t } = useTranslation('ownValues')
  const notices = useNotices()
  return useCallback(
    async ({ id, version }) => {
      try {
        await call(`${entity}.remove`, { id, version })
        notices.done(t(`${entity}.removed`), () => {
          call(`${entity}.restore`, { id }).catch((error: unknown) => notices.refused(failureOf(error)))
        })
      } catch (error) {
        notices.refused(failureOf(error))
      }
    },
    [entity, notices, t]
  )
}
