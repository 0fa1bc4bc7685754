import type { EntityName } from '../../kernel/field.ts'
import type { Country } from '../../kernel/language.ts'
import type { Failure } from '../../kernel/result.ts'
import type { PackageTrust } from './package.ts'

/**
 * What came of reading a file: `held`, `same` (nothing in it is new), `older` than what is held of that municipality,
 * `failed`. Codes are stored.
 */
export const heldOutcomes = ['held', 'same', 'older', 'failed'] as const
/** One of {@link heldOutcomes}. */
export type HeldOutcome = (typeof heldOutcomes)[number]

/** Records of a package by what reading it did to them. */
export interface HeldCounts {
  readonly created: number
  readonly updated: number
  /** No longer in the newer package; kept, and marked. */
  readonly gone: number
  readonly unchanged: number
}

/** A file that was read as a package. */
export interface HeldFile extends HeldCounts {
  /** SHA-256 of its bytes (hex); of a file that could not be read, one of its name. */
  readonly sha256: string
  /** Base name. */
  readonly file: string
  /** UTC instant. */
  readonly readAt: string
  readonly outcome: HeldOutcome
  readonly failure: Pick<Failure, 'code' | 'params'> | null
  readonly municipality: string | null
  /** UTC instant; null where it could not be read. */
  readonly exportedAt: string | null
}

/** What of a package can be changed after it was signed: the rows of an entity, or its key figures. */
export type EditedPart = EntityName | 'figures'

/** The current package of a municipality. */
export interface HeldPackage {
  readonly number: number
  readonly municipality: { readonly name: string; readonly nationalId: string | null; readonly country: Country }
  readonly profile: string
  readonly exportedAt: string
  readonly readAt: string
  readonly readBy: string
  readonly file: string
  readonly trust: PackageTrust
  /** What was changed after it was signed. */
  readonly edited: readonly EditedPart[]
  /** Records that it has now, by entity. */
  readonly counts: Readonly<Partial<Record<EntityName, number>>>
}

/** Where a value stands: which municipality's package, which sheet, which row (1-based). */
export interface HeldPlace {
  readonly municipality: string
  readonly file: string
  readonly sheet: string
  readonly row: number
  /** UTC instant at which that package was exported. */
  readonly exportedAt: string
}
