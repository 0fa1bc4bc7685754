import type { Role } from './permissions.ts'

/**
 * The areas of the register that have a key pair of their own, beside the file's key: whoever unlocks the file can read
 * its rows with another tool, so a role alone protects nothing. Codes are append-only.
 *
 * - `keptNumbers`: personal numbers that an import kept with a reason
 * - `shielding`: staff shieldings, with who was threatened by whom
 * - `dataSubjectRequests`: requests of data subjects
 * - `auditWorkingSets`: the numbers that a CPR audit compares
 */
export const areas = ['keptNumbers', 'shielding', 'dataSubjectRequests', 'auditWorkingSets'] as const
/** An area of the closed list. */
export type Area = (typeof areas)[number]

/**
 * Who may hold an area's key. The role is given by an administrator, the key only by somebody who holds it: whoever audits
 * shieldings sees that cases are decided, and why only when an officer has granted the key.
 */
export const rolesOfArea: Readonly<Record<Area, readonly Role[]>> = {
  keptNumbers: ['systemCoordinator'],
  shielding: ['shieldingOfficer', 'dataProtectionOfficer'],
  dataSubjectRequests: ['systemCoordinator', 'dataProtectionOfficer'],
  auditWorkingSets: ['systemCoordinator', 'dataProtectionOfficer']
}

/** Who may be the first to hold an area's key. */
export const foundersOfArea: Readonly<Record<Area, readonly Role[]>> = {
  ...rolesOfArea,
  shielding: ['shieldingOfficer']
}
