import { BlobWriter, configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'
import type { Protection } from './audit-jobs-refs.ts'

// A worker of its own would need a file of its own; this runs in a worker already.
configure({ useWebWorkers: false })

/** The bytes of a file in a zip under AES-256 (which 7-Zip and WinZip open), or as they are where somebody gave a reason. */
export async function protectedFile(
  name: string,
  content: string | Uint8Array,
  protection: Protection
): Promise<Buffer> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  if (protection.kind === 'plain') return Buffer.from(bytes)
  const writer = new ZipWriter(new BlobWriter('application/zip'), {
    password: protection.password,
    encryptionStrength: 3
  })
  await writer.add(name, new Uint8ArrayReader(bytes))
  return Buffer.from(await (await writer.close()).arrayBuffer())
}
