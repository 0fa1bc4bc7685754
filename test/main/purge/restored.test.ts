import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, openDatabase } from '../../../src-main/db/open.ts'
import { readSetting, settingKeys } from '../../../src-main/db/settings.ts'
import { purgeRecord, purging } from '../../../src-main/features/purge/purge.ts'
import type { BackupInfo } from '../../../src-shared/features/backups/contract.ts'
import type { PurgeResult } from '../../../src-shared/features/purge/contract.ts'
import { readableWords } from '../../support/plain-bytes.ts'
import { type RegisterProgram, registerProgram } from '../../support/register-program.ts'
import { fileKeyOf } from '../../support/unwrapped-key.ts'

let program: RegisterProgram
beforeEach(async () => {
  program = await registerProgram()
})
afterEach(() => program.close())

const save = async (values: Record<string, string>, record?: { id: string; version: number }) =>
  (await program.ask('system.save', { id: record?.id ?? null, version: record?.version ?? null, values })).record
const backUp = (): Promise<BackupInfo> => program.work('register.backUp', {})
const purge = (
  record: { id: string; version: number },
  more: { field?: string; current?: boolean } = {}
): Promise<PurgeResult> =>
  program.ask('record.purge', { jobId: randomUUID(), entity: 'system', reason: 'indsigelse', ...record, ...more })
const verified = () => program.work('register.verify', {})
const restore = (from: string, name = 'Gendannet') => {
  const path = join(program.folder, `${name}.samregister`)
  const unlock = { userName: null, passphrase: program.register.passphrase }
  return program.ask('register.restore', { from, path, unlock })
}
/** What of these words stands in the file of a register or a backup. */
async function readableIn(folder: string, words: readonly string[]): Promise<string[]> {
  const db = openDatabase(join(folder, 'register.db'), await fileKeyOf(folder, program.register.passphrase), {
    readonly: true
  })
  try {
    return readableWords(db, words)
  } finally {
    db.close()
  }
}

test('after a purge nothing is readable, the log is empty, and the backups that hold it are named', async () => {
  await backUp()
  const record = await save({ name: 'Zkvplan', purpose: 'zkvhensigt' })
  const held = await backUp()
  const preview = await program.ask('record.purgePreview', { entity: 'system', id: record.id })
  expect(preview).toMatchObject({ name: 'Zkvplan', deleted: false, usedBy: 0, entries: 1 })
  expect(preview.holding.map(({ path }) => path)).toEqual([held.path])

  const result = await purge(record)
  expect(result).toMatchObject({ entries: 1, cleaned: true })
  expect(result.holding).toEqual([
    { ...held, place: 'register', until: new Date(Date.parse(held.at) + 180 * 86_400_000).toISOString() }
  ])
  expect(readFileSync(join(program.register.path, 'register.db-wal')).length).toBe(0)
  expect(await readableIn(program.register.path, ['zkvplan', 'zkvhensigt'])).toEqual([])
  expect((await program.ask('system.list', { deleted: true })).total).toBe(0)
  expect((await program.ask('search.everything', { search: 'zkvplan' })).length).toBe(0)
  expect(await verified()).toMatchObject({ ok: true })

  const paths = result.holding.map(({ path }) => path)
  expect(await program.work('record.purgeBackups', { paths })).toEqual([])
  const left = await program.ask('register.backups', {})
  expect(left.map(({ reason }) => reason)).toEqual(['purge', 'manual'])
  for (const { path } of left) expect(await readableIn(path, ['zkvplan', 'zkvhensigt'])).toEqual([])
})

test('a purge that was cut short before the file was written anew is brought to its end at the next opening', async () => {
  const { path, passphrase } = program.register
  const record = await save({ name: 'Zkvplan', purpose: `zkvhensigt ${'lang '.repeat(4000)}` })
  await program.ask('register.close', {})
  const session = await program.register.unlock()
  const [municipality] = session.db.prepare<[], { id: string }>('SELECT id FROM municipality').all()
  const author = {
    userId: session.user.id,
    municipalityId: municipality?.id ?? '',
    scope: 'all',
    batchId: null,
    now: () => '2026-03-05T05:06:07.089Z'
  } as const
  purging(session.db, author, (work) => purgeRecord(work, { entity: 'system', id: record.id, about: {} }))
  const freePages = (db: Database) => Number(db.pragma('freelist_count', { simple: true }))
  expect(freePages(session.db)).toBeGreaterThan(0)
  session.close()

  await program.ask('register.open', { path, passphrase })
  expect(await verified()).toMatchObject({ ok: true })
  await program.ask('register.close', {})
  const after = await program.register.unlock()
  expect(freePages(after.db)).toBe(0)
  expect(readSetting(after.db, settingKeys.rewrite)).toBeUndefined()
  expect(readableWords(after.db, ['zkvplan', 'zkvhensigt'])).toEqual([])
})

test('an older backup, restored, has nothing of it either, and its chain is whole', async () => {
  const record = await save({ name: 'Zkvplan', purpose: 'zkvhensigt' })
  const kept = await save({ name: 'Bliver', purpose: 'zkvgammel', url: 'https://bliver.dk' })
  const { path } = await backUp()
  const later = await save({ purpose: 'ny' }, kept)
  await purge(record)
  await purge(later, { field: 'purpose' })
  expect(await readableIn(path, ['zkvplan', 'zkvhensigt', 'zkvgammel'])).toHaveLength(3)

  expect(await restore(path)).toMatchObject({ replayed: 2, unreadablePurges: 0 })
  expect(
    await readableIn(join(program.folder, 'Gendannet.samregister'), ['zkvplan', 'zkvhensigt', 'zkvgammel'])
  ).toEqual([])
  const { rows } = await program.ask('system.list', { deleted: true })
  // What it held then was purged, what it holds in the live register was not there yet.
  expect(rows.map(({ values }) => [values['name'], values['purpose'], values['url']])).toEqual([
    ['Bliver', null, 'https://bliver.dk']
  ])
  expect(await verified()).toMatchObject({ ok: true })
  const [replayed] = await program.ask('system.history', { id: record.id })
  expect(replayed?.action).toBe('purge')

  // Nothing is replayed twice, and the restored register's own backups know of it.
  await program.ask('register.lock', {})
  await program.ask('register.open', {
    path: join(program.folder, 'Gendannet.samregister'),
    passphrase: program.register.passphrase
  })
  expect(
    (await program.ask('system.history', { id: record.id })).filter(({ action }) => action === 'purge')
  ).toHaveLength(1)
})

test('a value that was to stay stays, also in a backup from before the purge', async () => {
  const record = await save({ name: 'Bliver', purpose: 'zkvgammel' })
  const now = await save({ purpose: 'gælder' }, record)
  const { path } = await backUp()
  await purge(now, { field: 'purpose' })
  await restore(path)
  const { rows } = await program.ask('system.list', {})
  expect(rows.map(({ values }) => values['purpose'])).toEqual(['gælder'])
  expect(await readableIn(join(program.folder, 'Gendannet.samregister'), ['zkvgammel'])).toEqual([])
  expect(await verified()).toMatchObject({ ok: true })
})

test('the list of purges suffices when the register itself is lost, and says nothing by itself', async () => {
  const record = await save({ name: 'Zkvplan', purpose: 'zkvhensigt' })
  await backUp()
  await purge(record)
  const list = readFileSync(join(program.register.path, 'backups', 'purges.json'), 'utf8')
  expect(list).toContain(record.id)
  expect(list).not.toMatch(/zkv|indsigelse|purpose/i)
  await program.ask('register.lock', {})
  const safe = join(program.folder, 'reddet')
  renameSync(join(program.register.path, 'backups'), safe)
  rmSync(program.register.path, { recursive: true })
  const [name] = readdirSync(safe).filter((entry) => entry.endsWith('-manual'))
  await restore(join(safe, name ?? ''))
  expect(await readableIn(join(program.folder, 'Gendannet.samregister'), ['zkvplan', 'zkvhensigt'])).toEqual([])
  expect(await verified()).toMatchObject({ ok: true })
})

test('a forged line is not obeyed, and is told of', async () => {
  const record = await save({ name: 'Bliver' })
  const { path } = await backUp()
  const forged = {
    id: randomUUID(),
    entity: 'system',
    recordId: record.id,
    fields: null,
    seqs: [],
    keeps: null,
    signature: 'AAAA'
  }
  const list = { format: 'samregister-purges', version: 1, purges: [forged] }
  writeFileSync(join(program.register.path, 'backups', 'purges.json'), JSON.stringify(list))
  expect(await restore(path)).toMatchObject({ replayed: 0, unreadablePurges: 1 })
  expect((await program.ask('system.list', {})).total).toBe(1)
})

describe('is refused', () => {
  test('while others refer to it, for a version nobody looked at, and for the own municipality', async () => {
    const record = await save({ name: 'I brug' })
    const contract = await program.ask('contract.save', {
      id: null,
      version: null,
      values: { name: 'Aftale', systems: [record.id] }
    })
    const ask = (more: object) =>
      program.refused('record.purge', {
        jobId: randomUUID(),
        entity: 'system',
        id: record.id,
        version: 1,
        reason: 'x',
        ...more
      })
    expect((await ask({})).code).toBe('record.inUse')
    expect((await ask({ version: 2 })).code).toBe('record.conflict')
    expect((await ask({ field: 'name', current: true })).code).toBe('request.invalid')
    expect((await ask({ field: 'nosuch' })).code).toBe('request.invalid')
    const [own] = (await program.ask('municipality.list', {})).rows
    expect((await ask({ entity: 'municipality', id: own?.id, version: own?.version })).code).toBe(
      'record.ownMunicipality'
    )
    await program.ask('contract.remove', { id: contract.record.id, version: 1 })
    expect(await purge(record)).toMatchObject({ entries: 1 })
  })
})

test('what the restored register is opened with is its own; nothing is left of one that cannot be unlocked', async () => {
  const { path } = await backUp()
  const target = join(program.folder, 'Gendannet.samregister')
  const wrong = { userName: null, passphrase: 'en anden sætning om te' }
  const failure = await program.refused('register.restore', { from: path, path: target, unlock: wrong })
  expect(failure.code).toBe('register.wrongPassphrase')
  expect(existsSync(target)).toBe(false)
  mkdirSync(target)
  const unlock = { userName: null, passphrase: program.register.passphrase }
  expect((await program.refused('register.restore', { from: path, path: target, unlock })).code).toBe('register.exists')
})
