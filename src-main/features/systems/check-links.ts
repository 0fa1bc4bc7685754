import type { LinkState } from '../../../src-shared/features/systems/contract.ts'

/** How links are looked at; the program's own values stand as defaults. */
export interface LinkOptions {
  /** Milliseconds for one answer. */
  readonly timeout?: number
}

const atOnce = 5
const redirectsAtMost = 5

/**
 * Whether something answers at these addresses, in their order. Asks for the head, and for the page where that is not
 * answered; follows redirects to web addresses only; sends nothing that tells who asks.
 */
export async function checkLinks(
  urls: readonly string[],
  { timeout = 5000 }: LinkOptions = {}
): Promise<readonly LinkState[]> {
  const states: LinkState[] = urls.map(() => 'noAnswer')
  let next = 0
  const work = async (): Promise<void> => {
    for (let at = next++; at < urls.length; at = next++) states[at] = await stateOf(urls[at] ?? '', timeout)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, urls.length) }, work))
  return states
}

async function stateOf(url: string, timeout: number): Promise<LinkState> {
  const address = webAddress(url)
  if (!address) return 'notWeb'
  const signal = AbortSignal.timeout(timeout)
  try {
    const head = await ask(address, 'HEAD', signal)
    return judged(head) === 'ok' ? 'ok' : judged(await ask(address, 'GET', signal))
  } catch {
    return 'noAnswer'
  }
}

/** An address as it is typed may lack its scheme; null for what no browser would ask the web for. */
function webAddress(url: string, base?: string): URL | null {
  const written = base !== undefined || /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`
  const address = URL.parse(written, base)
  return address && (address.protocol === 'http:' || address.protocol === 'https:') ? address : null
}

/** The status that was answered; null for a redirect that leads nowhere. */
async function ask(first: URL, method: 'HEAD' | 'GET', signal: AbortSignal): Promise<number | null> {
  let address = first
  for (let turn = 0; turn <= redirectsAtMost; turn++) {
    const answer = await fetch(address, { method, signal, redirect: 'manual', credentials: 'omit', cache: 'no-store' })
    await answer.body?.cancel()
    const location = answer.headers.get('location')
    if (answer.status < 300 || answer.status >= 400 || location === null) return answer.status
    const target = webAddress(location, address.href)
    if (!target) return null
    address = target
  }
  return null
}

/** Where one must sign in, somebody answers: the document is taken to be there. */
function judged(status: number | null): LinkState {
  if (status === null || status >= 500) return 'noAnswer'
  if (status < 400 || status === 401 || status === 403) return 'ok'
  return status === 404 || status === 410 ? 'notFound' : 'noAnswer'
}
