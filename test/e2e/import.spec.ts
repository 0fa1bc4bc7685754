import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { sheetFile } from '../support/sheet-file.ts'
import { chooseSavePath, type LaunchedApp } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { chooseWhileScrolling, framesAsked } from './support/frames.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { encryptedFile, garbageFile, messyList, personalNumber, tidyList } from './support/messy-files.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { Wizard } from './support/wizard.ts'
import { words } from './support/words.ts'
import { readSheet } from './support/workbook.ts'

// A coordinator's old lists become a register: every step of the wizard on real files.

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
  readonly rows: readonly { readonly id: string; readonly values: { readonly name: string } }[]
}

const systems = (): Promise<Listed> => ask<Listed>(page, 'system.list', {})

test('from old lists to a register: what was found can be changed at each step, and everything is told', async () => {
  test.slow()
  const files = [messyList(launched.dir), tidyList(launched.dir)]
  await wizard.open()
  await expectAccessible(page, 'files')
  await wizard.choose(...files)
  await expect(page.getByText('forvaltning.xlsx')).toBeVisible()
  await wizard.next('sheets')

  // The header is framed in the sheet; another row becomes it by a click on its number.
  await expect(wizard.sheet('Noter')).toContainText(words('exchange', 'sheets.leftOut'))
  await expect(wizard.row(3)).toHaveAttribute('aria-pressed', 'true')
  await wizard.row(4).click()
  await expect(wizard.row(4)).toHaveAttribute('aria-pressed', 'true')
  await expect(wizard.row(3)).toHaveAttribute('aria-pressed', 'false')
  await wizard.row(3).click()
  await expect(wizard.row(3)).toHaveAttribute('aria-pressed', 'true')
  await expectAccessible(page, 'sheets')
  await wizard.next('columns')

  // The doubtful column comes first, though it is the sheet's last.
  const firstRow = page.getByRole('row').nth(1)
  await expect(firstRow).toContainText('Driftes af')
  await expect(firstRow).toContainText(words('exchange', 'columns.sureMiddle'))
  await expect(wizard.target('G', 'Årlig betalng')).toHaveValue(words('exchange', 'columns.keep'))
  await wizard.target('G', 'Årlig betalng').click()
  await chooseWhileScrolling(page.getByRole('option', { name: 'Bemærkninger', exact: true }))
  await expect(wizard.target('G', 'Årlig betalng')).toHaveValue('Bemærkninger')
  expect(await framesAsked(page)).toBeLessThan(10)
  await expectAccessible(page, 'columns')
  await wizard.next('preview')

  // Counts, filtered by a click on them; a row in full beside the list.
  await expect(wizard.filter('create')).toContainText('5')
  await expect(wizard.filter('invalid')).toContainText('1')
  await wizard.filter('invalid').click()
  const rows = page.getByRole('grid').getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(page.getByRole('complementary')).toContainText(words('importIssues', 'row.noName'))
  await wizard.filter('invalid').click()
  await page.getByRole('gridcell', { name: 'Skolebus' }).click()
  await expect(page.getByRole('complementary')).toContainText('Bemærkninger')
  await expect(page.getByRole('complementary')).toContainText('300')
  await expectAccessible(page, 'preview')

  // A name that resembles another is never taken silently.
  await expect(page.locator('footer')).toContainText('4 leverandører')
  await wizard.tab('near.tab').click()
  const choice = page.getByRole('radiogroup', { name: words('exchange', 'near.choose', { text: 'Havbris Dato ApS' }) })
  await expect(choice.getByRole('radio', { name: words('exchange', 'near.new') })).toBeChecked()
  await expectAccessible(page, 'names to decide')
  await choice.getByRole('radio', { name: words('exchange', 'near.same', { name: 'Havbris Data ApS' }) }).click()
  await expect(page.locator('footer')).toContainText('3 leverandører')
  await wizard.tab('remarks.tab').click()
  await expectAccessible(page, 'remarks')

  await expect(wizard.primary).toHaveText(words('exchange', 'preview.applyCreate_other', { shown: 5 }))
  await wizard.next('result')
  await expect(page.getByRole('heading', { name: words('exchange', 'result.title') })).toBeVisible()
  await expectAccessible(page, 'result')

  // The row that failed, as a workbook with the reason beside it.
  const errors = join(launched.dir, 'fejl.xlsx')
  await chooseSavePath(launched.app, errors)
  await wizard.button(words('exchange', 'result.errors')).click()
  await expect(page.getByText(words('exchange', 'result.errorsSaved', { path: errors }))).toBeVisible()
  const saved = readSheet(errors, 'Systemer')
  expect(saved.find((row) => row.includes(6))?.join(' ')).toContain(words('importIssues', 'row.noName'))

  await wizard.button(words('exchange', 'result.open')).click()
  await expect(page.getByRole('grid')).toContainText('Omsorgsjournal')
  expect((await systems()).total).toBe(5)
})

test('personal numbers are left out, or kept encrypted with a reason; no page shows them', async () => {
  await wizard.open()
  await wizard.choose(messyList(launched.dir))
  await wizard.next('sheets')
  await expect(page.getByRole('cell', { name: 'Om ••••••-••••' })).toBeVisible()
  expect(await page.content()).not.toContain(personalNumber)
  await wizard.next('columns')
  await expect(page.getByRole('row', { name: 'Sagsnoter' })).toContainText(
    words('exchange', 'columns.numbers_one', { count: 1 })
  )
  await wizard.next('preview')
  await wizard.tab('numbers.tab').click()
  const reason = page.getByRole('textbox', { name: words('exchange', 'numbers.reason', { header: 'Sagsnoter' }) })
  const keep = wizard.button(words('exchange', 'numbers.keep'))
  await expect(keep).toBeDisabled()
  await reason.fill('Klagesag, afgøres i 2027')
  await expectAccessible(page, 'personal numbers')
  await keep.click()
  await expect(page.getByText(words('exchange', 'numbers.kept'))).toBeVisible()
  // Going elsewhere and coming back forgets no reason.
  await wizard.tab('preview.rows').click()
  await wizard.tab('numbers.tab').click()
  await expect(page.getByText('Klagesag, afgøres i 2027')).toBeVisible()
  await wizard.next('result')
  const { rows } = await systems()
  const read = await ask(page, 'system.get', { id: rows.find((row) => row.values.name === 'Omsorgsjournal')?.id })
  expect(JSON.stringify(read)).not.toContain(personalNumber)
  expect(await page.content()).not.toContain(personalNumber)
})

test('whom the staff list does not name is told at the end, and leaves on the date that is set', async () => {
  const unit = (await saveRecord(page, 'organisationUnit', { name: 'Plejen' })).record.id
  await saveRecord(page, 'person', { name: 'Leder, Plejen', employeeNumber: '1', unit })
  const gone = await saveRecord(page, 'person', { name: 'Tidligere, Plejen', employeeNumber: '2', unit })
  await saveRecord(page, 'system', { name: 'Vagtplan', owner: gone.record.id })
  const rows = [
    ['Navn', 'Medarbejdernummer', 'Enhed'],
    ['Leder, Plejen', '1', 'Plejen']
  ]
  await wizard.open()
  await wizard.about('person')
  await wizard.choose(sheetFile(launched.dir, 'personale.xlsx', { name: 'Personale', rows }))
  for (const step of ['sheets', 'columns', 'preview', 'result'] as const) await wizard.next(step)
  const list = page.getByRole('list', { name: words('exchange', 'absent.title') })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await expect(list).toContainText(words('exchange', 'absent.duties_one', { shown: 1 }))
  await page.getByRole('checkbox', { name: words('exchange', 'absent.choose', { name: 'Tidligere, Plejen' }) }).check()
  await expectAccessible(page, 'leavers')
  await page.getByLabel(words('exchange', 'absent.date')).fill('31.01.2026')
  await wizard.button(words('exchange', 'absent.set_one', { shown: 1 })).click()
  await expect(page.getByText(words('exchange', 'absent.none.units'))).toBeVisible()
  const read = await ask<{ values: { leftOn: string } }>(page, 'person.get', { id: gone.record.id })
  expect(read.values.leftOn).toBe('2026-01-31')
})

test('the same file twice changes nothing; its columns are remembered; the import can be undone', async () => {
  const file = tidyList(launched.dir)
  await wizard.open()
  await wizard.choose(file)
  await wizard.next('sheets')
  await wizard.next('columns')
  await wizard.next('preview')
  await wizard.next('result')
  await wizard.button(words('exchange', 'result.again')).click()

  await wizard.choose(file)
  await wizard.next('sheets')
  await expect(page.getByText(words('exchange', 'sheets.remembered'))).toBeVisible()
  await wizard.next('columns')
  await wizard.next('preview')
  await expect(wizard.filter('unchanged')).toContainText('2')
  await expect(page.locator('footer')).toContainText(words('exchange', 'preview.nothing'))
  await expect(wizard.primary).toHaveText(words('exchange', 'preview.finish'))
  await wizard.next('result')
  await expect(page.getByRole('heading', { name: words('exchange', 'result.nothing') })).toBeVisible()

  await page.getByRole('link', { name: words('shell', 'place.exchange') }).click()
  await expectAccessible(page, 'exchange')
  await wizard.button(words('exchange', 'batches.undo.import')).click()
  await expect(page.getByRole('table')).toContainText(words('exchange', 'batches.undone', { at: '' }).trim())
  expect((await systems()).total).toBe(0)
})

test('an import is undone from its result', async () => {
  await wizard.open()
  await wizard.choose(tidyList(launched.dir))
  await wizard.next('sheets')
  await wizard.next('columns')
  await wizard.next('preview')
  await wizard.next('result')
  await wizard.button(words('exchange', 'result.undo')).click()
  await expect(page.getByRole('heading', { name: words('exchange', 'result.undone') })).toBeVisible()
  await expect(wizard.button(words('exchange', 'result.undo'))).toHaveCount(0)
  expect((await systems()).total).toBe(0)
})

test('a file that cannot be read says why, and the others go on', async () => {
  await wizard.open()
  await wizard.choose(encryptedFile(launched.dir), garbageFile(launched.dir), tidyList(launched.dir))
  await wizard.next('sheets')
  await expect(page.getByRole('alert')).toHaveText(words('reading', 'file.encrypted', { file: 'laast.xlsx' }))
  await expectAccessible(page, 'unreadable file')
  await wizard.sheet(words('exchange', 'sheets.unreadable')).nth(1).click()
  await expect(page.getByRole('alert')).toHaveText(words('reading', 'file.notSpreadsheet', { file: 'billede.xlsx' }))
  await expect(page.locator('footer')).toContainText(words('exchange', 'sheets.refused_other', { count: 2 }))
  await wizard.next('columns')
  await wizard.next('preview')
  await wizard.next('result')
  await expect(page.getByRole('row', { name: /laast\.xlsx/ })).toContainText(
    words('reading', 'file.encrypted', { file: 'laast.xlsx' })
  )
  expect((await systems()).total).toBe(2)
})

test('a text file is read again in another encoding', async () => {
  await wizard.open()
  await wizard.choose(tidyList(launched.dir))
  await wizard.next('sheets')
  await expect(page.getByRole('cell', { name: 'Mosehøj Software ApS' })).toBeVisible()
  await page.getByRole('combobox', { name: words('exchange', 'sheets.delimiter') }).click()
  await page.getByRole('option', { name: ',', exact: true }).click()
  await expect(page.getByRole('cell', { name: 'Mosehøj Software ApS', exact: true })).toHaveCount(0)
  await page.getByRole('combobox', { name: words('exchange', 'sheets.delimiter') }).click()
  await page.getByRole('option', { name: ';', exact: true }).click()
  await expect(page.getByRole('cell', { name: 'Mosehøj Software ApS', exact: true })).toBeVisible()
})
