import { zipSync } from 'fflate'
import { maskPersonalNumbers } from '../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { docxParts } from './docx-parts.ts'
import type { Paper, PaperBlock, PaperColumn, PaperText } from './paper.ts'
import { paperFooter } from './paper-html.ts'

/** Twentieths of a point between the margins of an A4 sheet, upright and on its side. */
const across = { upright: 9_354, landscape: 14_286 }
/** The earliest date a zip can say: the same document gives the same bytes. */
const zipDate = new Date(1980, 0, 1)

/**
 * The document as a Word file (ECMA-376): the same blocks as on paper, in Word's own headings and tables, so that it can be
 * worked on. What would be a personal number is masked, as on paper.
 */
export function paperDocx(paper: Paper): Uint8Array {
  const { owner, date, title, lines, blocks, landscape = false } = paper
  const width = landscape ? across.landscape : across.upright
  const body = [
    paragraph('Letterhead', `${owner} · ${date}`),
    paragraph('Title', title),
    ...lines.map((line) => paragraph('Subtitle', line)),
    ...blocks.map((block) => blockXml(block, width))
  ].join('')
  const parts = docxParts({
    body,
    title: wordText(maskPersonalNumbers(title)),
    footer: wordText(paperFooter(paper)),
    landscape
  })
  const files = Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)] as const)
  return zipSync(Object.fromEntries(files), { level: 3, mtime: zipDate })
}

function blockXml(block: PaperBlock, width: number): string {
  switch (block.kind) {
    case 'heading':
      return paragraph('Heading1', block.text)
    case 'text':
      return paragraph('Normal', block.text)
    case 'facts':
      return tableXml(
        block.facts.map((fact) => [cell('FactLabel', { text: fact.label }), cell('Normal', fact)]),
        [Math.round(width * 0.3), Math.round(width * 0.7)]
      )
    case 'table':
      return rowsXml(block.columns, block.rows, width)
    case 'bars':
      return tableXml(
        block.bars.map(({ label, number }) => [cell('Normal', { text: label }), cell('Normal', { text: number })]),
        [Math.round(width * 0.7), Math.round(width * 0.3)]
      )
  }
}

function rowsXml(columns: readonly PaperColumn[], rows: readonly (readonly string[])[], width: number): string {
  const head = columns.map(({ label }) => cell('FactLabel', { text: label }))
  const body = rows.map((row) =>
    row.map((text, at) => cell('Normal', { text, otherNumbers: columns[at]?.otherNumbers ?? false }))
  )
  const widths = columns.map(() => Math.floor(width / Math.max(1, columns.length)))
  return tableXml([head, ...body], widths, true)
}

function tableXml(rows: readonly (readonly string[])[], widths: readonly number[], headed = false): string {
  if (rows.length === 0 || widths.length === 0) return ''
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const lines = rows.map((cells, at) => {
    const repeated = headed && at === 0 ? '<w:tblHeader/>' : ''
    const sized = cells.map(
      (content, i) => `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
    )
    return `<w:tr><w:trPr><w:cantSplit/>${repeated}</w:trPr>${sized.join('')}</w:tr>`
  })
  const look =
    '<w:tblPr><w:tblStyle w:val="Lines"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>'
  // A table that follows another at once would become one with it.
  return `<w:tbl>${look}<w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl><w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>`
}

function cell(style: string, text: PaperText): string {
  return paragraph(style, text.text, text.otherNumbers)
}

function paragraph(style: string, text: string, otherNumbers = false): string {
  const masked = maskPersonalNumbers(text, otherNumbers ? { context: 'unlikely' } : {})
  const runs = masked.split(/\r?\n/).map((line) => `<w:t xml:space="preserve">${wordText(line)}</w:t>`)
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${runs.join('<w:br/>')}</w:r></w:p>`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML can hold it: signs escaped, control characters and halves of pairs left out. */
function wordText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}
