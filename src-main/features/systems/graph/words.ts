import { graph as da } from '../../../../src-shared/i18n/da/graph.ts'
import { graph as en } from '../../../../src-shared/i18n/en/graph.ts'
import { graph as nb } from '../../../../src-shared/i18n/nb/graph.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'

/** The texts of the graph in a language, for files and dialogs. */
export function graphWords(language: Language): Readonly<Record<keyof typeof da, string>> {
  return { da, nb, en }[language]
}
