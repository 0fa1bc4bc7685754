import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ImportFileResult } from '../../../src-shared/features/exchange/import.ts'
import { type Program, startProgram } from '../../bench/run/program.ts'
import { CliDesk } from '../../support/cli.ts'

// Two programs at one register, each in a process of its own: one success or one clear message for each.
const overview = join(import.meta.dirname, '../../../resources/sample/systemoversigt-2019.xlsx')

let desk: CliDesk
beforeAll(async () => {
  desk = new CliDesk()
  // Keys that cost nothing to derive: each command waits for them.
  await desk.make()
})
afterAll(() => desk.clear())

/** What is looked at when both have ended is looked at here: a start takes longer. */
const afterwards = ({ folder } = desk) => new CliDesk({ here: true, folder })
const systems = async (): Promise<number> =>
  ((await afterwards().ask('list', '--entity', 'system')).json as readonly unknown[]).length
const isWhole = async (of: CliDesk): Promise<void> =>
  expect(await of.ask('verify')).toMatchObject({ code: 0, json: { ok: true } })
const importing = async () => (await desk.ask('import', overview)).json as readonly ImportFileResult[]

test('of two who make the same register one does and shows its recovery key once, and the other is told that it is there', async () => {
  const other = new CliDesk()
  try {
    const answers = (await Promise.all([other.init('--json'), other.init('--json')]))
      .map(({ code, out }) => [code, JSON.parse(out)] as const)
      .sort(([a], [b]) => Number(a) - Number(b))
    expect(answers).toEqual([
      [0, expect.objectContaining({ recoveryKey: expect.stringMatching(/^(?:[0-9A-Z]{5}-){7}[0-9A-Z]{5}$/) })],
      [1, expect.objectContaining({ error: expect.objectContaining({ code: 'register.exists' }) })]
    ])
    const { users } = JSON.parse(readFileSync(join(other.register, 'keys.json'), 'utf8'))
    expect(users[0].wrapped.scrypt).toEqual({ N: 2 ** 17, r: 8, p: 1 })
    expect(readdirSync(other.folder).filter((name) => name.includes('samregister'))).toEqual([basename(other.register)])
    await isWhole(afterwards(other))
  } finally {
    other.clear()
  }
}, 180_000)

describe('while a window has the register', () => {
  let window: Program
  beforeAll(async () => {
    window = startProgram(join(desk.folder, 'window'))
    await window.call('register.open', { path: desk.register, passphrase: desk.passphrase })
  }, 60_000)
  afterAll(() => window.close())
  const save = (name: string) => window.call('supplier.save', { id: null, version: null, values: { name } })

  test('the command line sees what is saved, exports it, and says why it does not write', async () => {
    await save('Havbris')
    const [read, exported, written] = await Promise.all([
      desk.ask('list', '--entity', 'supplier'),
      desk.ask('export', 'låst.json'),
      desk.run(['import', overview, '--register', desk.register])
    ])
    expect(read).toMatchObject({ code: 0, json: [{ name: 'Havbris' }] })
    expect(exported.code).toBe(0)
    const { entities } = JSON.parse(readFileSync(desk.path('låst.json'), 'utf8'))
    expect(entities.supplier).toMatchObject([{ values: { name: 'Havbris' } }])
    expect(written.code).toBe(1)
    const told = written.out + written.errors
    expect(told).toContain(String(process.pid))
    expect(told).not.toMatch(/\n\s+at |SQLITE|Error:/)
    await save('Kystvind')
    expect((await window.call('supplier.list', {})).total).toBe(2)
    expect((await window.call('system.list', {})).total).toBe(0)
    await isWhole(desk)
  }, 120_000)
})

test('of two who import at once each comes in or is told who has the register, and nothing comes in twice', async () => {
  const answers = (await Promise.all([importing(), importing()])).flat()
  const codes = answers.map(({ error }) => error?.code ?? 'done').sort()
  expect(codes[0]).toBe('done')
  expect(['done', 'register.inUse']).toContain(codes[1])
  const created = answers.map(({ sheets }) => sheets.reduce((sum, { rows }) => sum + rows.created, 0))
  expect(created.filter((count) => count > 0)).toEqual([await systems()])
  await isWhole(afterwards())
}, 120_000)
