import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { resources } from '../../src-shared/i18n/resources.ts'
import type { Language } from '../../src-shared/kernel/language.ts'
import { languages } from '../../src-shared/kernel/language.ts'

/** The language the machine speaks, where it is one of ours; else Danish. Nynorsk and `no` read bokmål. */
export function machineLanguage(tags: readonly string[] = navigator.languages): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0]
    if (primary === 'no' || primary === 'nn') return 'nb'
    const known = languages.find((language) => language === primary)
    if (known) return known
  }
  return 'da'
}

/** Texts in three languages, all loaded: a switch is one redraw. Keys are flat, as error codes have dots in them. */
export function createI18n(language: Language = machineLanguage()): i18n {
  const instance = i18next.createInstance()
  void instance.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: false,
    supportedLngs: languages,
    ns: Object.keys(resources.da),
    defaultNS: 'common',
    keySeparator: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false
  })
  return instance
}
