import { EventEmitter } from 'node:events'

/** Says something on standard error, as Electron does. */
export function note(text: string): void {
  process.stderr.write(`electron stand-in: ${text}\n`)
}

/** Names that the language itself asks objects for; these are absent rather than missing. */
const language = new Set(['then', 'toJSON', 'constructor', 'prototype', 'length', 'name', '$$typeof', 'nodeType'])

/** An API that the stand-in lacks fails by its name, never as an `undefined` that goes wrong somewhere else. */
export function missing(name: string): Error {
  return new Error(`electron stand-in: ${name} is not implemented`)
}

function failing(name: string): ProxyHandler<object> {
  return {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || language.has(key)) return Reflect.get(target, key, receiver)
      throw missing(`${name}.${key}`)
    }
  }
}

/** An object whose missing members fail by name. */
export function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, failing(name)) as T
}

/**
 * The base of a class whose missing members fail by name: the proxy stands at the end of the prototype chain, so that
 * `this` stays the object itself and private fields work.
 */
export function strictEmitter(name: string): typeof EventEmitter {
  class Base extends EventEmitter {}
  Object.setPrototypeOf(Base.prototype, new Proxy(EventEmitter.prototype, failing(name)))
  return Base as unknown as typeof EventEmitter
}

/** An event whose default can be prevented. */
export interface Preventable {
  defaultPrevented: boolean
  preventDefault(): void
}

/** A fresh event with these details. */
export function preventable<T extends object>(details: T): T & Preventable {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    }
  }
}
