import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { clearParts, writeFileAtomicSync } from './files.ts'

/** So many folders are remembered. */
const most = 20

const schema = z.array(z.string()).catch([])

const fileIn = (userDataPath: string): string => join(userDataPath, 'written-places.json')

function placesIn(userDataPath: string): readonly string[] {
  try {
    return schema.parse(JSON.parse(readFileSync(fileIn(userDataPath), 'utf8')))
  } catch {
    return []
  }
}

function keep(userDataPath: string, places: readonly string[]): void {
  try {
    mkdirSync(userDataPath, { recursive: true })
    writeFileAtomicSync(fileIn(userDataPath), JSON.stringify(places.slice(0, most)))
  } catch {
    // What is left half written there goes when something is next written beside it.
  }
}

/** Notes that a file is about to be written there: if the program is killed meanwhile, its half goes at the next start. */
export function rememberPlace(userDataPath: string, path: string): void {
  const folder = dirname(path)
  keep(userDataPath, [folder, ...placesIn(userDataPath).filter((other) => other !== folder)])
}

/**
 * Takes away what a killed program left half written where the user had chosen to write: an export's half is plain text
 * that nobody sees. A folder that cannot be reached now is looked at the next time.
 */
export async function clearPlaces(userDataPath: string): Promise<void> {
  const places = placesIn(userDataPath)
  if (places.length === 0) return
  const cleared = new Set<string>()
  for (const folder of places) if (await clearParts(folder)) cleared.add(folder)
  keep(
    userDataPath,
    placesIn(userDataPath).filter((folder) => !cleared.has(folder))
  )
}
