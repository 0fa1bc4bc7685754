import type { Codec } from './codec.ts'
import type { Port } from './port.ts'

// What runs in the page, by its source text: hence no imports but of types.

/** What the preload sees as `process`. */
export interface ProcessInfo {
  readonly platform: string
  readonly arch: string
  readonly versions: NodeJS.ProcessVersions
  readonly env: NodeJS.ProcessEnv
  readonly argv: readonly string[]
}

/**
 * A message between page and main: a line of JSON saying what it is, then its value as it is (encoded arguments or
 * result, an error's text): put into JSON as well, a long value would be escaped twice.
 */
export interface MessageHead {
  readonly kind: 'invoke' | 'send' | 'navigate' | 'message' | 'result' | 'error'
  readonly id: number
  readonly channel: string
}

/** What the stand-in's two ends know each other by, on the global object of the preload's world. */
export interface PreloadGlobals {
  electronStandinSend(message: string): void
  electronStandinReceive(message: string): void
  electronStandinFile: unknown
  electronStandinPath: string | undefined
}

/** The page's own world: puts there what the preload exposes, frozen, as Electron's context bridge does. */
export function pageWorld(port: Port): void {
  const frozen = (value: unknown): unknown => {
    if (value && typeof value === 'object' && !ArrayBuffer.isView(value)) {
      for (const part of Object.values(value)) frozen(part)
      Object.freeze(value)
    }
    return value
  }
  port.on('expose', ({ key, value }) => {
    if (key === undefined || Object.hasOwn(window, key)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    }
    const api = frozen(port.unpack(value))
    Object.defineProperty(window, key, { value: api, writable: false, enumerable: true, configurable: false })
  })
}

/** The preload's world: `require('electron')` with what a sandboxed preload gets. */
export function preloadWorld(
  port: Port,
  codec: Codec,
  info: ProcessInfo,
  preload: (require: (id: string) => unknown, process: object, module: object, exports: object) => void
): void {
  type Listener = (event: unknown, ...args: unknown[]) => void
  interface Waiting {
    resolve(value: unknown): void
    reject(error: Error): void
  }
  const globals = globalThis as unknown as PreloadGlobals
  const send = globals.electronStandinSend
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, { given: Listener; called: Listener }[]>()
  let next = 1

  const post = (kind: 'invoke' | 'send', channel: string, args: unknown[], id = 0): void =>
    send(`${JSON.stringify({ kind, id, channel } satisfies MessageHead)}\n${codec.encode(args)}`)
  const listen = (channel: string, given: Listener, called = given): void =>
    void listeners.set(channel, [...(listeners.get(channel) ?? []), { given, called }])
  const forget = (channel: string, given: Listener): void =>
    void listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((entry) => entry.given !== given)
    )
  const failing = <T extends object>(name: string, object: T): T =>
    new Proxy(object, {
      get(target, key, receiver) {
        if (typeof key === 'symbol' || key in target || key === 'then') return Reflect.get(target, key, receiver)
        throw new Error(`electron stand-in: ${name}.${key} is not implemented`)
      }
    })

  const ipcRenderer = failing('ipcRenderer', {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const id = next++
        post('invoke', channel, args, id)
        waiting.set(id, { resolve, reject })
      })
    },
    send: (channel: string, ...args: unknown[]) => post('send', channel, args),
    on(channel: string, listener: Listener) {
      listen(channel, listener)
      return ipcRenderer
    },
    once(channel: string, listener: Listener) {
      listen(channel, listener, (...args) => {
        forget(channel, listener)
        listener(...args)
      })
      return ipcRenderer
    },
    off(channel: string, listener: Listener) {
      forget(channel, listener)
      return ipcRenderer
    },
    removeAllListeners(channel?: string) {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel: string) => (listeners.get(channel) ?? []).length
  })

  globals.electronStandinReceive = (text) => {
    const end = text.indexOf('\n')
    const { kind, id, channel } = JSON.parse(text.slice(0, end)) as MessageHead
    const value = text.slice(end + 1)
    if (kind === 'message') {
      const event = { sender: ipcRenderer, ports: [] }
      for (const { called } of [...(listeners.get(channel) ?? [])]) called(event, ...(codec.decode(value) as unknown[]))
      return
    }
    const request = waiting.get(id)
    waiting.delete(id)
    if (kind === 'result') request?.resolve(codec.decode(value))
    else request?.reject(new Error(`Error invoking remote method '${channel}': ${value}`))
  }

  const webUtils = failing('webUtils', {
    /** The page halts here; main then looks at the file through the debugger and leaves its path. */
    getPathForFile(file: unknown): string {
      if (!(file instanceof File)) throw new TypeError("Failed to execute 'getPathForFile': parameter 1 is not a File.")
      globals.electronStandinFile = file
      globals.electronStandinPath = undefined
      // biome-ignore lint/suspicious/noDebugger: the only way to ask main synchronously
      debugger
      globals.electronStandinFile = undefined
      const path = globals.electronStandinPath
      if (path === undefined) throw new Error('electron stand-in: without a display, paths need ELECTRON_STANDIN_FILES')
      return path
    }
  })
  const contextBridge = failing('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => port.emit({ kind: 'expose', key, value: port.pack(api) })
  })
  const electron = failing('electron', { ipcRenderer, contextBridge, webUtils })
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return electron
    throw new Error(`module not found: ${id}`)
  }
  /** Main sees every other navigation as a request; these make none, so they are stopped here and main is told. */
  navigation.addEventListener('navigate', (event) => {
    const { url } = event.destination
    if (!/^(about|blob|data):/.test(url) || !event.cancelable) return
    event.preventDefault()
    send(`${JSON.stringify({ kind: 'navigate', id: 0, channel: '' } satisfies MessageHead)}\n${url}`)
  })
  const module = { exports: {} }
  preload(require, { ...info, type: 'renderer', sandboxed: true, contextIsolated: true }, module, module.exports)
}
