import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { Database } from '../../../db/open.ts'
import type { Counted } from './book.ts'

/** What the workbook's sheets are made from. */
export interface AcrossWriting {
  readonly db: Database
  readonly counted: Counted
  readonly language: Language
}

/** A share as a percentage with one decimal; null: nothing can be said. */
export const percentOf = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1000) / 10
