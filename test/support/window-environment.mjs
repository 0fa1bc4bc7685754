import { TestEnvironment } from 'jest-environment-jsdom'

/** Node's Request knows Node's signals only, and jsdom's events know jsdom's only: the router's request goes without. */
class UnsignalledRequest extends Request {
  constructor(input, init) {
    super(input, { ...init, signal: undefined })
  }
}

/** jsdom with what every browser has and jsdom has not; the router and the window's own code use it. */
export default class WindowEnvironment extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.assign(this.global, { Headers, Response, TextDecoder, TextEncoder, Request: UnsignalledRequest })
    this.global.structuredClone = structuredClone
    this.global.crypto.randomUUID ??= () => crypto.randomUUID()
  }
}
