import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
// Playwright ships the DevTools protocol's types and does not export them; only types are taken, so nothing is loaded.
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts'

export type { Protocol }

type Commands = Protocol.CommandParameters
type Results = Protocol.CommandReturnValues
type Events = Protocol.EventMap
export type Method = keyof Commands & keyof Results
export type EventName = keyof Events

interface Pending {
  readonly method: string
  resolve(result: unknown): void
  reject(error: Error): void
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

/** Chromium's DevTools protocol over a pipe: messages of JSON, each ended by a zero byte. Every name is typed. */
export class Connection {
  readonly #out: Writable
  readonly #events = new EventEmitter()
  readonly #pending = new Map<number, Pending>()
  #next = 1
  #closed = false

  constructor(out: Writable, input: Readable) {
    this.#out = out
    this.#events.setMaxListeners(0)
    out.on('error', () => this.close())
    let parts: string[] = []
    input.setEncoding('utf8').on('data', (text: string) => {
      let from = 0
      for (let end = text.indexOf('\0', from); end >= 0; end = text.indexOf('\0', from)) {
        parts.push(text.slice(from, end))
        this.#receive(JSON.parse(parts.join('')) as Message)
        parts = []
        from = end + 1
      }
      parts.push(text.slice(from))
    })
  }

  send<M extends Method>(method: M, params?: Commands[M], session?: string): Promise<Results[M]> {
    const { promise, resolve, reject } = Promise.withResolvers<Results[M]>()
    if (this.#closed) {
      reject(new Error(`${method}: Chromium has ended`))
      return promise
    }
    const id = this.#next++
    this.#pending.set(id, { method, resolve: (result) => resolve(result as Results[M]), reject })
    this.#out.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`)
    return promise
  }

  /** Listens to an event, of one session or (without one) of the browser itself. */
  on<E extends EventName>(event: E, listener: (payload: Events[E][0]) => void, session = ''): void {
    this.#events.on(`${session}/${event}`, listener)
  }

  close(): void {
    this.#closed = true
    for (const { method, reject } of this.#pending.values()) reject(new Error(`${method}: Chromium has ended`))
    this.#pending.clear()
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      this.#events.emit(`${message.sessionId ?? ''}/${message.method}`, message.params)
      return
    }
    const pending = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.error) pending?.reject(new Error(`${pending.method}: ${message.error.message}`))
    else pending?.resolve(message.result)
  }
}

/** One page's part of the connection. */
export class PageSession {
  readonly id: string
  readonly #connection: Connection

  constructor(connection: Connection, id: string) {
    this.#connection = connection
    this.id = id
  }

  send<M extends Method>(method: M, params?: Commands[M]): Promise<Results[M]> {
    return this.#connection.send(method, params, this.id)
  }

  /** For what may come too late, when the page has already gone. */
  tell<M extends Method>(method: M, params?: Commands[M]): void {
    this.send(method, params).catch(() => {})
  }

  on<E extends EventName>(event: E, listener: (payload: Events[E][0]) => void): void {
    this.#connection.on(event, listener, this.id)
  }
}
