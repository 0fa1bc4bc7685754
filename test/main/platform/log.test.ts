import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileLog } from '../../../src-main/platform/log.ts'

const clock = { now: () => new Date('2026-03-01T12:00:00.000Z') }
let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'samregister-log-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

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
