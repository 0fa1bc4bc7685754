import { type OpenRegister, purposes } from '../../../src-shared/features/register/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { listBackups } from '../../db/backup-list.ts'
import type { Database } from '../../db/open.ts'
import { readSetting } from '../../db/settings.ts'
import type { Session } from '../../ipc/context.ts'
import { namesWithRole } from '../../security/role-holders.ts'
import { createNames } from '../entities/names.ts'
import { type Desk, registerSettings } from './desk.ts'

/** The open register as the window's top bar shows it. Throws `request.locked`. */
export function openRegister(desk: Desk): OpenRegister {
  if (!desk.open) throw new AppError('request.locked')
  const { session } = desk.open
  const row = session.db
    .prepare<[string], { name: string | null; nationalId: string | null }>(
      'SELECT name, national_id AS nationalId FROM municipality WHERE id = ?'
    )
    .get(session.municipality.id)
  return {
    path: session.folder,
    name: session.name,
    purpose: purposes.find((known) => known === readSetting(session.db, registerSettings.purpose)) ?? 'all',
    municipality: {
      name: row?.name ?? '',
      nationalId: row?.nationalId ?? null,
      country: session.municipality.country
    },
    user: session.user,
    permissions: session.permissions,
    bounds: boundsOf(session),
    lockAfterMinutes: desk.lockAfterMinutes(),
    lastBackupAt: listBackups(session.folder)[0]?.at ?? null,
    untouched: isUntouched(session.db),
    schemaVersion: session.db.pragma('user_version', { simple: true }) as number
  }
}

/** What a register is made with is told in the history with the instant of its making. */
function isUntouched(db: Database): boolean {
  const later = db.prepare(
    'SELECT 1 FROM history_entry WHERE at > (SELECT at FROM history_entry WHERE seq = 1) LIMIT 1'
  )
  return later.get() === undefined
}

function boundsOf({ db, scope }: Session): OpenRegister['bounds'] {
  if (scope === 'all') return null
  const names = createNames(db)
  const administrators = namesWithRole(db, 'administrator')
  return {
    units: [...scope.units].map((id) => names.of('organisationUnit', id)?.name ?? '').join(', '),
    coordinators: namesWithRole(db, 'systemCoordinator') || administrators,
    administrators
  }
}
