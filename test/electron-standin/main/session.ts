import type * as El from 'electron'
import type { PageSession, Protocol } from '../chromium/connection.ts'
import { strict } from '../strict.ts'
import { fromChromium, protocol } from './protocol.ts'

type RequestHandler = Parameters<El.Session['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<El.Session['setPermissionCheckHandler']>[0]
type Permission = Parameters<NonNullable<RequestHandler>>[1]

/** Electron's permissions and what Chromium calls them. */
const permissions: readonly (readonly [electron: Permission, chromium: string])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['idle-detection', 'idle-detection'],
  ['window-management', 'window-management'],
  ['storage-access', 'storage-access'],
  ['display-capture', 'display-capture']
]

let onRequest: RequestHandler = null
let onCheck: CheckHandler = null

function isGranted(contents: unknown, permission: Permission, url: string): boolean {
  let granted = onRequest === null
  const details = { requestingUrl: url, isMainFrame: true } as Parameters<NonNullable<RequestHandler>>[3]
  onRequest?.(
    contents as El.WebContents,
    permission,
    (answer) => {
      granted = answer
    },
    details
  )
  const check = { ...details, requestingUrl: url } as Parameters<NonNullable<CheckHandler>>[3]
  return granted && (onCheck?.(contents as El.WebContents, permission as never, url, check) ?? true)
}

/**
 * Tells Chromium beforehand what the application's handlers answer, since it cannot ask when the page asks. Without
 * handlers Chromium keeps its own answers.
 */
export async function applyPermissions(page: PageSession, contents: unknown, url: string): Promise<void> {
  if (!onRequest && !onCheck) return
  await Promise.all(
    permissions.map(
      ([electron, name]) =>
        page
          .send('Browser.setPermission', {
            permission: { name } as Protocol.Browser.PermissionDescriptor,
            setting: isGranted(contents, electron, fromChromium(url)) ? 'granted' : 'denied',
            origin: new URL(url).origin
          })
          .catch(() => {}) // A permission that this Chromium does not have.
    )
  )
}

type Part = 'protocol' | 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
type More = 'setSpellCheckerEnabled' | 'clearCache' | 'setDisplayMediaRequestHandler'

const defaultSession = strict('session', {
  protocol: protocol as unknown as El.Protocol,
  setPermissionRequestHandler: (handler) => {
    onRequest = handler
  },
  setPermissionCheckHandler: (handler) => {
    onCheck = handler
  },
  setDevicePermissionHandler: () => {},
  setDisplayMediaRequestHandler: () => {},
  setSpellCheckerEnabled: () => {},
  clearCache: () => Promise.resolve()
} satisfies Pick<El.Session, Part | More>)

export const session = strict('session', { defaultSession })
