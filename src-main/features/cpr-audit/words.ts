import { cprAudit as da } from '../../../src-shared/i18n/da/cpr-audit.ts'
import { cprAudit as en } from '../../../src-shared/i18n/en/cpr-audit.ts'
import { cprAudit as nb } from '../../../src-shared/i18n/nb/cpr-audit.ts'
import type { Language } from '../../../src-shared/kernel/language.ts'

/** The audit's texts in a language, for dialogs and files. */
export function auditWords(language: Language): Readonly<Record<keyof typeof da, string>> {
  return { da, nb, en }[language]
}
