import '@testing-library/jest-dom/vitest'
import { closeAll } from '../renderer/support/render.tsx'

// Files share their worker's modules and document.
afterEach(closeAll)

/** Node's Request knows Node's signals only, and jsdom's events know jsdom's only: the router's request goes without. */
class UnsignalledRequest extends Request {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(input, { ...init, signal: null })
  }
}
globalThis.Request = UnsignalledRequest

// What Mantine asks of a browser and jsdom does not have.
if (!window.matchMedia) {
  window.matchMedia = (query: string): MediaQueryList => ({
    matches: false,
    media: query,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
    addEventListener: () => {},
    removeEventListener: () => {},
    dispatchEvent: () => false
  })
}

class SilentResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

// A field that grows with its text listens to them.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
window.ResizeObserver ??= SilentResizeObserver
window.HTMLElement.prototype.scrollIntoView ??= () => {}
