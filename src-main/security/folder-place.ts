import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'
import { RegisterError } from '../db/register-error.ts'

/** Where a folder lies, as far as it matters for a live register. */
export type Place =
  | { readonly kind: 'local' }
  | { readonly kind: 'network'; readonly through: string }
  | { readonly kind: 'synced'; readonly service: string }

/** A mounted file system: where, of which type, and on Linux which folder (`root`) of which device is seen there. */
export interface Mount {
  readonly at: string
  readonly type: string
  readonly device?: string
  readonly root?: string
}

/** What the decision needs to know of the machine; tests give their own. */
export interface PlaceProbes {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  exists(path: string): boolean
  /** The path with links and mapped drive letters resolved; throws where it does not exist. */
  realPath(path: string): string
  /** A file's text, or null. */
  readText(path: string): string | null
  mounts(): readonly Mount[]
}

const networkTypes =
  /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|afs|webdav|davfs2?|ncpfs|glusterfs|ceph|lustre|fuse\.(sshfs|rclone|davfs2?|s3fs|gvfsd-fuse|smbnetfs|glusterfs|ceph.*|curlftpfs))$/

/** Folder names that sync programs give their folders; the municipality's name often follows ("OneDrive - Kommune"). */
const syncedNames: readonly (readonly [pattern: RegExp, service: string])[] = [
  [/^onedrive($| - |-)/i, 'OneDrive'],
  [/^dropbox($| \(|-)/i, 'Dropbox'],
  [/^(google ?drive|googledrive-.*|my drive|mit drev|min disk)$/i, 'Google Drive'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^nextcloud\d*$/i, 'Nextcloud'],
  [/^owncloud\d*$/i, 'ownCloud'],
  [/^box(sync| sync|-box)$/i, 'Box'],
  [/^(pclouddrive|pcloud drive)$/i, 'pCloud'],
  [/^jottacloud$/i, 'Jottacloud'],
  [/^sharepoint - /i, 'SharePoint']
]

/** Files that sync programs keep in the folder they sync. */
const syncMarkers: readonly (readonly [name: string, service: string])[] = [
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.tmp.drivedownload', 'Google Drive'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.owncloudsync.log', 'ownCloud'],
  ['.stfolder', 'Syncthing'],
  ['.849C9593-D756-4E56-8D6E-42412F2A707B', 'OneDrive']
]

/** Where a path lies; it need not exist yet, then its nearest folder decides. */
export function placeOf(path: string, probes: PlaceProbes = machineProbes): Place {
  const { platform } = probes
  const names = platform === 'win32' ? win32 : posix
  const given = names.resolve(path)
  const real = resolveNearest(given, probes, names)
  for (const candidate of new Set([given, real, ...otherPathsOf(real, probes)])) {
    if (platform === 'win32' && isUnc(candidate)) return { kind: 'network', through: 'UNC' }
    const service = syncServiceOf(candidate, probes, names)
    if (service) return { kind: 'synced', service }
  }
  const type = platform === 'win32' ? undefined : mountTypeOf(real, probes)
  return type && networkTypes.test(type) ? { kind: 'network', through: type } : { kind: 'local' }
}

/**
 * Refuses a folder where a live register would be torn: a sync program copies files half written, and the locks that
 * keep two writers apart do not hold on network shares. Throws RegisterError: networkFolder, syncedFolder.
 */
export function requireLocalPlace(path: string, probes?: PlaceProbes): void {
  const place = placeOf(path, probes)
  if (place.kind === 'network') throw new RegisterError('register.networkFolder', { path })
  if (place.kind === 'synced') throw new RegisterError('register.syncedFolder', { path, service: place.service })
}

type PathNames = typeof posix

function resolveNearest(path: string, probes: PlaceProbes, names: PathNames): string {
  let existing = path
  while (!probes.exists(existing) && names.dirname(existing) !== existing) existing = names.dirname(existing)
  try {
    return names.join(probes.realPath(existing), names.relative(existing, path))
  } catch {
    return path
  }
}

function isUnc(path: string): boolean {
  return /^[\\/]{2}(?![?.][\\/](?!UNC[\\/]))/i.test(path)
}

function syncServiceOf(path: string, probes: PlaceProbes, names: PathNames): string | undefined {
  for (let at = path; ; at = names.dirname(at)) {
    const byName = syncedNames.find(([pattern]) => pattern.test(names.basename(at)))
    if (byName) return byName[1]
    const marker = syncMarkers.find(([name]) => probes.exists(names.join(at, name)))
    // The one in the home folder itself is the program's settings, not a synced folder.
    if (marker && !same(at, probes.home, probes)) return marker[1]
    if (names.dirname(at) === at) break
  }
  if (/\/Library\/CloudStorage\//.test(path)) return 'CloudStorage'
  return announcedFolders(probes).find(({ folder }) => isInside(path, folder, probes, names))?.service
}

/** Folders that the sync programs announce, whatever they are called. */
function announcedFolders(probes: PlaceProbes): readonly { readonly folder: string; readonly service: string }[] {
  const { env, home } = probes
  const oneDrive = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].flatMap((name) => env[name] ?? [])
  const settings = [`${env['APPDATA']}\\Dropbox\\info.json`, `${env['LOCALAPPDATA']}\\Dropbox\\info.json`]
  const dropbox = [...settings, `${home}/.dropbox/info.json`].flatMap((file) => {
    const text = probes.readText(file)
    return text === null
      ? []
      : Array.from(text.matchAll(/"path"\s*:\s*("(?:[^"\\]|\\.)*")/g), (m) => JSON.parse(m[1] ?? '""'))
  })
  return [
    ...oneDrive.map((folder) => ({ folder, service: 'OneDrive' })),
    ...dropbox.map((folder: string) => ({ folder, service: 'Dropbox' }))
  ].filter(({ folder }) => folder !== '')
}

function isInside(path: string, folder: string, probes: PlaceProbes, names: PathNames): boolean {
  const relative = names.relative(fold(folder, probes), fold(path, probes))
  return relative === '' || (!relative.startsWith('..') && !names.isAbsolute(relative))
}

function same(a: string, b: string, probes: PlaceProbes): boolean {
  return fold(a, probes) === fold(b, probes)
}

function fold(path: string, probes: PlaceProbes): string {
  return probes.platform === 'win32' ? path.toLowerCase() : path
}

function mountTypeOf(path: string, probes: PlaceProbes): string | undefined {
  return mountOf(path, probes)?.type
}

function mountOf(path: string, probes: PlaceProbes): Mount | undefined {
  const holding = probes
    .mounts()
    .filter(({ at }) => at === '/' || path === at || path.startsWith(`${at}/`))
    .sort((a, b) => a.at.length - b.at.length)
  // Of two on one place the later one covers the earlier.
  return holding.at(-1)
}

/** Where else a folder lies that was mounted there from another place (a bind mount): no link shows it. */
function otherPathsOf(path: string, probes: PlaceProbes): string[] {
  if (probes.platform !== 'linux') return []
  const mount = mountOf(path, probes)
  const root = mount?.root
  if (!mount || root === undefined) return []
  const rest = posix.relative(mount.at, path)
  return probes.mounts().flatMap((other) => {
    if (other.at === mount.at || other.device !== mount.device || other.root === undefined) return []
    return isInside(root, other.root, probes, posix)
      ? [posix.join(other.at, posix.relative(other.root, root), rest)]
      : []
  })
}

/** The mounts of Linux' /proc/self/mountinfo (`id parent device root place options … - type …`, blanks as \\040). */
export function parseLinuxMounts(text: string): Mount[] {
  const plain = (field: string): string =>
    field.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
  return text.split('\n').flatMap((line) => {
    const [, , device, root, at, ...more] = line.split(' ')
    const type = more[more.indexOf('-') + 1]
    return device && root && at && type ? [{ at: plain(at), type, device, root: plain(root) }] : []
  })
}

/** The mounts of macOS' `mount` (`device on place (type, options)`). */
export function parseMacMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const found = / on (.+) \(([^,)]+)[^)]*\)$/.exec(line)
    return found?.[1] && found[2] ? [{ at: found[1], type: found[2] }] : []
  })
}

const machineProbes: PlaceProbes = {
  platform: process.platform,
  home: homedir(),
  env: process.env,
  exists: existsSync,
  realPath: (path) => realpathSync.native(path),
  readText: (path) => attempt(() => readFileSync(path, 'utf8')),
  mounts: () => {
    if (process.platform === 'linux')
      return parseLinuxMounts(attempt(() => readFileSync('/proc/self/mountinfo', 'utf8')) ?? '')
    return parseMacMounts(attempt(() => execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 5000 })) ?? '')
  }
}

function attempt<T>(run: () => T): T | null {
  try {
    return run()
  } catch {
    return null
  }
}
