import { createHash } from 'node:crypto'
import { type PackageHead, packageKinds, recordKinds } from '../../../../src-shared/features/exchange/package.ts'
import { type PackageScope, packageProfiles } from '../../../../src-shared/features/exchange/profiles.ts'
import type { KeptRecord } from './kept-records.ts'

/** Before the profile of what was put into the library: what was taken from is held apart, as it says what was decided. */
const inLibrary = 'library:'

/** Before the profile of one's own packages, from another desk. */
const ofOwn = 'own:'

/**
 * What a package is held as, by its municipality: a register by its profile, and what is said of chosen units, systems or a
 * supplier alone beside what is said of all. Which parts it has of them is told apart where it is held (`coverage.ts`).
 * `own`: the municipality's own, from another desk.
 */
export function heldAs({ kind, profile, scope }: PackageHead, own = false): string {
  if (kind === 'feedback') return kind
  const of = `${own ? ofOwn : ''}${profile ?? kind}`
  return !scope || isUnchosen(scope) ? of : `${of}:${digest(chosenOf(scope))}`
}

function chosenOf({ units, systems, supplier }: PackageScope): unknown {
  return [units.toSorted(), systems.toSorted(), supplier]
}

function isUnchosen({ units, systems, supplier }: PackageScope): boolean {
  return units.length + systems.length === 0 && supplier === null
}

/** What a package is held as in the library; single records each stand for themselves. */
export function heldInLibraryAs(head: PackageHead, records: () => Iterable<KeptRecord>): string {
  const single = recordKinds.find((kind) => kind === head.kind)
  if (!single) return `${inLibrary}${heldAs(head)}`
  const ids = Array.from(records()).flatMap(({ entity, id }) => (entity === single ? [id] : []))
  return `${inLibrary}${single}:${digest(ids.toSorted())}`
}

/** The kind and profile of what is held as this. */
export function heldOf(as: string): Pick<PackageHead, 'kind' | 'profile'> {
  const words = as.split(':')
  const profile = packageProfiles.find((one) => words.includes(one)) ?? null
  return { kind: profile ? 'register' : (packageKinds.find((kind) => words.includes(kind)) ?? 'register'), profile }
}

/** The profiles under which newer packages of the same kind come, whichever way they are read. */
export function profilesLike(profile: string): readonly [string, string] {
  const plain = profile.startsWith(inLibrary) ? profile.slice(inLibrary.length) : profile
  return [plain, `${inLibrary}${plain}`]
}

/** Whether what is held under a profile is what another municipality has, and not what it tells this one. */
export function isOfOthers(profile: string): boolean {
  return !profile.startsWith(ofOwn) && profile !== 'feedback'
}

function digest(what: unknown): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 16)
}
