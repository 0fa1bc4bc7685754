import { screen, waitFor } from '@testing-library/dom'
import { createI18n, machineLanguage } from '../../src-renderer/i18n/i18n.ts'
import { createFormat } from '../../src-shared/i18n/format.ts'
import { resources } from '../../src-shared/i18n/resources.ts'
import { errorCodes } from '../../src-shared/kernel/errors.ts'
import { languages } from '../../src-shared/kernel/language.ts'
import { openWindow, page } from './support/render.tsx'

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The values a text names. */
const names = (text: string): string[] => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '').sort()

describe('texts', () => {
  it.each(['nb', 'en'] as const)('%s has every text that Danish has, with the same values in it', (language) => {
    const danish: Texts = resources.da
    const other: Texts = resources[language]
    const odd = Object.entries(danish).flatMap(([topic, texts]) =>
      Object.entries(texts).filter(([key, text]) => {
        const said = other[topic]?.[key] ?? ''
        return !/\S/.test(said) || names(said).join() !== names(text).join()
      })
    )
    expect(odd).toEqual([])
  })

  it.each(languages)('every error code has a text in %s', (language) => {
    const i18n = createI18n(language)
    const topics = ['errors', 'registerErrors', 'reading']
    const bare = errorCodes.filter((code) => !topics.some((topic) => i18n.exists(`${topic}:${code}`)))
    expect(bare).toEqual([])
  })
})

describe('the language on screen', () => {
  it.each([
    [['nn-NO', 'en'], 'nb'],
    [['no'], 'nb'],
    [['de-DE', 'en-GB'], 'en'],
    [['de-DE'], 'da']
  ])('%j is read as %s', (tags, language) => {
    expect(machineLanguage(tags)).toBe(language)
  })

  it('writes dates, numbers and order as the language has them', () => {
    const [da, nb, en] = languages.map((language) => createFormat(language, 'Europe/Copenhagen'))
    expect([da?.date('2020-01-14'), nb?.date('2020-01-14'), en?.date('2020-01-14')]).toEqual([
      '14.01.2020',
      '14.01.2020',
      '14 Jan 2020'
    ])
    expect([da?.number(55_000), en?.number(55_000)]).toEqual(['55.000', '55,000'])
    expect(['Aabenraa', 'Zoo', 'Ørsted'].sort(da?.compare)).toEqual(['Zoo', 'Ørsted', 'Aabenraa'])
    // The register's midnight, not the machine's.
    expect(da?.instant('2026-03-01T23:30:00.000Z')).toContain('02.03.2026')
  })

  it('changes at once, everywhere, and is remembered through main', async () => {
    const { user, register } = await openWindow({ at: '/settings' })
    await page('Indstillinger')
    await user.click(screen.getByRole('radio', { name: 'Norsk bokmål' }))
    await page('Innstillinger')
    expect(screen.getByRole('link', { name: 'Oversikt' })).toBeInTheDocument()
    expect(document.documentElement).toHaveAttribute('lang', 'nb')
    await waitFor(() => expect(register.profile.language).toBe('nb'))
    await user.click(screen.getByRole('radio', { name: 'Mørkt' }))
    await waitFor(() => expect(register.profile.theme).toBe('dark'))
    expect(window.localStorage).toHaveLength(0)
  })
})

describe('a Norwegian register', () => {
  it('does not show what is Danish only', async () => {
    await openWindow({
      at: '/systems/all/new',
      fill: (register) => {
        register.country = 'NO'
      }
    })
    await page('Opret system')
    expect(screen.queryByRole('region', { name: 'CPR-abonnement' })).toBeNull()
  })
})
