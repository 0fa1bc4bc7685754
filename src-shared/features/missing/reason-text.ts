import { missing as da } from '../../i18n/da/missing.ts'
import { missing as en } from '../../i18n/en/missing.ts'
import { filled } from '../../i18n/fill.ts'
import { missing as nb } from '../../i18n/nb/missing.ts'
import { isCivilDate } from '../../kernel/dates.ts'
import type { Language } from '../../kernel/language.ts'
import type { GapReason } from '../systems/gaps/gap-column.ts'

const texts = { da, nb, en }

/**
 * Why a column says what it says, as a sentence.
 *
 * @param date how a civil date is written
 */
export function reasonText(
  language: Language,
  { code, params = {} }: GapReason,
  date: (civil: string) => string
): string {
  const shown = Object.entries(params).map(([key, value]) => [
    key,
    typeof value === 'string' && isCivilDate(value) ? date(value) : value
  ])
  return filled(texts[language][`reason.${code}`], Object.fromEntries(shown))
}
