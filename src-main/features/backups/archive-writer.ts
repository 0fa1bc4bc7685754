import { createHash } from 'node:crypto'
import { createReadStream, existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { copyRegister } from '../../db/backup.ts'
import { partialName } from '../../db/backup-list.ts'
import type { Database } from '../../db/open.ts'
import { asRegisterError, RegisterError } from '../../db/register-error.ts'
import { registerFiles } from '../../db/register-files.ts'
import { versionOf } from '../../db/runner.ts'
import { writingFile } from '../../ipc/writing-file.ts'
import { whenFree } from '../../jobs/when-free.ts'
import type { CopyWatch } from '../../platform/copy-file.ts'
import { replaceFile } from '../../platform/files.ts'
import { ZipFile } from '../exchange/export/zip-file.ts'
import { type ArchiveManifest, archiveVersion, manifestName } from './archive-format.ts'

/** What is archived, and where to. */
export interface ArchiveRequest {
  /** The register's folder. */
  readonly folder: string
  readonly fileKey: Buffer
  /** The archive; what stood there stays until the new one is whole. */
  readonly path: string
  readonly name: string
  readonly at: string
  readonly watch: CopyWatch
}

/** A zip without the 64-bit extension ends here. */
const largest = 0xfff0_0000

/**
 * Writes the register into one file: a zip of the encrypted database, its keys, the list of purges and a manifest with
 * their digests; nothing is packed, as encrypted bytes cannot be. Throws what `copyRegister` throws of the register's
 * disk, what `writingFile` throws of the archive's, and RegisterError archiveTooLarge; then no archive is left.
 */
export async function writeArchive(db: Database, request: ArchiveRequest): Promise<{ readonly bytes: number }> {
  const { folder, fileKey, path, watch } = request
  // Beside the backups: on the register's own disk, encrypted, and removed like a half-made backup after a crash.
  const scratch = join(folder, registerFiles.backups, partialName('archive'))
  try {
    whenFree(() => copyRegister(db, { folder, fileKey, watch }, scratch))
    if (statSync(join(scratch, registerFiles.database)).size > largest)
      throw new RegisterError('register.archiveTooLarge', { path })
    const write = () =>
      replaceFile(path, async (file) => {
        const zip = new ZipFile(file)
        const files: ArchiveManifest['files'] = []
        for (const [name, from] of sourcesOf(folder, scratch)) files.push(await pack(zip, name, from, watch))
        const manifest: ArchiveManifest = {
          format: 'samregister-archive',
          version: archiveVersion,
          name: request.name,
          at: request.at,
          schemaVersion: versionOf(db),
          files
        }
        await zip.store(manifestName, [Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)])
        await zip.finish()
      })
    await writingFile(path, write)
    return { bytes: statSync(path).size }
  } catch (error) {
    throw asRegisterError(error, folder)
  } finally {
    takeAway(scratch)
  }
}

/** On a disk that is gone it stays, until the register is opened again. */
function takeAway(scratch: string): void {
  try {
    rmSync(scratch, { recursive: true, force: true })
  } catch {
    // What went wrong before is the answer.
  }
}

type FileName = ArchiveManifest['files'][number]['name']

function sourcesOf(folder: string, copy: string): (readonly [FileName, string])[] {
  const purges = join(folder, registerFiles.backups, registerFiles.purges)
  return [
    [registerFiles.keys, join(copy, registerFiles.keys)],
    ...(existsSync(purges) ? [[registerFiles.purges, purges] as const] : []),
    [registerFiles.database, join(copy, registerFiles.database)]
  ]
}

async function pack(
  zip: ZipFile,
  name: FileName,
  from: string,
  watch: CopyWatch
): Promise<ArchiveManifest['files'][number]> {
  const hash = createHash('sha256')
  const total = statSync(from).size
  let bytes = 0
  async function* chunks() {
    for await (const chunk of createReadStream(from, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
      watch.throwIfCancelled()
      hash.update(chunk)
      bytes += chunk.length
      watch.progress('save', bytes, total)
      yield chunk
    }
  }
  await zip.store(name, chunks())
  return { name, bytes, sha256: hash.digest('hex') }
}
