import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { Protection } from './audit-jobs-refs.ts'
import { readRecipient } from './recipient/recipient-key.ts'
import { sealedMessage } from './recipient/sealed-message.ts'

/**
 * The bytes of a file in a zip under AES-256 (which 7-Zip and WinZip open), as a message that only the holder of the
 * recipient's private key can read, or as they are where somebody gave a reason. Throws as `readRecipient`.
 */
export async function protectedFile(
  name: string,
  content: string | Uint8Array,
  protection: Protection
): Promise<Buffer> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  if (protection.kind === 'plain') return Buffer.from(bytes)
  if (protection.kind === 'recipient') {
    const { key, recipient } = readRecipient(protection.pem)
    if (recipient.fingerprint !== protection.fingerprint) throw new AppError('audit.notAKey')
    return sealedMessage(bytes, key)
  }
  // Loaded here: every start would wait for what few files need.
  const { BlobWriter, configure, Uint8ArrayReader, ZipWriter } = await import('@zip.js/zip.js')
  // A worker of its own would need a file of its own; this runs in a worker already.
  configure({ useWebWorkers: false })
  const writer = new ZipWriter(new BlobWriter('application/zip'), {
    password: protection.password,
    encryptionStrength: 3
  })
  await writer.add(name, new Uint8ArrayReader(bytes))
  return Buffer.from(await (await writer.close()).arrayBuffer())
}
