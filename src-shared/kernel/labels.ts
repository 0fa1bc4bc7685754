import type { Labels } from './language.ts'

/** The three texts of a label, in the order Danish, Norwegian, English; keeps the catalogue readable. */
export function labels(da: string, nb: string, en: string): Labels {
  return { da, nb, en }
}
