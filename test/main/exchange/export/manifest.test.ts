import fc from 'fast-check'
import { manifestMark } from '../../../../src-main/features/exchange/export/columns.ts'
import { manifestRow, manifestSheet } from '../../../../src-main/features/exchange/export/manifest.ts'

// What a workbook says about itself: a package that names ten thousand systems has more to say than a cell can hold.

test('a value longer than a cell stands in several, each within what a cell holds, and is read back whole', () => {
  const about = { municipality: { name: 'Prøveby Kommune', nationalId: null, country: 'DK' }, language: 'da' } as const
  const piece = fc.oneof(fc.constantFrom(' ', '\n', '𝒳', '"'), fc.string({ maxLength: 9 }))
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.nat(90_000), (pieces, length) => {
      const once = `.${pieces.join('')}.`
      const value = once.repeat(Math.ceil(length / once.length))
      const sheet = manifestSheet({ ...about, exportedAt: '2026-01-01T00:00:00.000Z' }, [], [['said', '', value]])
      const rows = [...sheet.rows].map((row) => row.map((cell) => (typeof cell === 'string' ? cell : null)))
      for (const row of rows) expect((row[2] ?? '').length).toBeLessThanOrEqual(32_767)
      const grid = { name: sheet.name, rows: [[manifestMark, '', ''], ...rows] }
      expect(manifestRow([grid as never], 'said')).toBe(value)
    }),
    { numRuns: 30 }
  )
})
