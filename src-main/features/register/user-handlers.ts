import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import { asRegisterError, RegisterError } from '../../db/register-error.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { followRecoveryKey } from '../../security/areas/settle-areas.ts'
import type { Attempts } from '../../security/attempts.ts'
import { isRecoveryKeyOld, newRecoveryKey } from '../../security/new-recovery-key.ts'
import { allowQuickUnlock, type QuickDesk, quickUnlockAllowed } from '../../security/quick-unlock.ts'
import type { Session } from '../../security/session.ts'
import { readUnits, readUsers } from '../../security/user-rows.ts'
import { addUser, changeUser, removeUser } from '../../security/users.ts'
import type { ScryptCost } from '../../security/wrapped-key.ts'
import { createNames } from '../entities/names.ts'
import type { Desk } from './desk.ts'
import { openRegister } from './open-register.ts'
import type { ProfileStore } from './profile.ts'

/** What keys need of the desk they are used at: the wrong attempts so far, and the system's store of secrets. */
export interface DeskKeys {
  readonly attempts: Attempts
  readonly quick: QuickDesk
  /** What deriving a new wrap costs. */
  readonly cost: ScryptCost
}

/** The register's users, the recovery key, and unlocking without the passphrase. */
export function userHandlers(desk: Desk, profile: ProfileStore, { attempts, quick, cost }: DeskKeys): Handlers {
  const session = (): Session => {
    if (!desk.open) throw new AppError('request.locked')
    return desk.open.keys
  }
  const quickState = () => ({
    available: quick.available(),
    allowed: quickUnlockAllowed(session()),
    on: quick.isOn(session())
  })
  return {
    'register.users': ({ input }) => quick.offered(input.path),
    'register.quickUnlock': ({ input, context }) => {
      if (desk.open?.keys.path === input.path) desk.lock()
      desk.take(quick.unlock({ ...input, now: () => context.clock.now() }))
      profile.remember(input.path)
      return openRegister(desk)
    },
    'register.newRecoveryKey': async ({ input, context, jobs }) => {
      const keys = session()
      const recoveryKey = await newRecoveryKey(keys, input.passphrase, { attempts, cost }, () => jobs.endIdle())
      try {
        followRecoveryKey(keys, context.session.areas)
      } catch (error) {
        // The next unlock does it; the key that was made must be seen now.
        if (!(asRegisterError(error, keys.path) instanceof RegisterError)) throw error
      }
      return { recoveryKey }
    },
    'user.list': () => {
      const { db } = session()
      const names = createNames(db)
      const unit = (id: string): RefView => names.of('organisationUnit', id) ?? { id, name: '' }
      return {
        users: readUsers(db).map(({ publicKey: _, ...user }) => ({ ...user, units: readUnits(db, user.id).map(unit) })),
        quickUnlockAllowed: quickUnlockAllowed(session()),
        recoveryKeyOld: isRecoveryKeyOld(session())
      }
    },
    'user.units': () =>
      session()
        .db.prepare<[], RefView>(
          "SELECT id, coalesce(name, '') AS name FROM organisation_unit WHERE deleted_at IS NULL ORDER BY sort_key"
        )
        .all(),
    'user.add': async ({ input }) => {
      const id = await addUser(session(), input, cost)
      desk.refresh()
      return { id }
    },
    'user.change': ({ input: { id, ...data } }) => {
      changeUser(session(), id, data)
      desk.refresh()
      return null
    },
    'user.remove': async ({ input, jobs }) => {
      await jobs.endIdle()
      removeUser(session(), input.id)
      desk.refresh()
      return null
    },
    'quickUnlock.get': quickState,
    'quickUnlock.set': ({ input }) => {
      if (input.on) quick.turnOn(session())
      else quick.turnOff(session())
      desk.refresh()
      return quickState()
    },
    'quickUnlock.allow': ({ input }) => {
      allowQuickUnlock(session(), input.allowed)
      desk.refresh()
      return null
    }
  }
}
