import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormat } from '../../src-shared/i18n/format.ts'
import { type Language, languages, zoneOf } from '../../src-shared/kernel/language.ts'
import { call } from '../api/bridge.ts'
import { FormatContext } from '../i18n/use-format.ts'

/** How the screen speaks and looks; holds at once and for the next start. */
export interface Preferences {
  readonly language: Language
  readonly theme: MantineColorScheme
  setLanguage(language: Language): void
  setTheme(theme: MantineColorScheme): void
}

const PreferencesContext = createContext<Preferences | null>(null)

/** The language and theme on screen. */
export function usePreferences(): Preferences {
  const preferences = use(PreferencesContext)
  if (!preferences) throw new Error('usePreferences outside of PreferencesProvider')
  return preferences
}

/** Holds language and theme; main remembers them per user of the machine, so that the next start begins with them. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const language = languages.find((known) => known === i18n.language) ?? 'da'

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const setLanguage = useCallback(
    (next: Language) => {
      void i18n.changeLanguage(next)
      void call('profile.set', { language: next, theme: colorScheme }).catch(() => {})
    },
    [i18n, colorScheme]
  )
  const setTheme = useCallback(
    (next: MantineColorScheme) => {
      setColorScheme(next)
      void call('profile.set', { language, theme: next }).catch(() => {})
    },
    [setColorScheme, language]
  )
  const preferences = useMemo(
    () => ({ language, theme: colorScheme, setLanguage, setTheme }),
    [language, colorScheme, setLanguage, setTheme]
  )
  const format = useMemo(() => createFormat(language, zoneOf.DK), [language])
  return (
    <PreferencesContext value={preferences}>
      <FormatContext value={format}>{children}</FormatContext>
    </PreferencesContext>
  )
}
