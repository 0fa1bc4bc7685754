import { useTranslation } from 'react-i18next'
import { shownParams } from '../../../src-shared/i18n/shown-params.ts'
import type { Failure } from '../../../src-shared/kernel/result.ts'
import { usePreferences } from '../../app/preferences.tsx'

/** The topics that hold texts of error codes. */
const topics = ['errors', 'registerErrors', 'reading'] as const

/** The text of a code in the language on screen; a code without one shows itself, so that it can be quoted. */
export function useCodeText(): (code: string, params?: Failure['params']) => string {
  const { i18n } = useTranslation()
  const { language } = usePreferences()
  // Codes are data here, not literals: looked up at run time, and a test sees to it that each has its text.
  const look = i18n.t as unknown as (key: string, params: object) => string
  return (code, params) => {
    const topic = topics.find((name) => i18n.exists(`${name}:${code}`))
    return topic ? look(`${topic}:${code}`, { ...shownParams(language, params ?? {}) }) : code
  }
}
