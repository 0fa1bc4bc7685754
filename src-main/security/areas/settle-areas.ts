import { readSetting, settingKeys } from '../../db/settings.ts'
import { withTransaction } from '../../db/transaction.ts'
import type { Session } from '../session.ts'
import { type AreaKeys, createAreaKeys } from './area-keys.ts'
import { type AreaAuthor, fits, readArea } from './area-rows.ts'
import { recoverArea, setAreaRecovery } from './areas.ts'

/**
 * Brings the kept numbers' copies in line with the register's own keys, when a session begins: whoever came in with the
 * register's recovery key has a new key pair and gets a copy; after a new recovery key was printed, a holder seals for it.
 */
export function settleAreas(session: Session): AreaKeys {
  const keys = createAreaKeys(session)
  const area = 'keptNumbers'
  const row = readArea(session.db, area)
  if (session.readonly || !row || !fits(area, session.user.roles)) return keys
  const { recovery } = session
  if (recovery && keys.access(area) !== 'open' && row.recoveryPublicKey === recovery.publicKey)
    withTransaction(session.db, () => recoverArea(session, area, recovery.privateKey))
  followRecoveryKey(session, keys)
  return keys
}

/** Seals the kept numbers' key for the register's present recovery key, where the session can read them and it is another. */
export function followRecoveryKey(session: AreaAuthor, keys: AreaKeys): void {
  const area = 'keptNumbers'
  const row = readArea(session.db, area)
  const publicKey = readSetting(session.db, settingKeys.recoveryPublicKey)
  if (!row || typeof publicKey !== 'string' || publicKey === row.recoveryPublicKey) return
  if (keys.access(area) !== 'open') return
  withTransaction(session.db, () => setAreaRecovery(session, keys, area, { publicKey, wrapped: null }))
}
