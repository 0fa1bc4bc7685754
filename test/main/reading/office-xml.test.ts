import type { Cell } from '../../../src-shared/features/exchange/grid.ts'
import { type MadeWorkbook, readHere, sheetXml, xlsx, xlsxOf } from './made.ts'

const rowsOf = async (rows: string, more: Omit<MadeWorkbook, 'sheets'> = {}): Promise<Cell[][]> =>
  (await readHere('ark.xlsx', xlsxOf(rows, more))).sheets[0]!.rows

describe('what the cells of an Office Open XML sheet become', () => {
  test('text: shared, rich without its phonetic hints, inline and of a formula', async () => {
    const strings = [
      '<si><t>Delt &amp; hel</t></si>',
      '<si><r><rPr><b/></rPr><t>Fed </t></r><r><t xml:space="preserve">og mager</t></r><rPh sb="0" eb="1"><t>hint</t></rPh></si>',
      '<si><t><![CDATA[a < b]]></t></si>',
      '<si/>'
    ]
    const rows = await rowsOf(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>
       <c r="E1" t="inlineStr"><is><r><t>I </t></r><r><t>linje</t></r></is></c><c r="F1" t="str"><f>A1</f><v>&lt;ud&gt; &amp;lt;</v></c></row>`,
      { strings }
    )
    expect(rows).toEqual([['Delt & hel', 'Fed og mager', 'a < b', null, 'I linje', '<ud> &lt;']])
  })

  test('text is NFC with LF, escapes are decoded, control characters go and are told', async () => {
    const file = await readHere(
      'ark.xlsx',
      xlsxOf(`<row r="1"><c t="str"><v>a\u030a_x000D__x000A_b</v></c><c t="str"><v>_x005F_x0041_ _x0007_klokke</v></c>
        <c t="str"><v> kant </v></c><c t="str"><v>l&#13;&#10;m\rn</v></c><c t="str"><v>it&#146;s</v></c></row>`)
    )
    expect(file.sheets[0]!.rows).toEqual([['å\nb', '_x0041_ klokke', ' kant ', 'l\nm\nn', 'it’s']])
    expect(file.notes).toEqual([{ code: 'note.controlCharacters', params: { count: 1 } }])
  })

  test('numbers: plain, with a format that loses nothing, and with one that shows more', async () => {
    const formats = [
      'General',
      '#,##0.00',
      '00000000',
      '0%',
      '"SYS-"0',
      'h:mm',
      '0.0E+00',
      '"Ja";;"Nej"',
      '## ## ## ##'
    ]
    const cells = [1.5, 1234.5, 1234567, 0.25, 7, 0.5, 12345, 0, 12345678].map((n, s) => `<c s="${s}"><v>${n}</v></c>`)
    expect(
      await rowsOf(`<row>${cells.join('')}<c><v>1E-3</v></c><c><v>-7</v></c><c><v>x</v></c></row>`, { formats })
    ).toEqual([
      [
        1.5,
        1234.5,
        { n: 1234567, w: '01234567' },
        { n: 0.25, w: '25%' },
        { n: 7, w: 'SYS-7' },
        { n: 0.5, w: '12:00' },
        12345,
        { n: 0, w: 'Nej' },
        { n: 12345678, w: '12 34 56 78' },
        0.001,
        -7,
        'x'
      ]
    ])
  })

  test('dates are civil, by the file’s own system and in any time zone', async () => {
    const formats = ['dd-mm-yyyy', 'mmm-yy', 'yyyy', 'yyyy-mm-dd hh:mm']
    const row = `<row r="1"><c s="0"><v>43831</v></c><c s="1"><v>43831</v></c><c s="2"><v>43831</v></c><c s="3"><v>43831.75</v></c>
      <c s="0"><v>59</v></c><c s="0"><v>60</v></c><c s="0"><v>61</v></c><c s="0"><v>-1</v></c><c t="d"><v>2020-02-29T00:00:00</v></c>
      <c t="d"><v>2020-02-29T13:30:00.000</v></c></row>`
    expect(await rowsOf(row, { formats })).toEqual([
      [
        { date: '2020-01-01' },
        { date: '2020-01-01', shows: 'month' },
        { date: '2020-01-01', shows: 'year' },
        { date: '2020-01-01T18:00:00' },
        { date: '1900-02-28' },
        60,
        { date: '1900-03-01' },
        -1,
        { date: '2020-02-29' },
        { date: '2020-02-29T13:30:00' }
      ]
    ])
    const since1904 = await readHere(
      'ark.xlsx',
      xlsxOf('<row><c s="0"><v>42369</v></c><c s="0"><v>0</v></c></row>', { formats, date1904: true })
    )
    expect(since1904.sheets[0]!.rows).toEqual([[{ date: '2020-01-01' }, { date: '1904-01-01' }]])
    expect(since1904.notes).toEqual([{ code: 'note.date1904' }])
  })

  test('built-in formats count as what they are', async () => {
    const styles = `<styleSheet><cellXfs>${[0, 2, 9, 14, 17, 20, 22].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`
    const cells = [0, 1, 2, 3, 4, 5, 6].map((s) => `<c s="${s}"><v>43831.5</v></c>`).join('')
    expect(await rowsOf(`<row>${cells}</row>`, { parts: { 'xl/styles.xml': styles } })).toEqual([
      [
        43831.5,
        43831.5,
        { n: 43831.5, w: '4383150%' },
        { date: '2020-01-01T12:00:00' },
        { date: '2020-01-01T12:00:00', shows: 'month' },
        { n: 43831.5, w: '12:00' },
        { date: '2020-01-01T12:00:00' }
      ]
    ])
  })

  test('formulas: their value, or the formula where it was never calculated', async () => {
    expect(
      await rowsOf(`<row r="1"><c><f>1+1</f><v>2</v></c><c><f>SUM(A1:A2)</f></c><c><f>B1&amp;"x"</f><v></v></c><c><f>C1</f><v/></c>
        <c t="str"><f>""</f><v></v></c><c t="str"><f t="shared" si="0"/></c><c t="e"><f>A9</f><v>#REF!</v></c><c t="e"><v>#I/T</v></c></row>`)
    ).toEqual([
      [
        2,
        { formula: '=SUM(A1:A2)' },
        { formula: '=B1&"x"' },
        { formula: '=C1' },
        null,
        { formula: '=' },
        { error: '#REF!' },
        { error: '#I/T' }
      ]
    ])
  })

  test('booleans in both spellings', async () => {
    expect(await rowsOf('<row><c t="b"><v>1</v></c><c t="b"><v>true</v></c><c t="b"><v>0</v></c></row>')).toEqual([
      [true, true, false]
    ])
  })
})

describe('where the cells of an Office Open XML sheet stand', () => {
  test('by reference, without references, out of order, beyond gaps', async () => {
    const rows = await rowsOf(
      '<row r="2"><c r="C2"><v>3</v></c><c><v>4</v></c><c r="A2"><v>1</v></c></row><row><c><v>5</v></c></row><row r="9"><c r="B9"><v>9</v></c></row>'
    )
    expect(rows).toEqual([[], [1, null, 3, 4], [5], [], [], [], [], [], [null, 9]])
  })

  test('prefixes, odd quotes, comments and entities in names change nothing', async () => {
    const xml = `<?xml version='1.0'?><!-- <row> --><x:worksheet xmlns:x="m"><x:sheetData
      ><x:row  r = '1' ><x:c\n r='A1' t='inlineStr' x:s=">" ><x:is><x:t>a &gt; b</x:t></x:is></x:c><!-- <c/> --><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const file = await readHere('ark.xlsx', xlsx({ sheets: { 'Børn &amp; Unge': xml } }))
    expect(file.sheets).toMatchObject([{ name: 'Børn & Unge', rows: [['a > b', 7]] }])
  })

  test('parts may be named with backslashes, from the root, in other cases and written in UTF-16', async () => {
    const utf16 = Buffer.from(`\ufeff${sheetXml('<row><c t="str"><v>æøå</v></c></row>')}`, 'utf16le')
    const file = await readHere(
      'ark.xlsx',
      xlsx({
        sheets: { Ark1: '' },
        parts: {
          'xl/worksheets/sheet1.xml': null,
          'xl\\Worksheets\\Sheet1.xml': utf16,
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>'
        }
      })
    )
    expect(file.sheets[0]!.rows).toEqual([['æøå']])
  })

  test('hidden rows, columns and sheets, merges, and sheets in the workbook’s order', async () => {
    const sheet = sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2" t="str"><v> hidden="1" </v></c></row><row r="4" hidden="true"/><row r="5" hidden="0"/>',
      '<cols><col min="1" max="1"/><col min="3" max="4" hidden="1"/></cols>',
      '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="$B$2:$B$4"/></mergeCells>'
    )
    const file = await readHere(
      'ark.xlsx',
      xlsx({
        sheets: { Første: sheet, Skjult: sheetXml(''), Dyb: sheetXml('') },
        states: { Skjult: 'hidden', Dyb: 'veryHidden' }
      })
    )
    expect(file.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Første', 'visible'],
      ['Skjult', 'hidden'],
      ['Dyb', 'veryHidden']
    ])
    expect(file.sheets[0]).toMatchObject({
      rowCount: 2,
      columnCount: 1,
      hiddenRows: [1, 3],
      hiddenColumns: [2, 3],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 2 },
        { top: 1, left: 1, bottom: 3, right: 1 }
      ]
    })
  })

  test('rows hidden unless they say otherwise', async () => {
    const sheet = sheetXml(
      '<row r="1" hidden="0"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>',
      '<sheetFormatPr zeroHeight="1"/>'
    )
    expect((await readHere('ark.xlsx', xlsx({ sheets: { Ark1: sheet } }))).sheets[0]!.hiddenRows).toEqual([1])
  })

  test('a million formatted blank rows and columns are no rows', async () => {
    const blank = Array.from(
      { length: 100_000 },
      (_, i) => `<row r="${i + 2}" s="1" customFormat="1"><c r="XFD${i + 2}" s="1"/></row>`
    )
    const file = await readHere(
      'ark.xlsx',
      xlsxOf(`<row r="1"><c r="A1"><v>1</v></c></row>${blank.join('')}<row r="1048576"/>`)
    )
    expect(file.sheets[0]).toMatchObject({ rows: [[1]], rowCount: 1, columnCount: 1 })
  })

  test('the last cell of the largest sheet is read, one beyond is counted and left out', async () => {
    const file = await readHere(
      'ark.xlsx',
      xlsxOf('<row r="1"><c r="XFD1"><v>1</v></c><c r="XFE1"><v>2</v></c></row><row r="1048577"><c><v>3</v></c></row>')
    )
    expect(file.sheets[0]!.columnCount).toBe(16_384)
    expect(file.notes).toEqual([{ code: 'note.truncated', params: { count: 2 } }])
  })

  test('chart sheets are skipped and told; macros are told and never run', async () => {
    const relations = `<Relationships><Relationship Id="rId1" Type="t/chartsheet" Target="chartsheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="t/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`
    const file = await readHere(
      'ark.xlsm',
      xlsx({
        sheets: { Diagram: '', Data: sheetXml('<row><c><v>1</v></c></row>') },
        parts: { 'xl/_rels/workbook.xml.rels': relations, 'xl/vbaProject.bin': 'x' }
      })
    )
    expect(file).toMatchObject({
      format: 'xlsm',
      sheets: [{ name: 'Data', rows: [[1]] }],
      notes: [{ code: 'note.macrosIgnored' }, { code: 'note.sheetSkipped', params: { sheet: 'Diagram' } }]
    })
  })
})
