import type * as El from 'electron'
import { strict } from '../strict.ts'

type Handler = Parameters<El.Protocol['handle']>[1]

/**
 * Chromium knows no schemes but its own, so `app://host/path` is shown to it as `https://host.app.standin.invalid/path`
 * (a name that can never exist), whose requests are answered here. Towards the application it is `app:` again.
 */
const suffix = '.standin.invalid'
const handlers = new Map<string, Handler>()

/** The schemes that the application answers itself. */
export function handledSchemes(): readonly string[] {
  return [...handlers.keys()]
}

/** The address as Chromium is given it. */
export function toChromium(address: string): string {
  const url = new URL(address)
  const scheme = url.protocol.slice(0, -1)
  return handlers.has(scheme)
    ? `https://${url.host || 'localhost'}.${scheme}${suffix}${url.pathname}${url.search}${url.hash}`
    : address
}

/** The address as the application knows it. */
export function fromChromium(address: string): string {
  const found = /^https:\/\/([^/]*)\.([^./]+)\.standin\.invalid(\/.*)?$/.exec(address)
  return found ? `${found[2]}://${found[1]}${found[3] ?? '/'}` : address
}

/** Whether the address, as Chromium knows it, is one that the application answers. */
export function isHandled(address: string): boolean {
  return handlers.has(new URL(fromChromium(address)).protocol.slice(0, -1))
}

/** The application's answer to a request. */
export async function answer(address: string, init: RequestInit): Promise<Response> {
  const url = fromChromium(address)
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  if (!handler) throw new Error(`no handler for ${url}`)
  return await handler(new Request(url, init) as unknown as GlobalRequest)
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: () => {},
  handle: (scheme, handler) => void handlers.set(scheme, handler),
  unhandle: (scheme) => void handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme)
} satisfies Pick<El.Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>)
