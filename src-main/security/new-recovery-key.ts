import { RegisterError } from '../db/register-error.ts'
import { clearSetting, readSetting, settingKeys, writeSetting } from '../db/settings.ts'
import { withTransaction } from '../db/transaction.ts'
import { createHolder, recoveryHolder } from './holder.ts'
import { readAnyKeys } from './keys.ts'
import { createRecoveryKey } from './recovery-key.ts'
import { type OpeningOptions, requirePassphrase } from './register-folder.ts'
import { fitsRecovery, rekey } from './rekey.ts'
import { requireOpen, type Session } from './session.ts'
import { tellOfUser } from './user-rows.ts'
import { defaultCost } from './wrapped-key.ts'

/**
 * Makes a new recovery key and gives the register a new file key: the old one opens nothing of the register as it is
 * from then on, also with a keys.json that somebody kept. Asks for the passphrase once more, so that nobody makes one at
 * a desk that was left unlocked. No other connection may be open. Throws RegisterError: wrongPassphrase,
 * tooManyAttempts, readOnly and what `rekey` throws; AppError request.locked; then the old one is still the one. When
 * the file key cannot be changed after all, the new one holds and the next unlock changes it.
 *
 * @param ready waited for when the key is derived, just before anything is changed: the last moment to close connections
 */
export async function newRecoveryKey(
  session: Session,
  passphrase: string,
  { attempts, cost = defaultCost }: OpeningOptions = {},
  ready: () => Promise<void> = async () => undefined
): Promise<string> {
  const { path, registerId, fileKey } = session
  if (session.readonly) throw new RegisterError('register.readOnly', { path })
  const identity = await requirePassphrase(session, passphrase, attempts)
  identity.privateKey.fill(0)
  const recoveryKey = createRecoveryKey()
  const request = { registerId, name: recoveryHolder, secret: recoveryKey, fileKey, cost }
  const { holder, identity: recovery } = await createHolder(request)
  recovery.privateKey.fill(0)
  await ready()
  requireOpen(session)
  const { publicKey } = holder
  const before = readSetting(session.db, settingKeys.recoveryPublicKey)
  try {
    rekey(session, { work: () => note(session, publicKey), recovery: holder })
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error
    // Once keys.json has it, it is the one that opens the register: whoever asked for it must get it.
    if (!isRecoveryKeyOld(session) && readSetting(session.db, settingKeys.recoveryPublicKey) === publicKey)
      return recoveryKey
    note(session, before)
    throw error
  }
  return recoveryKey
}

/** Whether the recovery key must be made anew before the register's key can be changed. */
export function isRecoveryKeyOld({ db, path }: Pick<Session, 'db' | 'path'>): boolean {
  const keys = readAnyKeys(path)
  return keys.version === 1 || !fitsRecovery(db, keys.recovery)
}

/** Notes which recovery key is the register's, and tells of it; nothing where it is that one already. */
function note(session: Session, publicKey: unknown): void {
  const { db, user } = session
  const before = readSetting(db, settingKeys.recoveryPublicKey)
  if (before === publicKey) return
  const text = (key: unknown): string | null => (typeof key === 'string' ? key : null)
  withTransaction(db, () => {
    if (publicKey === undefined) clearSetting(db, settingKeys.recoveryPublicKey)
    else writeSetting(db, settingKeys.recoveryPublicKey, publicKey)
    tellOfUser(session, user.id, 'update', { recoveryPublicKey: [text(before), text(publicKey)] })
  })
}
