import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import { call, failureOf } from '../../api/bridge.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { useNotices } from '../feedback/use-notices.tsx'

/** What can be printed, as main is asked for it. */
export type Printable = ChannelInput<'print.document'>['document']

/** Prints in the language on screen: into a PDF that the user names, or onto paper. What went wrong is said. */
export function usePrint(): (document: Printable, to: 'pdf' | 'paper') => Promise<void> {
  const { t } = useTranslation('print')
  const { language } = usePreferences()
  const notices = useNotices()
  return useCallback(
    async (document, to) => {
      try {
        const printed = await call('print.document', { document, to, language })
        if (printed) notices.done(printed.path === null ? t('printed') : t('saved', { path: printed.path }))
      } catch (error) {
        notices.refused(failureOf(error))
      }
    },
    [t, language, notices]
  )
}
