import type { PageSession, Protocol } from '../chromium/connection.ts'
import { note, type Preventable, preventable } from '../strict.ts'
import { answer, fromChromium, handledSchemes, isHandled } from './protocol.ts'

/** A navigation that the page asks for, as the application's listeners see it. */
export interface NavigationDetails {
  readonly url: string
  readonly isMainFrame: boolean
  readonly isSameDocument: false
}

/** Whom the interceptor asks and tells. */
export interface NavigationOwner {
  readonly frame: string
  /** The address that is shown, as Chromium knows it. */
  shown(): string
  emitNavigation(name: string, event: NavigationDetails & Preventable): void
}

const withoutHash = (url: string): string => url.replace(/#.*$/, '')

/**
 * Stands in the way of a page's requests: answers those for the application's own schemes, and asks the application
 * before a document is loaded that the page itself has asked for.
 */
export class Interceptor {
  readonly #page: PageSession
  readonly #owner: NavigationOwner
  /** What main is loading itself; nobody is asked about that. */
  #expected: string | undefined

  constructor(page: PageSession, owner: NavigationOwner) {
    this.#page = page
    this.#owner = owner
    page.on('Fetch.requestPaused', (paused) => {
      this.#handle(paused).catch((error: unknown) => {
        note(error instanceof Error ? error.message : String(error))
        page.tell('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' })
      })
    })
  }

  enable(): Promise<unknown> {
    const own = handledSchemes().map((scheme) => ({ urlPattern: `https://*.${scheme}.standin.invalid/*` }))
    return this.#page.send('Fetch.enable', { patterns: [...own, { urlPattern: '*', resourceType: 'Document' }] })
  }

  expect(url: string): void {
    this.#expected = withoutHash(url)
  }

  async #handle(paused: Protocol.Fetch.requestPausedPayload): Promise<void> {
    if (paused.resourceType === 'Document' && !this.#allowed(paused)) {
      // Aborted, as opposed to refused, leaves the shown document where it is.
      await this.#page.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' })
    } else if (isHandled(paused.request.url)) await this.#fulfil(paused)
    else await this.#page.send('Fetch.continueRequest', { requestId: paused.requestId })
  }

  #allowed({ request, frameId, redirectedRequestId }: Protocol.Fetch.requestPausedPayload): boolean {
    const url = withoutHash(request.url)
    const isMainFrame = frameId === this.#owner.frame
    const expected = isMainFrame && (url === this.#expected || url === withoutHash(this.#owner.shown()))
    if (isMainFrame) this.#expected = undefined
    if (expected) return true
    return this.ask(fromChromium(request.url), isMainFrame, redirectedRequestId !== undefined)
  }

  /** Whether the application lets the page go there. */
  ask(url: string, isMainFrame = true, isRedirect = false): boolean {
    const event = preventable({ url, isMainFrame, isSameDocument: false as const })
    if (isRedirect) this.#owner.emitNavigation('will-redirect', event)
    else {
      this.#owner.emitNavigation('will-frame-navigate', event)
      if (isMainFrame) this.#owner.emitNavigation('will-navigate', event)
    }
    return !event.defaultPrevented
  }

  async #fulfil({ request, requestId }: Protocol.Fetch.requestPausedPayload): Promise<void> {
    const body = request.postData === undefined ? {} : { body: request.postData }
    const response = await answer(request.url, { method: request.method, headers: request.headers, ...body })
    await this.#page.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64')
    })
  }
}
