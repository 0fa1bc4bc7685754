import type { Role } from '../../src-shared/kernel/permissions.ts'
import type { Database } from '../db/open.ts'

/** The names of the users who hold a role, apart by commas; for saying who can give what is missing. '' for nobody. */
export function namesWithRole(db: Database, role: Role): string {
  const rows = db
    .prepare<[], { name: string; roles: string }>('SELECT name, roles FROM user WHERE removed_at IS NULL ORDER BY name')
    .all()
  return rows
    .filter(({ roles }) => (JSON.parse(roles) as readonly string[]).includes(role))
    .map(({ name }) => name)
    .join(', ')
}
