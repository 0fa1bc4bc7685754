import { maskPersonalNumbers } from '../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { columnWidths } from './column-widths.ts'
import type { Paper, PaperBar, PaperBlock, PaperColumn, PaperText } from './paper.ts'
import { paperStyle } from './paper-style.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Text as it may stand in the page. Whatever is printed goes through here, so that no personal number that slipped into
 * a kept column or a note ever lies on a printer.
 */
function shown({ text, otherNumbers, revealed }: PaperText): string {
  const masked = revealed ? text : maskPersonalNumbers(text, otherNumbers ? { context: 'unlikely' } : {})
  return masked.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}

const plain = (text: string): string => shown({ text })

/** The document as a whole page of HTML: its styles inline, no script, nothing to load. */
export function paperHtml(paper: Paper): string {
  const { language, owner, date, title, lines, blocks } = paper
  const below = lines.map((line) => `<p class="line">${plain(line)}</p>`).join('')
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${plain(title)}</title>
<style>${paperStyle}</style></head><body><header><div class="owner"><span>${plain(owner)}</span><span>${plain(date)}</span></div>
<h1>${plain(title)}</h1>${below}</header>
${blocks.map((block) => blockHtml(block, paper.landscape ?? false)).join('\n')}
</body></html>`
}

/** What stands at the foot of each page beside its number. */
export function paperFooter({ owner, title, date }: Paper): string {
  return [owner, title, date].map((text) => maskPersonalNumbers(text)).join(' · ')
}

function blockHtml(block: PaperBlock, landscape: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${plain(block.text)}</h2>`
    case 'text':
      return `<p>${plain(block.text)}</p>`
    case 'facts':
      return `<dl>${block.facts.map(factHtml).join('')}</dl>`
    case 'table':
      return tableHtml(block.columns, block.rows, landscape)
    case 'bars':
      return `<table class="bars"><tbody>${block.bars.map(barHtml).join('')}</tbody></table>`
  }
}

function factHtml(fact: PaperText & { readonly label: string }): string {
  return `<div><dt>${plain(fact.label)}</dt><dd>${shown(fact)}</dd></div>`
}

/** The print of a table by its number of columns: the more, the smaller, so that a wide list stays on its sheet. */
const prints = [
  { most: 7, class: '', size: 10.5 },
  { most: 12, class: ' class="small"', size: 8.5 },
  { most: Number.POSITIVE_INFINITY, class: ' class="tiny"', size: 7 }
] as const
/** Pixels between the margins of a sheet, and between two columns; a bold letter's width by its height. */
const sheet = { upright: 680, landscape: 1008, gap: 8, letter: 0.7 }

function tableHtml(columns: readonly PaperColumn[], rows: readonly (readonly string[])[], landscape: boolean): string {
  const print = prints.find(({ most }) => columns.length <= most) ?? prints[0]
  const across = (landscape ? sheet.landscape : sheet.upright) - columns.length * sheet.gap
  const widths = columnWidths(
    columns.map(({ label }, i) => [label, ...rows.map((row) => row[i] ?? '')]),
    across / (print.size * sheet.letter)
  )
  const side = (column: PaperColumn | undefined): string => (column?.figures ? ' class="figures"' : '')
  const head = columns
    .map((column, i) => `<th${side(column)} style="min-width:${widths[i] ?? 0}ch">${plain(column.label)}</th>`)
    .join('')
  const body = rows
    .map((row) => {
      const cells = row.map((text, i) => {
        const column = columns[i]
        return `<td${side(column)}>${shown({ text, otherNumbers: column?.otherNumbers ?? false })}</td>`
      })
      return `<tr>${cells.join('')}</tr>`
    })
    .join('\n')
  return `<table${print.class}><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

function barHtml({ label, number, share }: PaperBar): string {
  const width = (Math.min(1, Math.max(0, share)) * 100).toFixed(1)
  const bar = `<div class="track"><div class="fill" style="width:${width}%"></div></div>`
  return `<tr><th scope="row">${plain(label)}</th><td class="figures">${plain(number)}</td><td class="bar">${bar}</td></tr>`
}
