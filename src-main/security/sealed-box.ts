import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes
} from 'node:crypto'

/** An X25519 key pair (RFC 7748), raw: what is sealed for its public half only its private half opens. */
export interface KeyPair {
  /** 32 bytes, base64. */
  readonly publicKey: string
  /** 32 bytes; its holder wipes it when it is no longer needed. */
  readonly privateKey: Buffer
}

/** Bytes of a private (and of a public) key. */
export const privateKeyBytes = 32

const nonceBytes = 12
const tagBytes = 16

// DER around a raw X25519 key (RFC 8410 §4 and §7): the fixed part before the 32 bytes.
const spkiPrefix = Buffer.from('302a300506032b656e032100', 'hex')
const pkcs8Prefix = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** A new key pair. */
export function createKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return {
    publicKey: rawPublic(publicKey).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(pkcs8Prefix.length)
  }
}

/** The public half (base64) of a private key. */
export function publicKeyOfPrivate(privateKey: Buffer): string {
  return rawPublic(createPublicKey(toPrivate(privateKey))).toString('base64')
}

/**
 * Seals bytes for the holder of a public key: whoever seals cannot open it again. A fresh X25519 key for each box,
 * HKDF-SHA256 over the shared secret (RFC 5869), AES-256-GCM.
 *
 * @param purpose what the box is for (register, area, record); it opens only for the same
 * @returns base64 of ephemeral public key, nonce, tag and ciphertext
 */
export function seal(publicKey: string, secret: Buffer, purpose: string): string {
  const ephemeral = generateKeyPairSync('x25519')
  const ephemeralRaw = rawPublic(ephemeral.publicKey)
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: toPublic(publicKey) })
  const key = boxKey(shared, ephemeralRaw, publicKey)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(purpose, 'utf8'))
  const body = Buffer.concat([cipher.update(secret), cipher.final()])
  key.fill(0)
  return Buffer.concat([ephemeralRaw, nonce, cipher.getAuthTag(), body]).toString('base64')
}

/** What was sealed, or null when it was for another key, for another purpose, or was altered. */
export function openSealed(privateKey: Buffer, sealed: string, purpose: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < privateKeyBytes + nonceBytes + tagBytes) return null
  const ephemeralRaw = bytes.subarray(0, privateKeyBytes)
  const nonce = bytes.subarray(privateKeyBytes, privateKeyBytes + nonceBytes)
  const tag = bytes.subarray(privateKeyBytes + nonceBytes, privateKeyBytes + nonceBytes + tagBytes)
  try {
    const own = toPrivate(privateKey)
    const shared = diffieHellman({ privateKey: own, publicKey: toPublic(ephemeralRaw.toString('base64')) })
    const key = boxKey(shared, ephemeralRaw, publicKeyOfPrivate(privateKey))
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    decipher.setAAD(Buffer.from(purpose, 'utf8'))
    decipher.setAuthTag(tag)
    key.fill(0)
    return Buffer.concat([decipher.update(bytes.subarray(privateKeyBytes + nonceBytes + tagBytes)), decipher.final()])
  } catch {
    return null
  }
}

/** Both public keys are in it, so that a box cannot be passed off as one for another holder. */
function boxKey(shared: Buffer, ephemeralRaw: Buffer, publicKey: string): Buffer {
  const info = Buffer.concat([Buffer.from('samregister-box-1'), ephemeralRaw, Buffer.from(publicKey, 'base64')])
  const key = Buffer.from(hkdfSync('sha256', shared, Buffer.alloc(0), info, 32))
  shared.fill(0)
  return key
}

function rawPublic(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' }).subarray(spkiPrefix.length)
}

function toPublic(base64: string): KeyObject {
  return createPublicKey({
    key: Buffer.concat([spkiPrefix, Buffer.from(base64, 'base64')]),
    format: 'der',
    type: 'spki'
  })
}

function toPrivate(raw: Buffer): KeyObject {
  const der = Buffer.concat([pkcs8Prefix, raw])
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  } finally {
    der.fill(0)
  }
}
