import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { fileLog } from '../../../src-main/platform/log.ts'
import { neverLog, redact } from '../../../src-main/platform/redact.ts'

// Fictive numbers: the day is raised by sixty, the Norwegian ones are synthetic (month + 80).
const cpr = '6701011234'
const norwegian = '01879012345'

const wide = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
const arabic = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
const escaped = (text: string): string =>
  text.replace(/./gsu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
const percent = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

/** Where a number may stand in what is logged, by how it is spelled. */
const spellings: Readonly<Record<string, unknown>> = {
  'nothing between': `CPR ${cpr}`,
  hyphen: 'CPR 670101-1234',
  'a point behind': `borger ${cpr}.`,
  'non-breaking hyphen': '670101\u20111234',
  'en dash': '670101–1234',
  'em dash with blanks': '670101 — 1234',
  'minus sign': '670101\u22121234',
  'full-width hyphen': '670101\uff0d1234',
  'soft hyphen': '670101\u00ad1234',
  blank: '670101 1234',
  'two blanks': '670101  1234',
  'no-break blank': '670101\u00a01234',
  'narrow no-break blank': '670101\u202f1234',
  'thin blank': '670101\u20091234',
  'zero-width blank': '670101\u200b1234',
  tab: '670101\t1234',
  'line feed': '670101\n1234',
  'carriage return and line feed': '670101-\r\n1234',
  'pairs with blanks': '67 01 01 12 34',
  'pairs with hyphens': '67-01-01-1234',
  points: '67.01.01-1234',
  slashes: '67/01/01-1234',
  'backslash before a slash, as in JSON': '67\\/01\\/01-1234',
  underscore: '670101_1234',
  comma: '670101,1234',
  'every digit apart': '6 7 0 1 0 1 1 2 3 4',
  'full-width digits': wide('670101-1234'),
  'Arabic digits': arabic(cpr),
  'another script’s and Latin digits': `${arabic('670101')}1234`,
  'within a word': `sag${cpr}slut`,
  'within a file’s name': `C:\\Sager\\journal_${cpr}_notat.pdf`,
  'within quotes': '"670101"-"1234"',
  'the century written out': '67-01-1967-1234',
  'the year first': '19670167-1234',
  'two numbers run together': `${cpr}6702021234`,
  'an id in front': `00042${'6701011234'}`.padStart(20, '0'),
  JSON: JSON.stringify({ borger: { cpr, navn: null } }),
  'JSON with escaped characters': `{"cpr":"${escaped('670101-1234')}"}`,
  'JSON within JSON': JSON.stringify(JSON.stringify({ cpr: '670101\u00a01234' })),
  'JSON with an escaped blank': '{"cpr":"670101\\u00a01234"}',
  'JSON with an escaped line feed': '{"cpr":"670101\\n1234"}',
  'an address': `https://vault.example/borger/${cpr}?fane=1`,
  'an address, hyphen encoded': 'app://samregister/?q=670101%2D1234',
  'an address, blank encoded': 'app://samregister/?q=670101%201234',
  'an address, no-break blank encoded': 'app://samregister/?q=670101%C2%A01234',
  'an address, en dash encoded': 'app://samregister/?q=670101%E2%80%931234',
  'an address, encoded twice': 'app://samregister/?q=670101%252D1234',
  'an address, every digit encoded': `app://samregister/?q=${percent(cpr)}`,
  'an address, full-width digits encoded': `app://samregister/?q=${percent(wide(cpr))}`,
  'XML with an entity': '<c>670101&nbsp;1234</c>',
  'XML with a reference': '<c>670101&#45;1234</c>',
  'XML, every digit a reference': [...cpr].map((digit) => `&#x3${digit};`).join(''),
  'replacement number with letters': 'erstatnings-CPR 070167-1AB2',
  'replacement number, letters small': 'erstatnings-cpr 0701671ab2',
  'temporary number': '070167 ABC1',
  fødselsnummer: `fnr ${norwegian}`,
  'fødselsnummer, six and five': 'fnr 018790 12345',
  'fødselsnummer, six and five with hyphen': 'fnr 018790-12345',
  'D-number': 'fnr 41019012345',
  'felles hjelpenummer': 'fnr 81234567890',
  'an error’s message': new Error(`cannot read ${cpr}`),
  'an error’s name': Object.assign(new Error('x'), { name: cpr, stack: undefined }),
  'an error’s cause': new Error('outer', { cause: new Error('inner', { cause: `of ${cpr}` }) }),
  'an error’s cause that is an object': new Error('outer', { cause: { row: { cpr } } }),
  'one of several errors': new AggregateError([new Error('one'), new Error(`two ${cpr}`)], 'several'),
  'a stack': Object.assign(new Error('x'), { stack: `Error: x\n    at row (${cpr}.ts:1:2)` }),
  'a parser’s error': jsonError(`Prøvesen, 6701 01 1234`),
  'a query’s error': new Error(`Failed query: insert into person values (?)\nparams: Prøvesen,\n6701,01,1234`),
  'a nested object': { row: { cells: [{ cpr }] } },
  'a key': { [cpr]: true },
  'a number': { cpr: Number(cpr) },
  'a bigint': { cpr: BigInt(cpr) },
  'a Map': new Map([['cpr', { value: cpr }]]),
  'a Set': new Set([cpr]),
  'a symbol': Symbol(cpr),
  'a buffer, as text': Buffer.from(cpr).toString('latin1'),
  'a buffer': { data: Buffer.from(cpr) },
  'a typed array': { data: new Uint8Array(Buffer.from(cpr)) },
  'a buffer in JSON': JSON.stringify(Buffer.from('670101-1234')),
  'UTF-16 in a buffer': { data: Buffer.from(cpr, 'utf16le') },
  'a class with a field': new (class Row {
    readonly cpr = cpr
  })()
}

function jsonError(text: string): unknown {
  try {
    return JSON.parse(`{"cpr": ${text}`) as unknown
  } catch (error) {
    return error
  }
}

/** The ten or eleven digits in some order of spelling: what may not come out. */
const revealing =
  /(?:67|01|07|41|81)\D{0,8}(?:01|87|23|02)\D{0,8}(?:01|67|90|45|1967|02)\D{0,12}(?:1\D{0,8}[2A]|[0-9A])/i

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samregister-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a personal number does not come out of the log', () => {
  test.each(Object.entries(spellings))('%s', (_, logged) => {
    const path = join(folder, 'log')
    const log = fileLog(path, { now: () => new Date('2030-03-30T03:00:00.000Z') })
    log.error('saving', logged)
    if (typeof logged === 'string') log.info(logged)
    for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
      const { what, error = '' } = JSON.parse(line) as { what: string; error?: string }
      // What is left of a stack are the test's own places; they have no four digits in a row.
      const left = `${what}\n${error}`.replace(/\(?\/.*:\d+:\d+\)?/g, '').normalize('NFKC')
      expect(left).not.toMatch(/1234|12345|1AB2|ABC1|67890/i)
      expect(decodeURIComponent(left.replace(/%(?![0-9a-f]{2})/gi, '%25'))).not.toMatch(/670101|1234|018790/)
      expect(left).not.toMatch(revealing)
      expect(left).not.toMatch(/36 ?37 ?30|54, ?55, ?48|\u0666|&#x3|\\u003/)
    }
  })

  test('nor from among other words, however they are separated', () => {
    const separators = ['', ' ', '-', '–', '\u00a0', '.', '/', '%20', '%2D', '\\n', '\\u00a0', '&nbsp;', '\n']
    const separator = fc.constantFrom(...separators)
    const around = fc.stringMatching(/^[^0-9]{0,10}$/)
    const digits = fc.stringMatching(/^[67]\d(0[1-9]|1[0-2])\d{6,7}$/).filter((text) => Number(text.slice(0, 2)) < 92)
    fc.assert(
      fc.property(around, digits, around, separator, separator, (before, number, after, first, second) => {
        const spelled = `${number.slice(0, 2)}${first}${number.slice(2, 6)}${second}${number.slice(6)}`
        expect(redact(`${before} ${spelled} ${after}`)).not.toContain(number.slice(6))
      })
    )
  })
})

describe('what helps to find a fault is left as it is', () => {
  test.each([
    'port 8080',
    '2026-03-01',
    '2026-03-01T12:00:00.000Z',
    '2010-12-01 12:30:00',
    'CVR 29189846',
    'orgnr 914778271',
    'EAN 5790000123456',
    'row 1234567 of 9876543',
    '1048576 bytes read, 1099511627776 on the disk',
    'at 1772366400000 ms',
    'version 22.18.0',
    'better-sqlite3 13.0.3, Electron 45.4.1',
    '0198c0de-0101-7101-8123-670101123412',
    'at save (src-main/db/open.ts:1234:56)',
    'SQLITE_CONSTRAINT_UNIQUE: UNIQUE constraint failed: person.email',
    'phone 12345678',
    'Ø-net/æble.xlsx 100 %'
  ])('%s', (text) => {
    expect(redact(text)).toBe(text)
  })
})

test('what was named to be a secret does not come out, however it is written', () => {
  neverLog('korrekt hest "batteri" ø')
  for (const spelled of [
    'korrekt hest "batteri" ø',
    'korrekt hest \\"batteri\\" ø',
    'korrekt%20hest%20%22batteri%22%20%C3%B8',
    'korrekt hest "batteri" ø'.normalize('NFD')
  ])
    expect(redact(`opened with ${spelled}.`)).toBe('opened with [passphrase].')
  expect(redact(inspect({ passphrase: 'korrekt hest "batteri" ø' }))).toBe("{ passphrase: '[passphrase]' }")
})

test('the name of whoever is logged in does not come out with a path', () => {
  expect(redact(`cannot open ${homedir()}/Prøve.samregister`)).toBe('cannot open ~/Prøve.samregister')
})

test('a long hostile text is done with in no time', () => {
  const started = performance.now()
  for (const piece of ['1 ', '%25', '12-', '\\u', '"', 'params: ', '36 '])
    expect(redact(piece.repeat(30_000)).length).toBeGreaterThan(0)
  expect(performance.now() - started).toBeLessThan(10_000)
})
