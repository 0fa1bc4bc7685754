import type { ContactState, ListColumns, ListKind } from './list-columns.ts'

/** After how many months without a case a need has lapsed, by the system's own written rule (domain.md §1.4, class 3). */
export interface LapseRule {
  readonly months: number
  /** From the end of the case; `lastActivity` lets a need lapse also where the list says that the case is open. */
  readonly from: 'closed' | 'lastActivity'
}

/** A file that an audit reads. */
export interface ListToRead {
  readonly path: string
  readonly kind: ListKind
  /** The civil date that it was made on; null: today. */
  readonly on: string | null
  /** Which columns are read, where the finding is wrong; null: as found. */
  readonly columns: ListColumns | null
  /** Whether what is remembered of such a header counts for nothing, and is forgotten. */
  readonly asFound: boolean
}

/**
 * What becomes of each number, one class for each of the subscribed (domain.md §1.4): `resurrected` (deleted in an
 * earlier audit, now back) before `statusReview` (dead, emigrated, disappeared, number void or changed), before
 * `orphan` (no contact), `lapsed` (contact that ended) and `matchedActive`. `missing` is an active contact without a
 * subscription.
 */
export const resultClasses = ['resurrected', 'statusReview', 'orphan', 'lapsed', 'matchedActive', 'missing'] as const
/** One of {@link resultClasses}. */
export type ResultClass = (typeof resultClasses)[number]

/** Why a line of a list gave nothing, or less than it might. */
export const lineFaults = [
  'blank',
  'length',
  'date',
  'letters',
  'rounded',
  'malformed',
  'broadFilter',
  'notSubscribed',
  'unknownStatus'
] as const
/** One of {@link lineFaults}. */
export type LineFault = (typeof lineFaults)[number]

/** A line that is named; never with what stands there. */
export interface NamedLine {
  /** The sheet, '' in a text file. */
  readonly sheet: string
  /** From 1 on. */
  readonly line: number
  readonly fault: LineFault
}

/** What was read of a file. */
export interface ListRead {
  /** Base name. */
  readonly file: string
  readonly kind: ListKind
  /** SHA-256, lower-case hex. */
  readonly sha256: string
  /** Rows with a number. */
  readonly rows: number
  readonly numbers: number
  readonly duplicates: number
  /** Sheets with the columns that were read; CPR's own records have none. `remembered`: as somebody chose in an earlier audit. */
  readonly sheets: readonly {
    readonly sheet: string
    readonly columns: ListColumns
    readonly remembered: boolean
  }[]
  readonly faults: Readonly<Partial<Record<LineFault, number>>>
  /** The first of them. */
  readonly lines: readonly NamedLine[]
  /** Under which customer numbers or user-system ids an extract's lines are held, as it writes them. */
  readonly customers: readonly { readonly number: string; readonly rows: number }[]
  /** Words for a case's state that are not known; they count as open until somebody says what they mean. */
  readonly unknownStates: readonly {
    readonly word: string
    readonly rows: number
    /** What somebody said, now or in an earlier audit of the system. */
    readonly means: ContactState | null
  }[]
}

/** What a person should look at before trusting the figures. */
export const auditWarnings = [
  'warning.swapped',
  'warning.datesApart',
  'warning.noStatus',
  'warning.unknownStates',
  'warning.broadFilter',
  'warning.noneMatched',
  'warning.unknownSystem',
  'warning.unknownCustomer'
] as const
/** One of {@link auditWarnings}; its texts are in the topic `cpr-audit`. */
export type AuditWarningCode = (typeof auditWarnings)[number]
/** A warning with the values that its text names. */
export interface AuditWarning {
  readonly code: AuditWarningCode
  readonly params: Readonly<Record<string, string | number>>
}

/** What a comparison of lists gives: counts, never a number. */
export interface Comparison {
  readonly distinctSubscriptions: number
  /** Further lines with a number that the same file names already. */
  readonly duplicates: number
  /** Lines of the extracts that hold something which is no personal number. */
  readonly invalid: number
  /** Lines of the extracts without a number. */
  readonly blank: number
  readonly distinctContacts: number
  readonly matchedActive: number
  readonly orphans: number
  readonly lapsed: number
  readonly missing: number
  readonly statusReview: number
  readonly resurrected: number
  /** Filters on everybody they fit: municipality codes and events in place of numbers. */
  readonly broadFilters: number
  /** Subscribed numbers that can be nobody's: day + 60. */
  readonly fictive: number
  /** Subscribed numbers with letters: replacement and temporary numbers. */
  readonly replacementNumbers: number
  /**
   * The age of the needs: the median, over whoever is subscribed to and has an open case, of the months since the latest
   * day that contact lists tell; null where they tell none.
   */
  readonly needMonths: number | null
  /** Customer numbers and user-system ids in the extracts that no source of the register has. */
  readonly unknownCustomers: number
  /** Systems that the register has as subscribing, without any extract of their subscriptions. */
  readonly systemsWithoutExtract: number
  readonly files: readonly ListRead[]
  readonly warnings: readonly AuditWarning[]
}
