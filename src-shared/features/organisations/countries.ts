import { fold } from '../../kernel/fold.ts'
import { languages } from '../../kernel/language.ts'

/** The states of the European Economic Area (EU, Iceland, Liechtenstein, Norway); ISO 3166-1 alpha-2. */
const eea = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI'],
  ...['LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK']
]

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

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

/** Every country's names, folded; of two that share one the first. */
const allCountries: ReadonlySet<string> = new Set([
  ...['usa', 'us', 'u.s.', 'uk', 'amerika', 'england', 'storbritannien', 'storbritannia', 'schweiz', 'sveits'].map(
    fold
  ),
  ...languages.flatMap((language) => {
    const shown = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    return letters.flatMap((a) => letters.flatMap((b) => shown.of(`${a}${b}`) ?? [])).map(fold)
  })
])

/**
 * The countries outside the EEA that a short text names, as it writes them: `USA (SCC)`, `Indien og Ukraine`. None where
 * the text is a sentence, as that may well say that nothing goes there.
 */
export function thirdCountriesIn(text: string): readonly string[] {
  if (text.length > 120 || /(?<!\p{L})(?:ikke|ikkje|ingen|not|no|kun|bare|only)(?!\p{L})/iu.test(text)) return []
  return text
    .replace(/\([^)]*\)/g, ' ')
    .split(/[;,/\n&+]|(?<!\p{L})(?:og|and|samt)(?!\p{L})/iu)
    .map((part) => part.trim())
    .filter((part) => allCountries.has(fold(part)) && !names.has(fold(part)))
}

/** Whether a country, written as a code or a name in one of the three languages, lies in the EEA; null where none is. */
export function isInEea(country: string): boolean | null {
  const written = fold(country).trim()
  return written === '' ? null : names.has(written)
}
