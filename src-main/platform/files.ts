import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, lstatSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs'
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { isAlive } from './is-alive.ts'

let counter = 0

/** Which machine writes: on a share, a process id alone says nothing of who does. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

const partName = /^\.(?:([0-9a-f]{8})-)?(\d+)-\d+-\d+\.part$/

/** A name beside the target, so that the rename stays on one volume; machine and process keep two programs apart. */
function besideOf(path: string): string {
  counter += 1
  return join(dirname(path), `.${machine}-${process.pid}-${Date.now()}-${counter}.part`)
}

/**
 * Takes away what killed programs of this machine left half written in a folder that others write in too. Never throws;
 * answers whether it could look.
 */
export async function clearParts(folder: string): Promise<boolean> {
  try {
    for (const name of await readdir(folder)) {
      const [, maker, pid] = partName.exec(name) ?? []
      if (maker === machine && !isAlive(Number(pid))) await rm(join(folder, name), { force: true })
    }
    return true
  } catch {
    return false
  }
}

/** Takes away what a killed program left half written in a folder; only for who is sure to be its one writer. */
export function removeParts(folder: string): void {
  for (const name of readdirSync(folder)) if (partName.test(name)) rmSync(join(folder, name), { force: true })
}

/** A half file goes, as far as the disk still answers. */
function forget(part: string): void {
  try {
    rmSync(part, { force: true })
  } catch {
    // Whatever the failure was that brought us here is the one to be told.
  }
}

/** Makes a rename in this folder last through a power cut. Windows cannot open folders and needs no such step. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/**
 * A device, a pipe or a socket is no file that something could be written in place of: renaming over it would take it
 * away from everybody, where the user may do so. Throws `EINVAL`, as of any place that cannot be written.
 */
function refuseSpecial(path: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false })
  if (!there || there.isFile() || there.isSymbolicLink() || there.isDirectory()) return
  throw Object.assign(new Error(`EINVAL: not a file, rename '${path}'`), { code: 'EINVAL', path })
}

/**
 * Writes a file so that it is either wholly the new one or the old one stays: written beside, flushed to the disk,
 * renamed over. Throws the file system's error (`EACCES`, `ENOSPC`, …) and leaves no half file behind.
 *
 * @param mode the permissions of the new file; by default only its owner may read it
 */
export function writeFileAtomicSync(path: string, data: string | Uint8Array, mode = 0o600): void {
  refuseSpecial(path)
  const part = besideOf(path)
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
  try {
    const file = openSync(part, 'wx', mode)
    try {
      for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(part, path)
  } catch (error) {
    forget(part)
    throw error
  }
  syncFolder(path)
}

/**
 * The same for what is written piece by piece, without holding up the main process: `write` gets the file beside; when
 * it throws, whatever stood at `path` stays. What a killed program left half written there goes first.
 */
export async function replaceFile(
  path: string,
  write: (file: FileHandle) => Promise<void>,
  mode = 0o600
): Promise<void> {
  refuseSpecial(path)
  await clearParts(dirname(path))
  const part = besideOf(path)
  try {
    const file = await open(part, 'wx', mode)
    try {
      await write(file)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    // What went wrong is the answer, not that the disk which is gone cannot be tidied either.
    await rm(part, { force: true }).catch(() => undefined)
    throw error
  }
  syncFolder(path)
}

/**
 * Writes all of it, from where the file stands or from a position on. The system may write less than it is given, as on
 * a disk that has room for a part only, and says so by the number alone.
 */
export async function writeAll(file: FileHandle, data: string | Uint8Array, position?: number): Promise<void> {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
  for (let from = 0; from < bytes.length; ) {
    const at = position === undefined ? null : position + from
    const { bytesWritten } = await file.write(bytes, from, bytes.length - from, at)
    from += bytesWritten
  }
}

/** The same as `writeFileAtomicSync` without holding up the main process: for large files that are there at once. */
export async function writeFileAtomic(path: string, data: string | Uint8Array, mode = 0o600): Promise<void> {
  await replaceFile(path, (file) => file.writeFile(data), mode)
}
