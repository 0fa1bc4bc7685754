import type { Page } from '@playwright/test'
import { languageNames } from '../../src-renderer/i18n/language-names.ts'
import type { LaunchedApp } from './support/app.ts'
import { expect } from './support/expect.ts'
import { inNewRegister, type Saved, saveRecord } from './support/in-new-register.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words, wordsIn } from './support/words.ts'

// Systems in the window, by keyboard alone where that is the point.

let launched: LaunchedApp
let page: Page

inNewRegister((app) => {
  launched = app
  page = app.page
})

const save = (values: Record<string, unknown>): Promise<Saved> => saveRecord(page, 'system', values)
const heading = (name: string, on = page) => on.getByRole('heading', { level: 1, name })
const go = (to: 'place.systems' | 'place.overview') =>
  page.getByRole('link', { name: words('shell', to), exact: true }).click()

test('a system is written, found, edited and left by keyboard alone', async () => {
  await go('place.systems')
  await expect(heading('Systemer')).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByLabel(/^Navn/)).toBeFocused()
  await page.keyboard.type('Patientjournalsystem')
  await page.keyboard.press('Control+s')
  await expect(heading('Patientjournalsystem')).toBeVisible()
  // Saved, and read again: only then is E a key of the page and not of a form.
  await expect(page.getByRole('button', { name: /^Redigér/ }).first()).toBeVisible()

  await page.keyboard.press('e')
  await expect(page.getByLabel(/^Navn/)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' 2')
  await page.keyboard.press('Control+s')
  await expect(heading('Patientjournalsystem 2')).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('journal')
  await expect(page.getByRole('button', { name: /Patientjournalsystem 2/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.keyboard.press('Alt+ArrowLeft')
  await expect(heading('Systemer')).toBeVisible()
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await page.keyboard.press('/')
  const search = page.getByRole('textbox', { name: words('table', 'search') })
  await expect(search).toBeFocused()
  // Also out of a field.
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await search.focus()
  await page.keyboard.type('journal')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading('Patientjournalsystem 2')).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: words('shell', 'help.title') })).toBeVisible()
})

test('two windows with one system: the later one sees both versions and chooses', async () => {
  const { record } = await save({ name: 'Nexus' })
  await page.getByRole('link', { name: words('shell', 'place.systems'), exact: true }).click()
  await page.getByRole('grid').press('Enter')
  await expect(heading('Nexus')).toBeVisible()
  const opening = launched.app.waitForEvent('window')
  await ask(page, 'window.new', { route: `/systems/all/${record.id}` })
  const other = await opening
  await expect(heading('Nexus', other)).toBeVisible()

  await page.keyboard.press('e')
  await page.getByLabel(/^Navn/).fill('Nexus her')
  await other.keyboard.press('e')
  await other.getByLabel(/^Navn/).fill('Nexus der')
  await other.getByLabel('Webadresse').fill('https://der.example')
  await other.keyboard.press('Control+s')
  await expect(heading('Nexus der', other)).toBeVisible()

  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: words('record', 'conflict.title') })
  await expect(dialog.getByText('Nexus der')).toBeVisible()
  await expect(dialog.getByText('https://der.example')).toBeVisible()
  await dialog.getByRole('radio', { name: new RegExp(words('record', 'conflict.mine')) }).check()
  await dialog.getByRole('button', { name: words('record', 'conflict.save') }).click()
  await expect(heading('Nexus her')).toBeVisible()
  await expect(page.getByText('https://der.example')).toBeVisible()
  await expect(heading('Nexus her', other)).toBeVisible()
})

test('a field tells its history, and a deletion is taken back', async () => {
  const { record } = await save({ name: 'Cura' })
  await ask(page, 'system.save', { id: record.id, version: 1, values: { name: 'Cura II' } })
  await go('place.systems')
  await page.getByRole('grid').press('Enter')
  await page.getByText('Cura II').last().hover()
  await page.getByRole('button', { name: words('record', 'history.field', { field: 'Navn' }) }).click()
  await expect(page.getByRole('dialog').getByText('Cura', { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: words('record', 'more') }).click()
  await page.getByRole('menuitem', { name: words('record', 'delete'), exact: true }).click()
  await expect(page.getByText(words('table', 'empty.title', { many: 'systemer' }))).toBeVisible()
  await page.getByRole('button', { name: words('common', 'action.undo') }).click()
  await expect(page.getByRole('rowheader', { name: 'Cura II' })).toBeVisible()
})

test('the language changes at once, with its dates and numbers; so does the look', async () => {
  await save({ name: 'Opus Løn', inUseFrom: '2020-01-14' })
  await go('place.systems')
  await page.getByRole('grid').press('Enter')
  await expect(page.getByText('14.01.2020')).toBeVisible()
  const switchTo = async (from: 'da' | 'nb', to: 'nb' | 'en'): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`^${wordsIn(from)('shell', 'language')}:`) }).click()
    await page.getByRole('menuitem', { name: languageNames[to] }).click()
  }
  await switchTo('da', 'nb')
  await expect(page.getByText('Tatt i bruk')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb')
  await switchTo('nb', 'en')
  await expect(page.getByText('14 Jan 2020')).toBeVisible()
  await page.getByRole('button', { name: wordsIn('en')('shell', 'theme') }).click()
  await page.getByRole('menuitem', { name: wordsIn('en')('shell', 'theme.dark') }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(page.getByText('14 Jan 2020')).toBeVisible()
})
