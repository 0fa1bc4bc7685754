import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { findDamage } from '../../../src-main/db/integrity.ts'
import { latestVersion } from '../../../src-main/db/migrations/index.ts'
import { type Database, openDatabase } from '../../../src-main/db/open.ts'
import { filesBelow, filesWith, snapshot } from '../../support/disk.ts'
import { codeOfFailure, failureOf } from '../../support/errors.ts'
import { databaseAtVersion, type TemporaryDatabase, temporaryFolder } from '../../support/register.ts'

/** Made by the migrations once; each test has a copy, opened by the program. */
let first: TemporaryDatabase
beforeAll(() => {
  first = databaseAtVersion()
  first.db.close()
})
afterAll(() => first.dispose())

let made: TemporaryDatabase
let opened: Database[]

beforeEach(() => {
  const { path, dispose } = temporaryFolder()
  const file = join(path, 'register.db')
  copyFileSync(first.file, file)
  const db = openDatabase(file, first.key)
  const close = () => {
    db.close()
    dispose()
  }
  made = { db, file, key: first.key, folder: path, dispose: close }
  opened = []
})
afterEach(() => {
  for (const db of opened) db.close()
  made.dispose()
})

function open(...args: Parameters<typeof openDatabase>): Database {
  const db = openDatabase(...args)
  opened.push(db)
  return db
}

/** The files this process holds open, unlinked ones too; where the system does not tell, none. */
function openFiles(): string[] {
  if (!existsSync('/proc/self/fd')) return []
  const files = readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)]
    } catch {
      return []
    }
  })
  return files.filter((file) => file.startsWith('/') && !file.startsWith('/proc/')).sort()
}

const setting = 'INSERT INTO setting (key, value) VALUES (?, ?)'

describe('every connection', () => {
  test('is set as the register needs it', () => {
    const pragma = (name: string) => made.db.pragma(name, { simple: true })
    expect({
      cipher: pragma('cipher'),
      temp_store: pragma('temp_store'),
      foreign_keys: pragma('foreign_keys'),
      recursive_triggers: pragma('recursive_triggers'),
      secure_delete: pragma('secure_delete'),
      journal_mode: pragma('journal_mode'),
      synchronous: pragma('synchronous'),
      busy_timeout: pragma('busy_timeout')
    }).toEqual({
      cipher: 'chacha20',
      temp_store: 2,
      foreign_keys: 1,
      recursive_triggers: 1,
      secure_delete: 1,
      journal_mode: 'wal',
      synchronous: 2,
      busy_timeout: 0
    })
    expect(pragma('cache_size')).toBeLessThan(-16_000)
  })

  test('leaves nothing readable on the disk, neither in the file nor in its log', () => {
    const words = ['Hemmelig Sagsbehandler', 'patientjournalsystem']
    made.db.prepare(setting).run('planted', JSON.stringify(words))
    expect(filesBelow(made.folder)).toContain('register.db-wal')
    expect(filesWith(made.folder, [...words, 'CREATE TABLE', 'SQLite format'])).toEqual([])
    made.db.pragma('wal_checkpoint(TRUNCATE)')
    expect(filesWith(made.folder, [...words, 'CREATE TABLE', 'SQLite format'])).toEqual([])
  })

  test('does not keep what was deleted', () => {
    made.db.prepare(setting).run('planted', 'x'.repeat(3000))
    made.db.prepare('DELETE FROM setting').run()
    const { key, file } = made
    made.db.pragma('wal_checkpoint(TRUNCATE)')
    // Decrypted by rekeying a copy to no key: the only way to see what the pages hold.
    const copy = join(made.folder, 'copy.db')
    copyFileSync(file, copy)
    const raw = open(copy, key, { journal: 'delete' })
    raw.pragma("rekey = ''")
    raw.close()
    expect(readFileSync(copy).includes('CREATE TABLE')).toBe(true)
    expect(readFileSync(copy).includes('x'.repeat(20))).toBe(false)
  })

  test('keeps what it sorts in memory: no file is opened for it, not even an unlinked one', () => {
    const db = open(made.file, made.key, { cacheKiB: 100 })
    const insert = db.prepare(setting)
    db.exec('BEGIN')
    for (let i = 0; i < 3000; i += 1) insert.run(`${(i * 7919) % 3000}`, JSON.stringify('x'.repeat(1000)))
    db.exec('COMMIT')
    const before = openFiles()
    const sorted = db.prepare('SELECT value, key FROM setting ORDER BY value || key').iterate()
    sorted.next()
    expect(openFiles()).toEqual(before)
    sorted.return?.()
  })

  test('can be told to look only', async () => {
    const db = open(made.file, made.key, { readonly: true })
    expect(() => db.prepare(setting).run('a', '1')).toThrow(expect.objectContaining({ code: 'SQLITE_READONLY' }))
  })
})

describe('what cannot be opened is named and left as it is', () => {
  async function refused(key = made.key): Promise<string> {
    const before = snapshot(made.folder)
    const code = await codeOfFailure(() => open(made.file, key))
    expect(snapshot(made.folder)).toEqual(before)
    return code
  }

  test('a wrong key', async () => {
    made.db.close()
    expect(await refused(randomBytes(32))).toBe('register.keyMismatch')
  })

  test('a wrong key where a crash left a log behind', async () => {
    made.db.prepare(setting).run('a', '"in the log"')
    // What a killed process leaves: file and log, no shared memory.
    const crashed = join(made.folder, 'crashed.db')
    copyFileSync(made.file, crashed)
    copyFileSync(`${made.file}-wal`, `${crashed}-wal`)
    // As text: `expect` looks at each byte of a buffer by itself, for seconds.
    const both = () => [crashed, `${crashed}-wal`].map((file) => readFileSync(file, 'hex'))
    const before = both()
    expect(await codeOfFailure(() => open(crashed, randomBytes(32)))).toBe('register.keyMismatch')
    expect(both()).toEqual(before)
    expect(open(crashed, made.key).prepare('SELECT value FROM setting').pluck().get()).toBe('"in the log"')
  })

  test('garbage', async () => {
    made.db.close()
    writeFileSync(made.file, randomBytes(20_000))
    expect(await refused()).toBe('register.damaged')
  })

  test('an empty file', async () => {
    made.db.close()
    writeFileSync(made.file, '')
    expect(await refused()).toBe('register.damaged')
  })

  test('a plain SQLite file', async () => {
    made.db.close()
    const plain = join(made.folder, 'plain.db')
    new Sqlite(plain).exec('CREATE TABLE a (b)').close()
    copyFileSync(plain, made.file)
    expect(await refused()).toBe('register.notARegister')
  })

  test('a file cut off', async () => {
    made.db.close()
    truncateSync(made.file, readFileSync(made.file).length - 4096 * 3)
    expect(await refused()).toBe('register.damaged')
  })

  test('a changed byte in a page', async () => {
    made.db.close()
    const bytes = readFileSync(made.file)
    bytes[4096 * 5 + 100]! ^= 1
    writeFileSync(made.file, bytes)
    expect(findDamage(open(made.file, made.key))).toHaveLength(1)
  })

  test('the file of a newer program', async () => {
    made.db.pragma(`user_version = ${latestVersion + 10}`)
    made.db.close()
    const before = snapshot(made.folder)
    const failure = await failureOf(() => open(made.file, made.key))
    expect(failure.code).toBe('register.newerVersion')
    expect(failure.params).toMatchObject({ found: latestVersion + 10, known: latestVersion })
    expect(snapshot(made.folder)).toEqual(before)
  })

  test('no file', async () => {
    const missing = join(made.folder, 'missing.db')
    expect(await codeOfFailure(() => open(missing, made.key))).toBe('register.notFound')
    expect(existsSync(missing)).toBe(false)
  })

  test('a folder', async () => {
    expect(await codeOfFailure(() => open(made.folder, made.key))).toBe('register.notARegister')
  })
})

test('bytes behind the end of the file do no harm', () => {
  made.db.close()
  appendFileSync(made.file, 'x')
  expect(open(made.file, made.key).pragma('integrity_check', { simple: true })).toBe('ok')
})
