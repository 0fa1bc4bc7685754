import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { type CellObject, read, utils } from 'xlsx'
import { writeWorkbook } from '../../../../src-main/features/exchange/export/workbook.ts'
import type { WorkbookSheet } from '../../../../src-main/features/exchange/export/workbook-sheet.ts'
import { replaceFile } from '../../../../src-main/platform/files.ts'
import { anyUnit } from '../../../support/any-unit.ts'
import { workbookFaults } from '../../../support/workbook-faults.ts'

const folder = mkdtempSync(join(tmpdir(), 'samregister-workbook-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function written(sheets: readonly WorkbookSheet[], name = 'bog.xlsx'): Promise<string> {
  const path = join(folder, name)
  await replaceFile(path, (file) =>
    writeWorkbook(file, { title: 'Prøve', sheets, dateFormat: 'dd-mm-yyyy' }, 'samregister:lists')
  )
  return path
}

const systems: WorkbookSheet = {
  name: 'Systemer',
  keys: true,
  frozenColumns: 2,
  rowCount: 3,
  columns: [
    { key: 'samregister:system', label: 'Id', width: 10, hidden: true },
    { key: 'name', label: 'Navn', width: 36 },
    { key: 'personalData', label: 'Personoplysninger', width: 20, offered: ['Ja', 'Nej', 'Ikke relevant, endnu'] },
    { key: 'inUseFrom', label: 'Taget i brug', width: 12, as: 'date' },
    { key: 'supplierCvr', label: 'CVR', width: 12 },
    { key: 'count', label: 'Antal', width: 8, as: 'number' }
  ],
  rows: [
    ['id-1', 'KMD Nexus', 'Ja', { date: '2019-03-01' }, '00123456', 12],
    ['id-2', '=HYPERLINK("http://x")', null, null, '+45 12', null],
    ['id-3', '  #REF!\nlinje 2 _x0041_ & <æøå> ', 'Nej', '1899-12-31', '-1', -5]
  ]
}

const partsOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])
  )

test('another program reads every cell as it was written', async () => {
  const book = read(readFileSync(await written([systems])), { cellDates: true, UTC: true, cellFormula: true })
  expect(book.SheetNames).toEqual(['Systemer', '_lister'])
  const sheet = book.Sheets['Systemer'] ?? {}
  const at = (ref: string): CellObject => sheet[ref] as CellObject
  expect(at('A1').v).toBe('samregister:system')
  expect(at('B2').v).toBe('Navn')
  expect(at('D3')).toMatchObject({ t: 'd', v: new Date('2019-03-01T00:00:00Z') })
  expect(at('E3')).toMatchObject({ t: 's', v: '00123456' })
  expect(at('F3')).toMatchObject({ t: 'n', v: 12 })
  expect(at('B4')).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")' })
  expect(at('B4').f).toBeUndefined()
  expect(at('B5')).toMatchObject({ t: 's', v: '  #REF!\nlinje 2 _x0041_ & <æøå> ' })
  expect(at('D5')).toMatchObject({ t: 's', v: '1899-12-31' })
  expect(sheet['C4']).toBeUndefined()
})

test('header and keys: frozen, filtered, hidden, with drop-downs and text as the format of text', async () => {
  const parts = partsOf(await written([systems]))
  const xml = parts['xl/worksheets/sheet1.xml'] ?? ''
  expect(xml).toContain('<pane xSplit="2" ySplit="2" topLeftCell="C3" state="frozen" activePane="bottomRight"/>')
  expect(xml).toContain('<row r="1" hidden="1">')
  expect(xml).toContain('<autoFilter ref="A2:F5"/>')
  expect(xml).toMatch(/<col style="\d+" min="1" max="1" width="10" customWidth="true" hidden="true"\/>/)
  expect(xml).toContain('sqref="C3:C1005"')
  expect(xml).toContain("<formula1>'_lister'!$A$2:$A$4</formula1>")
  expect(parts['xl/workbook.xml']).toContain(
    '<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="0">\'Systemer\'!$A$2:$F$5</definedName>'
  )
  const styles = parts['xl/styles.xml'] ?? ''
  expect(styles).toContain('formatCode="@"')
  expect(styles).toContain('formatCode="dd-mm-yyyy"')
})

test('the parts name each other as the format demands', async () => {
  const path = await written([systems, { ...systems, name: 'Leverandører', hidden: true }])
  const parts = partsOf(path)
  const types = parts['[Content_Types].xml'] ?? ''
  const declared = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1] ?? '')
  for (const part of declared) expect(parts[part]).toBeDefined()
  for (const part of Object.keys(parts).filter((name) => name.endsWith('.xml') && !name.startsWith('[')))
    expect(declared).toContain(part)
  const targets = [...(parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g)].map((m) => m[1] ?? '')
  for (const target of targets) expect(parts[`xl/${target}`]).toBeDefined()
  expect(parts['xl/workbook.xml']).toContain('name="_lister" sheetId="3" r:id="rId3" state="hidden"')
})

test('Excel repairs nothing, whatever stands in it', async () => {
  const text = fc.oneof(
    fc.string({ unit: anyUnit, maxLength: 60 }),
    fc.constantFrom('_x0041_', '\u0000\u0008', 'x'.repeat(40_000), `${'😀'.repeat(20_000)}`, ']]>', '=1+1')
  )
  const date = fc.constantFrom(
    '2024-02-29',
    '1900-03-01',
    '1900-02-28',
    '0000-01-01',
    '2024-13-45',
    '9999-12-31',
    'i går'
  )
  const cell = fc.oneof(fc.constant(null), text, fc.double(), fc.record({ date }))
  const column = fc.record(
    { label: text, width: fc.integer({ min: 1, max: 80 }), offered: fc.array(fc.string(), { maxLength: 40 }) },
    { requiredKeys: ['label', 'width'] }
  )
  const sheet = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.record({
      columns: fc.array(column, { minLength: width, maxLength: width }),
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 4 }),
      keys: fc.boolean()
    })
  )
  await fc.assert(
    fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), fc.string(), async (sheets, title) => {
      const named = sheets.map((one, at) => ({ ...one, name: `Ark ${at}`, rowCount: one.rows.length }))
      const path = join(folder, 'alt.xlsx')
      await replaceFile(path, (file) =>
        writeWorkbook(file, { title, sheets: named, dateFormat: 'dd-mm-yyyy' }, 'samregister:lists')
      )
      expect(workbookFaults(path)).toEqual([])
    }),
    { numRuns: 60 }
  )
})

test('the same content gives the same sheets, however many chunks it takes', async () => {
  const rowCount = 8000
  function* rows() {
    for (let i = 0; i < rowCount; i++) yield [`id-${i}`, `System nr. ${i} æøå`, 'Ja', { date: '2024-02-29' }, null, i]
  }
  const seen: number[] = []
  const path = join(folder, 'stor.xlsx')
  await replaceFile(path, (file) =>
    writeWorkbook(
      file,
      { title: 'Stor', sheets: [{ ...systems, rowCount, rows: rows() }], dateFormat: 'd', onRows: (n) => seen.push(n) },
      'samregister:lists'
    )
  )
  const table = utils.sheet_to_json<unknown[]>(read(readFileSync(path)).Sheets['Systemer'] ?? {}, { header: 1 })
  expect(table).toHaveLength(rowCount + 2)
  expect(table[rowCount + 1]?.[1]).toBe('System nr. 7999 æøå')
  expect(seen.length).toBeGreaterThan(5)
  expect(seen.at(-1)).toBe(rowCount)
})

test('a name that Excel refuses is refused, and nothing is left on disk', async () => {
  await expect(written([{ ...systems, name: 'a/b' }], 'aldrig.xlsx')).rejects.toThrow()
  expect(() => readFileSync(join(folder, 'aldrig.xlsx'))).toThrow(/ENOENT/)
})

test('what ends the writing from outside leaves the old file', async () => {
  const path = await written([systems], 'gammel.xlsx')
  const before = readFileSync(path)
  const stop = replaceFile(path, (file) =>
    writeWorkbook(
      file,
      {
        title: 'Ny',
        sheets: [systems],
        dateFormat: 'd',
        onRows: () => {
          throw new Error('stop')
        }
      },
      'samregister:lists'
    )
  )
  await expect(stop).rejects.toThrow('stop')
  expect(readFileSync(path).equals(before)).toBe(true)
})
