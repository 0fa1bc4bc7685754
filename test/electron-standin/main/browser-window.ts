import type * as El from 'electron'
import { preventable, strictEmitter } from '../strict.ts'
import { type OpenWindow, state } from './state.ts'
import { WebContents } from './web-contents.ts'

type Life = 'id' | 'loadURL' | 'loadFile' | 'reload' | 'close' | 'destroy' | 'isDestroyed'
type Sight =
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'isVisible'
  | 'focus'
  | 'blur'
  | 'isFocused'
  | 'moveTop'
  | 'setBackgroundColor'
type Size =
  | 'getBounds'
  | 'setBounds'
  | 'getSize'
  | 'setSize'
  | 'getContentSize'
  | 'setMinimumSize'
  | 'getMinimumSize'
  | 'center'
type State =
  | 'minimize'
  | 'isMinimized'
  | 'restore'
  | 'maximize'
  | 'unmaximize'
  | 'isMaximized'
  | 'setFullScreen'
  | 'isFullScreen'
type Trim =
  | 'getTitle'
  | 'setTitle'
  | 'setMenu'
  | 'removeMenu'
  | 'setMenuBarVisibility'
  | 'setProgressBar'
  | 'setDocumentEdited'

const windows = new Map<WebContents, BrowserWindow>()

/** A window with one page. Without a display it is only remembered how it would look. */
export class BrowserWindow
  extends strictEmitter('BrowserWindow')
  implements Pick<El.BrowserWindow, Life | Sight | Size | State | Trim>, OpenWindow
{
  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()]
  }
  static fromWebContents(contents: unknown): BrowserWindow | null {
    return windows.get(contents as WebContents) ?? null
  }
  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.isFocused()) ?? null
  }

  readonly webContents: WebContents
  readonly #gone = Promise.withResolvers<void>()
  #bounds: El.Rectangle
  #minimumSize: [number, number]
  #title: string
  #visible = false
  #focused = false
  #minimized = false
  #maximized = false
  #fullScreen = false
  #destroyed = false

  constructor(options: El.BrowserWindowConstructorOptions = {}) {
    super()
    const { x = 0, y = 0, width = 800, height = 600, minWidth = 0, minHeight = 0 } = options
    this.#bounds = { x, y, width, height }
    this.#minimumSize = [minWidth, minHeight]
    this.#title = options.title ?? state.appName
    this.webContents = new WebContents(options)
    windows.set(this.webContents, this)
    state.windows.add(this)
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.webContents.on('standin-close', () => this.close())
    this.webContents.on('page-title-updated', (event, title: string) => {
      this.emit('page-title-updated', event, title, true)
      if (!event.defaultPrevented) this.#title = title
    })
    state.bus.emit('browser-window-created', this)
    if (options.show ?? true) this.show()
  }

  get id(): number {
    return this.webContents.id
  }
  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  loadFile(path: string, options?: El.LoadFileOptions): Promise<void> {
    return this.webContents.loadFile(path, options)
  }
  reload(): void {
    this.webContents.reload()
  }

  close(): void {
    void this.askToClose()
  }
  async askToClose(): Promise<boolean> {
    if (this.#destroyed) return true
    const event = preventable({})
    this.emit('close', event)
    if (event.defaultPrevented) return false
    return await this.webContents.leave(this.#gone.promise)
  }
  destroy(): void {
    if (this.#destroyed) return
    this.webContents.discard()
    this.markGone()
  }
  /** The page is no longer there, for whatever reason. */
  markGone(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this.webContents)
    state.windows.delete(this)
    this.webContents.markDestroyed()
    this.#gone.resolve()
    this.emit('closed')
    state.bus.emit('window-closed')
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }

  show(): void {
    this.showInactive()
    this.focus()
  }
  showInactive(): void {
    this.#visible = true
    this.emit('show')
  }
  hide(): void {
    this.#visible = false
    this.emit('hide')
  }
  isVisible(): boolean {
    return this.#visible
  }
  focus(): void {
    for (const window of windows.values()) if (window !== this && window.isFocused()) window.blur()
    this.#focused = true
    this.emit('focus')
    state.bus.emit('browser-window-focus', this)
  }
  blur(): void {
    this.#focused = false
    this.emit('blur')
  }
  isFocused(): boolean {
    return this.#focused
  }
  moveTop(): void {
    this.webContents.focus()
  }
  setBackgroundColor(): void {}

  getBounds(): El.Rectangle {
    return { ...this.#bounds }
  }
  setBounds(bounds: Partial<El.Rectangle>): void {
    Object.assign(this.#bounds, bounds)
    this.webContents.resize(this.#bounds.width, this.#bounds.height)
    this.emit('resize')
  }
  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height]
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getContentSize(): number[] {
    return this.getSize()
  }
  setMinimumSize(width: number, height: number): void {
    this.#minimumSize = [width, height]
  }
  getMinimumSize(): number[] {
    return [...this.#minimumSize]
  }
  center(): void {}

  minimize(): void {
    this.#minimized = true
    this.emit('minimize')
  }
  isMinimized(): boolean {
    return this.#minimized
  }
  restore(): void {
    this.#minimized = false
    this.emit('restore')
  }
  maximize(): void {
    this.#maximized = true
    this.emit('maximize')
  }
  unmaximize(): void {
    this.#maximized = false
    this.emit('unmaximize')
  }
  isMaximized(): boolean {
    return this.#maximized
  }
  setFullScreen(full: boolean): void {
    this.#fullScreen = full
  }
  isFullScreen(): boolean {
    return this.#fullScreen
  }

  getTitle(): string {
    return this.#title
  }
  setTitle(title: string): void {
    this.#title = title
  }
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setProgressBar(): void {}
  setDocumentEdited(): void {}
}
