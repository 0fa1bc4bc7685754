import { expect, type Page, test } from '@playwright/test'
import { chooseFiles, type LaunchedApp, launchApp } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { passphrase } from './support/open-register.ts'
import { words } from './support/words.ts'

// A register from the first page on: made, locked, opened again after a restart, and recovered with its printed key.

let launched: LaunchedApp
let page: Page

test.beforeEach(async () => {
  launched = await launchApp()
  page = launched.page
})
test.afterEach(async () => {
  await launched.close()
})

const welcome = (key: Parameters<typeof words<'welcome'>>[1]): string => words('welcome', key)
const places = () => page.getByRole('navigation', { name: words('shell', 'places') })

/** Fills in the page of a new register and sends it. */
async function create(): Promise<void> {
  await page.getByRole('button', { name: welcome('create') }).click()
  await page.getByRole('combobox', { name: welcome('municipality') }).fill('aabenr')
  await page.getByRole('option', { name: 'Aabenraa' }).click()
  await expect(page.getByLabel(welcome('nationalId.DK'))).toHaveValue('29189854')
  await chooseFiles(launched.app, [launched.dir])
  await page.getByRole('button', { name: welcome('place.choose') }).click()
  await page.getByLabel(welcome('userName')).fill('Koordinator')
  await page.getByLabel(welcome('passphrase'), { exact: true }).fill(passphrase)
  await page.getByLabel(welcome('passphrase.again')).fill(passphrase)
  await expect(page.getByText(welcome('strength.ok'))).toBeVisible()
  await expectAccessible(page, 'create')
  await page.getByRole('button', { name: welcome('create.do') }).click()
  await expect(page.getByRole('heading', { name: welcome('key.title') })).toBeVisible({ timeout: 30_000 })
}

/** Reads the recovery key off the page and types back the group that is asked for. */
async function proveKey(): Promise<string> {
  const groups = await page.getByRole('listitem').allTextContents()
  const asked = page.getByRole('textbox')
  const label = await page.locator('label').textContent()
  const number = Number(/\d+/.exec(label ?? '')?.[0])
  await asked.fill('AAAAA')
  await page.getByRole('button', { name: welcome('key.done') }).click()
  await expect(page.getByText(welcome('key.wrong'))).toBeVisible()
  await asked.fill((groups[number - 1] ?? '').toLowerCase())
  await page.getByRole('button', { name: welcome('key.done') }).click()
  await expect(places()).toBeVisible()
  return groups.join('-')
}

async function unlock(secret: string): Promise<void> {
  await page.getByLabel(welcome('passphrase'), { exact: true }).fill(secret)
  await page.getByRole('button', { name: welcome('unlock') }).click()
}

test('is made, locked, opened at the same place, and recovered with its key', async () => {
  test.slow()
  await expectAccessible(page, 'welcome')
  await create()
  await expectAccessible(page, 'recovery key')
  const key = await proveKey()

  await page.getByRole('link', { name: words('shell', 'place.settings') }).click()
  await page.getByRole('button', { name: words('shell', 'lock') }).click()
  await expect(places()).toBeHidden()
  await unlock('noget helt andet')
  await expect(page.getByLabel(welcome('passphrase'), { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page, 'unlock')
  await unlock(passphrase)
  await expect(page.getByRole('heading', { level: 1, name: words('settings', 'title') })).toBeVisible()

  await page.getByRole('button', { name: words('settings', 'register.close') }).click()
  await page.getByRole('button', { name: /Aabenraa.*samregister/ }).click()
  await page.getByRole('button', { name: welcome('forgotten') }).click()
  await page.getByLabel(welcome('recover.key')).fill(key.replaceAll('-', ' '))
  await page.getByLabel(welcome('passphrase.new')).fill('otte blå heste drikker kaffe')
  await page.getByLabel(welcome('passphrase.again')).fill('otte blå heste drikker kaffe')
  await expectAccessible(page, 'recover')
  await page.getByRole('button', { name: welcome('recover.do') }).click()
  await expect(places()).toBeVisible({ timeout: 30_000 })
})

test('what a form lacks stands at its fields, and nothing is made', async () => {
  await page.getByRole('button', { name: welcome('create') }).click()
  await page.getByRole('button', { name: welcome('create.do') }).click()
  for (const key of ['municipality.missing', 'place.missing', 'userName.missing', 'passphrase.missing'] as const)
    await expect(page.getByText(welcome(key))).toBeVisible()
  await expect(page.getByRole('combobox', { name: welcome('municipality') })).toBeFocused()
})
