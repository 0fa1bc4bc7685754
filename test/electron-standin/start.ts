import { join } from 'node:path'
import { Browser } from './chromium/browser.ts'
import type { PageSession, Protocol } from './chromium/connection.ts'
import { app } from './main/app.ts'
import { BrowserWindow } from './main/browser-window.ts'
import { nativeTheme } from './main/native-theme.ts'
import { profileFolder } from './main/paths.ts'
import { state } from './main/state.ts'
import { WebContents } from './main/web-contents.ts'
import { note } from './strict.ts'

/** Switches that are the stand-in's own matter and not Chromium's. */
const own = new Set(['user-data-dir', 'no-sandbox'])

function switchesForChromium(): string[] {
  return [...state.switches]
    .filter(([name]) => !own.has(name))
    .map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`))
}

/**
 * A page that nobody here has opened, it has opened itself: the application is asked, and it stays shut. Halted it
 * cannot be closed (its opener may halt with it), so it goes on, but none of its requests gets out.
 */
async function refuseStranger(target: Protocol.Target.TargetInfo, page: PageSession): Promise<void> {
  const contents = WebContents.fromDevToolsTargetId(target.openerId ?? '') ?? WebContents.getAllWebContents()[0]
  const refused = contents?.refusesWindow(target.url) ?? true
  if (!refused) note('a window that a page asked for was allowed; opening it is not implemented')
  await page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  await page.send('Runtime.runIfWaitingForDebugger')
  await page.send('Page.close')
}

/** Keeps the windows informed of what Chromium tells about their pages. */
async function watchPages(browser: Browser): Promise<void> {
  browser.connection.on('Target.targetInfoChanged', ({ targetInfo }) => {
    WebContents.fromDevToolsTargetId(targetInfo.targetId)?.titled(targetInfo.title)
  })
  browser.connection.on('Target.targetDestroyed', ({ targetId }) => {
    const contents = WebContents.fromDevToolsTargetId(targetId)
    if (contents) BrowserWindow.fromWebContents(contents)?.markGone()
  })
  await browser.watchPages((target, page) => void refuseStranger(target, page).catch(() => {}))
}

/** Starts Chromium for the application that has just been loaded, and tells it when it can open windows. */
export async function start(): Promise<void> {
  if (state.quitting) return
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  const sandboxed = !state.switches.has('no-sandbox') && process.getuid?.() !== 0
  const onExit = (): void => {
    if (state.quitting) return
    note('Chromium has ended')
    app.exit(1)
  }
  const profile = join(profileFolder(), 'chromium')
  const browser = new Browser({ profile, switches: switchesForChromium(), sandboxed, onExit })
  state.browser = browser
  nativeTheme.on('updated', () => {
    for (const contents of WebContents.getAllWebContents()) void contents.applyTheme()
  })
  const { product, userAgent } = await browser.connection.send('Browser.getVersion', undefined)
  state.userAgent = userAgent
  const chrome = product.split('/')[1] ?? ''
  Object.defineProperty(process, 'versions', { value: { ...process.versions, chrome } })
  await watchPages(browser)
  app.becomeReady()
}
