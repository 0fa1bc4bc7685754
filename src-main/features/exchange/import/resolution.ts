import type { NearMatch } from '../../../../src-shared/features/exchange/import.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { KnownRoot } from './known-records.ts'
import type { References } from './resolve-references.ts'

/** The rows of one entity, matched. */
export interface MatchedRoots {
  readonly references: References
  /** Rows (by mention) whose name is borne by several records, none of which is more likely. */
  readonly ambiguous: ReadonlySet<number>
  /** Records that are found otherwise than by their name, and so may be renamed. */
  readonly renamable: ReadonlySet<string>
  readonly known: ReadonlyMap<string, KnownRoot>
}

/** Who is meant everywhere: by the rows themselves and by what they refer to. */
export interface Resolution {
  readonly roots: ReadonlyMap<EntityName, MatchedRoots>
  readonly references: ReadonlyMap<EntityName, References>
  readonly near: readonly NearMatch[]
}
