/** What a request can need. `open` needs no session (create, open, unlock); all others need an unlocked register. */
export const permissions = [
  'open',
  'session',
  'register.read',
  'register.write',
  'register.import',
  'register.export',
  'register.administer'
] as const
/** A permission of the closed list. */
export type Permission = (typeof permissions)[number]

/** The roles a user can hold; more come with the features that need them. */
export const roles = ['administrator', 'systemCoordinator', 'reader'] as const
/** A role of the closed list. */
export type Role = (typeof roles)[number]

/** Which permissions each role gives: data, so that a test can list role by channel. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: ['session', 'register.administer'],
  systemCoordinator: ['session', 'register.read', 'register.write', 'register.import', 'register.export'],
  reader: ['session', 'register.read', 'register.export']
}

/** Whether someone with these roles may make a request that needs this permission. */
export function may(held: readonly Role[], permission: Permission): boolean {
  return permission === 'open' || held.some((role) => permissionsOf[role].includes(permission))
}
