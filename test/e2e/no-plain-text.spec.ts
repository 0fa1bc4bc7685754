import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Scan, scanForPlainText } from '../support/plain-text-scan.ts'
import { sheetFile } from '../support/sheet-file.ts'
import { spellingsOf } from '../support/spellings.ts'
import { chooseFiles, chooseSavePath, type LaunchedApp, launchApp } from './support/app.ts'
import { expect } from './support/expect.ts'
import { saveRecord } from './support/in-new-register.ts'
import { passphrase } from './support/made-registers.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { Wizard } from './support/wizard.ts'
import { words } from './support/words.ts'

// Whoever has the disk reads nothing of a register: neither in its folder nor in what the program and Chromium leave
// in the profile, in the folder for temporary files, in files that have no name any more, or in the list of processes.

/** Words that are in nobody's program; each stands in another place of the run. */
const planted = {
  system: 'Kvistrupbane',
  supplier: 'Vindpilsen',
  person: 'Åsefjordmark',
  remark: 'Gærdesmutten',
  header: 'Strandskadenote',
  number: '670101-1234',
  audited: '721203-4567',
  kept: 'Tordenskærsag',
  read: 'Ravnsbjergklage',
  searched: 'kvistrupb',
  draft: 'Lærkedalsudkast'
} as const

/** All of the window's own: what Chromium and the system's libraries leave is theirs to find. */
interface Place {
  readonly scanned: string
  readonly profile: string
  readonly registers: string
  /** The user's own files, in plain text of course. */
  readonly outside: string
}

let place: Place
let launched: LaunchedApp
let page: Page
let pid: number
let close: () => Promise<void>

test.beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'samregister-scan-'))
  const scanned = join(root, 's')
  place = {
    scanned,
    profile: join(scanned, 'profile'),
    registers: join(scanned, 'registers'),
    outside: join(root, 'out')
  }
  const [temp, home] = [join(scanned, 'tmp'), join(scanned, 'home')]
  for (const folder of [temp, home, place.registers, place.outside]) mkdirSync(folder, { recursive: true })
  const env = { TMPDIR: temp, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), XDG_CACHE_HOME: join(home, '.cache') }
  launched = await launchApp({ userDataDir: place.profile, env, strongKeys: true })
  page = launched.page
  pid = launched.app.process().pid ?? 0
  let closed: Promise<void> | undefined
  close = () => {
    closed ??= launched.close()
    return closed
  }
})
test.afterAll(async () => {
  await close()
  rmSync(join(place.scanned, '..'), { recursive: true, force: true })
})

/** An audit with its numbers at hand, one of which is shown. */
async function audit(): Promise<void> {
  const system = await saveRecord(page, 'system', { name: 'Vandværket' })
  const values = { channel: 'cprDirekte', customerNumber: '1234', systems: [system.record.id] }
  const source = await saveRecord(page, 'subscriptionSource', values)
  await ask(page, 'area.found', { area: 'auditWorkingSets' })
  const list = (name: string, ...lines: readonly string[]): string => {
    const path = join(place.outside, name)
    writeFileSync(path, lines.join('\r\n'))
    return path
  }
  const subscriptions = { path: list('udtræk.csv', 'PNR', planted.audited), kind: 'subscriptions' }
  const contacts = { path: list('kontakter.csv', 'CPR-nr;Status', '731203-1111;Aktiv'), kind: 'contacts' }
  const id = await ask<string>(page, 'cprAudit.start', { source: source.record.id })
  const sessionId = randomUUID()
  await ask(page, 'cprAudit.run', { jobId: randomUUID(), id, lists: [subscriptions, contacts] })
  await ask(page, 'cprAudit.open', { jobId: randomUUID(), sessionId, id, lists: [subscriptions] })
  const { rows } = await ask<{ rows: { id: string; class: string }[] }>(page, 'cprAudit.findings', { id })
  const finding = rows.find((row) => row.class === 'orphan')?.id
  const shown = { jobId: randomUUID(), sessionId, id, finding, reason: 'Slår sagen op' }
  const { number } = await ask<{ number: string }>(page, 'cprAudit.reveal', shown)
  expect(number).toBe(planted.audited.replace('-', ''))
}

const button = (name: string) => page.getByRole('button', { name, exact: true })
const welcome = (key: Parameters<typeof words<'welcome'>>[1]): string => words('welcome', key)

/** Through the guide to an empty register; answers its recovery key, which is saved outside too. */
async function createRegister(): Promise<string> {
  const next = () => button(welcome('guide.next')).click()
  await button(welcome('create')).click()
  await next()
  await page.getByRole('combobox', { name: welcome('municipality') }).fill('aabenr')
  await page.getByRole('option', { name: 'Aabenraa' }).click()
  await next()
  await chooseFiles(launched.app, [place.registers])
  await button(welcome('place.choose')).click()
  await page.getByLabel(welcome('userName')).fill('Koordinator')
  await next()
  await page.getByLabel(welcome('passphrase'), { exact: true }).fill(passphrase)
  await page.getByLabel(welcome('passphrase.again')).fill(passphrase)
  await button(welcome('create.do')).click()
  await expect(page.getByRole('heading', { name: welcome('key.title') })).toBeVisible({ timeout: 30_000 })
  const groups = await page
    .getByRole('list', { name: welcome('key.title') })
    .getByRole('listitem')
    .allTextContents()
  await chooseSavePath(launched.app, join(place.outside, 'key.pdf'))
  await button(welcome('key.print')).click()
  await expect(page.getByText(words('welcome', 'key.saved', { path: join(place.outside, 'key.pdf') }))).toBeVisible()
  const number = Number(/\d+/.exec((await page.locator('label').textContent()) ?? '')?.[0])
  await page.getByRole('textbox').fill(groups[number - 1] ?? '')
  await button(welcome('key.done')).click()
  await page.getByRole('button', { name: welcome('begin.empty') }).click()
  await expect(page.getByRole('navigation', { name: words('shell', 'places') })).toBeVisible()
  return groups.join('-')
}

/** Imports a sheet that lies outside, its number kept with a reason; `atPreview` is called while all is being read. */
async function importSheet(atPreview: () => void): Promise<void> {
  const { system, supplier, person, remark, header, number, kept } = planted
  const rows = [
    ['System', 'Leverandør', 'Systemejer', 'Bemærkninger', header],
    [system, `${supplier} ApS`, person, `Husk ${remark}`, `Om ${number}`]
  ]
  const wizard = new Wizard(launched.app, page)
  await wizard.open()
  await wizard.choose(sheetFile(place.outside, 'liste.xlsx', { name: 'Systemer', rows }))
  await wizard.next('sheets')
  await wizard.next('columns')
  await wizard.next('preview')
  await wizard.tab('numbers.tab').click()
  await page.getByRole('textbox', { name: words('exchange', 'numbers.reason', { header }) }).fill(kept)
  await wizard.button(words('exchange', 'numbers.keep')).click()
  await expect(page.getByText(words('exchange', 'numbers.kept'))).toBeVisible()
  atPreview()
  await wizard.next('result')
}

/** Finds the system by a word, reads its number with a reason, and begins an edit that is not saved. */
async function useRecord(): Promise<void> {
  await page.getByRole('link', { name: words('shell', 'place.systems'), exact: true }).click()
  await page.getByRole('textbox', { name: words('table', 'search') }).fill(planted.searched)
  await expect(page.getByRole('rowheader', { name: planted.system })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: planted.system })).toBeVisible()
  await button(words('record', 'numbers.reveal.header', { header: planted.header })).click()
  await page.getByRole('textbox', { name: words('record', 'numbers.why') }).fill(planted.read)
  await button(words('record', 'numbers.do')).click()
  await expect(page.getByText(planted.number)).toBeVisible()
  await page
    .getByRole('button', { name: /^Redigér/ })
    .first()
    .click()
  // Chromium keeps what stands in any other input, and writes it down when it likes.
  const kept =
    ':is(input:not([type=checkbox], [type=radio], [type=password], [type=hidden]), textarea):not([autocomplete=off])'
  await expect(page.locator(`main ${kept}`)).toHaveCount(0)
  await page.getByLabel(/^Navn/).fill(planted.draft)
}

/** Saves the edit, leaves a workbook outside and a backup in the register's folder, and locks. */
async function saveExportBackUpAndLock(): Promise<void> {
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1, name: planted.draft })).toBeVisible()
  const workbook = join(place.outside, 'register.xlsx')
  await page.getByRole('link', { name: words('shell', 'place.exchange') }).click()
  await page
    .getByRole('main')
    .getByRole('button', { name: words('exchange', 'export.start') })
    .click()
  await chooseSavePath(launched.app, workbook)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('exchange', 'export.run') })
    .click()
  await expect(page.getByText(workbook)).toBeVisible()
  await page.getByRole('link', { name: words('shell', 'place.settings') }).click()
  await page.getByRole('link', { name: words('settings', 'page.backups'), exact: true }).click()
  await page.getByRole('button', { name: words('settings', 'backups.now') }).click()
  await expect(page.getByText(words('settings', 'backups.made'))).toBeVisible()
  await page.getByRole('button', { name: words('shell', 'lock') }).click()
  await expect(page.getByLabel(welcome('passphrase'), { exact: true })).toBeVisible()
}

test('what is planted in the program’s folders and in a file without a name is found, in every spelling', async () => {
  const word = planted.remark
  const spelled = spellingsOf(word)
  mkdirSync(join(place.profile, 'planted'))
  for (const [index, bytes] of spelled.entries())
    writeFileSync(join(place.profile, 'planted', String(index)), Buffer.concat([Buffer.alloc(9, 7), bytes]))
  const handle = await launched.app.evaluate(
    (_electron, path) => {
      const fs = process.getBuiltinModule('node:fs')
      const handle = fs.openSync(path, 'w+')
      fs.writeSync(handle, 'a file of Kvistrupbane')
      fs.unlinkSync(path)
      return handle
    },
    join(place.scanned, 'gone')
  )
  const { hits } = scanForPlainText([place.scanned], pid, [word, planted.system])
  expect(hits.filter((hit) => hit.includes('/planted/'))).toHaveLength(spelled.length)
  expect(hits.filter((hit) => hit.startsWith(`${planted.system} in ${place.scanned}/gone (deleted)`))).toHaveLength(1)
  expect(hits).toHaveLength(spelled.length + 1)
  // The program goes on without it.
  rmSync(join(place.profile, 'planted'), { recursive: true })
  await launched.app.evaluate((_electron, open) => process.getBuiltinModule('node:fs').closeSync(open), handle)
})

test('nothing of a register can be read in a file, open or unlinked, nor in the list of processes', async () => {
  test.slow()
  const scans: Record<string, Scan> = {}
  const key = await createRegister()
  const secrets = [
    ...Object.values(planted),
    planted.number.replace('-', ''),
    planted.audited.replace('-', ''),
    passphrase,
    key,
    key.replaceAll('-', ''),
    key.replaceAll('-', ' ')
  ]
  const scan = (when: string, root: number | null = pid): void => {
    scans[when] = scanForPlainText([place.scanned], root, secrets)
  }
  await importSheet(() => scan('while an import is looked at'))
  await audit()
  scan('while numbers of an audit are at hand')
  await useRecord()
  scan('with an unsaved edit')
  await saveExportBackUpAndLock()
  scan('locked')
  await close()
  scan('after closing', null)
  for (const [when, { hits, ...counted }] of Object.entries(scans)) {
    test.info().annotations.push({ type: when, description: JSON.stringify(counted) })
    expect([when, hits]).toEqual([when, []])
    expect([when, counted.files > 20]).toEqual([when, true])
  }
  // The window, its helpers and the reader of foreign files.
  expect(scans['while an import is looked at']?.processes).toBeGreaterThan(3)
})
