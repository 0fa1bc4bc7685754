/** What the operating system asked the program to show: a place in the open register, or something that was opened. */
export type LaunchRequest =
  | { readonly kind: 'route'; readonly route: string }
  | { readonly kind: 'register' | 'archive' | 'decision' | 'contextFile'; readonly path: string }
  /** What another system says of a citizen, sealed as it came. */
  | { readonly kind: 'context'; readonly sealed: string }

/** The same as a window is told of it: a context waits in main, and the window that took it asks for it by itself. */
export type Launch = Exclude<LaunchRequest, { kind: 'context' | 'contextFile' }> | { readonly kind: 'context' }

/** The ending of a register, which is a folder. */
export const registerEnding = '.samregister'
/** The ending of an archive: one file that holds what a backup's folder holds. */
export const archiveEnding = '.samregister-archive'
/** The ending of a file with the same text as a context link (`shielding/contexts`). */
export const contextEnding = '.samcontext'
/** The ending of a case that is decided at another desk, and of its answer. */
export const decisionEnding = '.samdecision'

/** The longest context that is looked at, characters: some claims, sealed, are a thousand. */
export const longestContext = 8192

// A place is words and ids between slashes, as the program's own addresses are: no dots, no escapes, nothing after it.
const link = /^samregister:\/\/open\/?\?route=((?:\/[A-Za-z0-9-]{1,64}){1,6})$/
// A JWE in compact form (RFC 7516 §3.1): five parts of base64url between dots, some of them empty.
const contextLink = /^samregister:\/\/sloering\/?\?context=([\w-]+(?:\.[\w-]*){4})$/

/**
 * Reads a link such as `samregister://open?route=/systems/all`, which anybody can put on any page: it can name a place
 * in the program, or bring a sealed context along, and nothing else, never a file, a register or something to do. Null
 * for every other link.
 */
export function readLink(text: string): LaunchRequest | null {
  const route = link.exec(text)?.[1]
  if (route !== undefined) return { kind: 'route', route }
  const sealed = text.length > longestContext ? undefined : contextLink.exec(text)?.[1]
  return sealed === undefined ? null : { kind: 'context', sealed }
}

const kindsByEnding = [
  [archiveEnding, 'archive'],
  [registerEnding, 'register'],
  [contextEnding, 'contextFile'],
  [decisionEnding, 'decision']
] as const

/** Reads the path of something that was double-clicked or dropped; null when it is nothing of the program's own. */
export function readPath(path: string): LaunchRequest | null {
  if (path.includes('\0')) return null
  const name = path.replace(/[\\/]+$/, '').toLowerCase()
  const kind = kindsByEnding.find(([ending]) => name.endsWith(ending))?.[1]
  return kind === undefined ? null : { kind, path }
}
