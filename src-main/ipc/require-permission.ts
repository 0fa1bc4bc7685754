import { AppError } from '../../src-shared/kernel/errors.ts'
import { may, type Permission, roles } from '../../src-shared/kernel/permissions.ts'
import { namesWithRole } from '../security/role-holders.ts'
import type { Session } from './context.ts'

/**
 * Throws request.forbidden with what is missing and who can give it, or register.readOnly: a session that only looks
 * lacks the lock, not the role.
 */
export function requirePermission({ db, folder, user, permissions }: Session, permission: Permission): void {
  if (permissions.includes(permission)) return
  if (may(user.roles, permission)) throw new AppError('register.readOnly', { path: folder })
  const giving = roles.filter((role) => may([role], permission))
  const administrators = namesWithRole(db, 'administrator')
  throw new AppError('request.forbidden', { roles: giving.join(), administrators })
}
