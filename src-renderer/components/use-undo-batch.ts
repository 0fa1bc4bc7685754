import { useTranslation } from 'react-i18next'
import { failureOf } from '../api/bridge.ts'
import { runJob } from '../api/jobs.ts'
import { useFormat } from '../i18n/use-format.ts'
import { useNotices } from './feedback/use-notices.tsx'

/** Takes back what was done as one piece, and says what came of it; what was edited since is kept and named. */
export function useUndoBatch(): (batchId: string) => Promise<void> {
  const { t } = useTranslation('people')
  const format = useFormat()
  const notices = useNotices()
  return async (batchId) => {
    try {
      const { reverted: count, kept } = await runJob('import.undo', { batchId }, t('undoing'))
      const said = t('undone', { count, number: format.number(count) })
      if (kept.length === 0) notices.done(said)
      else notices.warn(`${said} ${t('undone.kept', { names: kept.map(({ name }) => name).join(', ') })}`)
    } catch (error) {
      notices.refused(failureOf(error))
    }
  }
}
