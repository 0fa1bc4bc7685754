import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import { call, failureOf } from '../../api/bridge.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useNotices } from '../feedback/use-notices.tsx'

interface Target {
  readonly id: string
  readonly version: number
}

/** Deleting without being asked whether one is sure: a tombstone stays, and the notice takes it back. */
export interface Removal {
  /** Answers whether anything was deleted. */
  remove(targets: readonly Target[]): Promise<boolean>
  restore(ids: readonly string[]): Promise<void>
  readonly running: boolean
}

/** Deletes records of an entity, and takes deletions back. Stops at the first refusal and says how far it came. */
export function useRemoval(entity: Entity): Removal {
  const { t } = useTranslation('record')
  const format = useFormat()
  const notices = useNotices()
  const [running, setRunning] = useState(false)

  const restore = useCallback(
    async (ids: readonly string[]) => {
      try {
        for (const id of ids) await call(`${entity.name}.restore`, { id })
        notices.done(t('restored', { count: ids.length, number: format.number(ids.length) }))
      } catch (error) {
        notices.refused(failureOf(error))
      }
    },
    [entity, notices, t, format]
  )

  const remove = useCallback(
    async (targets: readonly Target[]) => {
      const gone: string[] = []
      setRunning(true)
      try {
        for (const { id, version } of targets) {
          await call(`${entity.name}.remove`, { id, version })
          gone.push(id)
        }
      } catch (error) {
        notices.refused(failureOf(error))
      } finally {
        setRunning(false)
      }
      if (gone.length > 0) {
        const message = t('deleted', { count: gone.length, number: format.number(gone.length) })
        notices.done(message, () => void restore(gone))
      }
      return gone.length > 0
    },
    [entity, notices, restore, t, format]
  )
  return { remove, restore, running }
}
