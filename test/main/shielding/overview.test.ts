import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { addDays } from '../../../src-shared/kernel/dates.ts'
import { rowsOfBook } from '../../support/book-rows.ts'
import {
  approved,
  as,
  clock,
  codeOf,
  make,
  of,
  openShieldingDesk,
  program,
  reason,
  see,
  someone,
  told
} from '../../support/shielding-desk.ts'
import { workbookFaults } from '../../support/workbook-faults.ts'

const printed: string[] = []
beforeAll(() =>
  openShieldingDesk({
    printOnPaper: async ({ html }) => {
      printed.push(html)
      return 'printed'
    }
  })
)
afterAll(() => program.close())

const file = (name: string): string => join(program.folder, name)
const plain = { kind: 'plain', reason: 'Til mødet i dag' } as const
const extract = (name: string, more = {}) =>
  program.work('shielding.extract', {
    filter: {},
    format: 'xlsx',
    language: 'da',
    protection: plain,
    path: file(name),
    ...more
  })

test('what is due comes first that presses most, of the own cases alone', async () => {
  await as('Mette')
  const waiting = await make({ citizens: [{ number: someone() }] })
  const kinds = async () =>
    (await program.ask('shielding.due', {})).rows.filter((row) => row.case.id === waiting.id).map(({ kind }) => kind)
  await as('Lone')
  expect(await kinds()).toEqual(['decision'])
  expect((await program.ask('shielding.due', {})).transfers).toBe(1)
  clock.pass(2)
  expect(await kinds()).toEqual(['late'])
  await as('Leif')
  expect(await kinds()).toEqual([])
})

test('a period that ends is a task of whoever decides or handles it, and is in nothing that others read', async () => {
  const { id, number, runsUntil } = await approved()
  const own = async () => {
    const { rows } = await program.ask('shielding.reminders', {})
    return rows.filter((row) => row.case.id === id)
  }
  const told = async (name: string) => {
    await as(name)
    return own()
  }
  let passed = 1
  const on = (day: number): void => {
    clock.pass(day - passed)
    passed = day
  }
  on(59)
  expect(await own()).toEqual([])
  for (const day of [60, 75, 83, 90]) {
    on(day)
    expect(await own()).toMatchObject([{ kind: 'reminder', on: runsUntil }])
  }
  for (const name of ['Bente', 'Sigrid', 'Solveig']) expect(await told(name)).toHaveLength(1)
  on(91)
  const [lapsed] = await told('Lone')
  expect(lapsed).toMatchObject({ kind: 'lapsed', on: addDays(runsUntil as string, 1) })
  expect(JSON.stringify(lapsed)).not.toMatch(/Prøve Hjælper|650590|Slog/)
  // Another unit's leader has none; who asked and who audits, as well as whoever keeps the register, may not even ask.
  expect(await told('Leif')).toEqual([])
  for (const name of ['Mette', 'Dorte']) {
    await as(name)
    expect(await codeOf(program.refused('shielding.reminders', {}))).toBe('request.forbidden')
  }
  // The command line and every export of tasks read these same lists.
  const read = async () => [
    await program.ask('tasks.list', { scope: 'all', limit: 1000 }),
    await program.ask('tasks.list', { scope: 'mine', limit: 1000 }),
    await program.ask('tasks.count', {}),
    await program.ask('overview.figures', { language: 'da' })
  ]
  await as('Lone')
  const all = [await read()]
  await program.ask('register.open', { path: program.register.path, passphrase: program.register.passphrase })
  expect(await codeOf(program.refused('shielding.reminders', {}))).toBe('request.forbidden')
  all.push(await read())
  await program.work('tasks.reminders', { filter: { scope: 'all' }, language: 'da', to: 'paper' })
  expect(printed).toHaveLength(1)
  for (const text of [JSON.stringify(all), ...printed]) {
    expect(text).not.toContain(id)
    expect(text).not.toMatch(new RegExp(`S-${number}\\b|[Ss]løring|shielding`))
  }
  clock.pass(31)
  expect(await told('Lone')).toEqual([])
})

describe('an extract', () => {
  test('has what was said and decided, masked, and is told in the history', async () => {
    const number = someone()
    await as('Sigrid')
    const mine = await make({ citizens: [{ number }] })
    const way = { way: 'attached', leader: 'Lone', reference: 'Mail' } as const
    await program.ask('shielding.decide', { ...of(mine), decision: 'approve', reason, way })
    const done = await extract('udtræk.xlsx')
    expect(done).toMatchObject({ locked: 0 })
    const rows = rowsOfBook(file('udtræk.xlsx'))
    expect(workbookFaults(file('udtræk.xlsx'))).toEqual([])
    const row = rows.find(([first]) => first === `S-${mine.number}`)?.join('|') ?? ''
    for (const expected of [told, `Godkendt: ${reason}`, 'Lone', 'Prøve Hjælper', '••••••-••••'])
      expect(row).toContain(expected)
    expect(rows.flat().join()).not.toContain(number)
  })

  test('with numbers keeps for each why, and the file opens with its password alone', async () => {
    const number = someone()
    await as('Sigrid')
    const mine = await make({ citizens: [{ number }] })
    const password = 'en lang adgangskode'
    await extract('udtræk.zip', { numbersFor: 'Aktindsigt 26/77', protection: { kind: 'zip', password } })
    const bytes = readFileSync(file('udtræk.zip'))
    const [entry] = await new ZipReader(new BlobReader(new Blob([bytes])), { password }).getEntries()
    if (!entry || entry.directory) throw new Error('no file in the zip')
    expect(entry.encrypted).toBe(true)
    const rows = rowsOfBook(Buffer.from(await entry.getData(new Uint8ArrayWriter())))
    expect(rows.find(([first]) => first === `S-${mine.number}`)?.join('|')).toContain(number)
    expect((await see(mine.id)).entries.at(-1)).toMatchObject({ event: 'reveal', by: 'Sigrid' })
  })

  test('of somebody without a case’s key says that its content is locked', async () => {
    await as('Solveig')
    const done = await extract('låst.xlsx', { filter: { states: ['provisional'] } })
    expect(done?.locked).toBe(done?.cases)
    expect(rowsOfBook(file('låst.xlsx')).flat().join()).not.toContain(told)
  })
})

test('figures below five are left out', async () => {
  await as('Sigrid')
  const { total, categories } = await program.ask('shielding.figures', {})
  const listed = (await program.ask('shielding.list', {})).total
  expect(total).toBe(listed < 5 ? null : listed)
  for (const { count } of categories) expect(count === null || count === 0 || count >= 5).toBe(true)
  const early = await program.ask('shielding.figures', { to: '2020-01-01' })
  expect(early.total).toBe(0)
})

test('reminders for a calendar name the case and nobody', async () => {
  const case_ = await approved(90)
  const path = file('S.ics')
  await program.ask('shielding.calendar', { id: case_.id, language: 'da', path })
  const text = readFileSync(path, 'utf8')
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4)
  expect(text).toContain(`S-${case_.number}`)
  for (const hidden of ['Hjælper', 'Hjemmepleje', '650590', told.slice(0, 10)]) expect(text).not.toContain(hidden)
})

describe('deleting by the rule', () => {
  test('takes what is over for long enough, and leaves the history to say so', async () => {
    const old = await approved(10)
    await as('Sigrid')
    const transfers = await program.ask('shielding.get', { id: old.id })
    expect(transfers.state).toBe('approved')
    clock.pass(400)
    await as('Sigrid')
    await program.ask('shielding.settle', {})
    await program.ask('shielding.setPolicy', {
      takesEffect: 'atOnce',
      days: 90,
      decideWithinHours: 24,
      completeWithinHours: 48,
      keepMonths: 12
    })
    const running = await make({ citizens: [{ number: someone() }] })
    const { count, before } = await program.ask('shielding.purgeable', {})
    expect(count).toBeGreaterThan(0)
    // Never more than the rule allows, whatever is asked.
    expect(await program.ask('shielding.purge', { before: addDays(before, 5000) })).toBe(count)
    expect(await codeOf(program.refused('shielding.get', { id: old.id }))).toBe('record.notFound')
    expect((await see(running.id)).state).toBe('provisional')
    expect((await program.ask('shielding.purgeable', {})).count).toBe(0)
    await program.ask('register.close', {})
    const session = await program.register.unlock()
    const left =
      "SELECT count(*) FROM sealed_record WHERE kind = 'shieldingPiece' AND id NOT IN (SELECT id FROM shielding_piece)"
    expect(session.db.prepare(left).pluck().get()).toBe(0)
    const told = session.db.prepare("SELECT count(*) FROM history_entry WHERE record_id = ? AND action = 'delete'")
    expect(told.pluck().get(old.id)).toBe(1)
    session.close()
  })
})
