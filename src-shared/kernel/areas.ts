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

/** Who may hold an area's key. The role is given by an administrator, the key only by somebody who holds it. */
export const rolesOfArea: Readonly<Record<Area, readonly Role[]>> = {
  keptNumbers: ['systemCoordinator'],
  shielding: ['shieldingOfficer'],
  dataSubjectRequests: ['systemCoordinator', 'dataProtectionOfficer'],
  auditWorkingSets: ['systemCoordinator', 'dataProtectionOfficer']
}
