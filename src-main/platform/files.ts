import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

let counter = 0

const partName = /^\.\d+-\d+-\d+\.part$/

/** A name beside the target, so that the rename stays on one volume; the process id keeps two programs apart. */
function besideOf(path: string): string {
  counter += 1
  return join(dirname(path), `.${process.pid}-${Date.now()}-${counter}.part`)
}

/** Takes away what a killed program left half written in a folder; only for who is sure to be its one writer. */
export function removeParts(folder: string): void {
  for (const name of readdirSync(folder)) if (partName.test(name)) rmSync(join(folder, name), { force: true })
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
 * Writes a file so that it is either wholly the new one or the old one stays: written beside, flushed to the disk,
 * renamed over. Throws the file system's error (`EACCES`, `ENOSPC`, …) and leaves no half file behind.
 *
 * @param mode the permissions of the new file; by default only its owner may read it
 */
export function writeFileAtomicSync(path: string, data: string | Uint8Array, mode = 0o600): void {
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
    rmSync(part, { force: true })
    throw error
  }
  syncFolder(path)
}

/**
 * The same for what is written piece by piece, without holding up the main process: `write` gets the file beside; when
 * it throws, whatever stood at `path` stays.
 */
export async function replaceFile(
  path: string,
  write: (file: FileHandle) => Promise<void>,
  mode = 0o600
): Promise<void> {
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
    await rm(part, { force: true })
    throw error
  }
  syncFolder(path)
}

/** The same as `writeFileAtomicSync` without holding up the main process: for large files that are there at once. */
export async function writeFileAtomic(path: string, data: string | Uint8Array, mode = 0o600): Promise<void> {
  await replaceFile(path, (file) => file.writeFile(data), mode)
}
