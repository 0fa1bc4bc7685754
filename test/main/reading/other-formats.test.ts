import { strToU8, zipSync } from 'fflate'
import { type BookType, type CellObject, utils, type WorkBook, write } from 'xlsx'
import { readHarmless } from '../../support/reading-in-place.ts'
import { read, readHere } from './made.ts'

/** A workbook with one of each kind of cell, made by the library that also reads it back in most formats. */
function workbook(): WorkBook {
  const sheet = utils.aoa_to_sheet([
    ['Navn', null, 'CVR', 'Ok', 'Fejl', 'Andel'],
    ['Æblegrød', 43831, 7, true, null, 0.25],
    ['linje\nto', null, 12345678, false]
  ])
  const put = (at: string, cell: CellObject): void => {
    sheet[at] = cell
  }
  put('B2', { t: 'n', v: 43831, z: 'dd/mm/yyyy' })
  put('C2', { t: 'n', v: 7, z: '00000000' })
  put('E2', { t: 'e', v: 0x17 })
  put('F2', { t: 'n', v: 0.25, z: '0%' })
  sheet['!cols'] = [{}, {}, { hidden: true }]
  sheet['!rows'] = [{}, {}, { hidden: true }]
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Børn & Unge')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['gemt']]), 'Skjult')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  return book
}

const bytesOf = (bookType: BookType): Buffer => write(workbook(), { bookType, type: 'buffer' }) as Buffer

/** What is said of one format in a process is said of the next without: by the same code, up to the rows that come back. */
const readInPlace = (name: string, bytes: Uint8Array | string) => read(name, bytes, { fork: readHarmless })

const rows = [
  ['Navn', null, 'CVR', 'Ok', 'Fejl', 'Andel'],
  ['Æblegrød', { date: '2020-01-01' }, { n: 7, w: '00000007' }, true, { error: '#REF!' }, { n: 0.25, w: '25%' }],
  ['linje\nto', null, 12345678, false]
]

describe('formats that SheetJS reads', () => {
  test.each<[string, BookType]>([
    ['ark.xls', 'biff8'],
    ['ark.xlsb', 'xlsb'],
    ['ark.xml', 'xlml']
  ])('%s', async (name, bookType) => {
    const file = await read(name, bytesOf(bookType))
    expect(file).toMatchObject({ format: name.slice(4), notes: [] })
    expect(file.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Børn & Unge', 'visible'],
      ['Skjult', 'hidden']
    ])
    expect(file.sheets[0]).toMatchObject({
      rows,
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      hiddenColumns: [2],
      // Its writer of xls leaves hidden rows out.
      hiddenRows: bookType === 'biff8' ? [] : [2]
    })
  })

  test.each<BookType>(['biff5', 'biff2'])('old xls: %s', async (bookType) => {
    const file = await readInPlace('ark.xls', bytesOf(bookType))
    expect(file.format).toBe('xls')
    expect(file.sheets[0]!.rows[1]!.slice(1)).toEqual(rows[1]!.slice(1))
  })

  test('a workbook under a wrong name is what it is, and that is told', async () => {
    expect(await readInPlace('ark.csv', bytesOf('biff8'))).toMatchObject({
      format: 'xls',
      notes: [{ code: 'note.wrongExtension', params: { format: 'xls' } }]
    })
  })

  test('an xls or a page that breaks off is damaged', async () => {
    const xls = bytesOf('biff8')
    await expect(readInPlace('ark.xls', xls.subarray(0, xls.length / 2))).rejects.toMatchObject({
      failure: { code: 'file.damaged' }
    })
    const page = '<table><tr><td>1</td></tr><tr><td>2'
    await expect(readInPlace('ark.xls', page)).rejects.toMatchObject({ failure: { code: 'file.damaged' } })
    const xml = bytesOf('xlml').toString()
    await expect(readInPlace('ark.xml', xml.slice(0, -20))).rejects.toMatchObject({ failure: { code: 'file.damaged' } })
  })

  test('XML Spreadsheet 2003 tells an uncalculated formula', async () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="String">a</Data></Cell>
      <Cell ss:Index="3"><Data ss:Type="DateTime">2020-01-01T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>`
    expect((await readInPlace('ark.xls', xml)).sheets[0]!.rows).toEqual([['a', null, { date: '2020-01-01' }]])
  })
})

describe('OpenDocument', () => {
  const namespaces = ['office', 'table', 'text', 'style', 'calcext', 'dc', 'draw'].map(
    (name) => `xmlns:${name}="urn:${name}"`
  )
  const content = (tables: string, styles = ''): string =>
    `<?xml version="1.0"?><office:document-content ${namespaces.join(' ')}><office:automatic-styles>${styles}</office:automatic-styles>
     <office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
  const ods = (tables: string, styles = ''): Uint8Array =>
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(content(tables, styles))
    })
  const cell = (attributes: string, text = ''): string =>
    `<table:table-cell ${attributes}>${text && `<text:p>${text}</text:p>`}</table:table-cell>`
  const float = (value: number, text = String(value)): string =>
    cell(`office:value-type="float" office:value="${value}"`, text)

  test('cells of every kind', async () => {
    const row = [
      cell(
        'office:value-type="string" calcext:value-type="string"',
        'Æble<text:s text:c="2"/>grød<text:line-break/>to &amp; <text:span>tre</text:span>'
      ),
      '<table:table-cell office:value-type="string"><office:annotation><dc:creator>X</dc:creator><text:p>note</text:p></office:annotation><text:p>a</text:p><text:p>b</text:p></table:table-cell>',
      float(1234.5, '1.234,50'),
      float(7, '00000007'),
      cell('office:value-type="percentage" office:value="0.25"', '25 %'),
      cell('office:value-type="date" office:date-value="2020-02-29"', '29-02-20'),
      cell('office:value-type="date" office:date-value="2020-02-29T13:30:00"', '29-02-20 13:30'),
      cell('office:value-type="time" office:time-value="PT12H00M00S"', '12:00'),
      cell('office:value-type="boolean" office:boolean-value="true"', 'SAND'),
      cell(
        'table:formula="of:=[.A9]" office:value-type="string" office:string-value="" calcext:value-type="error"',
        '#REF!'
      ),
      cell('table:formula="of:=SUM([.A1:.A2])"'),
      cell('')
    ]
    const file = await readHere(
      'ark.ods',
      ods(`<table:table table:name="A"><table:table-row>${row.join('')}</table:table-row></table:table>`)
    )
    expect(file.sheets[0]!.rows).toEqual([
      [
        'Æble  grød\nto & tre',
        'a\nb',
        1234.5,
        { n: 7, w: '00000007' },
        { n: 0.25, w: '25 %' },
        { date: '2020-02-29' },
        { date: '2020-02-29T13:30:00' },
        { n: 0.5, w: '12:00' },
        true,
        { error: '#REF!' },
        { formula: '=SUM([.A1:.A2])' }
      ]
    ])
  })

  test('repeated rows and cells, blank ones to the end of the sheet', async () => {
    const tables = `<table:table table:name="A">
      <table:table-row table:number-rows-repeated="2"><table:table-cell/>${cell('office:value-type="string" table:number-columns-repeated="2"', 'x')}<table:table-cell table:number-columns-repeated="16381"/></table:table-row>
      <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row>${float(1)}</table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:style-name="s" table:number-columns-repeated="16384"/></table:table-row></table:table>`
    expect((await readHere('ark.ods', ods(tables))).sheets[0]).toMatchObject({
      rows: [[null, 'x', 'x'], [null, 'x', 'x'], [], [], [], [1]],
      columnCount: 3
    })
  })

  test('hidden rows, columns and sheets, merges with what they cover, and what is no table', async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const tables = `<table:tracked-changes><table:table-row>${float(9)}</table:table-row></table:tracked-changes>
      <table:table table:name="Synlig" table:style-name="ta1"><table:shapes><draw:frame><text:p>figur</text:p></draw:frame></table:shapes>
      <table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
      <table:table-header-rows><table:table-row>${cell('office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="1"', 'bånd')}
      <table:covered-table-cell office:value-type="string"><text:p>gemt</text:p></table:covered-table-cell></table:table-row></table:table-header-rows>
      <table:table-row table:visibility="filter">${float(2)}</table:table-row></table:table>
      <table:table table:name="Tom"/><table:table table:name="Skjult" table:style-name="ta2"><table:table-row>${float(3)}</table:table-row></table:table>`
    expect((await readHere('ark.ods', ods(tables, styles))).sheets).toMatchObject([
      {
        name: 'Synlig',
        visibility: 'visible',
        rows: [['bånd', 'gemt'], [2]],
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        hiddenRows: [1],
        hiddenColumns: [1, 2]
      },
      { name: 'Tom', rows: [] },
      { name: 'Skjult', visibility: 'hidden', rows: [[3]] }
    ])
  })

  test('a flat document, and one that is no spreadsheet', async () => {
    const table = `<table:table table:name="A"><table:table-row>${float(1)}</table:table-row></table:table>`
    const flat = content(table).replaceAll('office:document-content', 'office:document')
    expect(await readHere('ark.fods', strToU8(flat))).toMatchObject({ format: 'ods', sheets: [{ rows: [[1]] }] })
    const letter = zipSync({
      'content.xml': strToU8(
        '<office:document-content><office:body><office:text/></office:body></office:document-content>'
      )
    })
    await expect(readHere('brev.odt', letter)).rejects.toMatchObject({ code: 'file.notSpreadsheet' })
  })
})
