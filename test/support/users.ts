import { unlockRegister } from '../../src-main/security/register-folder.ts'
import type { Session } from '../../src-main/security/session.ts'
import { addUser } from '../../src-main/security/users.ts'
import type { Role } from '../../src-shared/kernel/permissions.ts'
import { cheapCost, type TemporaryRegister } from './register.ts'

/** Every made user's passphrase. */
export const usersPassphrase = 'en anden lang sætning om te'

/** Adds a user, whose key costs nothing to derive; answers the id. */
export function addTestUser(
  session: Session,
  name: string,
  roles: readonly Role[],
  units: readonly string[] = []
): Promise<string> {
  return addUser(session, { name, roles, units, passphrase: usersPassphrase }, cheapCost)
}

/** Unlocks a register that nobody has open as one of the made users. */
export function unlockAs({ path }: TemporaryRegister, userName: string): Promise<Session> {
  return unlockRegister({ path, userName, passphrase: usersPassphrase })
}
