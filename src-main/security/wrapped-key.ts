import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'

/** What a key derivation costs: memory is 128 · N · r bytes, time grows with N · r · p. */
export interface ScryptCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** 128 MiB and about half a second on an office machine (RFC 7914; N = 2^17 as OWASP recommends). */
export const defaultCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 }

/** So many bytes as base64. */
export const base64 = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes, `must hold ${bytes} bytes`)

const powerOfTwo = z.int().refine((n) => (n & (n - 1)) === 0, 'must be a power of two')

/** A key of 32 bytes, encrypted with a key derived from a passphrase or a recovery key. */
export const wrappedKeySchema = z.object({
  // The bounds keep a tampered file from asking for all memory there is.
  scrypt: z.object({ N: powerOfTwo.min(2).max(2 ** 20), r: z.int().min(1).max(16), p: z.int().min(1).max(4) }),
  salt: base64(32),
  nonce: base64(12),
  key: base64(32),
  tag: base64(16)
})
/** A wrapped key as it stands in keys.json: AES-256-GCM, all bytes as base64. */
export type WrappedKey = z.infer<typeof wrappedKeySchema>

/**
 * Wraps a key of 32 bytes with a secret.
 *
 * @param purpose what the wrap is for (register, user); it unwraps only for the same
 */
export async function wrapKey(key: Buffer, secret: string, purpose: string, cost: ScryptCost): Promise<WrappedKey> {
  const salt = randomBytes(32)
  const nonce = randomBytes(12)
  const derived = await derive(secret, salt, cost)
  const cipher = createCipheriv('aes-256-gcm', derived, nonce)
  cipher.setAAD(Buffer.from(purpose, 'utf8'))
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()])
  derived.fill(0)
  return {
    scrypt: { N: cost.N, r: cost.r, p: cost.p },
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    key: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64')
  }
}

/** The key, or null when the secret is not the one it was wrapped with. */
export async function unwrapKey(wrapped: WrappedKey, secret: string, purpose: string): Promise<Buffer | null> {
  const derived = await derive(secret, Buffer.from(wrapped.salt, 'base64'), wrapped.scrypt)
  const decipher = createDecipheriv('aes-256-gcm', derived, Buffer.from(wrapped.nonce, 'base64'))
  decipher.setAAD(Buffer.from(purpose, 'utf8'))
  decipher.setAuthTag(Buffer.from(wrapped.tag, 'base64'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrapped.key, 'base64')), decipher.final()])
  } catch {
    return null
  } finally {
    derived.fill(0)
  }
}

let before: Promise<unknown> = Promise.resolve()

/** One after the other: each takes 128 MiB, and a register that is made needs two. */
function derive(secret: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  const derived = before.then(() => deriveNow(secret, salt, cost))
  before = derived.catch(() => undefined)
  return derived
}

/** Off the main thread: half a second of derivation must not freeze the window. */
function deriveNow(secret: string, salt: Buffer, { N, r, p }: ScryptCost): Promise<Buffer> {
  // The same words typed on another keyboard may arrive composed otherwise.
  const bytes = Buffer.from(secret.normalize('NFKC'), 'utf8')
  return new Promise((resolve, reject) => {
    scrypt(bytes, salt, 32, { N, r, p, maxmem: 128 * r * (N + p) + 2 ** 20 }, (error, derived) => {
      bytes.fill(0)
      if (error) reject(error)
      else resolve(derived)
    })
  })
}
