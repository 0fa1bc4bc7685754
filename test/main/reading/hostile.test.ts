import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { CFB } from 'xlsx'
import { ReadStop } from '../../../src-main/jobs/reading/read-stop.ts'
import { forkReader } from '../../support/reader.ts'
import { failure, failureAt, failureHere, made, readHere, sheetXml, workbookParts, xlsx, xlsxOf } from './made.ts'

const sheet = 'xl/worksheets/sheet1.xml'
const honest = xlsxOf('<row r="1"><c><v>1</v></c></row>')

/** A reader that must not be started: for what is refused by a look at the file. */
const noFork = (): never => {
  throw new Error('a reader was started')
}

/** Overwrites fields of an entry in a zip's central directory: sizes, checksum, flags. */
function lie(zip: Uint8Array, name: string, fields: { uncompressed?: number; crc?: number; flags?: number }): Buffer {
  const bytes = Buffer.from(zip)
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
    if (bytes.toString('latin1', at + 46, at + 46 + bytes.readUInt16LE(at + 28)) !== name) continue
    if (fields.uncompressed !== undefined) bytes.writeUInt32LE(fields.uncompressed, at + 24)
    if (fields.crc !== undefined) bytes.writeUInt32LE(fields.crc, at + 16)
    if (fields.flags !== undefined) bytes.writeUInt16LE(fields.flags, at + 8)
  }
  return bytes
}

/** 64 MB of blanks within a sheet: packs to a thousandth. */
const bloated = xlsx({ sheets: { Ark1: sheetXml(' '.repeat(64 * 1024 * 1024)) } })

describe('refused by a look at the file', () => {
  test.each<[string, string, Uint8Array | string, string]>([
    ['a zip bomb', 'ark.xlsx', bloated, 'file.bomb'],
    ['a zip of bombs', 'ark.xlsx', zipSync({ a: bloated, b: [bloated, { level: 0 }] }, { level: 9 }), 'file.bomb'],
    ['an empty file', 'ark.xlsx', '', 'file.empty'],
    ['a zip without its directory', 'ark.xlsx', honest.subarray(0, honest.length - 30), 'file.damaged'],
    [
      'a zip directory that points nowhere',
      'ark.xlsx',
      Buffer.from(honest).fill(0xff, honest.length - 10, honest.length - 4),
      'file.damaged'
    ],
    ['an owner file', '~$ark.xlsx', Buffer.alloc(165, ' '), 'file.lockFile'],
    [
      'an owner file under another name',
      'ark.xlsx',
      Buffer.from(`\u0003ABC${' '.repeat(51)}\u0003${' '.repeat(109)}`),
      'file.lockFile'
    ],
    ['a lock of LibreOffice', '.~lock.ark.ods#', ',user,host,;', 'file.lockFile']
  ])('%s', async (_, name, bytes, code) => {
    // A zip of bombs declares only the packed bombs; it is refused by what it holds, so a reader may start.
    const isNested = code === 'file.bomb' && bytes !== bloated
    expect(await failure(name, bytes, { fork: isNested ? forkReader : noFork })).toBe(
      isNested ? 'file.notSpreadsheet' : code
    )
  })

  test('a directory of more parts than a workbook can have', async () => {
    const zip = Buffer.from(honest)
    zip.writeUInt16LE(20_001, zip.lastIndexOf('PK\u0005\u0006') + 10)
    expect(await failure('ark.xlsx', zip, { fork: noFork })).toBe('file.bomb')
  })

  test('a file that is not there, a folder, a file that is too large', async () => {
    expect((await failureAt('/findes/ikke/ark.xlsx', { fork: noFork })).code).toBe('file.missing')
    const folder = join(dirname(made('ark.xlsx', honest)), 'mappe.xlsx')
    mkdirSync(folder, { recursive: true })
    expect((await failureAt(folder, { fork: noFork })).code).toBe('file.unreadable')
    const limits = { fileBytes: 100 }
    expect(await failureAt(made('ark.xlsx', honest), { fork: noFork, limits })).toEqual({
      code: 'file.tooLarge',
      params: { file: 'ark.xlsx', limit: '0 MB' }
    })
  })
})

describe('stopped while it is read', () => {
  test.each<[string, Uint8Array, string]>([
    ['more comes out than the directory says', lie(bloated, sheet, { uncompressed: 1000 }), 'file.bomb'],
    ['less comes out than the directory says', lie(honest, sheet, { uncompressed: 9000 }), 'file.damaged'],
    ['another content than the directory says', lie(honest, sheet, { crc: 1 }), 'file.damaged'],
    ['an encrypted entry', lie(honest, sheet, { flags: 1 }), 'file.encrypted'],
    [
      'entities that name each other',
      xlsx({
        sheets: { Ark1: sheetXml('<row><c t="s"><v>0</v></c></row>') },
        parts: {
          'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>'
        }
      }),
      'file.bomb'
    ],
    [
      'a sheet that breaks off',
      xlsx({ sheets: { Ark1: '<worksheet><sheetData><row><c><v>1</v></c></row>' } }),
      'file.damaged'
    ],
    ['a tag that breaks off', xlsx({ sheets: { Ark1: '<worksheet><sheetData><row r="1' } }), 'file.damaged'],
    [
      'rows that go backwards',
      xlsxOf('<row r="5"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>'),
      'file.damaged'
    ],
    ['a string that is not there', xlsxOf('<row><c t="s"><v>7</v></c></row>'), 'file.damaged'],
    ['a workbook without sheets', xlsx({ sheets: {} }), 'file.damaged'],
    ['a sheet that is not there', xlsx({ sheets: { Ark1: '' }, parts: { [sheet]: null } }), 'file.damaged'],
    [
      'a text document',
      zipSync({ 'word/document.xml': strToU8('<w:document/>'), '[Content_Types].xml': strToU8('<Types/>') }),
      'file.notSpreadsheet'
    ],
    ['a zipped workbook', zipSync({ 'ark.xlsx': honest }), 'file.notSpreadsheet'],
    ['an empty zip', zipSync({}), 'file.damaged']
  ])('%s', async (_, bytes, code) => {
    expect(await failureHere('ark.xlsx', bytes)).toBe(code)
  })

  test('passwords: Office’s container and OpenDocument’s manifest', async () => {
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(5000))
    CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(500))
    expect(await failureHere('ark.xlsx', CFB.write(container, { type: 'buffer' }) as Buffer)).toBe('file.encrypted')
    const document = zipSync({
      'META-INF/manifest.xml': strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>'),
      'content.xml': new Uint8Array(randomBytes(300))
    })
    expect(await failureHere('ark.ods', document)).toBe('file.encrypted')
  })

  test('a compound file of another program', async () => {
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, '/WordDocument', Buffer.alloc(5000))
    expect(await failureHere('brev.doc', CFB.write(container, { type: 'buffer' }) as Buffer)).toBe(
      'file.notSpreadsheet'
    )
  })

  test('a workbook cut off anywhere is damaged, never read by half', async () => {
    const whole = Buffer.from(xlsx({ sheets: { A: sheetXml('<row><c><v>1</v></c></row>'), B: sheetXml('') } }))
    for (let share = 1; share < 20; share++) {
      const part = whole.subarray(0, Math.floor((whole.length * share) / 20))
      expect(await failure('ark.xlsx', part, { fork: noFork })).toBe('file.damaged')
    }
  })

  test('a lying dimension and elements within elements cost nothing', async () => {
    const deep = `<is>${'<r>'.repeat(200_000)}${'</r>'.repeat(200_000)}<t>x</t></is>`
    const xml = sheetXml(`<row><c t="inlineStr">${deep}</c></row>`, '<dimension ref="A1:XFD1048576"/>')
    expect((await readHere('ark.xlsx', xlsx({ sheets: { Ark1: xml } }))).sheets[0]!.rows).toEqual([['x']])
  })
})

describe('whatever the bytes', () => {
  const names = ['a.xlsx', 'a.xlsm', 'a.xls', 'a.xlsb', 'a.ods', 'a.csv', 'a.txt']

  /** Reads to the end in this process; only a ReadStop may come out of it. */
  const readAll = (bytes: Buffer, name: string): Promise<void> =>
    readHere(name, bytes).then(
      () => undefined,
      (error) => {
        if (!(error instanceof ReadStop)) throw error
      }
    )

  test('random bytes give rows or one failure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom(...names), (bytes, name) =>
        readAll(Buffer.from(bytes), name)
      )
    )
  })

  test('so does a workbook with some of its bytes changed', async () => {
    const zip = xlsx({
      sheets: { Ark1: sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1</f><v>1.5</v></c></row>') },
      strings: ['<si><t>tekst &amp; mere</t></si>']
    })
    const change = fc.tuple(fc.nat(zip.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = Buffer.from(zip)
        for (const [at, value] of changes) bytes[at] = value
        return readAll(bytes, 'a.xlsx')
      })
    )
  })

  test('and so does a sheet with some of its characters changed', async () => {
    const xml = sheetXml(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>1.5</v></c><c t="inlineStr"><is><t>x</t></is></c></row>'
    )
    const change = fc.tuple(fc.nat(xml.length - 1), fc.constantFrom('<', '>', '/', '"', '&', ' ', '!', 'x', '0', ''))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const characters = [...xml]
        for (const [at, value] of changes) characters[at] = value
        const parts = workbookParts({
          sheets: { Ark1: characters.join('') },
          strings: ['<si><t>x</t></si>'],
          formats: ['General', '0000']
        })
        return readAll(Buffer.from(zipSync(parts, { level: 0 })), 'a.xlsx')
      })
    )
  })

  test('and the reader tells random bytes of every name apart from a crash', async () => {
    for (const name of names) expect(await failure(name, randomBytes(5000))).toMatch(/^file\.(notSpreadsheet|damaged)$/)
  })
})
