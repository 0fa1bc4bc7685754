import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseSavePath, type LaunchedApp } from './support/app.ts'
import { expect } from './support/expect.ts'
import { inOneRegister } from './support/in-new-register.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// A number of the overview is the number of rows in the list that it opens; what is on screen can be a PDF.

let launched: LaunchedApp
let page: Page

inOneRegister(async (program) => {
  launched = program
  page = launched.page
  const supplier = await put('supplier', { name: 'Havbris Data ApS', country: 'USA', isProcessor: { value: 'yes' } })
  for (const [i, name] of ['Nexus', 'Portalen', 'Cura', 'Skolebus', 'Økonomi'].entries())
    await put('system', {
      name,
      supplier,
      lifecycle: i < 3 ? 'operational' : null,
      personalData: { value: 'yes' },
      dataProcessingAgreement: { value: i === 0 ? 'yes' : 'no' }
    })
})

async function put(entity: string, values: Record<string, unknown>): Promise<string> {
  const saved = await ask<{ record: { id: string } }>(page, `${entity}.save`, { id: null, version: null, values })
  return saved.record.id
}

async function openSystems(): Promise<void> {
  const places = page.getByRole('navigation', { name: words('shell', 'places') })
  await places.getByRole('link', { name: words('shell', 'place.systems') }).click()
  await expect(page.getByRole('grid')).toBeVisible()
}

const overview = () => page.getByRole('link', { name: words('shell', 'place.overview') }).first()

test('a bar opens its list with the same number, and the way back leads to the bars', async () => {
  await overview().click()
  const card = page.getByRole('region', { name: 'Aftalens status' })
  await card.getByRole('link', { name: /^Mangler 4 / }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Systemer' })).toBeVisible()
  await expect(page.getByText(words('table', 'rows_other', { number: 4 }))).toBeVisible()
  await expect(page.getByRole('button', { name: /Aftalens status.*Mangler/ }).first()).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(card).toBeVisible()
})

test('a supplier’s numbers open their lists, and its country is marked', async () => {
  await overview().click()
  await page.getByRole('link', { name: words('overview', 'page.suppliers') }).click()
  const row = page.getByRole('row', { name: /Havbris/ })
  await expect(row).toContainText(words('overview', 'suppliers.outside'))
  await row.getByRole('link', { name: new RegExp(`^${words('overview', 'suppliers.missing')}: 4`) }).click()
  await expect(page.getByText(words('table', 'rows_other', { number: 4 }))).toBeVisible()
})

test('a system is saved as a PDF that has its name in it', async () => {
  await openSystems()
  await page.getByRole('button', { name: words('table', 'filter.clearAll') }).click()
  await page.getByRole('rowheader', { name: 'Nexus' }).locator('span').first().click()
  const path = join(launched.dir, 'nexus.pdf')
  await chooseSavePath(launched.app, path)
  await page.getByRole('button', { name: words('print', 'print') }).click()
  await page.getByRole('menuitem', { name: words('print', 'asPdf') }).click()
  await expect(page.getByText(words('print', 'saved', { path }))).toBeVisible()
  const pdf = readFileSync(path)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('utf16le') + pdf.toString('latin1')).toContain('Nexus')
})

test('a view is saved under a name, once, and comes back', async () => {
  await openSystems()
  const search = page.getByRole('textbox', { name: words('table', 'search') })
  const manage = async (): Promise<void> => {
    await page.getByRole('button', { name: words('table', 'views') }).click()
    await page.getByRole('menuitem', { name: words('table', 'views.manage') }).click()
    await page.getByLabel(words('table', 'views.save')).fill('Kun skoler')
    await page.keyboard.press('Enter')
  }
  await search.fill('skole')
  await expect(page.getByText(words('table', 'rows_one', { number: 1 }))).toBeVisible()
  await manage()
  await expect(page.getByText(words('table', 'views.saved', { name: 'Kun skoler' }))).toBeVisible()
  await search.fill('')
  await expect(page.getByText(words('table', 'rows_other', { number: 5 }))).toBeVisible()
  await manage()
  await expect(page.getByText(words('table', 'views.nameTaken', { name: 'Kun skoler' }))).toBeVisible()
  const share = page.getByRole('button', { name: words('table', 'views.shareIt', { name: 'Kun skoler' }) })
  await share.click()
  await expect(share).toHaveAttribute('aria-pressed', 'true')
  const kept = () => ask<{ views: { shared: boolean }[] }>(page, 'view.get', { key: 'views.system' })
  await expect.poll(async () => (await kept()).views[0]?.shared).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words('table', 'views') }).click()
  await page.getByRole('menuitem', { name: 'Kun skoler' }).click()
  await expect(search).toHaveValue('skole')
  await expect(page.getByText(words('table', 'rows_one', { number: 1 }))).toBeVisible()
})

test('what calls for something in the record of processing opens exactly its records', async () => {
  const unit = await put('organisationUnit', { name: 'Skoleforvaltningen' })
  const supplier = await put('supplier', { name: 'Skolesky A/S' })
  await put('processingActivity', { name: 'Elevsager', unit })
  await put('processingActivity', { name: 'Skolebus', unit, legalBases: ['6.1.e'] })
  await put('processingActivity', { name: 'Nedlagt', unit, state: 'ended' })
  await put('processingActivity', { name: 'Forlæg', template: { value: 'yes' } })
  for (const name of ['A', 'B', 'C']) await put('agreement', { name, processor: supplier, unit })
  await put('agreement', { name: 'D', processor: supplier, signedOn: '2020-01-01', expiresOn: '2021-01-01' })
  await overview().click()
  const activities = page.getByRole('region', { name: 'Behandlingsaktiviteter' })
  await activities
    .getByRole('link', { name: new RegExp(`^${words('overview', 'protocol.noBasis')} 1 `) })
    .press('Enter')
  await expect(page.getByText(words('table', 'rows_one', { number: 1 }))).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'Elevsager' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  const agreements = page.getByRole('region', { name: 'Databehandleraftaler' })
  await expect(agreements.getByRole('link', { name: /^Udløbet 1 / })).toBeVisible()
  await agreements.getByRole('link', { name: /^Ikke underskrevet 3 / }).press('Enter')
  await expect(page.getByText(words('table', 'rows_other', { number: 3 }))).toBeVisible()
})
