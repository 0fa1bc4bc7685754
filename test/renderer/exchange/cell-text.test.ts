import { cellText, columnLetters } from '../../../src-renderer/features/exchange/import/sheets/cell-text.ts'
import { createFormat } from '../../../src-renderer/i18n/format.ts'

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

  test('personal numbers are masked wherever they stand', () => {
    expect(cellText('Om 670101-1234 og 6701011234', format)).not.toMatch(/\d{4}/)
    expect(cellText('CVR 12345678', format)).toBe('CVR 12345678')
  })

  test('in a column of personal numbers one that lost its leading zero is masked too', () => {
    expect(cellText(701011234, format)).toBe('701011234')
    expect(cellText(701011234, format, true)).not.toMatch(/\d/)
  })
})

test('columns are lettered as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
