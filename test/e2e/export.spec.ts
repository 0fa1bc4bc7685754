import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseSavePath, type LaunchedApp } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { inOneRegister } from './support/in-new-register.ts'
import { messyList } from './support/messy-files.ts'
import { test } from './support/program.ts'
import { Wizard } from './support/wizard.ts'
import { words } from './support/words.ts'
import { readSheet, sheetNames } from './support/workbook.ts'

// What leaves the register: all of it, or a list as it is shown; what one thinks better of leaves nothing.

let launched: LaunchedApp
let page: Page

inOneRegister(async (program) => {
  launched = program
  page = launched.page
  const wizard = new Wizard(launched.app, page)
  await wizard.open()
  await wizard.choose(messyList(launched.dir))
  await wizard.next('sheets')
  await wizard.next('columns')
  await wizard.next('preview')
  await wizard.next('result')
})

const dialog = () => page.getByRole('dialog', { name: words('exchange', 'export.title') })

async function openExchange(): Promise<void> {
  await page.getByRole('link', { name: words('shell', 'place.exchange') }).click()
  await page
    .getByRole('main')
    .getByRole('button', { name: words('exchange', 'export.start') })
    .click()
  await expect(dialog()).toBeVisible()
}

async function save(path: string | null): Promise<void> {
  await chooseSavePath(launched.app, path)
  await dialog()
    .getByRole('button', { name: words('exchange', 'export.run') })
    .click()
  await expect(dialog()).toBeHidden()
}

test('the whole register as a workbook: a sheet per entity, names as people read them', async () => {
  const path = join(launched.dir, 'register.xlsx')
  await openExchange()
  await expectAccessible(page, 'export')
  await save(path)
  await expect(page.getByText(path)).toBeVisible()
  expect(sheetNames(path)).toEqual(expect.arrayContaining(['Systemer', 'Leverandører', 'Personer']))
  const systems = readSheet(path, 'Systemer').map((row) => row.join(' | '))
  expect(systems[1]).toContain('Navn')
  expect(systems.filter((row) => /Omsorgsjournal|Skolebus|Bibliotekssystem/.test(row))).toHaveLength(3)
  expect(systems.find((row) => row.includes('Omsorgsjournal'))).toContain('Havbris Data ApS')
})

test('the whole register as json', async () => {
  const path = join(launched.dir, 'register.json')
  await openExchange()
  await dialog()
    .getByRole('radio', { name: words('exchange', 'export.json') })
    .click()
  await save(path)
  await expect(page.getByText(path)).toBeVisible()
  expect(readFileSync(path, 'utf8')).toContain('Skolebus')
  expect(() => JSON.parse(readFileSync(path, 'utf8'))).not.toThrow()
})

test('a list as shown, by Ctrl+E: its rows, its columns, nothing else', async () => {
  const path = join(launched.dir, 'liste.csv')
  await page.getByRole('link', { name: words('shell', 'place.systems') }).click()
  const grid = page.getByRole('grid')
  await expect(grid).toContainText('Skolebus')
  await page.getByRole('textbox', { name: words('table', 'search') }).fill('bibliotek')
  await expect(grid).not.toContainText('Skolebus')
  await page.keyboard.press('Control+e')
  await expect(dialog().getByRole('radio', { name: words('exchange', 'export.list_one', { shown: 1 }) })).toBeChecked()
  await expectAccessible(page, 'export of a list')
  await dialog()
    .getByRole('radio', { name: words('exchange', 'export.csv') })
    .click()
  await save(path)
  await expect(page.getByText(path)).toBeVisible()
  const text = readFileSync(path, 'utf8')
  expect(text).toContain('Bibliotekssystem')
  expect(text).not.toContain('Skolebus')
})

test('whoever thinks better of it leaves nothing behind', async () => {
  await openExchange()
  await page.keyboard.press('Escape')
  await expect(dialog()).toBeHidden()
  await openExchange()
  await save(null)
  await expect(page.getByRole('region', { name: words('jobs', 'title') })).toHaveCount(0)
})
