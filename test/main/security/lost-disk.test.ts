import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { snapshot } from '../../support/disk.ts'
import { type TestProgram, testProgram } from '../../support/program.ts'

// What happens to the disk under an open register, as the window meets it: through the router.
let window: TestProgram
let undo: (() => void)[] = []
beforeEach(async () => {
  window = await testProgram()
})
afterEach(async () => {
  for (const step of undo.toReversed()) step()
  undo = []
  await window.close()
})

const anyJob = { jobId: '0198c0de-0000-7000-8000-000000000002' }
const supplier = (name: string) => ({ id: null, version: null, values: { name } })
const save = (name: string) => window.ask('supplier.save', supplier(name))
const refusedSave = async (name: string) => (await window.refused('supplier.save', supplier(name))).code
const names = async () => (await window.ask('supplier.list', {})).rows.map(({ values }) => values['name'])
const reopened = async (path = window.path) => {
  await window.ask('register.close', {})
  await window.ask('register.open', { path, passphrase: window.passphrase })
  const report = await window.ask('register.verify', { jobId: '0198c0de-0000-7000-8000-000000000001' })
  expect(report).toMatchObject({ ok: true })
  return await names()
}
const mount = (...args: readonly string[]): boolean => spawnSync('mount', args).status === 0
const unmount = (path: string): void => void spawnSync('umount', ['-l', path])

test.each(['register.db', 'register.db-wal'])(
  '%s taken away under the open register: nothing is told as saved that is not; put back, it goes on',
  async (file) => {
    await save('Før')
    const at = join(window.path, file)
    renameSync(at, `${at}.away`)
    const failure = await window.refused('supplier.save', supplier('Imens'))
    expect(failure).toMatchObject({ code: 'register.filesGone', params: { path: at } })
    expect(await names()).toEqual(['Før'])
    renameSync(`${at}.away`, at)
    await save('Siden')
    expect(await reopened()).toEqual(['Før', 'Siden'])
  }
)

test('the folder renamed under the open register: nothing goes on in it unseen, and under its new name it is whole', async () => {
  await save('Før')
  const moved = join(window.folder, 'Flyttet.samregister')
  renameSync(window.path, moved)
  const before = snapshot(moved)
  expect(await refusedSave('Imens')).toBe('register.filesGone')
  expect((await window.refused('register.backUp', anyJob)).code).toMatch(/^register\.(keysMissing|filesGone|notFound)$/)
  expect(readdirSync(window.folder).filter((name) => name.startsWith('Prøve'))).toEqual([])
  expect(snapshot(moved)).toEqual(before)
  expect(await reopened(moved)).toEqual(['Før'])
})

test('the folder deleted under the open register: what is left to see is seen, and nothing is told as saved', async () => {
  await save('Før')
  rmSync(window.path, { recursive: true })
  expect(await refusedSave('Imens')).toBe('register.filesGone')
  expect(await names()).toEqual(['Før'])
  await window.ask('register.close', {})
  expect(readdirSync(window.folder)).toEqual(['profile'])
  const opening = { path: window.path, passphrase: window.passphrase }
  expect((await window.refused('register.open', opening)).code).toBe('register.notFound')
})

test('keys.json deleted under the open register: edits are kept, a backup without keys is not made', async () => {
  await save('Før')
  const keys = join(window.path, 'keys.json')
  renameSync(keys, `${keys}.away`)
  await save('Imens')
  expect((await window.refused('register.backUp', anyJob)).code).toBe('register.keysMissing')
  expect(readdirSync(join(window.path, 'backups'))).toEqual([])
  renameSync(`${keys}.away`, keys)
  expect(await reopened()).toEqual(['Før', 'Imens'])
})

test('a disk that goes away takes no edit with it; connected again, work goes on', async () => {
  await window.ask('register.close', {})
  const disk = join(window.folder, 'disk')
  mkdirSync(disk)
  const away = join(window.folder, 'away')
  mkdirSync(away)
  if (!mount('--bind', away, disk)) return console.log('No right to mount here: a disk that goes away was not tried.')
  undo.push(() => unmount(disk))
  const path = join(disk, 'Prøve.samregister')
  cpSync(window.path, path, { recursive: true })
  await window.ask('register.open', { path, passphrase: window.passphrase })
  await save('Før')
  unmount(disk)
  expect(await refusedSave('Imens')).toBe('register.filesGone')
  expect(readdirSync(disk)).toEqual([])
  mount('--bind', away, disk)
  await save('Siden')
  expect(await reopened(path)).toEqual(['Før', 'Siden'])
  await window.ask('register.close', {})
})

test('a folder turned read-only: what needs a new file is refused by name, and nothing half made is left', async () => {
  await save('Før')
  if (!mount('-o', 'bind,ro', window.path, window.path)) return console.log('No right to mount here: not tried.')
  undo.push(() => unmount(window.path))
  const failure = await window.refused('register.backUp', anyJob)
  expect(failure.code).toBe('register.readOnlyFolder')
  expect(readdirSync(join(window.path, 'backups'))).toEqual([])
  await window.ask('register.close', {})
  const opening = { path: window.path, passphrase: window.passphrase }
  expect((await window.refused('register.open', opening)).code).toBe('register.readOnlyFolder')
  unmount(window.path)
  await window.ask('register.open', opening)
  expect(await reopened()).toEqual(['Før'])
})

test('a full disk: what does not fit is not saved, what was stays, and with room again work goes on', async () => {
  await window.ask('register.close', {})
  const disk = join(window.folder, 'disk')
  mkdirSync(disk)
  if (!mount('-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk)) return console.log('No right to mount here: not tried.')
  undo.push(() => unmount(disk))
  const path = join(disk, 'Prøve.samregister')
  cpSync(window.path, path, { recursive: true })
  await window.ask('register.open', { path, passphrase: window.passphrase })
  await save('Før')
  const others = join(disk, 'others')
  expect(() => writeFileSync(others, Buffer.alloc(6_000_000))).toThrow('ENOSPC')
  const codes: string[] = []
  for (let n = 0; n < 400 && codes.length === 0; n += 1) {
    const answer = await window.program.invoke('supplier.save', supplier(`${n} ${'x'.repeat(150)}`), {
      id: 1,
      trusted: true
    })
    if (!answer.ok) codes.push(answer.error.code)
  }
  expect(codes).toEqual(['register.diskFull'])
  const there = await names()
  const backups = readdirSync(join(path, 'backups'))
  expect((await window.refused('register.backUp', anyJob)).code).toBe('register.diskFull')
  expect(readdirSync(join(path, 'backups'))).toEqual(backups)
  rmSync(others)
  await save('Siden')
  expect((await reopened(path)).length).toBe(there.length + 1)
  await window.ask('register.close', {})
})

test('a file in the way of the backups is said, and nothing of it is touched', async () => {
  rmSync(join(window.path, 'backups'), { recursive: true })
  writeFileSync(join(window.path, 'backups'), 'ikke en mappe')
  const { code } = await window.refused('register.backUp', anyJob)
  expect(code).toMatch(/^register\./)
  rmSync(join(window.path, 'backups'))
  await window.ask('register.backUp', anyJob)
})
