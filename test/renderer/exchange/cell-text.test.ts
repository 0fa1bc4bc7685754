import { cellText, columnLetters } from '../../../src-renderer/features/exchange/import/sheets/cell-text.ts'
import { createFormat } from '../../../src-shared/i18n/format.ts'

const format = createFormat('da', 'Europe/Copenhagen')

describe('a cell of the sheet as the wizard shows it', () => {
  test.each([
    [null, ''],
    ['to\nlinjer', 'to linjer'],
    [1200, '1200'],
    [true, 'true'],
    [{ n: 42, w: '0042' }, '0042'],
    [{ date: '2019-03-14' }, '14.03.2019'],
    [{ error: '#REF!' }, '#REF!'],
    [{ formula: 'A1+A2' }, '=A1+A2']
  ])('%j', (cell, text) => {
    expect(cellText(cell, format)).toBe(text)
  })
})

test('columns are lettered as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
