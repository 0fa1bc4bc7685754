import { newId } from '../../src-main/platform/ids.ts'
import { changeKeys } from '../../src-main/security/change-keys.ts'
import { createHolder } from '../../src-main/security/holder.ts'
import { unlockRegister } from '../../src-main/security/register-folder.ts'
import type { Session } from '../../src-main/security/session.ts'
import type { Role } from '../../src-shared/kernel/permissions.ts'
import { cheapCost, type TemporaryRegister } from './register.ts'

/** Every made user's passphrase. */
export const usersPassphrase = 'en anden lang sætning om te'

/** Adds a user, whose key costs nothing to derive; answers the id. */
export async function addTestUser(session: Session, name: string, roles: readonly Role[]): Promise<string> {
  const { db, registerId, fileKey } = session
  const id = newId()
  const secret = usersPassphrase
  const { holder } = await createHolder({ registerId, name: id, secret, fileKey, cost: cheapCost })
  changeKeys(session, (keys) => {
    if (keys.version === 1) throw new Error('keys of the first format')
    db.prepare('INSERT INTO user (id, name, roles, created_at, public_key) VALUES (?, ?, ?, ?, ?)').run(
      id,
      name,
      JSON.stringify(roles),
      session.now().toISOString(),
      holder.publicKey
    )
    return { ...keys, users: [...keys.users, { id, name, ...holder }] }
  })
  return id
}

/** Unlocks a register that nobody has open as one of the made users. */
export function unlockAs({ path }: TemporaryRegister, userName: string): Promise<Session> {
  return unlockRegister({ path, userName, passphrase: usersPassphrase })
}
