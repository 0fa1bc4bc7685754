import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ImportFileResult } from '../../../src-shared/features/exchange/import.ts'
import { type Program, startProgram } from '../../bench/run/program.ts'
import { type CliAnswer, CliDesk } from '../../support/cli.ts'

// Two programs at one register, each in a process of its own: one success or one clear message for each.
const overview = join(import.meta.dirname, '../../../resources/sample/systemoversigt-2019.xlsx')

let desk: CliDesk
let made: readonly CliAnswer[]
beforeAll(async () => {
  desk = new CliDesk()
  made = await Promise.all([desk.init('--json'), desk.init('--json')])
}, 180_000)
afterAll(() => desk.clear())

const systems = async (): Promise<number> =>
  ((await desk.ask('list', '--entity', 'system')).json as readonly unknown[]).length
const isWhole = async (): Promise<void> =>
  expect(await desk.ask('verify')).toMatchObject({ code: 0, json: { ok: true } })
const importing = async () => (await desk.ask('import', overview)).json as readonly ImportFileResult[]

test('of two who make the same register one does, and the other is told that it is there', async () => {
  const answers = made
    .map(({ code, out }) => [code, JSON.parse(out)] as const)
    .sort(([a], [b]) => Number(a) - Number(b))
  expect(answers).toEqual([
    [0, expect.objectContaining({ recoveryKey: expect.any(String) })],
    [1, expect.objectContaining({ error: expect.objectContaining({ code: 'register.exists' }) })]
  ])
  expect(readdirSync(desk.folder).filter((name) => name.includes('samregister'))).toEqual([basename(desk.register)])
  await isWhole()
}, 120_000)

describe('while a window has the register', () => {
  let window: Program
  beforeAll(async () => {
    window = startProgram(join(desk.folder, 'window'))
    await window.call('register.open', { path: desk.register, passphrase: desk.passphrase })
  }, 60_000)
  afterAll(() => window.close())
  const save = (name: string) => window.call('supplier.save', { id: null, version: null, values: { name } })

  test('the command line sees what is saved, and says why it does not write', async () => {
    await save('Havbris')
    const [read, written] = await Promise.all([
      desk.ask('list', '--entity', 'supplier'),
      desk.run(['import', overview, '--register', desk.register])
    ])
    expect(read).toMatchObject({ code: 0, json: [{ name: 'Havbris' }] })
    expect(written.code).toBe(1)
    const told = written.out + written.errors
    expect(told).toContain(String(process.pid))
    expect(told).not.toMatch(/\n\s+at |SQLITE|Error:/)
    await save('Kystvind')
    expect((await window.call('supplier.list', {})).total).toBe(2)
    expect((await window.call('system.list', {})).total).toBe(0)
    await isWhole()
  }, 120_000)
})

test('of two who import at once each comes in or is told who has the register, and nothing comes in twice', async () => {
  const answers = (await Promise.all([importing(), importing()])).flat()
  const codes = answers.map(({ error }) => error?.code ?? 'done').sort()
  expect(codes[0]).toBe('done')
  expect(['done', 'register.inUse']).toContain(codes[1])
  const created = answers.map(({ sheets }) => sheets.reduce((sum, { rows }) => sum + rows.created, 0))
  expect(created.filter((count) => count > 0)).toEqual([await systems()])
  await isWhole()
}, 120_000)
