import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { fileLog } from '../../../src-main/platform/log.ts'
import { redact } from '../../../src-main/platform/redact.ts'

const clock = { now: () => new Date('2026-03-01T12:00:00.000Z') }
let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'samregister-log-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

// Fictive numbers: the day is raised by sixty.
test.each([
  'CPR 700170-1234',
  'CPR 7001701234.',
  'nr 700170 1234',
  'fnr 61017012345',
  'fnr 610170 12345',
  '70 01 70 1234',
  'a7001701234b'
])('%s is not written down', (text) => {
  expect(redact(text)).toContain('[number]')
  expect(redact(text)).not.toMatch(/\d{4}/)
})

test.each(['port 8080', '2026-03-01', 'CVR 29189846', 'orgnr 914778271', 'row 1234567'])(
  '%s is left as it is',
  (text) => {
    expect(redact(text)).toBe(text)
  }
)

test('no ten or eleven digits in a row get through, whatever stands around them', () => {
  const digits = fc.stringMatching(/^[4-7]\d(0[1-9]|1[0-2])\d{6,7}$/)
  const around = fc.stringMatching(/^[^0-9]{0,10}$/)
  fc.assert(
    fc.property(around, digits, around, (before, number, after) => {
      expect(redact(`${before}${number}${after}`)).not.toMatch(/\d{10}/)
    })
  )
})

test('the passphrase of the environment is not written down', () => {
  expect(redact('opened with korrekt hest batteri', 'korrekt hest batteri')).toBe('opened with [passphrase]')
})

test('an error is written with its stack, under an id that can be quoted', () => {
  const path = join(dir, 'logs', 'samregister.log')
  const id = fileLog(path, clock).error('saving', new Error('no place for 700170-1234'))
  const [line] = readFileSync(path, 'utf8').split('\n')
  expect(JSON.parse(line ?? '')).toMatchObject({ at: '2026-03-01T12:00:00.000Z', level: 'error', id, what: 'saving' })
  expect(line).toContain('no place for [number]')
  expect(line).toContain('log.test.ts')
})

test('a full log is turned over, and one older is kept', () => {
  const path = join(dir, 'samregister.log')
  writeFileSync(path, 'x'.repeat(1_000_001))
  fileLog(path, clock).info('started')
  expect(statSync(`${path}.1`).size).toBe(1_000_001)
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(2)
})

test('a log that cannot be written stops nobody', () => {
  writeFileSync(join(dir, 'file'), '')
  const path = join(dir, 'file', 'samregister.log')
  expect(fileLog(path, clock).error('saving', new Error('x'))).toMatch(/^[0-9a-f]{8}$/)
  expect(existsSync(path)).toBe(false)
})
