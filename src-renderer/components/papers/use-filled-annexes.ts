import { useTranslation } from 'react-i18next'
import { call, failureOf } from '../../api/bridge.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { useNotices } from '../feedback/use-notices.tsx'

/** Fills an agreement's documents in the language on screen; says where they lie and what is marked in them. */
export function useFilledAnnexes(agreement: string): (template: 'neutral' | 'own') => Promise<void> {
  const { t } = useTranslation('papers')
  const { language } = usePreferences()
  const notices = useNotices()
  return async (template) => {
    try {
      const filled = await call('agreement.fill', { agreement, language, template })
      if (!filled) return
      const { path, missing, unknown } = filled
      const names = unknown.length > 0 ? ` ${t('annex.unknown', { names: unknown.join(', ') })}` : ''
      notices.done(`${t('annex.done', { count: missing.length, path })}${names}`)
    } catch (error) {
      notices.refused(failureOf(error))
    }
  }
}
