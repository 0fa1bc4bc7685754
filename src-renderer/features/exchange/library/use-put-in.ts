import { useTranslation } from 'react-i18next'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useJob } from '../../../components/use-job.ts'
import { useFormat } from '../../../i18n/use-format.ts'

/** Puts packages into the library; tells what came of it. */
export function usePutIn(): {
  readonly running: boolean
  run(paths: readonly string[], force?: boolean): Promise<void>
} {
  const { t } = useTranslation('library')
  const format = useFormat()
  const notices = useNotices()
  const job = useJob('library.read', t('reading'))
  const counted = (count: number) => ({ count, number: format.number(count) })
  return {
    running: job.running,
    async run(paths, force = false) {
      const done = await job.run({ paths: [...paths], force })
      if (!done) return
      const { files, known } = done.result
      const failed = files.filter(({ outcome }) => outcome === 'failed' || outcome === 'older').length
      if (files.length === 0) notices.done(t('nothingNew', counted(known)))
      else if (failed > 0) notices.warn(t('someFailed', counted(failed)))
      else notices.done(t('readDone', counted(files.length)))
    }
  }
}
