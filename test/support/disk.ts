import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Every file below a folder, as paths relative to it. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => lstatSync(join(folder, name)).isFile())
    .sort()
}

/**
 * What a folder holds, byte for byte: path -> SHA-256. Without the lock, which names whoever tried, and without the
 * shared memory that SQLite makes while it looks.
 */
export function snapshot(folder: string): Record<string, string> {
  const kept = filesBelow(folder).filter(
    (name) => name !== 'lock' && !name.endsWith('-shm') && !isEmptyLog(folder, name)
  )
  return Object.fromEntries(
    kept.map((name) => [
      relative(folder, join(folder, name)),
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')
    ])
  )
}

function isEmptyLog(folder: string, name: string): boolean {
  return name.endsWith('-wal') && lstatSync(join(folder, name)).size === 0
}

/** The files below a folder in which one of the words stands as plain text (UTF-8 or UTF-16). */
export function filesWith(folder: string, words: readonly string[]): string[] {
  if (!existsSync(folder)) return []
  return filesBelow(folder).filter((name) => {
    const bytes = readFileSync(join(folder, name))
    return words.some(
      (word) => bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le'))
    )
  })
}
