import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The project's folder. */
export const root = join(import.meta.dirname, '../..')

type Versions = Readonly<Record<string, string>>

/** The project's package.json. */
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string
  readonly scripts: Versions
  readonly dependencies: Versions
  readonly devDependencies: Versions
}

/** A file of the project, by its path within it. */
export interface ProjectFile {
  readonly path: string
  readonly text: string
}

/** Every file below a folder of the project whose name ends so. */
export function filesUnder(folder: string, ...endings: readonly string[]): readonly ProjectFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }))
}
