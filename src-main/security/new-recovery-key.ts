import { readSetting, settingKeys, writeSetting } from '../db/settings.ts'
import { changeKeys } from './change-keys.ts'
import { createHolder, recoveryHolder } from './holder.ts'
import { createRecoveryKey } from './recovery-key.ts'
import { type OpeningOptions, requirePassphrase } from './register-folder.ts'
import type { Session } from './session.ts'
import { tellOfUser } from './user-rows.ts'
import { defaultCost } from './wrapped-key.ts'

/**
 * Makes a new recovery key; with keys.json as it is from then on the old one opens nothing. Asks for the passphrase once
 * more, so that nobody makes one at a desk that was left unlocked. Throws RegisterError: wrongPassphrase,
 * tooManyAttempts, readOnly, diskFull, diskFailed.
 */
export async function newRecoveryKey(
  session: Session,
  passphrase: string,
  { attempts, cost = defaultCost }: OpeningOptions = {}
): Promise<string> {
  const { db, user, registerId, fileKey } = session
  const identity = await requirePassphrase(session, passphrase, attempts)
  identity.privateKey.fill(0)
  const recoveryKey = createRecoveryKey()
  const request = { registerId, name: recoveryHolder, secret: recoveryKey, fileKey, cost }
  const { holder, identity: recovery } = await createHolder(request)
  recovery.privateKey.fill(0)
  changeKeys(session, (keys) => {
    const before = readSetting(db, settingKeys.recoveryPublicKey)
    writeSetting(db, settingKeys.recoveryPublicKey, holder.publicKey)
    const told = [typeof before === 'string' ? before : null, holder.publicKey] as const
    tellOfUser(session, user.id, 'update', { recoveryPublicKey: told })
    return { ...keys, recovery: holder }
  })
  return recoveryKey
}

/** Whether the recovery key must be made anew before the register's key can be changed. */
export function isRecoveryKeyOld({ db }: Pick<Session, 'db'>): boolean {
  return readSetting(db, settingKeys.recoveryPublicKey) === undefined
}
