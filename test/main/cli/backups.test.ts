import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BackupInfo } from '../../../src-shared/features/backups/contract.ts'
import { startProgram } from '../../bench/run/program.ts'
import { CliDesk } from '../../support/cli.ts'

// Backups without a window: made, put in one file and restored by whoever runs the program by night.

let desk: CliDesk
let recoveryKey: string
const archive = () => desk.path('Prøve.samregister-archive')
const share = () => desk.path('share')
const restoredNames = () => readdirSync(desk.folder).filter((name) => /gendannet/i.test(name))

beforeAll(async () => {
  desk = new CliDesk({ here: true })
  recoveryKey = await desk.make()
  const window = startProgram(desk.path('window'))
  await window.call('register.open', { path: desk.register, passphrase: desk.passphrase })
  await window.call('supplier.save', { id: null, version: null, values: { name: 'Havbris Data ApS' } })
  mkdirSync(share())
  await window.call('register.setSecondPlace', { path: share() })
  await window.close()
}, 180_000)
afterAll(() => desk.clear())

test('a backup is made at once, read back, and is in the second place when the command ends', async () => {
  const { code, json } = await desk.ask('backup')
  expect([code, json]).toMatchObject([0, { reason: 'manual', second: { path: share(), state: 'ready' } }])
  const made = json as BackupInfo
  expect(statSync(join(made.path, 'register.db')).size).toBe(made.bytes)
  const [own = ''] = readdirSync(share())
  expect(readdirSync(join(share(), own))).toContain(basename(made.path))
}, 60_000)

test('one that the second place does not get is made all the same, and said with exit 1', async () => {
  renameSync(share(), `${share()}.away`)
  const backups = () => readdirSync(join(desk.register, 'backups')).filter((name) => name.endsWith('-manual'))
  const before = backups().length
  const { code, out, errors } = await desk.run(['backup', '--register', desk.register, '--language', 'nb'])
  expect([code, out]).toEqual([1, expect.stringContaining('Sikkerhetskopien er tatt')])
  expect(errors).toContain('Det andre stedet har den ikke')
  expect(backups()).toHaveLength(before + 1)
  expect(existsSync(share())).toBe(false)
}, 60_000)

describe('an archive', () => {
  beforeAll(async () => {
    const saved = await desk.ask('archive', archive())
    expect(saved).toEqual({ code: 0, json: { path: archive(), bytes: statSync(archive()).size } })
  }, 60_000)

  test('becomes a register of its own, opened by the passphrase', async () => {
    const register = desk.path('gendannet.samregister')
    const { code, out, errors } = await desk.run(['restore', archive(), '--register', register, '--json'])
    expect([code, errors]).toEqual([0, ''])
    expect(JSON.parse(out)).toEqual({ path: register, name: 'gendannet', replayed: 0, unreadablePurges: 0 })
    const listed = await desk.run(['list', '--entity', 'supplier', '--register', register])
    expect(listed.out).toContain('Havbris Data ApS')
  }, 120_000)

  test('or by the recovery key, with a new passphrase from then on', async () => {
    const register = desk.path('gendannet-nøgle.samregister')
    const env = { SAMREGISTER_RECOVERY_KEY: recoveryKey, SAMREGISTER_PASSPHRASE: 'ganske Ny sætning om regnvejr 9' }
    const { code, out } = await desk.run(['restore', archive(), '--register', register, '--recover'], { env })
    expect([code, out]).toEqual([0, expect.stringContaining(register)])
  }, 120_000)

  test('that cannot be unlocked, is not there, or would lie over something is told, and nothing of it stays', async () => {
    const before = restoredNames()
    const taken = desk.register
    const free = desk.path('gendannet-ikke.samregister')
    const restore = (
      from: string,
      register: string,
      env: Readonly<Record<string, string>>,
      ...more: readonly string[]
    ) => desk.run(['restore', from, '--register', register, '--json', ...more], { env })
    const answers = [
      await restore(archive(), free, { SAMREGISTER_PASSPHRASE: 'forkert' }),
      await restore(desk.path('findes-ikke'), free, {}),
      await restore(archive(), taken, {})
    ]
    expect(answers.map(({ code, out }) => [code, (JSON.parse(out) as { error: { code: string } }).error.code])).toEqual(
      [
        [1, 'register.wrongPassphrase'],
        [1, 'register.notFound'],
        [1, 'register.exists']
      ]
    )
    const keyless = await restore(archive(), free, {}, '--recover')
    expect([keyless.code, keyless.out]).toEqual([2, expect.stringContaining('SAMREGISTER_RECOVERY_KEY')])
    expect(restoredNames()).toEqual(before)
  }, 120_000)
})
