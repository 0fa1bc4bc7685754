import fc from 'fast-check'
import {
  cellPieces,
  cellXml,
  harmlessCsvText,
  longestCellText,
  restoredCsvText
} from '../../../../src-main/features/exchange/export/cell-text.ts'

const read = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

test('what xml cannot hold is escaped, and so is a text that looks escaped already', () => {
  expect(cellXml('Æblegrød & <b>')).toBe('Æblegrød &amp; &lt;b&gt;')
  expect(cellXml('a\u0001b\rc')).toBe('a_x0001_b_x000D_c')
  expect(cellXml('_x0041_')).toBe('_x005F_x0041_')
  expect(cellXml('_x_y_x12_')).toBe('_x_y_x12_')
  expect(cellXml('linje 1\nlinje\t2')).toBe('linje 1\nlinje\t2')
})

test('any well-formed text is read back from its xml', () => {
  const nasty = fc.string({ unit: fc.constantFrom('_', 'x', '0', '4', '1', '&', '<', ';', '\n', 'å', '\u0002', '😀') })
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), (text) => {
      expect(read(cellXml(text))).toBe(text.toWellFormed())
    })
  )
})

test('a long text is cut into pieces that fit, never inside a surrogate pair', () => {
  const text = `${'a'.repeat(longestCellText - 1)}😀${'b'.repeat(longestCellText)}`
  const pieces = cellPieces(text, longestCellText)
  expect(pieces.map((piece) => piece.length)).toEqual([longestCellText - 1, longestCellText, 2])
  expect(pieces.join('')).toBe(text)
  expect(pieces.every((piece) => piece.isWellFormed())).toBe(true)
})

test.each(['=1+1', '+45', '-5', '@SUM(A1)', '\tx', '\rx', "'=1", "''-x"])(
  '%j is made harmless and restored',
  (text) => {
    expect(harmlessCsvText(text)).toBe(`'${text}`)
    expect(restoredCsvText(harmlessCsvText(text))).toBe(text)
  }
)

test('every text survives being made harmless', () => {
  const starts = fc.string({ unit: fc.constantFrom("'", '=', '-', '@', '\t', 'a', ' ') })
  fc.assert(
    fc.property(fc.oneof(starts, fc.string()), (text) => {
      const harmless = harmlessCsvText(text)
      expect(restoredCsvText(harmless)).toBe(text)
      expect(/^[=+\-@\t\r]/.test(harmless)).toBe(false)
    })
  )
})
