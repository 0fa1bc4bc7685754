import { EventEmitter } from 'node:events'
import type { Browser } from '../chromium/browser.ts'

/** What quitting needs to know of a window. */
export interface OpenWindow {
  isDestroyed(): boolean
  /** Asks the window to close; answers whether it has. */
  askToClose(): Promise<boolean>
}

/** What every part of the stand-in shares: one process, one application, one Chromium. */
export const state = {
  switches: new Map<string, string | undefined>(),
  appFolder: process.cwd(),
  appName: 'Electron',
  appVersion: '0.0.0',
  /** How Chromium calls itself towards servers. */
  userAgent: '',
  ready: false,
  quitting: false,
  /** Set when Chromium has been started, before `ready`. */
  browser: undefined as Browser | undefined,
  windows: new Set<OpenWindow>(),
  /** Child processes of the application: process id and the name it gave. */
  children: new Map<number, string>(),
  /** Tells the app of what happens in parts that it does not know. */
  bus: new EventEmitter()
}

/** The running Chromium; there is none before the app is ready. */
export function runningBrowser(): Browser {
  if (!state.browser) throw new Error('Cannot create BrowserWindow before app is ready')
  return state.browser
}
