import type { RegisterState } from '../../../src-shared/features/register/contract.ts'
import type { Language } from '../../../src-shared/kernel/language.ts'
import { type Country, countries, languages } from '../../../src-shared/kernel/language.ts'
import { may, type Permission, permissionsOf, unitScopedRoles } from '../../../src-shared/kernel/permissions.ts'
import { readSetting } from '../../db/settings.ts'
import type { RowScope, Session } from '../../ipc/context.ts'
import type { JobRegister } from '../../jobs/job.ts'
import type { AreaKeys } from '../../security/areas/area-keys.ts'
import { settleAreas } from '../../security/areas/settle-areas.ts'
import { createIdleLock, type IdleLock } from '../../security/idle-lock.ts'
import { registerUsers } from '../../security/register-folder.ts'
import { openSealed } from '../../security/sealed-box.ts'
import type { Session as KeySession } from '../../security/session.ts'
import { sealFormerSecrets } from '../secrets/former-secrets.ts'
import { registerName } from './profile.ts'

/** Settings of this feature in the register. */
export const registerSettings = {
  language: 'register.language',
  purpose: 'register.purpose',
  lockAfterMinutes: 'register.lockAfterMinutes'
} as const

const defaultLockAfterMinutes = 15

/** The one register that is open, or locked, in this process. */
export interface Desk {
  /** The open register, or null. */
  readonly open: { readonly session: Session; readonly keys: KeySession } | null
  readonly locked: RegisterState['locked']
  /** Takes an unlocked register in; one that was open is closed before. */
  take(keys: KeySession): void
  /** Ends jobs, closes the register and leaves only its name; without an open one nothing happens. */
  lock(): void
  /** The same without leaving anything. */
  close(): void
  /** Somebody did something: the idle time begins anew. */
  touch(): void
  lockAfterMinutes(): number
  /** Another time to lock after was set; idle time begins anew. */
  renewIdleLock(): void
  /** The user or what holds for all users was changed: what the session may is reckoned anew. */
  refresh(): void
  /** What a job's worker needs, with the session's own key: whoever starts one copies its bytes, and locking zeroes these. */
  forJobs(): { readonly register: JobRegister; readonly key: Buffer } | null
}

/** What the desk tells the program. */
export interface DeskEvents {
  /** The state changed: opened, locked or closed. */
  changed(): void
  /** Before an unlocked register is shown to anybody; what it throws keeps it closed. */
  entering(keys: KeySession): void
  /** Before a register is closed: no worker may be left on it. */
  ending(): void
}

/** An empty desk. */
export function createDesk(events: DeskEvents): Desk {
  let open: Desk['open'] = null
  let locked: RegisterState['locked'] = null
  let idle: IdleLock | undefined

  const end = (): void => {
    idle?.stop()
    idle = undefined
    const ended = open
    open = null
    if (!ended) return
    events.ending()
    ended.session.areas.wipe()
    ended.keys.close()
  }
  const desk: Desk = {
    get open() {
      return open
    },
    get locked() {
      return locked
    },
    take(keys) {
      try {
        events.entering(keys)
        end()
        sealFormerSecrets(keys)
        open = { session: sessionOf(keys, settleAreas(keys)), keys }
      } catch (error) {
        // Nobody would ever close it: its key and its lock must not outlive the refusal.
        keys.close()
        events.changed()
        throw error
      }
      locked = null
      idle = createIdleLock(desk.lockAfterMinutes(), () => desk.lock())
      events.changed()
    },
    lock() {
      if (!open) return
      const { path, user } = open.keys
      end()
      // Whoever sat there is the likeliest to come back.
      const others = usersOf(path).filter((name) => name !== user.name)
      locked = { path, name: registerName(path), users: [user.name, ...others] }
      events.changed()
    },
    close() {
      end()
      locked = null
      events.changed()
    },
    touch() {
      idle?.touch()
    },
    renewIdleLock() {
      idle?.setMinutes(desk.lockAfterMinutes())
    },
    lockAfterMinutes() {
      const stored = open ? readSetting(open.session.db, registerSettings.lockAfterMinutes) : undefined
      return typeof stored === 'number' ? stored : defaultLockAfterMinutes
    },
    refresh() {
      if (!open) return
      open.keys.refreshUser()
      open = { ...open, session: sessionOf(open.keys, open.session.areas) }
      events.changed()
    },
    forJobs: () => (open ? { register: jobRegister(open.session), key: open.keys.fileKey } : null)
  }
  return desk
}

function sessionOf(keys: KeySession, areas: AreaKeys): Session {
  const { db, path, user } = keys
  const row = db
    .prepare<[], { id: string; country: string | null }>(
      'SELECT id, country FROM municipality WHERE deleted_at IS NULL ORDER BY seq LIMIT 1'
    )
    .get()
  const country: Country = countries.find((known) => known === row?.country) ?? 'DK'
  const stored = readSetting(db, registerSettings.language)
  const language: Language = languages.find((known) => known === stored) ?? (country === 'NO' ? 'nb' : 'da')
  return {
    db,
    folder: path,
    name: registerName(path),
    user,
    permissions: permissionsIn(keys),
    scope: scopeOf(keys),
    areas,
    openOwn: (sealed, purpose) => openSealed(keys.identity.privateKey, sealed, purpose),
    municipality: { id: row?.id ?? '', country },
    language
  }
}

/** What needs the register's lock; without it, while another process has the register, there is only looking. */
const needLock: readonly Permission[] = [
  'register.write',
  'register.import',
  'register.purge',
  'register.administer',
  'secrets.read',
  'protocol.publish',
  'shielding.decide',
  'shielding.manage'
]

function permissionsIn({ user, readonly }: KeySession): readonly Permission[] {
  const held = new Set(user.roles.flatMap((role) => permissionsOf[role]))
  if (readonly) for (const permission of needLock) held.delete(permission)
  return [...held]
}

/** A role that writes without bounds lifts those of the others. */
function scopeOf({ db, user: { id, roles } }: KeySession): RowScope {
  const unbounded = roles.filter((role) => !unitScopedRoles.includes(role))
  if (may(unbounded, 'register.write')) return 'all'
  return {
    units: new Set(db.prepare<[string], string>('SELECT unit_id FROM user_unit WHERE user_id = ?').pluck().all(id))
  }
}

function jobRegister(session: Session): JobRegister {
  return {
    folder: session.folder,
    database: session.db.name,
    userId: session.user.id,
    userName: session.user.name,
    municipalityId: session.municipality.id,
    country: session.municipality.country,
    language: session.language
  }
}

/** Who can unlock it; none when the folder has gone meanwhile. */
function usersOf(path: string): string[] {
  try {
    return registerUsers(path)
  } catch {
    return []
  }
}
