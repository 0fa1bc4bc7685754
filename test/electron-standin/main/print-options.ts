import type * as El from 'electron'
import type { Protocol } from '../chromium/connection.ts'

/** Paper sizes by name, in inches: width, height. */
const papers: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17]
}

/** Electron's options for a PDF as Chromium takes them; both count in inches. */
export function pdfOptions(options: El.PrintToPDFOptions): Protocol.Page.printToPDFParameters {
  const { pageSize = 'Letter', margins = {} } = options
  const paper = typeof pageSize === 'string' ? papers[pageSize] : ([pageSize.width, pageSize.height] as const)
  if (!paper) throw new Error(`electron stand-in: page size ${JSON.stringify(pageSize)} is not implemented`)
  const margin = { marginTop: margins.top, marginBottom: margins.bottom, marginLeft: margins.left }
  return {
    ...Object.fromEntries(Object.entries({ ...margin, marginRight: margins.right }).filter(([, v]) => v !== undefined)),
    paperWidth: paper[0],
    paperHeight: paper[1],
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    pageRanges: options.pageRanges ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false
  }
}
