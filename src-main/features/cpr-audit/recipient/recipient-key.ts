import { createHash, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import type { Recipient } from '../../../../src-shared/features/cpr-audit/recipient.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'

/** Below this a key is no protection for years. */
const leastBits = 2048
/** No key or certificate is longer. */
const longest = 1 << 16

/**
 * What a recipient's key or certificate is, from PEM or from a file's bytes (DER too), with the PEM by which it is asked
 * for again. Throws audit.privateKey, audit.notAKey, audit.weakKey for an RSA key below 2048 bits and any other kind.
 */
export function readRecipient(given: string | Buffer): { readonly recipient: Recipient; readonly key: KeyObject } {
  const text = given.toString('latin1')
  if (text.includes('PRIVATE KEY')) throw new AppError('audit.privateKey')
  const certificate = attempt(() => new X509Certificate(given))
  const key =
    certificate?.publicKey ??
    attempt(() => createPublicKey(given)) ??
    attempt(() => createPublicKey({ key: Buffer.from(given), format: 'der', type: 'spki' }))
  if (!key) throw new AppError('audit.notAKey')
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (key.asymmetricKeyType !== 'rsa' || bits < leastBits) throw new AppError('audit.weakKey', { bits: leastBits })
  return {
    key,
    recipient: {
      pem: key.export({ format: 'pem', type: 'spki' }).toString(),
      fingerprint: createHash('sha256')
        .update(key.export({ format: 'der', type: 'spki' }))
        .digest('hex'),
      bits,
      subject: certificate ? commonName(certificate) : null,
      validTo: certificate ? certificate.validToDate.toISOString().slice(0, 10) : null
    }
  }
}

/** The beginning of a file that may hold a key. Throws file.unreadable. */
export function keyFile(path: string): Buffer {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(longest)
      return bytes.subarray(0, readSync(file, bytes, 0, longest, 0))
    } finally {
      closeSync(file)
    }
  } catch {
    throw new AppError('file.unreadable', { path })
  }
}

function commonName({ subject }: X509Certificate): string {
  return /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')
}

function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
