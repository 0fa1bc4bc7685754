import {
  type CountedProfile,
  countedProfiles,
  sentParts
} from '../../../../src-shared/features/consolidation/across/sent.ts'
import type { EditedPart } from '../../../../src-shared/features/exchange/held.ts'
import type { PackedFigure } from '../../../../src-shared/features/exchange/package.ts'
import type { PackagePart } from '../../../../src-shared/features/exchange/profiles.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import { sortKey } from '../../../../src-shared/kernel/sort-key.ts'
import type { Database } from '../../../db/open.ts'

/** The package by which a municipality is counted. */
export interface CountedPackage {
  readonly number: number
  /** Whose, by national number or name. */
  readonly holder: string
  readonly name: string
  readonly country: Country
  readonly profile: CountedProfile
  readonly file: string
  /** UTC instant. */
  readonly exportedAt: string
  readonly parts: readonly PackagePart[]
  readonly counts: Readonly<Partial<Record<EntityName, number>>>
  readonly figures: readonly PackedFigure[]
  /** What was changed after it was signed. */
  readonly edited: readonly EditedPart[]
  /** Another one as soon as it was read anew. */
  readonly stamp: string
}

interface Stored extends Omit<CountedPackage, 'parts' | 'counts' | 'figures' | 'edited' | 'profile'> {
  readonly profile: string
  readonly counts: string
  readonly figures: string
  readonly edited: string
}

/** Another text for each reading of a package; SQL. */
export const packageStamp = "number || ' ' || id || ' ' || exported_at || ' ' || read_at"

/** One package for each municipality, the fullest profile of those that are held, by name. */
export function countedPackages(db: Database): readonly CountedPackage[] {
  const sql = `SELECT number, holder, municipality_name AS name, country, profile, file, exported_at AS exportedAt, counts,
      figures, edited, ${packageStamp} AS stamp
    FROM held_package ORDER BY municipality_name, number`
  const best = new Map<string, CountedPackage>()
  for (const { counts: said, figures, edited, ...row } of db.prepare<[], Stored>(sql).all()) {
    const profile = countedProfiles.find((one) => one === row.profile)
    if (!profile) continue
    const before = best.get(row.holder)
    if (before && countedProfiles.indexOf(before.profile) <= countedProfiles.indexOf(profile)) continue
    const counts = JSON.parse(said) as CountedPackage['counts']
    best.set(row.holder, {
      ...row,
      profile,
      counts,
      parts: sentParts(counts),
      figures: JSON.parse(figures),
      edited: JSON.parse(edited)
    })
  }
  const keys = new Map([...best.values()].map((pack) => [pack, sortKey(pack.name)]))
  const keyOf = (pack: CountedPackage): string => keys.get(pack) ?? ''
  return [...keys.keys()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a.number - b.number))
}
