import type { FirstKeyFile, KeyFile, KeyUser } from './keys.ts'
import { unwrapKey } from './wrapped-key.ts'

/** The file key by the passphrase of the first format's one user; null when it is another. */
export function firstUserFileKey({ registerId, users }: FirstKeyFile, passphrase: string): Promise<Buffer | null> {
  const [user] = users
  if (!user) return Promise.resolve(null)
  return unwrapKey(user.wrapped, passphrase, `samregister:${registerId}:user:${user.id}`)
}

/** The file key by a recovery key that wraps it itself; null when it is another. */
export function firstRecoveryFileKey(
  registerId: string,
  wrapped: FirstKeyFile['recovery'],
  recoveryKey: string
): Promise<Buffer | null> {
  return unwrapKey(wrapped, recoveryKey, `samregister:${registerId}:recovery`)
}

/** The same keys in the second format; the recovery key is not at hand, so it goes on wrapping the file key. */
export function secondFormat(keys: FirstKeyFile, user: KeyUser): KeyFile {
  return { ...keys, version: 2, users: [user], recovery: { fileKey: keys.recovery } }
}
