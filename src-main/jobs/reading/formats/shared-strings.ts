import type { Buffer } from 'node:buffer'
import type { TextCleaner } from './clean-text.ts'
import { XmlCursor, xmlName } from './xml-cursor.ts'

const SI = xmlName('si')
const T = xmlName('t')
const RPH = xmlName('rPh')

/**
 * The strings of a workbook, which its cells name by number (ECMA-376 part 1, 18.4). Rich text gives its plain text;
 * phonetic hints are left out. A table that breaks off ends there: cells that name a missing string stop the reading.
 */
export function readSharedStrings(xml: Buffer, cleaner: TextCleaner): string[] {
  const cursor = new XmlCursor(xml)
  const strings: string[] = []
  while (cursor.next()) {
    if (cursor.opens(SI)) strings.push(cleaner.cleanOffice(richText(cursor, SI)))
  }
  return strings
}

/** The text of the element (`si`, `is`) the cursor has just opened, which it leaves closed. */
export function richText(cursor: XmlCursor, element: Uint8Array): string {
  if (cursor.event === 'empty') return ''
  let text = ''
  while (cursor.next()) {
    if (cursor.opens(T)) text += cursor.elementText()
    else if (cursor.opens(RPH)) cursor.skipElement()
    else if (cursor.closes(element)) break
  }
  return text
}
