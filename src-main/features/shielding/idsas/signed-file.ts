import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { z } from 'zod'

/** The formats of files that go to the municipality's gateway, to another desk or municipality, and that come back. */
export type SignedFormat =
  | 'samregister-shielding-outbox'
  | 'samregister-shielding-receipts'
  | 'samregister-shielding-decision'
  | 'samregister-shielding-answer'
  | 'samregister-shielding-guideline'

/** The version of all formats; shapes only grow, and what means something else gets a new number. */
export const signedFileVersion = 1

const signedFile = z.object({
  format: z.string(),
  version: z.number().int(),
  /** JSON as text: the very characters are signed, so nobody has to agree on how JSON is written. */
  body: z.string(),
  /** Ed25519, base64. */
  signature: z.string()
})

/** A body under a signature, as the text of a file. */
export function writeSigned(format: SignedFormat, body: unknown, key: KeyObject): string {
  const text = JSON.stringify(body)
  const signature = sign(null, message(format, text), key).toString('base64')
  return `${JSON.stringify({ format, version: signedFileVersion, body: text, signature }, null, 1)}\n`
}

/**
 * The body of a file that the holder of a public key (Ed25519, SubjectPublicKeyInfo) has signed; what it lacks to be
 * one otherwise. A file of a later version is not guessed at.
 */
export function readSigned(
  text: string,
  format: SignedFormat,
  publicKey: Buffer
): { readonly body: unknown } | 'broken' | 'newer' | 'forged' {
  const file = signedFile.safeParse(json(text)).data
  if (file?.format !== format) return 'broken'
  if (file.version !== signedFileVersion) return file.version > signedFileVersion ? 'newer' : 'broken'
  if (!isSigned(publicKey, message(format, file.body), file.signature)) return 'forged'
  return { body: json(file.body) }
}

/** What a file says that it is and the body as it stands, before anything is believed; null for other text. */
export function unverified(text: string): { readonly format: string; readonly body: unknown } | null {
  const file = signedFile.safeParse(json(text)).data
  return file ? { format: file.format, body: json(file.body) } : null
}

/** The format is in it, so that one kind of file cannot be passed off as the other. */
const message = (format: SignedFormat, body: string): Buffer =>
  Buffer.from(`${format}\n${signedFileVersion}\n${body}`, 'utf8')

function isSigned(publicKey: Buffer, data: Buffer, signature: string): boolean {
  try {
    const key = createPublicKey({ key: publicKey, type: 'spki', format: 'der' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, data, key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

// DER before the 32 bytes of a raw Ed25519 key (RFC 8410 §4).
const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex')

/** An Ed25519 key as people pass it on (32 bytes, base64) as SubjectPublicKeyInfo. */
export const signingKeyOf = (base64: string): Buffer => Buffer.concat([ed25519Prefix, Buffer.from(base64, 'base64')])

/** The 32 bytes, base64, of an Ed25519 key as registers keep it (SubjectPublicKeyInfo, base64). */
export const rawSigningKey = (spki: string): string =>
  Buffer.from(spki, 'base64').subarray(ed25519Prefix.length).toString('base64')

/** What two people read to each other to be sure of a key: SHA-256 of its 32 bytes, in groups of four. */
export function keyFingerprint(base64: string): string {
  const digest = createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex')
  return (digest.match(/.{4}/g) ?? []).join(' ')
}
