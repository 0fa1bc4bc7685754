/** The longest text that a cell can hold, in UTF-16 units (Excel's specifications and limits). */
export const longestCellText = 32_767
/** The longest text of a csv cell: one of nothing but quotation marks, each doubled, is still no longer than a cell. */
export const longestCsvText = 16_383

// `[^\P{Cc}\t\n]`: the control characters but for the two that XML can hold.
const needsCare = /[&<>_\ufffe\uffff\p{Cs}]|[^\P{Cc}\t\n]/u
const eachChar = /[&<>\ufffe\uffff]|[^\P{Cc}\t\n]|_(?=x[0-9A-Fa-f]{4}_)/gu

function replaced(char: string): string {
  if (char === '&') return '&amp;'
  if (char === '<') return '&lt;'
  if (char === '>') return '&gt;'
  return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

/**
 * Text as the content of an xlsx string element. What XML cannot hold is written `_xHHHH_`, and so is the underscore of
 * a text that looks like it already (ECMA-376 Part 1, 22.9.2.19 ST_Xstring); half a surrogate pair becomes U+FFFD.
 */
export function cellXml(text: string): string {
  return needsCare.test(text) ? text.toWellFormed().replace(eachChar, replaced) : text
}

/** The text cut into pieces that each fit a cell, never between the halves of a surrogate pair. */
export function cellPieces(text: string, longest: number): readonly string[] {
  if (text.length <= longest) return [text]
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + longest, text.length)
    const last = text.charCodeAt(to - 1)
    if (to < text.length && last >= 0xd800 && last <= 0xdbff) to -= 1
    pieces.push(text.slice(from, to))
    from = to
  }
  return pieces
}

// Spreadsheet programs pass over blanks, quotation marks and marks that nobody sees, and some read full-width signs.
const calculating = '(?:[\\t\\r\\n]|[\\s\\p{Cf}"]*[=+\\-@＝＋－＠])'
const wouldCalculate = new RegExp(`^'*${calculating}`, 'u')
const madeHarmless = new RegExp(`^'+${calculating}`, 'u')

/**
 * Text for a csv cell: what a spreadsheet program would calculate on opening gets an apostrophe in front, and so does
 * what starts with apostrophes before such a character, so that `restoredCsvText` can tell the two apart.
 */
export function harmlessCsvText(text: string): string {
  return wouldCalculate.test(text) ? `'${text}` : text
}

/** The text as it was before `harmlessCsvText`; for our own files only. */
export function restoredCsvText(text: string): string {
  return madeHarmless.test(text) ? text.slice(1) : text
}
