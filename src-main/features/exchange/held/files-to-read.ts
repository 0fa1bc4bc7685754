import { createHash, hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Database } from '../../../db/open.ts'
import { isRead } from './held-files.ts'

/** A file to be read as a package; `sha256` of one that cannot be read is made of its name. */
export interface FileToHold {
  readonly path: string
  readonly sha256: string
}

/** Which of the files are to be read, and how many would say nothing new. */
export interface ToRead {
  readonly files: readonly FileToHold[]
  readonly known: number
}

/** Finds the packages of files and folders; those whose bytes were read before are left out unless forced. */
export async function filesToRead(db: Database, paths: readonly string[], force: boolean): Promise<ToRead> {
  const found = new Map<string, FileToHold>()
  let known = 0
  for (const path of await workbooksIn(paths)) {
    const sha256 = await digestOfFile(path)
    if (found.has(sha256)) known++
    else if (!force && isRead(db, sha256)) known++
    else found.set(sha256, { path, sha256 })
  }
  return { files: [...found.values()], known }
}

async function workbooksIn(paths: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      if (!(await isFolder(path))) return [path]
      const names = await readdir(path, { recursive: true })
      return names
        .filter((name) => /\.xlsx$/i.test(name) && !basename(name).startsWith('~$'))
        .sort()
        .map((name) => join(path, name))
    })
  )
  return lists.flat()
}

/** What is not there is no folder; reading it says so. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

async function digestOfFile(path: string): Promise<string> {
  const digest = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) digest.update(chunk as Buffer)
    return digest.digest('hex')
  } catch {
    return hash('sha256', `unreadable: ${basename(path)}`)
  }
}
