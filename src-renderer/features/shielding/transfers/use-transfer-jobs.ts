import { useTranslation } from 'react-i18next'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useJob } from '../../../components/use-job.ts'
import { useFormat } from '../../../i18n/use-format.ts'

/** What brings the queue on, each with what is said afterwards. */
export interface TransferJobs {
  readonly running: boolean
  send(): Promise<void>
  handOver(again: boolean): Promise<void>
  receipts(): Promise<void>
}

/** The jobs of the queue. */
export function useTransferJobs(): TransferJobs {
  const { t } = useTranslation('shielding-transfers')
  const format = useFormat()
  const notices = useNotices()
  const sending = useJob('shielding.send', t('job.send'))
  const writing = useJob('shielding.handOver', t('job.handOver'))
  const reading = useJob('shielding.receipts', t('job.receipts'))
  return {
    running: sending.running || writing.running || reading.running,
    async send() {
      const sent = (await sending.run({}))?.result
      if (!sent) return
      const { stopped, left, ...counts } = sent
      if (stopped === null) notices.done(t('done.send', numbersIn(counts, format.number)))
      else notices.warn(t('done.stopped', { why: t(`code.${stopped}`), number: format.number(left) }))
    },
    async handOver(again) {
      const done = (await writing.run({ again }))?.result
      if (!done) return
      const { transfers, sequence, left } = done
      notices.done(t('done.handOver', { count: transfers, number: format.number(transfers), sequence }))
      if (left.length > 0) notices.warn(t('done.left', { count: left.length, number: format.number(left.length) }))
    },
    async receipts() {
      const read = (await reading.run({}))?.result
      if (!read) return
      const { problems, ...counts } = read
      notices.done(t('done.receipts', numbersIn(counts, format.number)))
      const by = Map.groupBy(problems, ({ problem }) => problem)
      for (const [problem, all] of by)
        notices.warn(t('done.problem', { number: format.number(all.length), what: t(`problem.${problem}`) }))
    }
  }
}

function numbersIn<K extends string>(
  counts: Readonly<Record<K, number>>,
  number: (value: number) => string
): Readonly<Record<K, string>> {
  return Object.fromEntries(Object.entries<number>(counts).map(([key, value]) => [key, number(value)])) as Record<
    K,
    string
  >
}
