import type { ErrorCode } from '../../kernel/errors.ts'
import type { EntityName } from '../../kernel/field.ts'
import type { Cell, GridNote, SheetVisibility } from './grid.ts'

/** What becomes of a sheet's row. */
export const rowOutcomes = ['create', 'update', 'unchanged', 'merge', 'skip', 'invalid'] as const
/**
 * create: a new record. update: changes one that is there. unchanged: says what is there already. merge: says again
 * what another row of this import said. skip: blank, footer, section or repeated header. invalid: cannot be taken.
 */
export type RowOutcome = (typeof rowOutcomes)[number]

/** Why a row or cell is worth a word; texts in the i18n topic `import`. */
export const issueCodes = [
  'row.duplicate',
  'row.noName',
  'row.section',
  'row.footer',
  'row.blank',
  'row.repeatedHeader',
  'row.hidden',
  'row.tombstone',
  'row.ambiguous',
  'row.sameField',
  'value.notDate',
  'value.partialDate',
  'value.futureDate',
  'value.notAnswer',
  'value.notChoice',
  'value.notInteger',
  'value.notNationalId',
  'value.paddedNationalId',
  'value.notEmail',
  'value.notUrl',
  'value.errorCell',
  'value.formula',
  'value.tooLong',
  'value.personalNumber',
  'value.notOfField',
  'value.conflict',
  'value.saidElsewhere',
  'value.mastered',
  'value.cleared',
  'match.near',
  'match.different',
  'match.created',
  'sheet.noHeader',
  'sheet.noRows',
  'record.missing'
] as const
/** A code of the closed list of import issues. */
export type IssueCode = (typeof issueCodes)[number]

/** One thing worth a word, at its place. `value` is never a personal number. */
export interface ImportIssue {
  readonly sheet: string
  /** `B7`, or null for a whole sheet. */
  readonly cell: string | null
  readonly code: IssueCode
  readonly value: string | null
  /** In the language of the register's user; for logs and the command line. */
  readonly message: string
}

/** Where a column goes: a field, a lookup of a reference (`supplier.nationalId`), kept with the row, or left out. */
export type Target =
  | { readonly kind: 'field'; readonly field: string; readonly lookup: string | null }
  | { readonly kind: 'keep' }
  | { readonly kind: 'ignore' }

/** What was found out about a column. */
export interface ColumnMapping {
  /** 0-based column. */
  readonly index: number
  /** `A`, `B`, … */
  readonly column: string
  readonly header: string
  readonly target: Target
  /** 0 to 1: how sure; 1 for what a person chose or a remembered mapping. */
  readonly confidence: number
  readonly hidden: boolean
  /** A few distinct values as the sheet shows them; personal numbers masked. */
  readonly samples: readonly string[]
  /** Other fields it could be, best first. */
  readonly alternatives: readonly { readonly target: Target; readonly confidence: number }[]
  /** How many cells look like personal numbers. */
  readonly personalNumbers: number
  readonly filled: number
}

/** What was found out about a sheet, all changeable. */
export interface SheetPlan {
  readonly sheet: string
  readonly visibility: SheetVisibility
  /** Whether its rows are taken. */
  readonly included: boolean
  readonly rowCount: number
  readonly columnCount: number
  /** 1-based sheet rows of the header (two for a band header); the last one is `headerRow`. */
  readonly headerRows: readonly number[]
  readonly headerConfidence: number
  readonly columns: readonly ColumnMapping[]
  /** Field that section rows fill, or null when they are skipped. */
  readonly sectionField: string | null
  readonly sectionRows: number
  /** What the whole sheet is about (a department), which fills `sectionField` too; null where nothing says. */
  readonly heading: string | null
  readonly hiddenRows: number
  readonly hiddenColumns: number
  /** Whether hidden rows are taken. */
  readonly takeHiddenRows: boolean
  /** Whether the mapping was remembered from an earlier import of the same header. */
  readonly remembered: boolean
}

/** A file of an import, read or refused. */
export interface FilePlan {
  readonly file: string
  readonly path: string
  readonly error: { readonly code: ErrorCode; readonly params: Readonly<Record<string, string | number>> } | null
  readonly format: string | null
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly notes: readonly GridNote[]
  readonly entity: EntityName
  readonly sheets: readonly SheetPlan[]
}

/** An import as the wizard shows it from the second step on. */
export interface ImportPlan {
  readonly sessionId: string
  readonly files: readonly FilePlan[]
}

/** How many rows come out how. */
export interface RowCounts {
  readonly read: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly merged: number
  readonly skipped: number
  readonly invalid: number
}

/** A name in the sheets that resembles a record but is not the same: a person decides, never the program. */
export interface NearMatch {
  readonly key: string
  readonly entity: EntityName
  readonly text: string
  readonly rows: number
  readonly candidates: readonly {
    readonly id: string
    readonly name: string
    readonly nationalId: string | null
    readonly score: number
  }[]
  /** What was decided; null = a new record is made. */
  readonly decision: string | null
}

/** What the import would do, before anything is written. */
export interface ImportPreview {
  readonly counts: RowCounts
  readonly perSheet: readonly { readonly file: string; readonly sheet: string; readonly counts: RowCounts }[]
  readonly issues: Readonly<Partial<Record<IssueCode, number>>>
  readonly nearMatches: readonly NearMatch[]
  /** Records that would be created beside the rows, by entity (suppliers, units, …). */
  readonly createdBeside: Readonly<Partial<Record<EntityName, number>>>
  /** Columns with values shaped like personal numbers; dropped unless kept as a secret with a reason. */
  readonly personalNumbers: readonly {
    readonly file: string
    readonly sheet: string
    readonly column: string
    readonly header: string
    readonly cells: number
  }[]
  /** Records of earlier imports of such a sheet that are not in this one; nothing happens to them. */
  readonly missing: readonly { readonly id: string; readonly name: string }[]
}

/** One row of the preview. */
export interface PreviewRow {
  readonly file: string
  readonly sheet: string
  /** 1-based row of the sheet. */
  readonly row: number
  readonly outcome: RowOutcome
  readonly name: string | null
  readonly recordId: string | null
  /** Field key -> [now, then] as texts; for creations the first is null. Personal numbers masked. */
  readonly changes: Readonly<Record<string, readonly [string | null, string | null]>>
  readonly issues: readonly ImportIssue[]
}

/** What an import did. */
export interface ImportResult {
  readonly batchId: string | null
  readonly files: readonly ImportFileResult[]
  readonly invalidRows: number
}

/** The command line's object per file (issue format: stable, shapes only grow). */
export interface ImportFileResult {
  readonly file: string
  readonly entity: EntityName
  readonly error?: { readonly code: string; readonly message: string }
  readonly sheets: readonly {
    readonly sheet: string
    readonly headerRow: number | null
    readonly columns: readonly {
      readonly column: string
      readonly header: string
      readonly field: string | null
      readonly confidence: number
    }[]
    readonly rows: RowCounts
  }[]
  readonly issues: readonly ImportIssue[]
  readonly batch: string | null
}

/** Rows of a sheet as they look, for the second step. */
export interface GridWindow {
  readonly firstRow: number
  readonly rows: readonly (readonly Cell[])[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

/** Somebody of the register whom a list of people does not name. */
export interface AbsentPerson {
  readonly id: string
  readonly name: string
  readonly title: string
  /** The unit's name; '' without one. */
  readonly unit: string
  /** How often living records name them, whatever for. */
  readonly duties: number
}

/** The living people whom a list does not name and who have no leave date, by name. */
export interface AbsentPeople {
  readonly total: number
  readonly people: readonly AbsentPerson[]
}
