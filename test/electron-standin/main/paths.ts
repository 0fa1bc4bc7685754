import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { state } from './state.ts'

const given = new Map<string, string>()

/** Sets a folder instead of the usual one (`app.setPath`). */
export function setFolder(name: string, path: string): void {
  given.set(name, path)
}

/** Where Electron keeps a user's data by default, or where it was told to. */
export function profileFolder(): string {
  const config = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
  const folder = given.get('userData') ?? state.switches.get('user-data-dir') ?? join(config, state.appName)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The folder of that name (`app.getPath`); throws as Electron does when there is none. */
export function folderOf(name: string): string {
  const known = given.get(name)
  if (known !== undefined) return known
  const home = homedir()
  const folders: Readonly<Record<string, () => string>> = {
    home: () => home,
    appData: () => process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'),
    userData: profileFolder,
    sessionData: profileFolder,
    logs: () => join(profileFolder(), 'logs'),
    crashDumps: () => join(profileFolder(), 'Crashpad'),
    temp: tmpdir,
    exe: () => process.argv[0] ?? '',
    desktop: () => join(home, 'Desktop'),
    documents: () => join(home, 'Documents'),
    downloads: () => join(home, 'Downloads')
  }
  const folder = folders[name]
  if (!folder) throw new Error(`Failed to get '${name}' path`)
  return folder()
}
