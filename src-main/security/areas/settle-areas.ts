import { readSetting, settingKeys } from '../../db/settings.ts'
import { withTransaction } from '../../db/transaction.ts'
import type { Session } from '../session.ts'
import { type AreaKeys, createAreaKeys } from './area-keys.ts'
import { fits, readArea } from './area-rows.ts'
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
  withTransaction(session.db, () => {
    const access = keys.access(area)
    if (session.recovery && access !== 'open' && row.recoveryPublicKey === session.recovery.publicKey)
      recoverArea(session, area, session.recovery.privateKey)
    const publicKey = readSetting(session.db, settingKeys.recoveryPublicKey)
    if (typeof publicKey === 'string' && publicKey !== row.recoveryPublicKey && keys.access(area) === 'open')
      setAreaRecovery(session, keys, area, { publicKey, wrapped: null })
  })
  return keys
}
