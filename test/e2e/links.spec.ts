import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseFiles, chooseSavePath, type LaunchedApp, startedWith } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { atTheStart } from './support/in-new-register.ts'
import { passphrase } from './support/made-registers.ts'
import { ask, openNewRegister } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// The operating system hands over a link or a register: by a second start, as on Windows and Linux. One of each kind is
// a real one; of a first start with an archive shell.spec.ts has one.

let launched: LaunchedApp
let page: Page
let recoveryKey: string

test.beforeAll(async ({ program }) => {
  launched = await atTheStart(program)
  page = launched.page
  recoveryKey = await openNewRegister(page, { path: launched.dir })
})

/** Starts the program once more with these arguments; it tells the first and leaves. */
async function startWith(...args: readonly string[]): Promise<void> {
  const told = launched.app.evaluate(({ app }) => new Promise((resolve) => app.once('second-instance', resolve)))
  const [executable = '', profile = ''] = await launched.app.evaluate(({ app }) => [
    process.argv[0] ?? '',
    app.getPath('userData')
  ])
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const options = { cwd: join(import.meta.dirname, '../..'), timeout: 30_000 }
  expect(spawnSync(executable, ['.', `--user-data-dir=${profile}`, ...root, ...args], options).status).toBe(0)
  await told
}

const heading = (name: string) => page.getByRole('heading', { level: 1, name })

test('a link opens a place in the register that is open; what is no such link opens nothing', async () => {
  await startWith('samregister://open?route=/organisation/units')
  await expect(heading('Enheder')).toBeVisible()
  await startedWith(launched, 'samregister://open?route=/overview&file=/etc/passwd')
  await startedWith(launched, 'samregister://open?route=/settings/about')
  await expect(heading('Om programmet')).toBeVisible()
})

test('behind the lock it waits for the passphrase', async () => {
  await page.getByRole('button', { name: words('shell', 'lock') }).click()
  await startedWith(launched, 'samregister://open?route=/settings/backups')
  await page.getByLabel(words('welcome', 'passphrase'), { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: words('welcome', 'unlock') }).click()
  await expect(heading('Sikkerhedskopier')).toBeVisible()
})

test('a register is asked for by its passphrase; another one that is open stays open', async () => {
  const register = join(launched.dir, 'Prøveby Kommune.samregister')
  await startedWith(launched, join(launched.dir, 'Andet.samregister'))
  const notice = page.getByRole('alert').filter({ hasText: words('welcome', 'launch.anotherOpen') })
  await expect(notice).toBeVisible()
  // It stays until it was seen, over whatever is at the foot of the window.
  await notice.getByRole('button', { name: words('common', 'action.close') }).click()
  await page.getByRole('link', { name: words('shell', 'place.settings') }).click()
  await page.getByRole('button', { name: words('settings', 'register.close') }).click()
  await expect(heading('Samregister')).toBeVisible()
  await startWith(register)
  await expect(heading('Prøveby Kommune')).toBeVisible()
  await page.getByLabel(words('welcome', 'passphrase'), { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: words('welcome', 'unlock') }).click()
  await expect(page.getByRole('navigation', { name: words('shell', 'places') })).toBeVisible()
})

test('an archive is in the restore form; the recovery key opens it', async () => {
  const archive = join(launched.dir, 'Prøveby.samregister-archive')
  await chooseSavePath(launched.app, archive)
  await ask(page, 'register.archive', { jobId: '0198c0de-0000-7000-8000-000000000001' })
  const title = words('backups', 'restore.title')
  await startWith(archive)
  const form = page.getByRole('dialog', { name: title })
  await expect(form.getByTitle(archive)).toBeVisible()
  await expect(form.getByLabel(words('backups', 'restore.name'))).toHaveValue(/Prøveby/)
  await chooseFiles(launched.app, [launched.dir])
  await form
    .getByRole('button', { name: words('backups', 'restore.choosePlace') })
    .last()
    .click()
  await form.getByText(words('welcome', 'recover.key'), { exact: true }).click()
  await form.getByRole('textbox', { name: words('welcome', 'recover.key') }).fill(recoveryKey)
  const renewed = 'syv hvide heste i tågen'
  await form.getByLabel(words('welcome', 'passphrase.new'), { exact: true }).fill(renewed)
  await form.getByLabel(words('welcome', 'passphrase.again'), { exact: true }).fill(renewed)
  await expectAccessible(page, 'restore with the recovery key')
  await form.getByRole('button', { name: words('backups', 'restore.do') }).click()
  await expect(page.getByText(words('backups', 'restore.done'))).toBeVisible()
  const { open } = await ask<{ open: { name: string } }>(page, 'register.state', {})
  expect(open.name).toContain('gendannet')
})
