import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'

/** A register's Ed25519 key pair, base64 of DER. The private half is kept inside the encrypted file only. */
export interface SigningKeys {
  /** SubjectPublicKeyInfo. */
  readonly publicKey: string
  /** PKCS #8. */
  readonly privateKey: string
}

/** How many history entries there are and the last one's digest, signed. */
export interface SignedHead {
  readonly count: number
  /** SHA-256, base64; covers every entry up to `count`. */
  readonly digest: string
  /** Ed25519, base64. */
  readonly signature: string
}

/** A new key pair for a new register. */
export function createSigningKeys(): SigningKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
  }
}

/** The private key as kept in the register, ready for signing many heads. */
export function loadPrivateKey(base64: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(base64, 'base64'), type: 'pkcs8', format: 'der' })
}

/** The public half (base64 of its DER) of a private key as kept in the register. */
export function publicKeyOf(base64: string): string {
  const key = createPublicKey({ key: loadPrivateKey(base64).export({ type: 'pkcs8', format: 'pem' }), format: 'pem' })
  return key.export({ type: 'spki', format: 'der' }).toString('base64')
}

/** Signs a history's head; the register's id is in it, so that another register's head is not taken for this one's. */
export function signHead(key: KeyObject, registerId: string, count: number, digest: string): SignedHead {
  return { count, digest, signature: sign(null, message(registerId, count, digest), key).toString('base64') }
}

/** Whether a head was signed by the holder of this public key for this register; false for garbage too. */
export function isSignedHead(publicKey: string, registerId: string, head: SignedHead): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
    return verify(null, message(registerId, head.count, head.digest), key, Buffer.from(head.signature, 'base64'))
  } catch {
    return false
  }
}

function message(registerId: string, count: number, digest: string): Buffer {
  return Buffer.from(JSON.stringify(['samregister-history-head', 1, registerId, count, digest]))
}
