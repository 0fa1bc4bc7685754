import type { Language } from '../../../src-shared/kernel/language.ts'

/**
 * A text on paper. `otherNumbers`: it holds telephones, cases or accounts, so only a sure personal number is masked.
 * `revealed`: a personal number that somebody asked for with a reason that the history keeps; it stands as it is.
 */
export interface PaperText {
  readonly text: string
  readonly otherNumbers?: boolean
  readonly revealed?: boolean
}

/** A column of a table on paper. */
export interface PaperColumn {
  readonly label: string
  /** Figures stand to the right. */
  readonly figures?: boolean
  readonly otherNumbers?: boolean
}

/** A part of a document on paper, from top to bottom. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (PaperText & { readonly label: string })[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly PaperColumn[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'bars'; readonly bars: readonly PaperBar[] }

/** A bar on paper: what, how many as written, and which share of the whole (0 to 1). */
export interface PaperBar {
  readonly label: string
  readonly number: string
  readonly share: number
}

/** A document made for paper. Data only: `paperHtml` makes it a page. */
export interface Paper {
  readonly language: Language | 'nn'
  /** Whose it is (the municipality) and of which day, as people write it: above the title and at each page's foot. */
  readonly owner: string
  readonly date: string
  readonly title: string
  /** What stands below the title: what was asked, how many there are. */
  readonly lines: readonly string[]
  readonly blocks: readonly PaperBlock[]
  readonly landscape?: boolean
}
