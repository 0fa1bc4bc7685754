import { fold } from '../../kernel/fold.ts'
import { languages } from '../../kernel/language.ts'

/** The states of the European Economic Area (EU, Iceland, Liechtenstein, Norway); ISO 3166-1 alpha-2. */
const eea = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI'],
  ...['LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK']
]

/** What sheets write instead of a country, folded. */
const others = ['eu', 'eøs', 'eea', 'eu/eøs', 'eu/eea', 'holland', 'tjekkiet', 'el'].map(fold)

const names: ReadonlySet<string> = new Set([
  ...others,
  ...eea.map(fold),
  ...languages.flatMap((language) => {
    const shown = new Intl.DisplayNames(language, { type: 'region' })
    return eea.map((code) => fold(shown.of(code) ?? code))
  })
])

/** Whether a country, written as a code or a name in one of the three languages, lies in the EEA; null where none is. */
export function isInEea(country: string): boolean | null {
  const written = fold(country).trim()
  return written === '' ? null : names.has(written)
}
