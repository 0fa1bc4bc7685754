import { shieldingTransfers as da } from '../../../../src-shared/i18n/da/shielding-transfers.ts'
import { shieldingTransfers as en } from '../../../../src-shared/i18n/en/shielding-transfers.ts'
import { filled, type TextParams } from '../../../../src-shared/i18n/fill.ts'
import { shieldingTransfers as nb } from '../../../../src-shared/i18n/nb/shielding-transfers.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'

const texts = { da, nb, en }

/** A text about transfers in one language, filled in. */
export type TransferWords = (word: keyof typeof da, params?: TextParams) => string

/** The texts about transfers, for dialogs, cards and workbooks. */
export function transferWords(language: Language): TransferWords {
  return (word, params) => filled(texts[language][word], params)
}
