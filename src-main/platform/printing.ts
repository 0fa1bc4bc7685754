import { BrowserWindow, type WebContents } from 'electron'
import { AppError } from '../../src-shared/kernel/errors.ts'
import { offerForPrinting } from './app-protocol.ts'
import type { PrintOutcome, PrintRequest } from './host.ts'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const footerOf = (text: string): string =>
  `<div style="width:100%;margin:0 15mm;font:8px sans-serif;color:#555;display:flex;justify-content:space-between">` +
  `<span>${escaped(text)}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`

/** A window that nobody sees, for one document; it runs no script and has none of the program's rights. */
async function inHiddenWindow<T>(
  html: string,
  use: (contents: WebContents) => Promise<T>,
  signal?: AbortSignal
): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false
    }
  })
  const document = offerForPrinting(html)
  try {
    const used = window.loadURL(document.url).then(() => use(window.webContents))
    return await (signal ? Promise.race([used, stopped(signal)]) : used)
  } finally {
    document.release()
    window.destroy()
  }
}

/** Rejects when the signal fires: what Chromium lays out cannot be asked to stop, but goes with its window. */
function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(new AppError('request.cancelled'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

/**
 * Prints a document to PDF in a window of its own, without any file on the disk. Millimetres are given as inches because
 * that is what Chromium takes.
 */
export function printToPdf(request: PrintRequest, signal?: AbortSignal): Promise<Buffer> {
  return inHiddenWindow(
    request.html,
    (contents) =>
      contents.printToPDF({
        pageSize: 'A4',
        landscape: request.landscape ?? false,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footerOf(request.footer ?? ''),
        margins: { top: 15 / 25.4, bottom: 18 / 25.4, left: 15 / 25.4, right: 15 / 25.4 },
        generateTaggedPDF: true
      }),
    signal
  )
}

/** A text as a string of CSS. */
const cssText = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}<]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`

/** The page's own margin holds the foot: the system's dialog knows no templates. */
const marginsOf = ({ footer = '', landscape = false }: PrintRequest): string =>
  `<style>@page{size:A4${landscape ? ' landscape' : ''};margin:15mm 15mm 18mm;` +
  `@bottom-left{content:${cssText(footer)};font:8px sans-serif;color:#555}` +
  `@bottom-right{content:counter(page) " / " counter(pages);font:8px sans-serif;color:#555}}</style></head>`

/** Puts a document on paper by the system's own dialog; says how that ended. */
export function printOnPaper(request: PrintRequest): Promise<PrintOutcome> {
  return inHiddenWindow(
    request.html.replace('</head>', () => marginsOf(request)),
    (contents) =>
      new Promise<PrintOutcome>((ended) => {
        const options = { silent: false, printBackground: true, landscape: request.landscape ?? false }
        contents.print(options, (done, reason) =>
          ended(done ? 'printed' : /cancel/i.test(reason) ? 'cancelled' : 'failed')
        )
      })
  )
}
