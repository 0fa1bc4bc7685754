import type { Page } from '@playwright/test'
import type { LaunchedApp } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { inNewRegister } from './support/in-new-register.ts'
import { passphrase } from './support/made-registers.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// Several people at one register: each with an own passphrase, each seeing what the roles give.

const ofBodil = 'syv ugler danser på broen'

let launched: LaunchedApp
let page: Page
inNewRegister((app) => {
  launched = app
  page = app.page
})

const button = (name: string) => page.getByRole('button', { name, exact: true })
const rail = () => page.getByRole('navigation', { name: words('shell', 'places') })
const lock = () => page.getByRole('button', { name: words('shell', 'lock') }).click()

async function toUsers(): Promise<void> {
  await rail()
    .getByRole('link', { name: words('shell', 'place.settings') })
    .click()
  await page.getByRole('link', { name: words('settings', 'page.users') }).click()
  await expect(page.getByRole('heading', { level: 1, name: words('users', 'title') })).toBeVisible()
}

/** A switch stands where main says it does, a moment after it was touched. */
async function turn(label: string, on: boolean): Promise<void> {
  await page.getByLabel(label).click()
  await expect(page.getByLabel(label)).toBeChecked({ checked: on })
}

async function unlockAs(name: string | null, secret: string): Promise<void> {
  if (name !== null) {
    await page.getByRole('combobox', { name: words('welcome', 'user') }).click()
    await page.getByRole('option', { name }).click()
  }
  await page.getByLabel(words('welcome', 'passphrase'), { exact: true }).fill(secret)
  await button(words('welcome', 'unlock')).click()
  await expect(rail()).toBeVisible()
}

test('a user is added, unlocks, sees what the role allows, and is removed', async () => {
  await toUsers()
  await button(words('users', 'add')).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('users', 'name'), { exact: true }).fill('Bodil')
  await dialog.getByRole('checkbox', { name: 'Administrator' }).check()
  await dialog.getByLabel(words('users', 'passphrase'), { exact: true }).fill(ofBodil)
  await dialog.getByLabel(words('welcome', 'passphrase.again')).fill(ofBodil)
  await button(words('users', 'add.do')).click()
  await expect(page.getByRole('row', { name: /Bodil/ })).toBeVisible()

  await lock()
  await unlockAs('Bodil', ofBodil)
  await expect(page.getByRole('heading', { level: 1, name: words('settings', 'title') })).toBeVisible()
  await expect(rail().getByRole('link')).toHaveText([
    words('shell', 'place.shielding.narrow'),
    words('shell', 'place.settings')
  ])
  await expect(ask(page, 'system.list', {})).rejects.toThrow('request.forbidden')

  await lock()
  await unlockAs('Koordinator', passphrase)
  await toUsers()
  await button(words('users', 'remove', { name: 'Bodil' })).click()
  await button(words('users', 'remove.do')).click()
  await expect(page.getByRole('row', { name: /Bodil/ })).toBeHidden()
  await lock()
  await expect(page.getByRole('combobox', { name: words('welcome', 'user') })).toBeHidden()
  await unlockAs(null, passphrase)
})

test('the users and the form for a new one keep nobody out', async () => {
  await toUsers()
  await expectAccessible(page, 'users')
  await button(words('users', 'add')).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'add user', '[role=dialog]')
})

test('quick unlock opens where it was allowed and turned on, until it is disallowed', async () => {
  // The stand-in’s store, and Electron’s on a desk without one, say that they protect nothing.
  await launched.app.evaluate(({ safeStorage }) => {
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret'
  })
  await toUsers()
  await turn(words('users', 'quick.allow'), true)
  await page.getByRole('link', { name: words('settings', 'page.general') }).click()
  await turn(words('users', 'quick.own'), true)
  await lock()
  await button(words('welcome', 'unlock.quick')).click()
  await expect(rail()).toBeVisible()

  await toUsers()
  await turn(words('users', 'quick.allow'), false)
  await lock()
  await expect(button(words('welcome', 'unlock'))).toBeVisible()
  await expect(button(words('welcome', 'unlock.quick'))).toBeHidden()
  await unlockAs(null, passphrase)
})

test('where the machine has no safe place for a key, quick unlock cannot be turned on', async () => {
  await launched.app.evaluate(({ safeStorage }) => {
    safeStorage.getSelectedStorageBackend = () => 'basic_text'
  })
  await ask(page, 'quickUnlock.allow', { allowed: true })
  await rail()
    .getByRole('link', { name: words('shell', 'place.settings') })
    .click()
  await expect(page.getByLabel(words('users', 'quick.own'))).toBeDisabled()
  await expect(page.getByText(words('users', 'quick.own.unavailable'))).toBeVisible()
  await expect(ask(page, 'quickUnlock.set', { on: true })).rejects.toThrow('register.quickUnlockUnavailable')
})
