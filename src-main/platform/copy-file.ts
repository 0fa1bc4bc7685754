import { closeSync, constants, copyFileSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'

/** Whoever waits for a copy: told how far it is, and may end it by throwing. */
export interface CopyWatch {
  progress(step: string, done: number, total: number | null): void
  throwIfCancelled(): void
}

const chunk = 4 * 1024 * 1024

/**
 * Copies a file and flushes it to the disk: without copying bytes where the file system can share them, else piece by
 * piece, so that the copy can be watched and ended. What is half written stays for the caller to remove.
 */
export function copyWhole(from: string, to: string, watch?: CopyWatch): void {
  if (!watch) copyFileSync(from, to, constants.COPYFILE_FICLONE)
  else if (!cloned(from, to)) copyPieces(from, to, watch)
  const file = openSync(to, 'r+')
  try {
    fsyncSync(file)
  } catch (error) {
    // Some network file systems do not know flushing; the copy is read back all the same.
    if (!/^(EINVAL|ENOSYS|ENOTSUP)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    closeSync(file)
  }
}

function cloned(from: string, to: string): boolean {
  try {
    copyFileSync(from, to, constants.COPYFILE_FICLONE_FORCE)
    return true
  } catch {
    return false
  }
}

function copyPieces(from: string, to: string, watch: CopyWatch): void {
  const source = openSync(from, 'r')
  const target = openSync(to, 'w', 0o600)
  try {
    const total = fstatSync(source).size
    const piece = Buffer.alloc(Math.min(chunk, Math.max(total, 1)))
    for (let at = 0; at < total; ) {
      watch.throwIfCancelled()
      const read = readSync(source, piece, 0, piece.length, at)
      if (read === 0) break
      for (let written = 0; written < read; ) written += writeSync(target, piece, written, read - written, at + written)
      at += read
      watch.progress('copy', at, total)
    }
  } finally {
    closeSync(source)
    closeSync(target)
  }
}
