import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { asRegisterError, RegisterError } from '../../db/register-error.ts'
import { registerFiles } from '../../db/register-files.ts'
import { readZipDirectory, type ZipEntry } from '../../jobs/reading/formats/zip.ts'
import { ReadStop } from '../../jobs/reading/read-stop.ts'
import { writeAll } from '../../platform/files.ts'
import { type ArchiveManifest, archiveVersion, largestOf, manifestName, manifestSchema } from './archive-format.ts'

const largestManifest = 1024 * 1024
/** So much is read at once. */
const piece = 1024 * 1024

/** An archive that was looked at: its manifest holds together with its directory. Ends with `close`. */
export interface OpenArchive {
  readonly manifest: ArchiveManifest
  readonly bytes: number
  /** A small file of the archive (its keys), as bytes. */
  read(name: string): Promise<Buffer>
  /** Writes a file of the archive to `target`, and fails when its digest is another one than the manifest says. */
  extract(name: string, target: string): Promise<void>
  close(): Promise<void>
}

/**
 * Opens an archive and checks it against its manifest without reading the database. Only the names that an archive has
 * are ever looked up, only stored entries are taken, and none may be larger than the archive itself.
 * Throws RegisterError: notFound, archiveDamaged, archiveNewer.
 */
export async function openArchive(path: string): Promise<OpenArchive> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw asRegisterError(error, path)
  })
  try {
    const size = (await file.stat()).size
    const entries = await readZipDirectory(readerOf(file), size)
    const manifest = await readManifest(file, path, entries, size)
    const entryOf = (name: string): ZipEntry => storedEntry(entries, name, path, size)
    for (const { name, bytes } of manifest.files) {
      const most = name === registerFiles.database ? size : largestOf[name]
      if (entryOf(name).uncompressed !== bytes || bytes > most) throw damaged(path)
    }
    for (const needed of [registerFiles.database, registerFiles.keys])
      if (!manifest.files.some(({ name }) => name === needed)) throw damaged(path)
    return {
      manifest,
      bytes: size,
      read: async (name) => Buffer.concat(await collect(contentOf(file, entryOf(name)))),
      extract: (name, target) => extract(file, entryOf(name), digestIn(manifest, name), { path, target }),
      close: () => file.close()
    }
  } catch (error) {
    await file.close()
    throw error instanceof ReadStop || error instanceof RangeError ? damaged(path) : asRegisterError(error, path)
  }
}

const damaged = (path: string): RegisterError => new RegisterError('register.archiveDamaged', { path })

const readerOf =
  (file: FileHandle) =>
  async (position: number, length: number): Promise<Buffer> => {
    // More is asked for only by a directory that claims to be larger than any archive's.
    if (length > piece) throw new ReadStop('file.damaged')
    const bytes = Buffer.alloc(length)
    const { bytesRead } = await file.read(bytes, 0, length, position)
    return bytes.subarray(0, bytesRead)
  }

async function readManifest(
  file: FileHandle,
  path: string,
  entries: readonly ZipEntry[],
  size: number
): Promise<ArchiveManifest> {
  const entry = storedEntry(entries, manifestName, path, size)
  if (entry.uncompressed > largestManifest) throw damaged(path)
  const json = parse(Buffer.concat(await collect(contentOf(file, entry))).toString('utf8'))
  const newer = z
    .object({ format: z.literal('samregister-archive'), version: z.int().min(archiveVersion + 1) })
    .safeParse(json)
  if (newer.success)
    throw new RegisterError('register.archiveNewer', { path, found: newer.data.version, known: archiveVersion })
  const manifest = manifestSchema.safeParse(json)
  if (!manifest.success) throw damaged(path)
  return manifest.data
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function storedEntry(entries: readonly ZipEntry[], name: string, path: string, size: number): ZipEntry {
  const [entry, ...more] = entries.filter((candidate) => candidate.name === name)
  const fits = entry && more.length === 0 && entry.method === 0 && !entry.encrypted
  if (!fits || entry.compressed !== entry.uncompressed || entry.offset + entry.uncompressed > size) throw damaged(path)
  return entry
}

const localHeader = 30

async function* contentOf(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  const read = readerOf(file)
  const head = await read(entry.offset, localHeader)
  if (head.length < localHeader || head.readUInt32LE(0) !== 0x0403_4b50) throw new ReadStop('file.damaged')
  let at = entry.offset + localHeader + head.readUInt16LE(26) + head.readUInt16LE(28)
  for (let left = entry.uncompressed; left > 0; ) {
    const bytes = await read(at, Math.min(piece, left))
    if (bytes.length === 0) throw new ReadStop('file.damaged')
    yield bytes
    at += bytes.length
    left -= bytes.length
  }
}

async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const all: Buffer[] = []
  for await (const chunk of chunks) all.push(chunk)
  return all
}

function digestIn({ files }: ArchiveManifest, name: string): string | undefined {
  return files.find((file) => file.name === name)?.sha256
}

async function extract(
  file: FileHandle,
  entry: ZipEntry,
  digest: string | undefined,
  { path, target }: { readonly path: string; readonly target: string }
): Promise<void> {
  const hash = createHash('sha256')
  const out = await open(target, 'wx', 0o600)
  try {
    for await (const chunk of contentOf(file, entry)) {
      hash.update(chunk)
      await writeAll(out, chunk)
    }
    await out.sync()
  } catch (error) {
    throw error instanceof ReadStop ? damaged(path) : error
  } finally {
    await out.close()
  }
  if (hash.digest('hex') !== digest) throw damaged(path)
}

/** The name of a file in the folder that an archive is unpacked into; the list of purges goes beside the backups. */
export function placeInFolder(folder: string, name: string): string {
  return name === registerFiles.purges ? join(folder, registerFiles.backups, name) : join(folder, name)
}
