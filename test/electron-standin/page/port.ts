/** One end of the line between the page's own world and the preload's. */
export interface Port {
  emit(message: PortMessage): void
  /** Puts numbers in the place of functions, so that a value can cross. */
  pack(value: unknown): unknown
  /** Puts callable functions back in the place of numbers. */
  unpack(value: unknown): unknown
  on(kind: string, listener: (message: PortMessage) => void): void
}

export interface PortMessage {
  readonly kind: string
  readonly key?: string
  readonly call?: number
  readonly promise?: number
  readonly value?: unknown
  readonly error?: { readonly name: string; readonly message: string }
}

/**
 * The two worlds of a page share nothing but the document, so they talk by events on it, whose `detail` Chromium
 * clones from one world into the other at once. The events' names are secrets of this window, drawn anew for each.
 * A call across answers synchronously, or by a promise that is settled later. Self-contained: its source text runs in
 * the page.
 */
export function makePort(outgoing: string, incoming: string): Port {
  type Callable = (...args: unknown[]) => unknown
  interface Waiting {
    resolve(value: unknown): void
    reject(error: Error): void
  }
  const functions = new Map<number, Callable>()
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, (message: PortMessage) => void>()
  let next = 1
  let reply: PortMessage | undefined

  const isRecord = (value: unknown): value is Record<string, unknown> =>
    Object.prototype.toString.call(value) === '[object Object]'
  const map = (value: unknown, change: (part: unknown) => unknown): unknown => {
    if (Array.isArray(value)) return value.map(change)
    if (!isRecord(value)) return value
    return Object.fromEntries(Object.keys(value).map((key) => [key, change(value[key])]))
  }
  /** Most values are plain data; those are not copied, since crossing copies them anyway. */
  const has = (value: unknown, wanted: (part: unknown) => boolean): boolean => {
    if (wanted(value)) return true
    if (Array.isArray(value)) return value.some((part) => has(part, wanted))
    return isRecord(value) && Object.keys(value).some((key) => has(value[key], wanted))
  }
  const isFunction = (value: unknown): boolean => typeof value === 'function'
  const isNumbered = (value: unknown): boolean => isRecord(value) && 'standinFunction' in value
  const pack = (value: unknown): unknown => (has(value, isFunction) ? replaced(value) : value)
  const replaced = (value: unknown): unknown => {
    if (typeof value !== 'function') return map(value, replaced)
    functions.set(next, value as Callable)
    return { standinFunction: next++ }
  }
  const unpack = (value: unknown): unknown => (has(value, isNumbered) ? restored(value) : value)
  const restored = (value: unknown): unknown => {
    const number = isRecord(value) ? value['standinFunction'] : undefined
    return typeof number === 'number' ? (...args: unknown[]) => call(number, args) : map(value, restored)
  }
  const emit = (message: PortMessage): void => {
    window.dispatchEvent(new CustomEvent(outgoing, { detail: message }))
  }
  const pain = (error: unknown): { name: string; message: string } =>
    error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) }
  const painful = (error: { name: string; message: string }): Error =>
    Object.assign(new Error(error.message), { name: error.name })

  const call = (number: number, args: unknown[]): unknown => {
    reply = undefined
    emit({ kind: 'call', call: number, value: pack(args) })
    const answer = reply as PortMessage | undefined
    reply = undefined
    // What cannot be cloned arrives as null: nobody has answered.
    if (!answer) throw new Error('An object could not be cloned.')
    if (answer.error) throw painful(answer.error)
    const { promise } = answer
    if (promise === undefined) return unpack(answer.value)
    return new Promise((resolve, reject) => waiting.set(promise, { resolve, reject }))
  }

  listeners.set('reply', (message) => {
    reply = message
  })
  listeners.set('settle', (message) => {
    const settled = waiting.get(message.promise ?? 0)
    waiting.delete(message.promise ?? 0)
    if (message.error) settled?.reject(painful(message.error))
    else settled?.resolve(unpack(message.value))
  })
  listeners.set('call', (message) => {
    try {
      const value = functions.get(message.call ?? 0)?.(...(unpack(message.value) as unknown[]))
      if (!(value instanceof Promise)) {
        emit({ kind: 'reply', value: pack(value) })
        return
      }
      const promise = next++
      emit({ kind: 'reply', promise })
      value.then(
        (result) => emit({ kind: 'settle', promise, value: pack(result) }),
        (error: unknown) => emit({ kind: 'settle', promise, error: pain(error) })
      )
    } catch (error) {
      emit({ kind: 'reply', error: pain(error) })
    }
  })
  window.addEventListener(incoming, (event) => {
    const message = (event as CustomEvent<PortMessage | null>).detail
    if (message) listeners.get(message.kind)?.(message)
  })
  return { emit, pack, unpack, on: (kind, listener) => void listeners.set(kind, listener) }
}
