/**
 * What a request can need. `open` needs no session (create, open, unlock); all others need an unlocked register.
 * `register.write` is bounded by the user's row scope (the own units), `register.import` and `register.purge` are not:
 * they are given to those who answer for the whole register.
 */
export const permissions = [
  'open',
  'session',
  'register.read',
  'register.write',
  'register.import',
  'register.export',
  'register.purge',
  'register.administer',
  'history.read',
  'secrets.read',
  'audit.run',
  'protocol.publish',
  'shielding.decide',
  'shielding.manage'
] as const
/** A permission of the closed list. */
export type Permission = (typeof permissions)[number]

/** The roles a user can hold; a person may hold several. Codes are append-only, as history names them. */
export const roles = [
  'administrator',
  'systemCoordinator',
  'unitEditor',
  'leader',
  'shieldingOfficer',
  'dataProtectionOfficer',
  'reader',
  'employee'
] as const
/** A role of the closed list. */
export type Role = (typeof roles)[number]

/**
 * Which permissions each role gives: data, so that a test can list role by channel. What a leader decides and a
 * shielding officer handles is not in the register's rows but in areas with keys of their own (`areas.ts`).
 */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: ['session', 'register.administer'],
  systemCoordinator: [
    'session',
    'register.read',
    'register.write',
    'register.import',
    'register.export',
    'register.purge',
    'history.read',
    'secrets.read',
    'audit.run',
    'protocol.publish'
  ],
  unitEditor: ['session', 'register.read', 'register.write', 'register.export', 'protocol.publish'],
  leader: ['session', 'register.read', 'protocol.publish', 'shielding.decide'],
  shieldingOfficer: ['session', 'shielding.decide', 'shielding.manage'],
  dataProtectionOfficer: ['session', 'register.read', 'register.export', 'history.read', 'audit.run'],
  reader: ['session', 'register.read', 'register.export'],
  // Sees nothing of the register; asks for a shielding and sees how the own request stands.
  employee: ['session']
}

/** Roles whose writing reaches only the units they are given and what lies below them. */
export const unitScopedRoles: readonly Role[] = ['unitEditor']

/** Whether someone with these roles may make a request that needs this permission. */
export function may(held: readonly Role[], permission: Permission): boolean {
  return permission === 'open' || held.some((role) => permissionsOf[role].includes(permission))
}
