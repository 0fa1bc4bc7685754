import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UndoResult } from '../../../src-shared/features/exchange/contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { runJob } from '../../api/jobs.ts'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { useFormat } from '../../i18n/use-format.ts'

/** Undoes an import, or what else was done as one piece, and says what came of it; what was edited since is kept and named. */
export function useUndoImport(): { run(batchId: string): Promise<UndoResult | null>; readonly running: boolean } {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const notices = useNotices()
  const [running, setRunning] = useState(false)
  const run = async (batchId: string): Promise<UndoResult | null> => {
    setRunning(true)
    try {
      const done = await runJob('import.undo', { batchId }, t('batches.undoTitle'))
      const kept = done.kept.map((record) => record.name).join(', ')
      const said = t('batches.undoDone', {
        reverted: format.number(done.reverted),
        removed: format.number(done.removed)
      })
      notices.done(kept === '' ? said : `${said} ${t('batches.kept', { names: kept })}`)
      return done
    } catch (error) {
      notices.refused(failureOf(error))
      return null
    } finally {
      setRunning(false)
    }
  }
  return { run, running }
}
