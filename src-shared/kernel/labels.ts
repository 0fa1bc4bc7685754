import type { Labels } from './language.ts'

/** The three texts of a label, in the order Danish, Norwegian, English; keeps the catalogue readable. */
export function labels(da: string, nb: string, en: string): Labels {
  return { da, nb, en }
}

/** Phrases written as one text, apart by `|` or a line break: long lists of synonyms stay readable, a line a language. */
export function phrases(text: string): readonly string[] {
  return text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}
