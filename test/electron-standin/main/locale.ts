import type { PageSession } from '../chromium/connection.ts'
import { state } from './state.ts'

/** The user's languages as the system gives them: `da_DK.UTF-8` is `da-DK`; without any it is English. */
export function systemLanguages(): string[] {
  const given = state.switches.get('lang')
  if (given) return [given]
  const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = process.env
  const names = [...(LANGUAGE?.split(':') ?? []), LC_ALL || LC_MESSAGES || LANG || '']
  const tags = names
    .map((name) => name.replace(/[.@].*$/, '').replace('_', '-'))
    .filter((tag) => /^[a-z]{2,3}(-|$)/i.test(tag))
  return tags.length > 0 ? tags : ['en-US']
}

/**
 * Shows the page the user's language. Debian's Chromium has English only unless a further package is there; Electron
 * brings all its languages.
 */
export async function speak(page: PageSession): Promise<void> {
  const [locale = 'en-US'] = systemLanguages()
  const acceptLanguage = [...new Set([locale, locale.split('-')[0]])].join(',')
  await page.send('Emulation.setUserAgentOverride', { userAgent: state.userAgent, acceptLanguage })
  // Pages that share a process share this setting too, and only the first may make it.
  await page.send('Emulation.setLocaleOverride', { locale: locale.replace('-', '_') }).catch(() => {})
}
