import type * as El from 'electron'
import type { PageSession } from '../chromium/connection.ts'
import { note, preventable, strictEmitter } from '../strict.ts'
import { topFrame } from './frame.ts'
import { fromChromium } from './protocol.ts'

type OpenHandler = Parameters<El.WebContents['setWindowOpenHandler']>[0]

let nextId = 1

/** What is known of a page from what Chromium tells, and the events that Electron makes of it. */
export class PageState extends strictEmitter('webContents') {
  readonly id = nextId++
  readonly mainFrame: El.WebFrameMain = topFrame(this.id, () => this.getURL())
  /** Chromium's id of the top frame. */
  protected frame = ''
  /** The address that is shown, as Chromium knows it. */
  protected shown = ''
  protected onUnloadAsked: ((leaves: boolean) => void) | undefined
  #title = ''
  #loading = false
  #onOpen: OpenHandler = () => ({ action: 'allow' })
  /** Addresses that the page has asked windows for and that have not been refused yet. */
  readonly #wanted: string[] = []

  protected listenTo(page: PageSession): void {
    page.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = args.map((arg) => String(arg.value ?? arg.description ?? '')).join(' ')
      this.emit('console-message', { level: type, message, lineNumber: 0, sourceId: '', frame: this.mainFrame })
      if (process.env['ELECTRON_STANDIN_DEBUG']) note(`console.${type}: ${message}`)
    })
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return
      this.shown = frame.url + (frame.urlFragment ?? '')
      this.emit('did-navigate', {}, this.getURL(), 200, 'OK')
    })
    page.on('Page.windowOpen', ({ url }) => {
      this.#wanted.push(url)
    })
    page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== this.frame) return
      this.shown = url
      this.emit('did-navigate-in-page', {}, this.getURL(), true)
    })
    page.on('Page.frameStartedLoading', ({ frameId }) => {
      if (frameId !== this.frame) return
      this.#loading = true
      this.emit('did-start-loading')
    })
    page.on('Page.domContentEventFired', () => void this.emit('dom-ready', {}))
    page.on('Page.loadEventFired', () => {
      this.#loading = false
      this.emit('did-finish-load')
      this.emit('did-stop-loading')
    })
    page.on('Page.javascriptDialogOpening', ({ type, defaultPrompt = '' }) => {
      const leaves = type !== 'beforeunload' || this.#mayUnload()
      page.tell('Page.handleJavaScriptDialog', { accept: leaves, promptText: defaultPrompt })
      if (type === 'beforeunload') this.onUnloadAsked?.(leaves)
    })
  }

  /** The page would rather stay; in Electron it does unless the application says otherwise. */
  #mayUnload(): boolean {
    const event = preventable({})
    this.emit('will-prevent-unload', event)
    return event.defaultPrevented
  }

  getURL(): string {
    return fromChromium(this.shown)
  }
  getTitle(): string {
    return this.#title
  }
  isLoading(): boolean {
    return this.#loading
  }

  /** Chromium has told the page's title. */
  titled(title: string): void {
    if (title === this.#title) return
    this.#title = title
    this.emit('page-title-updated', preventable({}), title)
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#onOpen = handler
  }

  /** The page has opened a window by itself: the application is asked; it can only refuse here. */
  refusesWindow(seen: string): boolean {
    const url = this.#wanted.shift() ?? seen
    const referrer = { url: this.getURL(), policy: 'default' as const }
    const answer = this.#onOpen({
      url: fromChromium(url),
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer
    })
    return answer.action === 'deny'
  }
}
