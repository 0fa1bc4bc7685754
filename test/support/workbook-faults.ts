import { readFileSync } from 'node:fs'
import { DOMParser } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'

// What makes Excel offer to repair a workbook, or refuse it (Excel's specifications and limits; ECMA-376 Part 1, 18.3.1.99
// for the order of a sheet's parts).

const sheetParts = `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells
  conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter tableParts extLst`.split(
  /\s+/
)
const mostRanges = 65_534
const mostLinks = 65_530
const number = /^-?\d+(\.\d+)?(E[+-]?\d+)?$/i

/** What of a workbook Excel would not open as it is; nothing of one that it does. */
export function workbookFaults(file: string | Uint8Array): readonly string[] {
  const entries = Object.entries(unzipSync(typeof file === 'string' ? readFileSync(file) : file))
  const faults: string[] = []
  const fail = (about: string, what: unknown): void => void faults.push(`${about}: ${JSON.stringify(what)}`)
  const parts = new Map<string, Element>()
  for (const [name, bytes] of entries) {
    const errorHandler = (level: string, message: string): void => fail(name, `${level} ${message}`)
    const root = new DOMParser({ errorHandler }).parseFromString(Buffer.from(bytes).toString('utf8'), 'text/xml')
    if (root.documentElement) parts.set(name, root.documentElement)
  }
  const all = (part: string | Element | undefined, tag: string): readonly Element[] =>
    Array.from((typeof part === 'string' ? parts.get(part) : part)?.getElementsByTagName(tag) ?? [])
  const attributes = (elements: readonly Element[], name: string): readonly string[] =>
    elements.map((element) => element.getAttribute(name) ?? '')

  const declared = new Set(attributes(all('[Content_Types].xml', 'Override'), 'PartName'))
  for (const name of parts.keys())
    if (name.endsWith('.xml') && !name.startsWith('[') && !declared.has(`/${name}`)) fail(name, 'no content type')
  for (const name of declared) if (!parts.has(name.slice(1))) fail(name, 'no such part')
  for (const target of attributes(all('xl/_rels/workbook.xml.rels', 'Relationship'), 'Target'))
    if (!parts.has(`xl/${target}`)) fail(target, 'no such part')

  const names = attributes(all('xl/workbook.xml', 'sheet'), 'name')
  for (const name of names)
    if (name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name) || name.toLowerCase() === 'history')
      fail('sheet', name)
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) fail('sheets of one name', names)
  const defined = all('xl/workbook.xml', 'definedName').map(
    (element) => `${element.getAttribute('name')} ${element.getAttribute('localSheetId')}`
  )
  if (new Set(defined).size < defined.length) fail('names defined twice', defined)

  const styles = all(all('xl/styles.xml', 'cellXfs')[0], 'xf').length
  const texts = all('xl/sharedStrings.xml', 'si').length
  for (const [name, sheet] of parts) {
    if (!name.startsWith('xl/worksheets/')) continue
    const order = Array.from(sheet.childNodes, ({ nodeName }) => sheetParts.indexOf(nodeName))
    if (order.includes(-1) || order.some((place, at) => place <= (order[at - 1] ?? -1))) fail(name, order)
    const rows = attributes(all(sheet, 'row'), 'r').map(Number)
    if (rows.some((row, at) => !(row > (rows[at - 1] ?? 0)) || row > 1_048_576)) fail(name, 'rows')
    for (const cell of all(sheet, 'c')) {
      const at = `${name} ${cell.getAttribute('r')}`
      if (Number(cell.getAttribute('s') ?? 0) >= styles) fail(at, 'style')
      const value = all(cell, 'v')[0]?.textContent
      const type = cell.getAttribute('t') ?? 'n'
      if (type === 'n' && value != null && !number.test(value)) fail(at, value)
      if (type === 's' && !(Number(value) < texts)) fail(at, 'shared string')
      if ((all(cell, 't')[0]?.textContent?.replace(/_x[0-9A-F]{4}_/g, '.').length ?? 0) > 32_767) fail(at, 'too long')
    }
    const columns = all(sheet, 'col')
    columns.forEach((column, at) => {
      const [min, before] = [Number(column.getAttribute('min')), Number(columns[at - 1]?.getAttribute('max') ?? 0)]
      const width = Number(column.getAttribute('width'))
      if (min <= before || !(width >= 0 && width <= 255)) fail(name, `column ${min}`)
      if (Number(column.getAttribute('style') ?? 0) >= styles) fail(name, `style of column ${min}`)
    })
    const lists = all(sheet, 'dataValidation')
    const counted = all(sheet, 'dataValidations')[0]?.getAttribute('count')
    if (counted != null && Number(counted) !== lists.length) fail(name, 'drop-downs counted')
    if (lists.length > mostRanges || all(sheet, 'hyperlink').length > mostLinks) fail(name, 'too many')
    for (const list of lists)
      for (const formula of all(list, 'formula1'))
        if ((formula.textContent?.length ?? 0) > 255) fail(name, formula.textContent)
    const filter = all(sheet, 'autoFilter')[0]?.getAttribute('ref')
    if (filter !== undefined && filter !== null && !rows.includes(Number(/\d+/.exec(filter)?.[0]))) fail(name, filter)
  }
  const table = parts.get('xl/sharedStrings.xml')
  if (table && Number(table.getAttribute('uniqueCount') ?? texts) !== texts) fail('shared strings', texts)
  return faults
}
