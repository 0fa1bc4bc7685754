import type * as El from 'electron'
import { residentMemory } from '../../../src-main/platform/process-memory.ts'
import { note, preventable, strictEmitter } from '../strict.ts'
import { systemLanguages } from './locale.ts'
import { folderOf, setFolder } from './paths.ts'
import { SingleInstance } from './single-instance.ts'
import { state } from './state.ts'

type Names = 'name' | 'getName' | 'setName' | 'getVersion' | 'getLocale' | 'getPreferredSystemLanguages' | 'isPackaged'
type Life = 'whenReady' | 'isReady' | 'quit' | 'exit' | 'relaunch' | 'focus' | 'getAppMetrics'
type Paths = 'getPath' | 'setPath' | 'getAppPath'
type Single = 'requestSingleInstanceLock' | 'hasSingleInstanceLock' | 'releaseSingleInstanceLock'
type Ignored = 'setAppUserModelId' | 'disableHardwareAcceleration' | 'enableSandbox'
type Switches = 'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch' | 'appendArgument'

const { promise: whenReady, resolve: markReady } = Promise.withResolvers<void>()

class App extends strictEmitter('app') implements Pick<El.App, Names | Life | Paths | Single | Ignored> {
  readonly isPackaged = false
  readonly #single = new SingleInstance(({ argv, cwd }) =>
    this.emit('second-instance', preventable({}), argv, cwd, null)
  )

  readonly commandLine: Pick<El.CommandLine, Switches> = {
    appendSwitch: (name, value) => void state.switches.set(name, value),
    hasSwitch: (name) => state.switches.has(name),
    getSwitchValue: (name) => state.switches.get(name) ?? '',
    removeSwitch: (name) => void state.switches.delete(name),
    appendArgument: () => {}
  }

  constructor() {
    super()
    for (const event of ['web-contents-created', 'browser-window-created', 'browser-window-focus']) {
      state.bus.on(event, (subject: unknown) => this.emit(event, {}, subject))
    }
    state.bus.on('quit', () => this.quit())
    state.bus.on('window-closed', () => {
      if (state.windows.size > 0 || state.quitting) return
      setImmediate(() => {
        if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
        else this.quit()
      })
    })
  }

  get name(): string {
    return state.appName
  }
  set name(name: string) {
    state.appName = name
  }
  getName(): string {
    return state.appName
  }
  setName(name: string): void {
    state.appName = name
  }
  getVersion(): string {
    return state.appVersion
  }
  getLocale(): string {
    return systemLanguages()[0] ?? 'en-US'
  }
  getPreferredSystemLanguages(): string[] {
    return systemLanguages()
  }

  getAppPath(): string {
    return state.appFolder
  }
  getPath(name: string): string {
    return folderOf(name)
  }
  setPath(name: string, path: string): void {
    setFolder(name, path)
  }

  requestSingleInstanceLock(): boolean {
    return this.#single.request()
  }
  hasSingleInstanceLock(): boolean {
    return this.#single.held
  }
  releaseSingleInstanceLock(): void {
    this.#single.release()
  }

  whenReady(): Promise<void> {
    return whenReady
  }
  isReady(): boolean {
    return state.ready
  }
  /** Called when Chromium answers. */
  becomeReady(): void {
    state.ready = true
    markReady()
    this.emit('ready', {}, {})
  }

  quit(): void {
    void this.#quit()
  }
  /** Asks the application, then every window, then the application again: any of them can say no. */
  async #quit(): Promise<void> {
    if (state.quitting) return
    const before = preventable({})
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    state.quitting = true
    for (const window of [...state.windows]) {
      if (await window.askToClose()) continue
      state.quitting = false
      return
    }
    const will = preventable({})
    this.emit('will-quit', will)
    if (will.defaultPrevented) state.quitting = false
    else await this.#leave(0)
  }
  exit(code = 0): void {
    void this.#leave(code)
  }
  async #leave(code: number): Promise<void> {
    state.quitting = true
    this.#single.release()
    await this.#single.handedOver()
    await state.browser?.end()
    this.emit('quit', {}, code)
    process.exit(code)
  }
  relaunch(): void {
    note('relaunch ignored')
  }
  focus(): void {}

  getAppMetrics(): El.ProcessMetric[] {
    const all: [number, El.ProcessMetric['type'], string][] = [[process.pid, 'Browser', state.appName]]
    for (const [pid, name] of state.children) all.push([pid, 'Utility', name])
    return all.map(([pid, type, name]) => {
      const kilobytes = Math.round((residentMemory(pid) ?? 0) / 1024)
      return {
        pid,
        type,
        name,
        creationTime: 0,
        cpu: { percentCPUUsage: 0, idleWakeupsPerSecond: 0 },
        memory: { workingSetSize: kilobytes, peakWorkingSetSize: kilobytes }
      }
    })
  }

  setAppUserModelId(): void {}
  disableHardwareAcceleration(): void {}
  enableSandbox(): void {}
}

export const app = new App()
