import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { areaLabels } from '../../src-shared/kernel/area-labels.ts'
import { chooseFiles, chooseSavePath, type LaunchedApp } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { inNewRegister } from './support/in-new-register.ts'
import { proveKey } from './support/keep-key.ts'
import { passphrase } from './support/made-registers.ts'
import { messyList, personalNumber } from './support/messy-files.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { Wizard } from './support/wizard.ts'
import { words } from './support/words.ts'

// What a role alone does not open: the area of shieldings, and the personal numbers that an import kept.

let launched: LaunchedApp
let page: Page
let path: string

inNewRegister(
  (app) => {
    launched = app
    page = app.page
    path = join(app.dir, 'Prøveby Kommune.samregister')
  },
  { withOfficers: true }
)

type Key = Parameters<typeof words<'areas'>>[1]
const said = (key: Key, params = {}): string => words('areas', key, params)
const card = (): Locator => page.getByRole('region', { name: areaLabels.shielding.da })
const button = (key: Key, params = {}): Locator => card().getByRole('button', { name: said(key, params), exact: true })
const dialog = (): Locator => page.getByRole('dialog')
const heading = (name: string): Locator => page.getByRole('heading', { level: 1, name })

/** Signs in and goes to the areas; the way over the unlock page is tried elsewhere. */
async function as(userName: string): Promise<void> {
  const places = page.getByRole('navigation', { name: words('shell', 'places') })
  await ask(page, 'register.lock', {})
  await expect(places).toBeHidden()
  await ask(page, 'register.open', { path, userName, passphrase })
  await expect(places).toBeVisible()
  // Each user comes back to the own last place, a moment after the places are shown.
  await expect(async () => {
    await toSettings('page.areas')
    await expect(card()).toBeVisible({ timeout: 3000 })
  }).toPass({ timeout: 60_000 })
}

async function toSettings(name: 'page.areas' | 'page.history'): Promise<void> {
  await page.getByRole('link', { name: words('shell', 'place.settings'), exact: true }).click()
  await page.getByRole('link', { name: words('settings', name), exact: true }).click()
}

test('the area of shieldings is founded, asked for, given and taken; an administrator sees who gives', async () => {
  test.slow()
  await as('Sigrid')
  await button('found').click()
  await expect(dialog()).toBeVisible()
  await expectAccessible(page, 'the area’s recovery key', '[role=dialog]')
  await page.keyboard.press('Escape')
  const recoveryKey = await proveKey(dialog())
  await expect(dialog()).toBeHidden()
  await expect(card()).toContainText(said('state.open'))
  await expectAccessible(page, 'areas')

  await as('Koordinator')
  await expect(card()).toContainText(said('who.noRoleAdmin'))
  await expect(card().getByRole('button')).toHaveCount(0)

  await as('Solveig')
  await expect(card()).toContainText(said('who.holders', { holders: 'Sigrid' }))
  await button('request').click()
  await expect(card()).toContainText(said('asked', { holders: 'Sigrid' }))
  await expect(card().getByRole('status')).toBeFocused()

  await as('Sigrid')
  await expectAccessible(page, 'a request')
  await button('grant', { name: 'Solveig' }).click()
  await expect(page.getByText(said('granted', { name: 'Solveig' }))).toBeVisible()

  await as('Solveig')
  await expect(card()).toContainText(said('state.open'))
  await as('Sigrid')
  await button('revoke', { name: 'Solveig' }).click()
  await expectAccessible(page, 'taking a key', '[role=dialog]')
  await dialog()
    .getByRole('button', { name: said('revoke.do') })
    .click()
  await expect(card().getByRole('group', { name: said('holders') })).toHaveText(`${said('holders')}Sigrid`)

  await as('Solveig')
  await button('recovery.use').click()
  const typed = dialog().getByRole('textbox', { name: said('recovery.key') })
  await typed.fill('AAAAA')
  await page.keyboard.press('Enter')
  await expect(typed).toHaveAttribute('aria-invalid', 'true')
  await typed.fill(recoveryKey)
  await page.keyboard.press('Enter')
  await expect(dialog()).toBeHidden({ timeout: 30_000 })
  await expect(card()).toContainText(said('state.open'))
})

test('a key file is written where the user says, and opens the area from then on', async () => {
  test.slow()
  await ask(page, 'register.open', { path, userName: 'Sigrid', passphrase })
  await ask(page, 'area.found', { area: 'shielding' })
  await as('Sigrid')
  const file = join(launched.dir, 'sigrid.samkey')
  await chooseSavePath(launched.app, file)
  await button('keyFile.add').click()
  await expect(card()).toContainText(said('keyFile.lead'))

  await as('Sigrid')
  await expect(card()).toContainText(said('state.keyFileNeeded'))
  await chooseFiles(launched.app, [join(path, 'keys.json')])
  await button('open').click()
  // The notice that the file was written may still stand beside it.
  await expect(page.getByRole('alert').filter({ hasText: areaLabels.shielding.da })).toBeVisible()
  await chooseFiles(launched.app, [file])
  await button('open').click()
  await expect(card()).toContainText(said('state.open'))
  await expectAccessible(page, 'opened with a key file')
})

test('a kept number is masked, shown for a reason, and hidden again; history knows the reason alone', async () => {
  test.slow()
  const wizard = new Wizard(launched.app, page)
  await wizard.open()
  await wizard.choose(messyList(launched.dir))
  for (const step of ['sheets', 'columns', 'preview'] as const) await wizard.next(step)
  await wizard.tab('numbers.tab').click()
  await page
    .getByRole('textbox', { name: words('exchange', 'numbers.reason', { header: 'Sagsnoter' }) })
    .fill('Klagesag, afgøres i 2027')
  await wizard.button(words('exchange', 'numbers.keep')).click()
  await wizard.next('result')

  await wizard.button(words('exchange', 'result.open')).click()
  await page.getByRole('grid').getByText('Omsorgsjournal').dblclick()
  await expect(heading('Omsorgsjournal')).toBeVisible()
  const kept = page.getByRole('region', { name: words('record', 'numbers.title') })
  await expect(kept).toContainText('••••••-••••')
  await expect(kept).toContainText('Klagesag, afgøres i 2027')
  expect(await page.content()).not.toContain(personalNumber)

  const reveal = kept.getByRole('button', { name: words('record', 'numbers.reveal.header', { header: 'Sagsnoter' }) })
  await reveal.click()
  const why = page.getByRole('textbox', { name: words('record', 'numbers.why') })
  await expect(why).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(words('record', 'numbers.why.short'))).toBeVisible()
  await why.fill('Borgeren har ringet')
  await expectAccessible(page, 'asking for a number', 'body')
  await page.keyboard.press('Enter')
  await expect(kept).toContainText(personalNumber)
  await expectAccessible(page, 'a number that is shown')
  await kept.getByRole('button', { name: words('record', 'numbers.hide.header', { header: 'Sagsnoter' }) }).click()
  await expect(kept).not.toContainText(personalNumber)
  await expect(reveal).toBeFocused()

  await toSettings('page.history')
  const told = page
    .getByRole('grid', { name: words('history', 'title') })
    .getByRole('row')
    .nth(1)
  await expect(told).toContainText(words('history', 'did.reveal'))
  await expect(page.getByText('Borgeren har ringet').first()).toBeVisible()
  expect(await page.content()).not.toContain(personalNumber)
})
