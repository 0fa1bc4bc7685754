import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as El from 'electron'
import type { PageSession } from '../chromium/connection.ts'
import { note, preventable } from '../strict.ts'
import { backgroundOf } from './frame.ts'
import { speak } from './locale.ts'
import { themeFeatures } from './native-theme.ts'
import { Interceptor } from './navigation.ts'
import { PageLink } from './page-link.ts'
import { PageState } from './page-state.ts'
import { pdfOptions } from './print-options.ts'
import { toChromium } from './protocol.ts'
import { applyPermissions, session } from './session.ts'
import { sizePage } from './size.ts'
import { runningBrowser, state } from './state.ts'

type Loading = 'loadURL' | 'loadFile' | 'reload' | 'isLoading' | 'executeJavaScript' | 'print' | 'printToPDF'
type Telling = 'id' | 'getURL' | 'getTitle' | 'isDestroyed' | 'session' | 'mainFrame'
type Acting = 'send' | 'close' | 'focus' | 'setWindowOpenHandler' | 'setZoomFactor' | 'isDevToolsOpened'

const all = new Set<WebContents>()

/** A page, and everything that main may do with it. */
export class WebContents extends PageState implements Pick<El.WebContents, Loading | Telling | Acting> {
  static fromId(id: number): WebContents | undefined {
    return [...all].find((contents) => contents.id === id)
  }
  static fromDevToolsTargetId(target: string): WebContents | undefined {
    return [...all].find((contents) => contents.target === target)
  }
  static getAllWebContents(): WebContents[] {
    return [...all]
  }

  readonly session = session.defaultSession as unknown as El.Session
  /** Chromium's id of the page, '' until there is one. */
  target = ''
  /** Settles when the page is there and prepared for its first document. */
  readonly created: Promise<void>
  readonly #options: El.BrowserWindowConstructorOptions
  #page!: PageSession
  #link: PageLink | undefined
  #interceptor: Interceptor | undefined
  #destroyed = false

  constructor(options: El.BrowserWindowConstructorOptions) {
    super()
    this.#options = options
    all.add(this)
    this.created = this.#create()
    this.created.catch((error: Error) => {
      if (!this.#destroyed) note(error.message)
    })
    state.bus.emit('web-contents-created', this)
  }

  async #create(): Promise<void> {
    const browser = runningBrowser()
    const { width = 800, height = 600, backgroundColor, webPreferences = {} } = this.#options
    const { target, page } = await browser.open(width, height)
    this.target = target
    this.#page = page
    this.listenTo(page)
    const tree = await page.send('Page.getFrameTree', {})
    this.frame = tree.frameTree.frame.id
    this.#interceptor = new Interceptor(page, {
      frame: this.frame,
      shown: () => this.shown,
      emitNavigation: (name, event) => void this.emit(name, event, event.url)
    })
    const steps: Promise<unknown>[] = [
      page.send('Page.enable', {}),
      page.send('Runtime.enable', {}),
      this.#interceptor.enable()
    ]
    if (webPreferences.preload) {
      this.#link = new PageLink(page, this.frame, {
        eventFor: (reply) => this.#eventFor(reply),
        pageNavigates: (url) => this.#interceptor?.ask(url) && void this.loadURL(url)
      })
      steps.push(...this.#link.install(webPreferences.preload, webPreferences.additionalArguments ?? []))
    }
    if (webPreferences.javascript === false)
      steps.push(page.send('Emulation.setScriptExecutionDisabled', { value: true }))
    steps.push(page.send('Emulation.setDefaultBackgroundColorOverride', backgroundOf(backgroundColor)))
    steps.push(this.applyTheme(), sizePage(page, width, height), speak(page))
    await Promise.all(steps)
    await page.send('Runtime.runIfWaitingForDebugger', {})
  }

  #eventFor(reply: (channel: string, ...args: unknown[]) => void): El.IpcMainInvokeEvent {
    const details = {
      sender: this,
      senderFrame: this.mainFrame,
      frameId: 1,
      processId: process.pid,
      type: 'frame',
      ports: []
    }
    return preventable({ ...details, reply }) as unknown as El.IpcMainInvokeEvent
  }

  /** Shows the page the theme that the application has chosen. */
  async applyTheme(): Promise<void> {
    await this.#page?.send('Emulation.setEmulatedMedia', { features: themeFeatures() })
  }

  async loadURL(url: string): Promise<void> {
    await this.created
    const address = toChromium(url)
    // What the application registered since the page was made counts as well.
    await this.#interceptor?.enable()
    if (/^https?:/.test(address)) await applyPermissions(this.#page, this, address)
    this.#interceptor?.expect(address)
    const loaded = new Promise<void>((done) => this.once('did-finish-load', () => done()))
    const { errorText } = await this.#page.send('Page.navigate', { url: address })
    if (errorText) {
      this.emit('did-fail-load', {}, -2, errorText, url, true)
      throw new Error(`${errorText.replace('net::', '')} (-2) loading '${url}'`)
    }
    await loaded
  }

  loadFile(path: string, options: El.LoadFileOptions = {}): Promise<void> {
    const url = pathToFileURL(resolve(state.appFolder, path))
    if (options.hash) url.hash = options.hash
    if (options.search) url.search = options.search
    for (const [key, value] of Object.entries(options.query ?? {})) url.searchParams.set(key, String(value))
    return this.loadURL(url.href)
  }

  reload(): void {
    this.#page.tell('Page.reload', {})
  }

  send(channel: string, ...args: unknown[]): void {
    this.#link?.send(channel, args)
  }

  async executeJavaScript(code: string): Promise<unknown> {
    await this.created
    const { result, exceptionDetails } = await this.#page.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as unknown
  }

  async printToPDF(options: El.PrintToPDFOptions): Promise<Buffer<ArrayBuffer>> {
    await this.created
    const { data } = await this.#page.send('Page.printToPDF', pdfOptions(options))
    return Buffer.from(data, 'base64')
  }

  /** Answers as Electron does where there is no printer. */
  print(_options: El.WebContentsPrintOptions = {}, ended?: (done: boolean, reason: string) => void): void {
    queueMicrotask(() => ended?.(false, 'No printers available on the network'))
  }

  /** The window has got another size. */
  resize(width: number, height: number): void {
    void this.created.then(() => sizePage(this.#page, width, height)).catch(() => {})
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }
  focus(): void {
    this.#page?.tell('Page.bringToFront', {})
  }
  setZoomFactor(factor: number): void {
    this.#page.tell('Emulation.setPageScaleFactor', { pageScaleFactor: factor })
  }
  isDevToolsOpened(): boolean {
    return false
  }

  /** Electron closes the window with its page. */
  close(): void {
    this.emit('standin-close')
  }

  /** Lets the page run its `beforeunload`; answers whether it goes. `gone` settles when it has gone. */
  async leave(gone: Promise<void>): Promise<boolean> {
    await this.created.catch(() => {})
    const stays = new Promise<boolean>((answer) => {
      this.onUnloadAsked = (leaves) => {
        if (!leaves) answer(false)
      }
    })
    this.#page?.tell('Page.close', {})
    return await Promise.race([stays, gone.then(() => true)])
  }

  /** Takes the page away without asking it. */
  discard(): void {
    void this.created
      .catch(() => {})
      .then(() => runningBrowser().connection.send('Target.closeTarget', { targetId: this.target }))
      .catch(() => {})
  }

  markDestroyed(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    all.delete(this)
    this.emit('destroyed')
  }
}
