import { withTransaction } from '../db/transaction.ts'
import { type FirstKeyFile, type KeyFile, readAnyKeys, readKeys, writeKeys } from './keys.ts'
import type { Session } from './session.ts'

/**
 * Changes register and keys.json together: when either fails, both are as they were. A crash at the last moment can
 * leave keys.json ahead of the register, never behind; the next unlock settles that.
 *
 * @param work writes to the register, inside the transaction; gives the new keys.json
 */
export function changeKeys(session: Session, work: (keys: KeyFile) => KeyFile): void {
  changeAnyKeys(session, () => work(readKeys(session.path)))
}

/** The same where keys.json may still be of the first format. */
export function changeAnyKeys(session: Session, work: (keys: KeyFile | FirstKeyFile) => KeyFile): void {
  const { db, path } = session
  const before = readAnyKeys(path)
  let written = false
  try {
    withTransaction(db, () => {
      const after = work(before)
      writeKeys(path, after)
      written = true
    })
  } catch (error) {
    if (written) writeKeys(path, before)
    throw error
  }
}
