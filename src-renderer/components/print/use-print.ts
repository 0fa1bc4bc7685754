import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Printed, PrintTarget } from '../../../src-shared/features/print/contract.ts'
import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { runJob } from '../../api/jobs.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { useNotices } from '../feedback/use-notices.tsx'

/** Asks main to print something there, as a job under a title; answers as the channel does. */
export type Sending = (target: Omit<PrintTarget, 'jobId'>, title: string) => Promise<Printed | null>

/** A record or a list as what is printed. */
export function printing(document: ChannelInput<'print.document'>['document']): Sending {
  return (target, title) => runJob('print.document', { ...target, document }, title)
}

/** Prints in the language on screen: into a PDF that the user names, or onto paper. What went wrong is said. */
export function usePrint(): (send: Sending, to: PrintTarget['to']) => Promise<void> {
  const { t } = useTranslation('print')
  const { language } = usePreferences()
  const notices = useNotices()
  return useCallback(
    async (send, to) => {
      try {
        const printed = await send({ to, language }, t(to === 'pdf' ? 'pdfJob' : 'paperJob'))
        if (printed) notices.done(printed.path === null ? t('printed') : t('saved', { path: printed.path }))
      } catch (error) {
        const failure = failureOf(error)
        if (failure.code !== 'request.cancelled') notices.refused(failure)
      }
    },
    [t, language, notices]
  )
}
