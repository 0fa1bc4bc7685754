import { createHash } from 'node:crypto'
import { type PackageHead, recordKinds } from '../../../../src-shared/features/exchange/package.ts'
import { type PackageScope, packageParts } from '../../../../src-shared/features/exchange/profiles.ts'
import type { KeptRecord } from './kept-records.ts'

/** Before the profile of what was put into the library: what was taken from is held apart, as it says what was decided. */
const inLibrary = 'library:'

/** Before the profile of one's own packages, from another desk. */
const ofOwn = 'own:'

/** What a package is held as for taking from it: the choice tells a part of a register from the whole of it. */
export function heldAs({ kind, profile, scope }: PackageHead, own: boolean): string {
  if (kind === 'feedback') return kind
  const of = `${own ? ofOwn : ''}${profile ?? kind}`
  if (scope && isUnchosen(scope) && scope.parts.length === packageParts.length) return of
  return `${of}:${digest(scope)}`
}

/**
 * What a package is held as by a central office: what is said of chosen units or systems alone stands beside what the
 * municipality said of all; whatever parts it has of them.
 */
export function heldInCentralAs({ kind, profile, scope }: PackageHead): string {
  const of = profile ?? kind
  return scope && !isUnchosen(scope) ? `${of}:${digest(scope)}` : of
}

function isUnchosen({ units, systems, supplier }: PackageScope): boolean {
  return units.length + systems.length === 0 && supplier === null
}

/** What a package is held as in the library; single records each stand for themselves. */
export function heldInLibraryAs(head: PackageHead, records: () => Iterable<KeptRecord>): string {
  const single = recordKinds.find((kind) => kind === head.kind)
  if (!single) return `${inLibrary}${heldAs(head, false)}`
  const ids = Array.from(records()).flatMap(({ entity, id }) => (entity === single ? [id] : []))
  return `${inLibrary}${single}:${digest(ids.toSorted())}`
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
