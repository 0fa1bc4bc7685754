import type { Holder } from './keys.ts'
import { createKeyPair, type KeyPair, openSealed, publicKeyOfPrivate, seal } from './sealed-box.ts'
import { type ScryptCost, unwrapKey, wrapKey } from './wrapped-key.ts'

/** Whose key pair it is: a user's id, or the recovery key's. */
export type HolderName = string

/** The holder that is no user: whoever has the printed recovery key. */
export const recoveryHolder: HolderName = 'recovery'

/** A holder's wrap is bound to register and holder, so that none can be passed off as another's. */
function identityPurpose(registerId: string, holder: HolderName): string {
  return `samregister:${registerId}:identity:${holder}`
}

/** And so is what is sealed to it. */
function fileKeyPurpose(registerId: string, holder: HolderName): string {
  return `samregister:${registerId}:file-key:${holder}`
}

/** What a holder is made of. */
export interface HolderRequest {
  readonly registerId: string
  readonly name: HolderName
  /** Passphrase or recovery key. */
  readonly secret: string
  readonly fileKey: Buffer
  readonly cost: ScryptCost
}

/** A new key pair that opens the register with a secret: as keys.json keeps it, and itself. */
export async function createHolder(request: HolderRequest): Promise<{ holder: Holder; identity: KeyPair }> {
  const identity = createKeyPair()
  const wrapped = await wrapIdentity(identity, request)
  const sealed = sealFileKey(request.registerId, request.name, identity.publicKey, request.fileKey)
  return { holder: { publicKey: identity.publicKey, wrapped, sealed }, identity }
}

/** Wraps a holder's private key with a (new) secret. */
export function wrapIdentity(
  { privateKey }: KeyPair,
  { registerId, name, secret, cost }: Omit<HolderRequest, 'fileKey'>
): Promise<Holder['wrapped']> {
  return wrapKey(privateKey, secret, identityPurpose(registerId, name), cost)
}

/** The holder's key pair, or null when the secret is not the holder's. */
export async function openHolder(
  registerId: string,
  name: HolderName,
  holder: Holder,
  secret: string
): Promise<KeyPair | null> {
  const privateKey = await unwrapKey(holder.wrapped, secret, identityPurpose(registerId, name))
  return privateKey && { publicKey: publicKeyOfPrivate(privateKey), privateKey }
}

/** Seals the file key to a holder; nobody's secret is needed for it. */
export function sealFileKey(registerId: string, name: HolderName, publicKey: string, fileKey: Buffer): string {
  return seal(publicKey, fileKey, fileKeyPurpose(registerId, name))
}

/** The file keys a holder has: one, or two of which one opens the database while its key is being changed. */
export function fileKeysOf(registerId: string, name: HolderName, holder: Holder, identity: KeyPair): Buffer[] {
  const boxes = holder.next === undefined ? [holder.sealed] : [holder.sealed, holder.next]
  return boxes.flatMap((box) => openSealed(identity.privateKey, box, fileKeyPurpose(registerId, name)) ?? [])
}
