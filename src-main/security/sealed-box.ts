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

/** Seals many things for one public key at the cost of one. Ends with `end`. */
export interface Sealer {
  /** See `seal`. */
  seal(secret: Buffer, purpose: string): string
  /** Zeroes what it holds. */
  end(): void
}

/** Opens many boxes; those that one sealer made cost as much as one. Ends with `end`. */
export interface Opener {
  /** See `openSealed`. */
  open(sealed: string, purpose: string): Buffer | null
  /** Zeroes what it holds. */
  end(): void
}

/**
 * Seals bytes for the holder of a public key: whoever seals cannot open it again. A fresh X25519 key for each sealer,
 * HKDF-SHA256 over the shared secret (RFC 5869), AES-256-GCM with a random nonce for each box (NIST SP 800-38D §8.3
 * allows 2^32 of them under one key).
 */
export function createSealer(publicKey: string): Sealer {
  const ephemeral = generateKeyPairSync('x25519')
  const ephemeralRaw = rawPublic(ephemeral.publicKey)
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: toPublic(publicKey) })
  const key = boxKey(shared, ephemeralRaw, publicKey)
  return {
    seal(secret, purpose) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      cipher.setAAD(Buffer.from(purpose, 'utf8'))
      const body = Buffer.concat([cipher.update(secret), cipher.final()])
      return Buffer.concat([ephemeralRaw, nonce, cipher.getAuthTag(), body]).toString('base64')
    },
    end: () => void key.fill(0)
  }
}

/** Opens boxes with the private key they were sealed for; it is not kept beyond `end`. */
export function createOpener(privateKey: Buffer): Opener {
  const own = toPrivate(privateKey)
  const publicKey = rawPublic(createPublicKey(own)).toString('base64')
  /** Of the last box: what one sealer made lies together. */
  let last: { readonly ephemeral: Buffer; readonly key: Buffer } | null = null

  const keyOf = (ephemeral: Buffer): Buffer => {
    if (last?.ephemeral.equals(ephemeral)) return last.key
    last?.key.fill(0)
    last = null
    const shared = diffieHellman({ privateKey: own, publicKey: toPublic(ephemeral.toString('base64')) })
    last = { ephemeral: Buffer.from(ephemeral), key: boxKey(shared, ephemeral, publicKey) }
    return last.key
  }
  return {
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed, 'base64')
      if (bytes.length < privateKeyBytes + nonceBytes + tagBytes) return null
      const nonce = bytes.subarray(privateKeyBytes, privateKeyBytes + nonceBytes)
      const tag = bytes.subarray(privateKeyBytes + nonceBytes, privateKeyBytes + nonceBytes + tagBytes)
      try {
        const decipher = createDecipheriv('aes-256-gcm', keyOf(bytes.subarray(0, privateKeyBytes)), nonce)
        decipher.setAAD(Buffer.from(purpose, 'utf8'))
        decipher.setAuthTag(tag)
        const body = bytes.subarray(privateKeyBytes + nonceBytes + tagBytes)
        return Buffer.concat([decipher.update(body), decipher.final()])
      } catch {
        return null
      }
    },
    end: () => void last?.key.fill(0)
  }
}

/**
 * Seals one thing for the holder of a public key; see `createSealer`.
 *
 * @param purpose what the box is for (register, area, record); it opens only for the same
 * @returns base64 of ephemeral public key, nonce, tag and ciphertext
 */
export function seal(publicKey: string, secret: Buffer, purpose: string): string {
  const sealer = createSealer(publicKey)
  try {
    return sealer.seal(secret, purpose)
  } finally {
    sealer.end()
  }
}

/** What was sealed, or null when it was for another key, for another purpose, or was altered. */
export function openSealed(privateKey: Buffer, sealed: string, purpose: string): Buffer | null {
  const opener = createOpener(privateKey)
  try {
    return opener.open(sealed, purpose)
  } finally {
    opener.end()
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
