import { BrowserWindow, dialog, nativeTheme, type WebContents } from 'electron'
import { appOrigin } from './platform/app-protocol.ts'
import { preloadPath } from './platform/entries.ts'
import { channelsArgument } from './platform/preload-arguments.ts'
import { boxTexts } from './platform/system-language.ts'

/** The windows that show the program, as opposed to those that only print. */
const shown = new Set<BrowserWindow>()

/** The open windows of the program. */
export function programWindows(): readonly BrowserWindow[] {
  return [...shown]
}

/** Behind the page until it is drawn, so that a dark screen does not flash white. Mantine's own body colours. */
const background = (): string => (nativeTheme.shouldUseDarkColors ? '#242424' : '#ffffff')

/** Asks whether to close in spite of changes that have not been saved; the safe answer is the default. */
function mayDiscard(window: BrowserWindow): boolean {
  const texts = boxTexts()
  const buttons = [texts.close, texts.stay]
  const options = {
    type: 'question',
    message: texts.unsaved,
    buttons,
    defaultId: 1,
    cancelId: 1,
    noLink: true
  } as const
  return dialog.showMessageBoxSync(window, { ...options, buttons }) === 0
}

/** What a window is opened with. */
export interface WindowOptions {
  /** What its page may ask for. */
  readonly channels: readonly string[]
  /** Whether the developer tools may be opened; never in an installed program. */
  readonly devTools: boolean
  /** The place in the program that it shows first; `/` is where the user was last. */
  readonly route: string
}

/**
 * Opens a window of the program. Its title is the program's name and nothing else: a window title is seen by
 * everyone in a screen share and by every program on the machine.
 */
export function openProgramWindow({ channels, devTools, route }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Samregister',
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: background(),
    webPreferences: {
      preload: preloadPath,
      additionalArguments: [channelsArgument.write(channels)],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools
    }
  })
  shown.add(window)
  window.on('closed', () => shown.delete(window))
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit' && !window.isDestroyed()) window.reload()
  })
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayDiscard(window)) event.preventDefault()
  })
  void window.loadURL(route === '/' ? `${appOrigin}/` : `${appOrigin}/#${route}`)
  return window
}

/** Brings a window to the front, out of the task bar if it is there. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Pages stay where they are: no navigation, no new windows, no embedded pages. Holds for every page of the program. */
export function confine(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }): void => event.preventDefault()
  contents.on('will-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
