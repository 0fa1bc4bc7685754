/** What the operating system asked the program to show: a place in the open register, a register, an archive of one. */
export type LaunchRequest =
  | { readonly kind: 'route'; readonly route: string }
  | { readonly kind: 'register' | 'archive'; readonly path: string }

/** The ending of a register, which is a folder. */
export const registerEnding = '.samregister'
/** The ending of an archive: one file that holds what a backup's folder holds. */
export const archiveEnding = '.samregister-archive'

// A place is words and ids between slashes, as the program's own addresses are: no dots, no escapes, nothing after it.
const link = /^samregister:\/\/open\/?\?route=((?:\/[A-Za-z0-9-]{1,64}){1,6})$/

/**
 * Reads a link such as `samregister://open?route=/systems/all`, which anybody can put on any page: it can name a place
 * in the program and nothing else, never a file, a register or something to do. Null for every other link.
 */
export function readLink(text: string): LaunchRequest | null {
  const route = link.exec(text)?.[1]
  return route === undefined ? null : { kind: 'route', route }
}

/** Reads the path of something that was double-clicked; null when it is neither a register nor an archive. */
export function readPath(path: string): LaunchRequest | null {
  if (path.includes('\0')) return null
  const name = path.replace(/[\\/]+$/, '').toLowerCase()
  if (name.endsWith(archiveEnding)) return { kind: 'archive', path }
  return name.endsWith(registerEnding) ? { kind: 'register', path } : null
}
