import { randomUUID } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { protocol } from 'electron'

/** Pages come from here and from nowhere else; not file:, whose pages may read the disk. */
export const appOrigin = 'app://samregister'

/**
 * What a page may load and do. Inline styles are Mantine's: it writes the theme's variables into a style element.
 * Everything else is refused, above all scripts that are not files of the program.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2'
}

/** Tells Chromium what app: is like: a standard, secure origin. Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }
  ])
}

/** Whether the address is a page of the program. */
export function isAppUrl(url: string): boolean {
  return url === appOrigin || url.startsWith(`${appOrigin}/`)
}

/** The file that an address of app://samregister stands for; null when it is not one inside the folder. */
async function fileFor(url: URL, folder: string): Promise<string | null> {
  if (url.host !== 'samregister') return null
  try {
    const path = decodeURIComponent(url.pathname)
    if (path.includes('\0') || path.includes('\\')) return null
    // Resolved through links, so that neither `..` nor a link leads out of the folder.
    const [file, root] = await Promise.all([
      realpath(join(folder, path === '/' ? 'index.html' : path)),
      realpath(folder)
    ])
    return file.startsWith(root + sep) ? file : null
  } catch {
    return null
  }
}

/** Documents on their way to the printer, by the path of their address; they never touch the disk. */
const printed = new Map<string, string>()

/** A printed page may show text, its own styles and embedded pictures. */
const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** Makes a document loadable until `release` is called, at an address that has none of the program's rights. */
export function offerForPrinting(html: string): { readonly url: string; release(): void } {
  const path = `/${randomUUID()}`
  printed.set(path, html)
  return { url: `app://print${path}`, release: () => void printed.delete(path) }
}

function servePrinted(url: URL): Response {
  const html = printed.get(url.pathname)
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': printPolicy }
  return html === undefined ? new Response(null, { status: 404 }) : new Response(html, { headers })
}

/** Answers a request for a page or its parts out of the folder with the built window. */
async function serve(request: Request, folder: string): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405 })
  const url = new URL(request.url)
  if (url.host === 'print') return servePrinted(url)
  const file = await fileFor(url, folder)
  const type = file && types[extname(file)]
  if (!file || !type) return new Response(null, { status: 404 })
  const headers = {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store'
  }
  // A folder named like a file, or a file deleted since, is simply not there.
  const body = await readFile(file).catch(() => null)
  return body ? new Response(new Uint8Array(body), { headers }) : new Response(null, { status: 404 })
}

/** Serves app://samregister/ from a folder. Call once, when the app is ready. */
export function serveApp(folder: string): void {
  protocol.handle('app', (request) => serve(request, folder))
}
