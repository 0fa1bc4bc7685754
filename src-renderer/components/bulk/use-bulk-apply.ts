import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inSentence } from '../../../src-shared/i18n/in-sentence.ts'
import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import { failureOf } from '../../api/bridge.ts'
import { runJob } from '../../api/jobs.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useNotices } from '../feedback/use-notices.tsx'
import type { BulkRecords } from './bulk-changes.ts'

/** Does a bulk edit and says so, with the way back; answers whether it was done. */
export function useBulkApply(entity: Entity): {
  readonly running: boolean
  run(records: BulkRecords, values: ChannelInput<'bulk.apply'>['values']): Promise<boolean>
} {
  const { t } = useTranslation('bulk')
  const format = useFormat()
  const notices = useNotices()
  const [running, setRunning] = useState(false)
  const what = (count: number): string => inSentence(format.label(entity.labels[count === 1 ? 'one' : 'many']))

  const undo = async (batchId: string): Promise<void> => {
    try {
      const { reverted: count, kept } = await runJob('import.undo', { batchId }, t('undoing'))
      const said = t('undone', { count, number: format.number(count), what: what(count) })
      if (kept.length === 0) notices.done(said)
      else notices.warn(`${said} ${t('undone.kept', { names: kept.map(({ name }) => name).join(', ') })}`)
    } catch (error) {
      notices.refused(failureOf(error))
    }
  }
  return {
    running,
    async run(records, values) {
      setRunning(true)
      try {
        const done = await runJob('bulk.apply', { entity: entity.name, records, values }, t('applying'))
        const { changed: count, refusedCount, batchId } = done
        const said = t('applied', { count, number: format.number(count), what: what(count) })
        const left = t('applied.refused', { count: refusedCount, number: format.number(refusedCount) })
        notices.done(refusedCount > 0 ? `${said} ${left}` : said, batchId ? () => void undo(batchId) : undefined)
        return true
      } catch (error) {
        const failure = failureOf(error)
        if (failure.code !== 'request.cancelled') notices.refused(failure)
        return false
      } finally {
        setRunning(false)
      }
    }
  }
}
