import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Programs that are built beside the main one and run in a process or thread of their own. */
export type Entry = 'job-worker' | 'reading-child'

/** The folder of the built main programs; from source (tests) it is the one the build fills. */
const built =
  basename(import.meta.dirname) === 'platform' ? join(import.meta.dirname, '../../out/main') : import.meta.dirname

/** The file of a built program. Chunks lie beside the entries (electron.vite.config.ts), so this holds wherever it is called. */
export function entryPath(entry: Entry): string {
  return join(built, `${entry}.js`)
}

/** The folder with what the window shows, and the preload script of its pages. */
export const rendererFolder = join(built, '../renderer')
/** The folder with the code of the reading edition's page: one script, one style sheet. */
export const editionFolder = join(built, '../edition')
/** The preload script: one CommonJS file, as a sandboxed preload needs. */
export const preloadPath = join(built, '../preload/preload.cjs')
/** What others wrote of the program, with licences; the build's list. */
export const licencesFile = join(built, '../licences.json')

// Packed, it lies beside the archive, where Electron says; otherwise in the sources.
const besideArchive = join((process as { resourcesPath?: string }).resourcesPath ?? '', 'sample')
/** The lists of the sample municipality (resources/sample). */
export const sampleFolder = existsSync(besideArchive) ? besideArchive : join(built, '../../resources/sample')
