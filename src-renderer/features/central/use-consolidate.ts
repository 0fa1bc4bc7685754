import { useTranslation } from 'react-i18next'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { useJob } from '../../components/use-job.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** Reads packages and puts together what is held; tells what came of it. Without paths only the latter. */
export function useConsolidate(): {
  readonly running: boolean
  run(paths: readonly string[], force?: boolean): Promise<void>
} {
  const { t } = useTranslation('central')
  const format = useFormat()
  const notices = useNotices()
  const job = useJob('central.consolidate', t('reading'))
  return {
    running: job.running,
    async run(paths, force = false) {
      const done = await job.run({ paths: [...paths], force })
      if (!done) return
      const { files, known, systems } = done.result
      const failed = files.filter(({ outcome }) => outcome === 'failed').length
      const number = format.number(systems)
      if (paths.length === 0) notices.done(t('put', { count: systems, number }))
      else if (files.length === 0) notices.done(t('nothingNew', { count: known, number: format.number(known) }))
      else if (failed > 0) notices.warn(t('someFailed', { count: failed, number: format.number(failed) }))
      else notices.done(t('readDone', { count: files.length, number: format.number(files.length) }))
    }
  }
}
