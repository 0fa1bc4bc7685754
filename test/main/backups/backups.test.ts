import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { snapshot } from '../../support/disk.ts'
import { type RegisterProgram, registerProgram, tickingClock } from '../../support/register-program.ts'

let clock: ReturnType<typeof tickingClock>
let program: RegisterProgram
beforeEach(async () => {
  clock = tickingClock()
  program = await registerProgram({ clock })
})
afterEach(() => program.close())

const save = (name: string) => program.ask('supplier.save', { id: null, version: null, values: { name } })
const names = async () => (await program.ask('supplier.list', {})).rows.map(({ values }) => values['name'])
const reasons = async () => (await program.ask('register.backups', {})).map(({ reason }) => reason)
const reopen = (path = program.register.path) =>
  program.ask('register.open', { path, passphrase: program.register.passphrase })
const restore = (from: string, path = join(program.folder, 'Gendannet.samregister')) =>
  program.ask('register.restore', {
    from,
    path,
    unlock: { userName: null, passphrase: program.register.passphrase }
  })

describe('closing', () => {
  test('makes a backup when something changed since the newest, and none when nothing did', async () => {
    await save('Nordlys')
    await program.ask('register.close', {})
    await reopen()
    expect(await reasons()).toEqual(['close'])
    await program.ask('register.close', {})
    await reopen()
    expect(await reasons()).toEqual(['close'])
    await save('Andet')
    await program.ask('register.close', {})
    await reopen()
    expect(await reasons()).toEqual(['close', 'close'])
  })

  test('is not kept from happening by a backup that cannot be made', async () => {
    await save('Nordlys')
    rmSync(join(program.register.path, 'backups'), { recursive: true })
    writeFileSync(join(program.register.path, 'backups'), 'ikke en mappe')
    await program.ask('register.close', {})
    rmSync(join(program.register.path, 'backups'))
    await reopen()
    expect(await names()).toEqual(['Nordlys'])
  })
})

describe('the state', () => {
  test('of a new register asks for no backup, a change does, and whatever makes one tells the windows', async () => {
    const state = async () => (await program.ask('register.state', {})).open
    expect(await state()).toMatchObject({ lastBackupAt: null, untouched: true })
    const { record } = await save('Nordlys')
    expect(await state()).toMatchObject({ lastBackupAt: null, untouched: false })
    const told = () => program.events.filter((name) => name === 'state').length
    const before = told()
    const { path, at } = await program.work('register.backUp', {})
    expect(told()).toBe(before + 1)
    expect((await state())?.lastBackupAt).toBe(at)
    await program.work('record.purge', { entity: 'supplier', id: record.id, version: 1, reason: 'x' })
    await program.work('record.purgeBackups', { paths: [path] })
    expect(told()).toBe(before + 2)
    expect((await state())?.lastBackupAt).not.toBe(at)
  })
})

describe('how long they are kept', () => {
  test('is set by number and age, told in the history, and holds from the next one on', async () => {
    await program.ask('register.setRetention', { newest: 2, dailyForDays: 0, maximumDays: 5 })
    for (const day of [1, 2, 3]) {
      clock.pass(day)
      await program.work('register.backUp', {})
    }
    expect(await reasons()).toHaveLength(2)
    clock.pass(10)
    await program.work('register.backUp', {})
    expect(await reasons()).toHaveLength(1)
    const { retention } = await program.ask('register.backupSettings', {})
    expect(retention).toEqual({ newest: 2, dailyForDays: 0, maximumDays: 5 })
    expect((await program.work('register.verify', {})).ok).toBe(true)
  })

  test('does not take the last one', async () => {
    const first = await program.work('register.backUp', {})
    const { code } = await program.refused('register.deleteBackup', { path: first.path })
    expect(code).toBe('register.lastBackup')
    await program.work('register.backUp', {})
    await program.ask('register.deleteBackup', { path: first.path })
    expect(existsSync(first.path)).toBe(false)
    const outside = { path: program.register.path }
    expect((await program.refused('register.deleteBackup', outside)).code).toBe('register.notFound')
  })
})

describe('the second place', () => {
  const share = () => join(program.folder, 'share')
  const there = (): string[] => {
    const [own] = readdirSync(share())
    return own === undefined ? [] : readdirSync(join(share(), own)).sort()
  }
  const copied = async () => (await program.work('register.copyBackups', {})).state

  test('gets each backup, byte for byte, and the list of purges', async () => {
    mkdirSync(share())
    await program.ask('register.setSecondPlace', { path: share() })
    const made = await program.work('register.backUp', {})
    expect(await copied()).toBe('ready')
    const [name = ''] = there()
    const [own = ''] = readdirSync(share())
    expect(snapshot(join(share(), own, name))).toEqual(snapshot(made.path))
    expect((await program.ask('register.backupSettings', {})).second).toMatchObject({ state: 'ready', newest: made.at })
    const { record } = await save('Væk')
    const target = { entity: 'supplier', id: record.id, version: 1, reason: 'x' } as const
    await program.work('record.purge', target)
    expect(await copied()).toBe('ready')
    expect(there()).toContain('purges.json')
  })

  test('gone, it is told, backups are made all the same, and nothing is written to what stands in its place', async () => {
    mkdirSync(share())
    await program.ask('register.setSecondPlace', { path: share() })
    renameSync(share(), `${share()}.away`)
    mkdirSync(share())
    await program.work('register.backUp', {})
    expect((await program.ask('register.backupSettings', {})).second.state).toBe('unreachable')
    const jobId = '0198c0de-0000-7000-8000-000000000001'
    expect((await program.refused('register.copyBackups', { jobId })).code).toBe('register.secondPlaceGone')
    expect(readdirSync(share())).toEqual([])
    rmSync(share(), { recursive: true })
    renameSync(`${share()}.away`, share())
    expect(await copied()).toBe('ready')
    expect(there()).toHaveLength(1)
  })

  test('inside the register itself is no second place, whatever leads there', async () => {
    const link = join(program.folder, 'genvej')
    symlinkSync(program.register.path, link)
    for (const path of [program.register.path, join(program.register.path, 'backups'), link]) {
      const failure = await program.refused('register.setSecondPlace', { path })
      expect(failure).toMatchObject({ code: 'register.insideRegister', params: { path } })
    }
  })
})

describe('an archive', () => {
  const archive = () => join(program.folder, 'Prøve.samregister-archive')

  test('holds the register and is restored like a backup', async () => {
    await save('Nordlys')
    expect(await program.work('register.archive', { path: archive() })).toMatchObject({ path: archive() })
    await save('Senere')
    expect(readdirSync(join(program.register.path, 'backups'))).toEqual([])
    const nowhere = await program.refused('register.previewBackup', { from: `/${'('.repeat(2000)}` })
    expect(nowhere.code).toBe('register.notFound')
    const preview = await program.ask('register.previewBackup', { from: archive() })
    expect(preview).toMatchObject({ name: 'Prøvekommune', users: ['Systemkoordinator'] })
    await restore(archive())
    expect(await names()).toEqual(['Nordlys'])
    expect((await program.work('register.verify', {})).ok).toBe(true)
  })

  test('damaged at any place is refused, and nothing is left of it', async () => {
    await program.work('register.archive', { path: archive() })
    const bytes = readFileSync(archive())
    const target = join(program.folder, 'Gendannet.samregister')
    const unlock = { userName: null, passphrase: program.register.passphrase }
    for (const at of [40, Math.floor(bytes.length / 2), bytes.length - 30]) {
      const broken = Buffer.from(bytes)
      broken[at]! ^= 1
      writeFileSync(archive(), broken)
      const { code } = await program.refused('register.restore', { from: archive(), path: target, unlock })
      expect(code).toBe('register.archiveDamaged')
    }
    writeFileSync(archive(), bytes.subarray(0, bytes.length / 2))
    const { code } = await program.refused('register.restore', { from: archive(), path: target, unlock })
    expect(code).toBe('register.archiveDamaged')
    expect(readdirSync(program.folder).filter((name) => name.includes('Gendannet'))).toEqual([])
  })
})

describe('restoring', () => {
  test('a damaged backup is refused with its own path, and nothing is left of it', async () => {
    await save('x'.repeat(150))
    const { path } = await program.work('register.backUp', {})
    const file = join(path, 'register.db')
    const bytes = readFileSync(file)
    bytes[bytes.length - 2000]! ^= 1
    writeFileSync(file, bytes)
    const target = join(program.folder, 'Gendannet.samregister')
    const unlock = { userName: null, passphrase: program.register.passphrase }
    const failure = await program.refused('register.restore', { from: path, path: target, unlock })
    expect(failure).toMatchObject({ code: 'register.damaged', params: { path } })
    expect(existsSync(target)).toBe(false)
    expect(await names()).toHaveLength(1)
  })

  test('of a lost register: its backups are found without opening it, the recovery key opens one', async () => {
    await save('Nordlys')
    await program.work('register.backUp', {})
    await program.ask('register.close', {})
    rmSync(join(program.register.path, 'register.db'))
    const [newest] = await program.ask('register.backupsOf', { path: program.register.path })
    const path = join(program.folder, 'Gendannet.samregister')
    const newPassphrase = 'en helt ny sætning om te'
    const unlock = { recoveryKey: program.register.recoveryKey, newPassphrase }
    await program.ask('register.restore', { from: newest?.path ?? '', path, unlock })
    expect(await names()).toEqual(['Nordlys'])
  })

  test('never takes a register that is in use for a backup', async () => {
    await save('Nordlys')
    const unlock = { userName: null, passphrase: program.register.passphrase }
    const path = join(program.folder, 'Gendannet.samregister')
    const { code } = await program.refused('register.restore', { from: program.register.path, path, unlock })
    expect(code).toBe('register.notABackup')
  })
})
