import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../src-shared/kernel/result.ts'
import { failureOf } from './bridge.ts'
import { runJob } from './jobs.ts'

/** Making a backup: a job, as the register is copied and the copy read through. */
export interface BackUp {
  /** Whether it was made; a refusal was given to `onFailure`, unless the user stopped it. */
  run(): Promise<boolean>
  readonly running: boolean
}

/** Makes a backup; how old the newest one is then shows anew wherever it stands. */
export function useBackUp(onFailure: (failure: Failure) => void): BackUp {
  const { t } = useTranslation('settings')
  const client = useQueryClient()
  const [running, setRunning] = useState(false)
  return {
    running,
    async run() {
      setRunning(true)
      try {
        await runJob('register.backUp', {}, t('backups'))
        await client.invalidateQueries({ queryKey: ['register'] })
        return true
      } catch (error) {
        const failure = failureOf(error)
        if (failure.code !== 'request.cancelled') onFailure(failure)
        return false
      } finally {
        setRunning(false)
      }
    }
  }
}
