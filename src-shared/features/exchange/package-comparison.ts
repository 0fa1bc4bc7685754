import type { ErrorCode } from '../../kernel/errors.ts'
import type { EntityName } from '../../kernel/field.ts'
import type { FindingCounts } from './feedback.ts'
import type { PackageHead, PackageTrust, PackedFigure } from './package.ts'

/**
 * How a row of a package stands to the register: `new`; `changed` in at least one field; `unchanged`; `gone` from the
 * package since it was read last, and still here; `deleted` here; `unclear`: several records here could be meant.
 */
export const rowStandings = ['new', 'changed', 'gone', 'deleted', 'unclear', 'unchanged'] as const
/** One of {@link rowStandings}. */
export type RowStanding = (typeof rowStandings)[number]

/** A field that a package says otherwise, in words. */
export interface FieldDifference {
  readonly field: string
  /** '' for nothing. */
  readonly here: string
  readonly there: string
  /** Taken unless somebody says otherwise: nothing that was decided here earlier is overruled. */
  readonly proposed: boolean
  /** Why it cannot be taken; null: it can. */
  readonly problem: ErrorCode | null
}

/** A row of a package beside the record that it is about. */
export interface RowDifference {
  /** `entity.id`, by which it is accepted. */
  readonly key: string
  readonly entity: EntityName
  readonly standing: RowStanding
  /** What it is called in the package, or here where it is gone. */
  readonly name: string
  /** The record here; null for a new one. */
  readonly record: string | null
  /** Where it stands in the workbook; null where it is gone. */
  readonly place: { readonly sheet: string; readonly row: number } | null
  readonly proposed: boolean
  /** The record was changed here after the package was written. */
  readonly changedHere: boolean
  readonly fields: readonly FieldDifference[]
}

/** How many rows of an entity stand how. */
export type StandingCounts = Readonly<Record<RowStanding, number>>

/** A package beside the register. */
export interface PackageComparison {
  readonly file: string
  /** SHA-256 (hex). */
  readonly sha256: string
  readonly head: PackageHead
  readonly trust: PackageTrust
  /** Entities whose rows were changed after they were signed. */
  readonly edited: readonly EntityName[]
  readonly figuresEdited: boolean
  /** It is of this register's own municipality: records are known by their ids and everything may be taken. */
  readonly own: boolean
  /** When the package that was taken last from there was written; null: none was. */
  readonly before: string | null
  /** That one is newer: nothing is taken unless it is forced. */
  readonly older: boolean
  readonly counts: readonly ({ readonly entity: EntityName } & StandingCounts)[]
  /** Rows that are proposed. */
  readonly proposed: number
  /** What the package has of others' own matters (their protocol, their agreements): to look at, never taken as ours. */
  readonly beside: readonly { readonly entity: EntityName; readonly count: number }[]
  readonly figures: readonly PackedFigure[]
  /** Of a central office's feedback: how much it tells, and whether that was changed after it was signed; else null. */
  readonly feedback: { readonly counts: FindingCounts; readonly edited: boolean } | null
}

/** What is accepted of a comparison. */
export interface Acceptance {
  /** What holds where nothing is said of a row or a field. */
  readonly otherwise: 'proposed' | 'all' | 'none'
  /** By a row's key. */
  readonly rows: Readonly<Record<string, boolean>>
  /** By `key.field`; goes before its row. */
  readonly fields: Readonly<Record<string, boolean>>
}

/** As much of a row as deciding needs. */
type Decided = Pick<RowDifference, 'key' | 'standing' | 'proposed'> & { readonly fields: readonly DecidedField[] }
type DecidedField = Pick<FieldDifference, 'field' | 'proposed' | 'problem'>

/** Whether a field of a row is taken. */
export function takes({ otherwise, rows, fields }: Acceptance, { key }: Decided, field: DecidedField): boolean {
  if (field.problem !== null) return false
  return (
    fields[`${key}.${field.field}`] ?? rows[key] ?? (otherwise === 'proposed' ? field.proposed : otherwise === 'all')
  )
}

/** Whether anything of a row is taken: of a new one the whole, of others at least a field. */
export function takesRow(acceptance: Acceptance, row: Decided): boolean {
  if (row.standing === 'unclear' || row.standing === 'unchanged') return false
  if (row.standing === 'changed' || row.standing === 'gone')
    return row.fields.some((field) => takes(acceptance, row, field))
  const { otherwise, rows } = acceptance
  return rows[row.key] ?? (otherwise === 'proposed' ? row.proposed : otherwise === 'all')
}

/** A package that was taken from. */
export interface PackageApplied {
  /** null: nothing was taken. */
  readonly batchId: string | null
  readonly created: number
  readonly updated: number
  readonly ended: number
}
