import type { Locator, Page } from '@playwright/test'
import type { LaunchedApp } from './support/app.ts'
import { expect } from './support/expect.ts'
import { inNewRegister } from './support/in-new-register.ts'
import { passphrase } from './support/made-registers.ts'
import { longList, messyList } from './support/messy-files.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { Wizard } from './support/wizard.ts'
import { words } from './support/words.ts'

// An import is interrupted: by going elsewhere, by the lock, by a change of mind; and it is done without a mouse.

let launched: LaunchedApp
let page: Page
let wizard: Wizard

inNewRegister((app) => {
  launched = app
  page = app.page
  wizard = new Wizard(app.app, page)
})

interface Listed {
  readonly total: number
}

const systems = (): Promise<Listed> => ask<Listed>(page, 'system.list', {})

test('one can go elsewhere and come back; giving up leaves nothing', async () => {
  await wizard.open()
  await wizard.choose(messyList(launched.dir))
  await wizard.next('sheets')
  await wizard.next('columns')
  await wizard.target('G', 'Årlig betalng').click()
  await page.getByRole('option', { name: words('exchange', 'columns.ignore'), exact: true }).click()
  await expect(wizard.target('G', 'Årlig betalng')).toHaveValue(words('exchange', 'columns.ignore'))
  await page.getByRole('link', { name: words('shell', 'place.overview') }).click()
  await page.getByRole('link', { name: words('shell', 'place.exchange') }).click()
  await wizard.button(words('exchange', 'import.continue')).click()
  await wizard.isAt('columns')
  await expect(wizard.target('G', 'Årlig betalng')).toHaveValue(words('exchange', 'columns.ignore'))

  await wizard.button(words('exchange', 'leave')).click()
  await expect(wizard.button(words('exchange', 'import.start'))).toBeVisible()
  await wizard.open()
  await expect(page.getByText(words('exchange', 'files.chosen_zero'))).toBeVisible()
  expect((await systems()).total).toBe(0)
})

test('what was read is let go of when the register is locked', async () => {
  await wizard.open()
  await wizard.choose(messyList(launched.dir))
  await wizard.next('sheets')
  await page.getByRole('button', { name: words('shell', 'lock') }).click()
  await page.getByLabel(words('welcome', 'passphrase'), { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: words('welcome', 'unlock') }).click()
  await wizard.isAt('files')
  await expect(page.getByText('forvaltning.xlsx')).toBeVisible()
  await wizard.next('sheets')
})

test('a long list is looked through at once, and writing it can be stopped: then nothing was written', async () => {
  test.slow()
  const count = 20_000
  await wizard.open()
  await wizard.choose(longList(launched.dir, count))
  await wizard.next('sheets')
  await wizard.next('columns')
  await wizard.next('preview')
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('gridcell', { name: 'System 1', exact: true })).toBeVisible()
  await grid.focus()
  await page.keyboard.press('End')
  await expect(grid.getByRole('gridcell', { name: `System ${count}`, exact: true })).toBeVisible()
  await expect(page.getByRole('complementary')).toContainText(`System ${count}`)

  const bar = page.getByRole('region', { name: words('jobs', 'title') })
  await wizard.primary.click()
  await expect(bar.getByRole('progressbar')).toBeVisible()
  await bar.getByRole('button', { name: words('jobs', 'cancel') }).click()
  await expect(bar).toHaveCount(0)
  await wizard.isAt('preview')
  expect((await systems()).total).toBe(0)
  // And it can be done after all.
  await wizard.primary.click()
  await expect(page.getByRole('heading', { name: words('exchange', 'result.title') })).toBeVisible({ timeout: 60_000 })
  expect((await systems()).total).toBe(count)
})

/** Goes on with Tab until the focus is on what has this name, as somebody without a mouse does. */
async function tabTo(locator: Locator): Promise<void> {
  await expect(locator).toBeVisible()
  for (let i = 0; i < 80; i++) {
    if (await locator.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${String(locator)}`)
}

test('the keyboard alone suffices', async () => {
  const enter = async (locator: Locator): Promise<void> => {
    await tabTo(locator)
    await page.keyboard.press('Enter')
  }
  await enter(page.getByRole('link', { name: words('shell', 'place.exchange') }))
  await enter(wizard.button(words('exchange', 'import.start')))
  await tabTo(wizard.button(words('exchange', 'files.choose')))
  await wizard.choose(messyList(launched.dir))
  await enter(wizard.primary)
  await wizard.isAt('sheets')
  await enter(wizard.row(4))
  await expect(wizard.row(4)).toHaveAttribute('aria-pressed', 'true')
  await expect(wizard.row(4)).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(wizard.row(3)).toHaveAttribute('aria-pressed', 'true')
  await enter(wizard.primary)
  await wizard.isAt('columns')
  await tabTo(wizard.target('G', 'Årlig betalng'))
  await page.keyboard.type('Bemærk')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(wizard.target('G', 'Årlig betalng')).toHaveValue('Bemærkninger')
  await enter(wizard.primary)
  await wizard.isAt('preview')
  await tabTo(page.getByRole('grid'))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('complementary')).toContainText('Skolebus')
  await enter(wizard.primary)
  await wizard.isAt('result')
  await enter(wizard.button(words('exchange', 'result.open')))
  await expect(page.getByRole('grid')).toContainText('Skolebus')
})
