import type { PageSession } from '../chromium/connection.ts'

/**
 * Gives the page the size that the application asked of its window. Chromium's own window has a frame, with tabs and
 * an address bar even where nobody sees it; Electron's has none, so the difference is added.
 */
export async function sizePage(page: PageSession, width: number, height: number): Promise<void> {
  const { windowId, bounds } = await page.send('Browser.getWindowForTarget', {})
  const { cssLayoutViewport: shown } = await page.send('Page.getLayoutMetrics')
  const wanted = {
    width: (bounds.width ?? 0) - shown.clientWidth + width,
    height: (bounds.height ?? 0) - shown.clientHeight + height
  }
  await page.send('Browser.setWindowBounds', { windowId, bounds: wanted })
}
