import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import { defaultRetention } from '../../../src-main/db/backup-retention.ts'
import { copyMissing } from '../../../src-main/features/backups/second-place.ts'
import { replaceFile, writeAll } from '../../../src-main/platform/files.ts'
import { clearPlaces, rememberPlace } from '../../../src-main/platform/written-places.ts'
import { filesBelow } from '../../support/disk.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/register.ts'
import { type RegisterProgram, registerProgram } from '../../support/register-program.ts'

// Copies, archives and exports onto a disk that is full, that may not be written to, or that goes away: one clear
// message, what was there before stays, and nothing half-written lies about.

/** What is the test's own: disks are mounted here. */
let folder: TemporaryFolder
const mounted = new Set<string>()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => {
  unmount(...mounted)
  folder.dispose()
})

let program: RegisterProgram
/** A program with a register for each test of the group. */
function inRegister(): void {
  beforeEach(async () => {
    program = await registerProgram()
    for (const name of ['Nordlys', 'Havbris'])
      await program.ask('supplier.save', { id: null, version: null, values: { name, note: 'æ'.repeat(9000) } })
  })
  afterEach(() => program.close())
}

const untried = () => console.log('No right to mount here: this disk was not tried.')
// Each is a process, and this one dear to start one from: as few as can be.
const mount = (path: string, ...args: readonly string[]): boolean => {
  if (spawnSync('mount', [...args, path]).status !== 0) return false
  mounted.add(path)
  return true
}
function unmount(...paths: readonly string[]): void {
  if (paths.length > 0) spawnSync('umount', ['-l', ...paths])
  for (const path of paths) mounted.delete(path)
}
const newFolder = (name: string): string => {
  const path = join(folder.path, name)
  mkdirSync(path)
  return path
}
/** A disk of its own of so many kilobytes; null where this user may not mount one. */
function disk(kilobytes: number, name = 'disk'): string | null {
  const path = newFolder(name)
  return mount(path, '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs') ? path : null
}
const readOnly = (path: string): boolean => mount(path, '-o', 'bind,ro', path)

const language = 'da'
/** Everything that is written where the user chose. */
const writers = {
  'an archive': (path: string) => program.refused('register.archive', { jobId: jobId(), path }),
  'a workbook': (path: string) => program.refused('export.save', { jobId: jobId(), path, format: 'xlsx', language }),
  'a csv': (path: string) => program.refused('export.save', { jobId: jobId(), path, format: 'csv', language }),
  'a json': (path: string) => program.refused('export.save', { jobId: jobId(), path, format: 'json', language }),
  'the history': (path: string) =>
    program.refused('history.export', {
      jobId: jobId(),
      path,
      format: 'xlsx',
      language,
      filter: {}
    }),
  'the history’s head': (path: string) => program.refused('history.exportHead', { path, language })
} as const
type Writer = keyof typeof writers
const all = Object.keys(writers) as Writer[]
/** What each writer answers is told with its name. */
const failureOf = async (what: Writer, path: string) => ({ what, ...(await writers[what](path)) })
const jobId = () => crypto.randomUUID()
const stepOf = (payload: unknown) => String((payload as { step?: string } | undefined)?.step)
/** What is half made beside the backups. */
const halfBackups = () =>
  readdirSync(join(program.register.path, 'backups')).filter((name) => name.endsWith('.partial'))

describe('a file the user asked for', () => {
  inRegister()

  test('on a full disk: said, nothing half-written, and what stood there stays', async () => {
    const place = disk(8)
    if (!place) return untried()
    const path = join(place, 'ud')
    writeFileSync(path, 'den forrige')
    writeFileSync(join(place, 'andres'), Buffer.alloc(4096))
    for (const what of all) {
      expect(await failureOf(what, path)).toMatchObject({ what, code: 'file.diskFull', params: { path } })
      expect([what, readdirSync(place).sort()]).toEqual([what, ['andres', 'ud']])
      expect([what, readFileSync(path, 'utf8'), halfBackups()]).toEqual([what, 'den forrige', []])
    }
  })

  test('in a folder that may not be written to, or that is not there; where it is to go is noted before', async () => {
    const place = newFolder('skrivebeskyttet')
    const path = join(place, 'ud')
    writeFileSync(path, 'den forrige')
    const gone = join(folder.path, 'ingen', 'ud')
    for (const what of all)
      expect(await failureOf(what, gone)).toMatchObject({ what, code: 'file.placeGone', params: { path: gone } })
    expect(existsSync(join(folder.path, 'ingen'))).toBe(false)
    await program.work('export.save', { path: join(place, 'før'), format: 'json', language })
    expect(readFileSync(join(program.folder, 'profile', 'written-places.json'), 'utf8')).toContain(place)
    if (!readOnly(place)) return untried()
    for (const what of all) {
      expect(await failureOf(what, path)).toMatchObject({ what, code: 'file.cannotWrite', params: { path } })
      expect([what, readdirSync(place).sort(), halfBackups()]).toEqual([what, ['før', 'ud'], []])
      expect([what, readFileSync(path, 'utf8')]).toEqual([what, 'den forrige'])
    }
  })

  test('on a disk that goes away meanwhile', async () => {
    let place: string | null = null
    program.program.onEvent((_, payload) => {
      if (place && mounted.has(place) && /^(save|export)$/.test(stepOf(payload))) unmount(place)
    })
    for (const what of ['an archive', 'a workbook', 'a json'] as const) {
      place = disk(4000, what)
      if (!place) return untried()
      const path = join(place, 'ud')
      expect(await failureOf(what, path)).toMatchObject({ what, code: 'file.placeGone', params: { path } })
      expect([what, readdirSync(place), halfBackups()]).toEqual([what, [], []])
    }
    expect((await program.work('register.verify', {})).ok).toBe(true)
  })
})

test('a file of which the disk has room for a part only is not taken for written', async () => {
  const place = disk(8)
  if (!place) return untried()
  writeFileSync(join(place, 'andres'), Buffer.alloc(4096))
  for (const position of [undefined, 0]) {
    const written = replaceFile(join(place, 'ud'), (file) => writeAll(file, Buffer.alloc(6000, 1), position))
    await expect(written).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(readdirSync(place)).toEqual(['andres'])
  }
})

describe('a restored register', () => {
  inRegister()

  test('on a full disk, or in a folder that may not be written to: said, and nothing of it is left', async () => {
    const archive = join(program.folder, 'a.samregister-archive')
    await program.work('register.archive', { path: archive })
    const { path: backup } = await program.work('register.backUp', {})
    const unlock = { userName: null, passphrase: program.register.passphrase }
    const restored = async (place: string, code: string) => {
      const path = join(place, 'Gendannet.samregister')
      for (const from of [archive, backup]) {
        expect(await program.refused('register.restore', { from, path, unlock })).toMatchObject({
          code,
          params: { path }
        })
        expect(readdirSync(place)).toEqual([])
      }
      expect((await program.ask('supplier.list', {})).total).toBe(2)
    }
    const full = disk(100)
    if (!full) return untried()
    await restored(full, 'register.diskFull')
    const place = newFolder('skrivebeskyttet')
    if (!readOnly(place)) return untried()
    await restored(place, 'register.readOnlyFolder')
  })
})

describe('the second place', () => {
  inRegister()

  /** About the bytes of a copy: the tables alone take most of it, and more with each migration. */
  const copy = () => statSync(join(program.register.path, 'register.db')).size
  /** With room for so many copies. */
  const chosen = async (copies: number) => {
    const place = disk(Math.round((copies * copy()) / 1024))
    if (!place) return null
    await program.ask('register.setSecondPlace', { path: place })
    await program.work('register.copyBackups', {})
    const [own = ''] = readdirSync(place)
    return { place, own: join(place, own) }
  }
  const copying = () => program.refused('register.copyBackups', { jobId: jobId() })
  const state = async () => (await program.ask('register.backupSettings', {})).second.state

  test('full: said, no half copy; with room again the copy is made', async () => {
    const second = await chosen(1.5)
    if (!second) return untried()
    const others = join(second.place, 'andres')
    writeFileSync(others, Buffer.alloc(Math.round(0.8 * copy())))
    const made = await program.work('register.backUp', {})
    expect(await copying()).toMatchObject({ code: 'register.diskFull', params: { path: second.place } })
    expect([readdirSync(second.own), await state()]).toEqual([[], 'failed'])
    rmSync(others)
    await program.work('register.copyBackups', {})
    expect([readdirSync(second.own), await state()]).toEqual([[basename(made.path)], 'ready'])
  })

  test('full of copies that are too old to be kept: they make room for the new one', async () => {
    const second = await chosen(2.7)
    if (!second) return untried()
    await program.ask('register.setRetention', { newest: 5, dailyForDays: 0, maximumDays: 180 })
    for (let n = 0; n < 2; n += 1) await program.work('register.backUp', {})
    await program.work('register.copyBackups', {})
    expect(readdirSync(second.own)).toHaveLength(2)
    await program.ask('register.setRetention', { newest: 1, dailyForDays: 0, maximumDays: 180 })
    const newest = await program.work('register.backUp', {})
    await program.work('register.copyBackups', {})
    expect(readdirSync(second.own)).toEqual([basename(newest.path)])
  })

  test('read-only: it is not taken; turned so later, it is said', async () => {
    const place = newFolder('skrivebeskyttet')
    await program.ask('register.setSecondPlace', { path: place })
    if (!readOnly(place)) return untried()
    await program.work('register.backUp', {})
    expect(await copying()).toMatchObject({ code: 'register.readOnlyFolder', params: { path: place } })
    const other = newFolder('andet')
    if (!readOnly(other)) return untried()
    const failure = await program.refused('register.setSecondPlace', { path: other })
    expect(failure).toMatchObject({ code: 'register.readOnlyFolder', params: { path: other } })
    expect((await program.ask('register.backupSettings', {})).second.path).toBe(place)
  })

  test('gone in the middle of a copy: said as gone; back again, the copy is made', async () => {
    const second = await chosen(5)
    if (!second) return untried()
    await program.work('register.backUp', {})
    await program.work('register.copyBackups', {})
    await program.work('register.backUp', {})
    renameSync(second.own, `${second.own}.væk`)
    expect(await copying()).toMatchObject({ code: 'register.secondPlaceGone', params: { path: second.place } })
    renameSync(`${second.own}.væk`, second.own)
    const copy = () =>
      copyMissing({
        from: program.register.path,
        place: second.place,
        folder: second.own,
        retention: defaultRetention,
        now: new Date(),
        watch: {
          progress: () => existsSync(second.own) && renameSync(second.own, `${second.own}.væk`),
          throwIfCancelled: () => undefined
        }
      })
    expect(copy).toThrow(expect.objectContaining({ code: 'register.secondPlaceGone' }))
    expect(existsSync(second.own)).toBe(false)
    renameSync(`${second.own}.væk`, second.own)
    await program.work('register.copyBackups', {})
    expect(readdirSync(second.own).filter((name) => name.endsWith('.partial'))).toEqual([])
    expect(readdirSync(second.own)).toHaveLength(2)
  })
})

describe('what a kill left half-written where the user chose', () => {
  const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
  /** Of a process that has ended. */
  const dead = spawnSync('true').pid
  const halves = {
    'a killed program’s': `.${machine}-${dead}-1767225600000-1.part`,
    'a running program’s': `.${machine}-${process.pid}-1767225600000-1.part`,
    'another machine’s': `.0123abcd-${dead}-1767225600000-1.part`,
    'nobody’s': '.hemmelig.part'
  }
  const others = [halves['a running program’s'], halves['another machine’s'], halves['nobody’s']].sort()
  const lie = () => {
    for (const name of Object.values(halves)) writeFileSync(join(folder.path, name), 'halvt')
  }

  test('goes when something is next written there, and nobody else’s goes with it', async () => {
    lie()
    await replaceFile(join(folder.path, 'ud.json'), async (file) => void (await file.write('{}')))
    expect(readdirSync(folder.path).sort()).toEqual([...others, 'ud.json'].sort())
  })

  test('goes at the next start of the program; a place that cannot be reached is looked at again', async () => {
    const settings = join(folder.path, 'settings')
    const away = join(folder.path, 'disk')
    rememberPlace(settings, join(away, 'ud.xlsx'))
    rememberPlace(settings, join(folder.path, 'ud.xlsx'))
    lie()
    await clearPlaces(settings)
    expect(readdirSync(folder.path).sort()).toEqual([...others, 'settings'].sort())
    mkdirSync(away)
    writeFileSync(join(away, halves['a killed program’s']), 'halvt')
    await clearPlaces(settings)
    expect(filesBelow(away)).toEqual([])
  })
})
