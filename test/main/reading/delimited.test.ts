import { findDelimiter, textRows } from '../../../src-main/jobs/reading/formats/csv.ts'
import { decodeText } from '../../../src-main/jobs/reading/formats/decode-text.ts'
import { openTextFile } from '../../../src-main/jobs/reading/formats/text-file.ts'
import type { TextOptions } from '../../../src-main/jobs/reading/protocol.ts'
import type { Cell, GridNote } from '../../../src-shared/features/exchange/grid.ts'
import { readHarmless } from '../../support/reading-in-place.ts'
import { read } from './made.ts'

const rows = (text: string): string[][] => [...textRows(findDelimiter(text))]

/** Reads in this process: what text becomes needs no child. */
async function open(content: string | Buffer, told: TextOptions = {}, name = 'liste.csv') {
  const source = await openTextFile(Buffer.from(content), name, told)
  const cells: { index: number; cells: Cell[] }[] = []
  for (const sheet of source.sheets) cells.push(...sheet.rows())
  const notes: GridNote[] = source.notes()
  return { ...source, cells, notes }
}

describe('how a text file is cut', () => {
  test.each([
    ['semicolon', 'a;b;c\n1,5;2,5;3,5\n', ';'],
    ['comma', 'a,b,c\n"1;2",2,3\n', ','],
    ['tab', 'a\tb\n1,5\t2\n', '\t'],
    ['bar', 'a|b\n1|2\n', '|'],
    ['title lines above', 'Oversigt over systemer, 2019\n\nnavn;ejer;dato\nA, B;x;1\nC;y;2\n', ';'],
    ['long texts with commas', 'navn;tekst\na;en, to, tre\nb;fire, fem\nc;seks\n', ';']
  ])('%s', (_, text, delimiter) => {
    expect(findDelimiter(text).delimiter).toBe(delimiter)
  })

  test('the sep line counts and is no row', () => {
    expect(rows('sep=|\r\na;x|b\r\n1|2')).toEqual([
      ['a;x', 'b'],
      ['1', '2']
    ])
  })

  test('quotes: doubled, with line ends and delimiters within, with a rest behind, never closed, in the middle', () => {
    expect(
      rows('a;"b ""c"" d";e\n"l1\nl2";"x;y";z\n"Nord" afdeling;2;3\n"aldrig lukket;2;3\nmidt " i;5" rør;x')
    ).toEqual([
      ['a', 'b "c" d', 'e'],
      ['l1\nl2', 'x;y', 'z'],
      ['Nord afdeling', '2', '3'],
      ['"aldrig lukket', '2', '3'],
      ['midt " i', '5" rør', 'x']
    ])
  })

  test('a stray quotation mark does not swallow the rest of the file', () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `navn ${i};værdi`)
    expect(rows(['a;b', '"stray;x', ...lines, 'slut;"ja"'].join('\n'))).toHaveLength(5003)
  })

  test('ragged rows and blank lines keep their places; line ends of three systems', () => {
    expect(rows('a;b;c\r\n1\r\n\r\n2;3;4;5\r\n')).toEqual([['a', 'b', 'c'], ['1'], [''], ['2', '3', '4', '5']])
    expect(rows('a;b\r1;2\r3;4')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4']
    ])
  })

  test('a file saved as one column of another is unpacked', () => {
    const inner = ['Oprindelse;"Navn";"Url"', 'IT System;"A, B";"x"', 'IT System;"C";"y"']
    const text = inner.map((line) => `"${line.replaceAll('"', '""')}",,`).join('\n')
    expect(rows(text)).toEqual([
      ['Oprindelse', 'Navn', 'Url'],
      ['IT System', 'A, B', 'x'],
      ['IT System', 'C', 'y']
    ])
  })
})

describe('how a text file is decoded', () => {
  const text = 'navn;ejer\nÆblegrød;Åse €\n'
  const expected = [
    { index: 0, cells: ['navn', 'ejer'] },
    { index: 1, cells: ['Æblegrød', 'Åse €'] }
  ]
  const utf16 = Buffer.from(text, 'utf16le')
  const utf32 = Buffer.concat([...text].map((c) => Buffer.from(Uint32Array.of(c.codePointAt(0)!).buffer)))
  const windows = Buffer.from(text.replace('€', '\u0080'), 'latin1')

  test.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 little endian with a mark', Buffer.concat([Buffer.of(0xff, 0xfe), utf16]), 'utf-16le'],
    ['UTF-16 little endian without', utf16, 'utf-16le'],
    ['UTF-16 big endian with a mark', Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(utf16).swap16()]), 'utf-16be'],
    ['UTF-16 big endian without', Buffer.from(utf16).swap16(), 'utf-16be'],
    ['UTF-32', Buffer.concat([Buffer.of(0xff, 0xfe, 0, 0), utf32]), 'utf-32le'],
    ['Windows-1252', windows, 'windows-1252']
  ])('%s', async (_, bytes, encoding) => {
    const file = await open(bytes)
    expect(file).toMatchObject({ cells: expected, encoding, delimiter: ';' })
  })

  test('Windows-1252 is told as a guess, and another encoding can be asked for', async () => {
    expect((await open(windows)).notes).toEqual([
      { code: 'note.encodingGuessed', params: { encoding: 'Windows-1252' } }
    ])
    expect((await open(Buffer.from('a;Ã¦\n'), { encoding: 'windows-1252', delimiter: ',' })).cells).toEqual([
      { index: 0, cells: ['a;ÃƒÂ¦'] }
    ])
  })

  test('lines of both encodings are each read as they are', () => {
    const mixed = Buffer.concat([Buffer.from('blåbær;1\n'), Buffer.from('rødgrød;2\n', 'latin1')])
    expect(decodeText(mixed)).toMatchObject({ text: 'blåbær;1\nrødgrød;2\n', notes: [{ code: 'note.encodingMixed' }] })
  })
})

describe('what a text file gives', () => {
  test('strings stay strings, text is cleaned, a row ends with content', async () => {
    const file = await open('cpr;dato;tal;x\n0101600000;01-02-2020;1.234,50;\n"a\r\nb";TRUE; kant ;\u0000\n')
    expect(file.cells).toEqual([
      { index: 0, cells: ['cpr', 'dato', 'tal', 'x'] },
      { index: 1, cells: ['0101600000', '01-02-2020', '1.234,50'] },
      { index: 2, cells: ['a\nb', 'TRUE', ' kant '] }
    ])
    expect(file.notes).toEqual([{ code: 'note.controlCharacters', params: { count: 1 } }])
  })

  test.each<[string, string | Buffer, string]>([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000001', 'hex'), 'file.notSpreadsheet'],
    ['a PDF', '%PDF-1.7\n1 0 obj\n', 'file.notSpreadsheet'],
    ['JSON', '{"a": [1, 2]}', 'file.notSpreadsheet'],
    ['RTF', '{\\rtf1 tekst}', 'file.notSpreadsheet'],
    ['a page without a table', '<!doctype html><p>log ind</p>', 'file.notSpreadsheet'],
    ['other XML', '<?xml version="1.0"?><rows/>', 'file.notSpreadsheet'],
    ['DIF', 'TABLE\r\n0,1\r\n"EXCEL"\r\n', 'file.notSpreadsheet'],
    ['SYLK', 'ID;PWXL;N;E\r\nC;Y1;X1;K"a"\r\nE\r\n', 'file.notSpreadsheet'],
    ['blank lines', ' \r\n\r\n', 'file.empty']
  ])('%s named .csv is refused', async (_, content, code) => {
    await expect(open(content)).rejects.toMatchObject({ code })
  })

  test('a message of one column named as a workbook is refused, a list of one column named .txt is not', async () => {
    await expect(open('Filen blev ikke fundet\n', {}, 'liste.xls')).rejects.toMatchObject({
      code: 'file.notSpreadsheet'
    })
    expect((await open('navn\nKMD Nexus\n', {}, 'liste.txt')).cells).toHaveLength(2)
  })

  test('a CSV whose first header is ID is a CSV', async () => {
    expect((await open('ID;Person\n1;x\n')).cells).toHaveLength(2)
  })

  test('a CSV named as a workbook is read and told', async () => {
    const file = await read('liste.xls', 'a;b\n1;2\n', { fork: readHarmless })
    expect(file).toMatchObject({ format: 'csv', notes: [{ code: 'note.wrongExtension', params: { format: 'csv' } }] })
  })

  test('a table of a page, as old systems export it', async () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head><body>
      <table border=1><tr><th colspan="2" style="mso:'<b>'">Systemejer</th></tr>
      <tr><td x:num>0101600000</td><td>01-02-2020<br>m&aelig;rke &#248;l &amp; br&#xf8;d</td></tr></table></body></html>`
    const file = await read('liste.xls', Buffer.from(page.replace('Systemejer', 'Systemejer æ'), 'latin1'), {
      fork: readHarmless
    })
    expect(file).toMatchObject({
      format: 'html',
      notes: [{ code: 'note.wrongExtension', params: { format: 'html' } }],
      sheets: [
        {
          rows: [['Systemejer æ'], ['0101600000', '01-02-2020\nmærke øl & brød']],
          merges: [{ top: 0, left: 0, bottom: 0, right: 1 }]
        }
      ]
    })
  })
})
