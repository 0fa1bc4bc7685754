import { BrowserWindow } from 'electron'
import { offerForPrinting } from './app-protocol.ts'
import type { PrintRequest } from './host.ts'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const footerOf = (text: string): string =>
  `<div style="width:100%;margin:0 15mm;font:8px sans-serif;color:#555;display:flex;justify-content:space-between">` +
  `<span>${escaped(text)}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`

/**
 * Prints a document to PDF in a window of its own that nobody sees, without scripts and without any file on the disk.
 * Millimetres are given as inches because that is what Chromium takes.
 */
export async function printToPdf(request: PrintRequest): Promise<Buffer> {
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
  const document = offerForPrinting(request.html)
  try {
    await window.loadURL(document.url)
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      landscape: request.landscape ?? false,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footerOf(request.footer ?? ''),
      margins: { top: 15 / 25.4, bottom: 18 / 25.4, left: 15 / 25.4, right: 15 / 25.4 },
      generateTaggedPDF: true
    })
  } finally {
    document.release()
    window.destroy()
  }
}
