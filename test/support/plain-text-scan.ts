import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine, environmentOf, processTree } from './processes.ts'
import { comparable, spellingsOf } from './spellings.ts'

/** What a scan looked at, and where it read something that it should not have. */
export interface Scan {
  /** Files of the folders. */
  readonly files: number
  /** Files without a name any more that a process holds open. */
  readonly unlinked: number
  readonly processes: number
  readonly bytes: number
  /** `word in place`, one per word and place. */
  readonly hits: readonly string[]
}

interface Content {
  readonly place: string
  readonly bytes: Buffer
}

/** What is read while others write: a file may be gone before it is opened. Not readable at all is not gone. */
function reading<T>(read: () => T, gone: T): T {
  try {
    return read()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ESRCH') return gone
    throw error
  }
}

/** A file, or where a link leads; sockets and pipes hold nothing. */
function contentOf(path: string): Buffer | null {
  return reading(() => {
    const stat = lstatSync(path)
    if (stat.isSymbolicLink()) return Buffer.from(readlinkSync(path))
    return stat.isFile() ? readFileSync(path) : null
  }, null)
}

/** Every file below a folder; its path stands before its bytes, as names can tell as much as contents. */
function* filesBelow(folder: string): Generator<Content> {
  for (const entry of reading(() => readdirSync(folder, { withFileTypes: true }), [])) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    const bytes = entry.isDirectory() ? Buffer.alloc(0) : contentOf(path)
    if (bytes) yield { place: path, bytes: Buffer.concat([Buffer.from(`${path}\n`), bytes]) }
  }
}

/** What these processes hold open and nobody finds by a name any more: unlinked files, shared memory. */
function* unlinkedFiles(pids: readonly number[]): Generator<Content> {
  const seen = new Set<string>()
  for (const pid of pids) {
    for (const handle of reading(() => readdirSync(`/proc/${pid}/fd`), [])) {
      const path = `/proc/${pid}/fd/${handle}`
      const stat = reading(() => statSync(path), null)
      const inode = `${stat?.dev}:${stat?.ino}`
      if (!stat?.isFile() || stat.nlink > 0 || seen.has(inode)) continue
      seen.add(inode)
      const target = reading(() => readlinkSync(path), '')
      const bytes = reading(() => readFileSync(path), null)
      if (bytes) yield { place: `${target} of ${pid} (${commandLine(pid)[0]})`, bytes }
    }
  }
}

/** What others on the machine can see of these processes. */
function* startedWith(pids: readonly number[]): Generator<Content> {
  for (const pid of pids) {
    yield { place: `arguments of ${pid}`, bytes: Buffer.from(commandLine(pid).join('\0')) }
    yield { place: `environment of ${pid}`, bytes: Buffer.from(environmentOf(pid).join('\0')) }
  }
}

/** Matches what holds any of the words in any spelling. */
function patternOf(words: readonly string[]): RegExp {
  const spelled = new Set(words.flatMap(spellingsOf).map(comparable))
  return new RegExp([...spelled].map((text) => text.replace(/[^\w]/g, '\\$&')).join('|'))
}

/**
 * Looks for words, in every spelling, in all files below the folders, in the unlinked files that a process and its
 * descendants hold open, and in what they were started with. Linux only for the processes.
 */
export function scanForPlainText(folders: readonly string[], root: number | null, words: readonly string[]): Scan {
  const patterns = words.map((word) => ({ word, pattern: patternOf([word]) }))
  const any = patternOf(words)
  const hits: string[] = []
  let bytesRead = 0
  const look = (contents: Iterable<Content>): number => {
    let count = 0
    for (const { place, bytes } of contents) {
      count++
      bytesRead += bytes.length
      const text = comparable(bytes)
      // In one pass, as next to nothing is ever found.
      if (!any.test(text)) continue
      for (const { word, pattern } of patterns) if (pattern.test(text)) hits.push(`${word} in ${place}`)
    }
    return count
  }
  const pids = root === null ? [] : processTree(root)
  const files = folders.map((folder) => look(filesBelow(folder))).reduce((sum, count) => sum + count, 0)
  const unlinked = look(unlinkedFiles(pids))
  look(startedWith(pids))
  return { files, unlinked, processes: pids.length, bytes: bytesRead, hits }
}
