import { cli as da } from '../../src-shared/i18n/da/cli.ts'
import { cprAudit as auditDa } from '../../src-shared/i18n/da/cpr-audit.ts'
import { cli as en } from '../../src-shared/i18n/en/cli.ts'
import { cprAudit as auditEn } from '../../src-shared/i18n/en/cpr-audit.ts'
import { filled, type TextParams } from '../../src-shared/i18n/fill.ts'
import { cli as nb } from '../../src-shared/i18n/nb/cli.ts'
import { cprAudit as auditNb } from '../../src-shared/i18n/nb/cpr-audit.ts'
import type { Language } from '../../src-shared/kernel/language.ts'

/** A text of the command line. */
export type Word = keyof typeof da
/** A text that has one form for one and another for several. */
export type CountedWord = Word extends infer W ? (W extends `${infer Stem}_one` ? Stem : never) : never

/** The command line's texts in one language. */
export interface Words {
  readonly language: Language
  say(word: Word, params?: TextParams): string
  /** With `count` filled in, in the form for so many. */
  count(word: CountedWord, count: number, params?: TextParams): string
  /** A text of the audit. */
  audit(word: keyof typeof auditDa, params?: TextParams): string
}

/** The texts in a language. */
export function wordsIn(language: Language): Words {
  const texts: Readonly<Record<Word, string>> = { da, nb, en }[language]
  const say = (word: Word, params?: TextParams): string => filled(texts[word], params)
  return {
    language,
    say,
    audit: (word, params) => filled({ da: auditDa, nb: auditNb, en: auditEn }[language][word], params),
    count: (word, count, params) =>
      say(`${word}_${count === 1 ? 'one' : 'other'}`, {
        ...params,
        count: new Intl.NumberFormat(language).format(count)
      })
  }
}

/** The language that the environment's locale asks for (POSIX: LC_ALL, LC_MESSAGES, LANG), else Danish. */
export function environmentLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').toLowerCase()
  if (/^(nb|nn|no)\b/.test(locale.replace('_', '-'))) return 'nb'
  return locale.startsWith('en') ? 'en' : 'da'
}
