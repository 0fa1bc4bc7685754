import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Printed, PrintTarget } from '../../../src-shared/features/print/contract.ts'
import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import { call, failureOf } from '../../api/bridge.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { useNotices } from '../feedback/use-notices.tsx'

/** Asks main to print something there; answers as the channel does. */
export type Sending = (target: PrintTarget) => Promise<Printed | null>

/** A record or a list as what is printed. */
export function printing(document: ChannelInput<'print.document'>['document']): Sending {
  return (target) => call('print.document', { ...target, document })
}

/** Prints in the language on screen: into a PDF that the user names, or onto paper. What went wrong is said. */
export function usePrint(): (send: Sending, to: PrintTarget['to']) => Promise<void> {
  const { t } = useTranslation('print')
  const { language } = usePreferences()
  const notices = useNotices()
  return useCallback(
    async (send, to) => {
      try {
        const printed = await send({ to, language })
        if (printed) notices.done(printed.path === null ? t('printed') : t('saved', { path: printed.path }))
      } catch (error) {
        notices.refused(failureOf(error))
      }
    },
    [t, language, notices]
  )
}
