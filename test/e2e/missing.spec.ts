import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseSavePath, type LaunchedApp } from './support/app.ts'
import { expect } from './support/expect.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'
import { readSheet } from './support/workbook.ts'

// What is missing at the systems: the matrix, by keyboard; to the field and back; one field of several systems at once.

let launched: LaunchedApp
let page: Page

inNewRegister((app) => {
  launched = app
  page = app.page
})

const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const matrix = () => page.getByRole('grid', { name: words('missing', 'title') })

test('a gap is found, understood, filled in where it is, and then in several systems at once', async () => {
  const unit = (await saveRecord(page, 'organisationUnit', { name: 'Skolen' })).record.id
  for (const name of ['Alfa', 'Beta', 'Gamma'])
    await saveRecord(page, 'system', { name, unit: name === 'Gamma' ? null : unit, lifecycle: 'operational' })
  await page.getByRole('link', { name: words('shell', 'place.systems'), exact: true }).click()
  await page.getByRole('link', { name: words('missing', 'title'), exact: true }).click()
  await expect(heading(words('missing', 'title'))).toBeVisible()

  // From the name to the fifth column: Gamma has no unit, and the reason is told.
  await expect(page.getByRole('rowheader', { name: 'Gamma' })).toBeVisible()
  await matrix().focus()
  for (const key of ['Control+End', ...Array<string>(5).fill('ArrowRight')]) await page.keyboard.press(key)
  await expect(page.getByRole('tooltip')).toHaveText(words('missing', 'reason.empty'))
  await page.keyboard.press('Enter')
  await expect(heading('Gamma')).toBeVisible()
  await expect(
    page.getByRole('combobox', { name: 'Ansvarlig enhed' }).or(page.getByLabel('Ansvarlig enhed'))
  ).toBeFocused()
  await page.keyboard.type('Sko')
  await page.getByRole('option', { name: 'Skolen' }).click()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: words('record', 'save'), exact: true })).toHaveCount(0)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(heading(words('missing', 'title'))).toBeVisible()
  await expect(page.getByRole('button', { name: /^Ejer \(enhed\): 0 mangler/ })).toBeVisible()

  // Only what the unit has: all of it by now.
  await page.getByText(words('missing', 'scope.unit'), { exact: true }).click()
  await page
    .getByRole('combobox', { name: words('missing', 'choose.organisationUnit') })
    .or(page.getByRole('textbox', { name: words('missing', 'choose.organisationUnit') }))
    .fill('Sko')
  await page.getByRole('option', { name: 'Skolen' }).click()
  await expect(page.getByText(/^3 systemer/)).toBeVisible()

  // All that lack a description, filtered by the column's total, get one.
  await page.getByRole('button', { name: /^Beskrivelse: 3 mangler/ }).click()
  await page.getByRole('checkbox', { name: /^Mangler/ }).click()
  await page.keyboard.press('Escape')
  await matrix().focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Home')
  await expect(page.getByText(words('table', 'selected_other', { number: 3 }))).toBeVisible()
  for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: 'Udfyld »Beskrivelse«' }).click()
  await page.getByRole('dialog').getByRole('group', { name: 'Beskrivelse' }).getByRole('textbox').fill('Til skolerne')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('bulk', 'apply', { number: 3, what: 'systemer' }) })
    .click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText(words('missing', 'empty.system.title'))).toBeVisible()
  await page.getByRole('button', { name: words('missing', 'filter.clearAll') }).click()
  await expect(page.getByRole('button', { name: /^Beskrivelse: 0 mangler/ })).toBeVisible()

  // As a workbook, of what is shown: what fills the gaps, and what is missing beside it.
  await expect(page.getByRole('rowheader', { name: 'Gamma' })).toBeVisible()
  const path = join(launched.dir, 'mangler.xlsx')
  await chooseSavePath(launched.app, path)
  await page.getByRole('button', { name: words('missing', 'export'), exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('exchange', 'export.run') })
    .click()
  await expect(page.getByText(path)).toBeVisible()
  const rows = readSheet(path, 'Systemer').map((row) => row.join(' | '))
  expect(rows.filter((row) => /Alfa|Beta|Gamma/.test(row))).toHaveLength(3)
  expect(rows.find((row) => row.includes('Gamma'))).toContain('Til skolerne')

  // What is missing at activities stands in the protocol's place, whichever way one comes to it.
  await page
    .getByRole('radiogroup', { name: words('missing', 'of') })
    .getByText('Behandlingsaktiviteter')
    .click()
  const pages = page.getByRole('navigation', { name: words('shell', 'pages') })
  await expect(pages.getByRole('link', { name: 'Behandlingsaktiviteter' })).toBeVisible()
  await expect(pages.getByRole('link', { name: words('missing', 'title') })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByText(words('missing', 'empty.processingActivity.title'))).toBeVisible()
})
