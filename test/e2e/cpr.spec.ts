import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { areaLabels } from '../../src-shared/kernel/area-labels.ts'
import { chooseSavePath, type LaunchedApp } from './support/app.ts'
import { expect } from './support/expect.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { passphrase } from './support/made-registers.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// Which systems follow citizens in CPR: from a figure to exactly its records, the report, and nothing of it in Norway.

let launched: LaunchedApp
let page: Page
inNewRegister((program) => {
  launched = program
  page = launched.page
})

const place = () => page.getByRole('navigation', { name: words('shell', 'places') }).getByRole('link', { name: /^CPR/ })

test('a figure opens exactly its records, a system’s cell its subscription; the report is written by one click', async () => {
  const system = (await saveRecord(page, 'system', { name: 'KMD Nexus' })).record.id
  await saveRecord(page, 'system', { name: 'Feliks', cprSubscription: { value: 'yes' } })
  await saveRecord(page, 'subscriptionSource', { channel: 'pData', systems: [system], filters: ['none'] })
  await saveRecord(page, 'subscriptionSource', { channel: 'cprWeb', customerNumber: 'K-4711' })
  await place().click()
  await page.getByRole('link', { name: /Bredt filter uden vurdering/ }).click()
  await expect(page.getByText('1 række', { exact: true })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'P-data' })).toBeVisible()
  await place().click()
  await page.getByRole('link', { name: 'KMD Nexus, P-data: noget mangler' }).click()
  await expect(page.getByRole('rowheader', { name: 'KMD Nexus ← P-data' })).toBeVisible()
  await place().click()
  await expect(page.getByRole('link', { name: /^Feliks: Systemet siger/ })).toBeVisible()
  const path = join(launched.dir, 'status.pdf')
  await chooseSavePath(launched.app, path)
  await page.getByRole('button', { name: words('cpr', 'report.button') }).click()
  await page.getByRole('menuitem', { name: words('cpr', 'report.pdf') }).click()
  await expect(page.getByText(words('cpr', 'report.done', { path }))).toBeVisible()
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a Norwegian register shows nothing of CPR, nor of shieldings', async () => {
  await ask(page, 'register.close', {})
  const municipality = { name: 'Prøvevik kommune', nationalId: '310550213', country: 'NO' }
  const made = { path: launched.dir, municipality, userName: 'Koordinator', passphrase, language: 'da' }
  await ask(page, 'register.create', made)
  await saveRecord(page, 'system', { name: 'Visma Flyt' })
  await page
    .getByRole('navigation', { name: words('shell', 'places') })
    .getByRole('link', { name: 'Systemer' })
    .click()
  await expect(place()).toBeHidden()
  await page.getByRole('rowheader', { name: 'Visma Flyt' }).locator('span').first().click()
  await expect(page.getByRole('heading', { name: 'Brug pr. enhed' })).toBeVisible()
  await expect(page.getByText(/CPR/)).toBeHidden()
  const shielding = page.getByText(/sløring/i)
  await expect(shielding).toHaveCount(0)
  await page.getByRole('link', { name: words('shell', 'place.settings'), exact: true }).click()
  await page.getByRole('link', { name: words('settings', 'page.areas') }).click()
  await expect(page.getByRole('region', { name: areaLabels.keptNumbers.da })).toBeVisible()
  await expect(shielding).toHaveCount(0)
  await page.getByRole('link', { name: words('settings', 'page.users') }).click()
  await page.getByRole('button', { name: words('users', 'add') }).click()
  await expect(page.getByRole('dialog').getByRole('checkbox')).not.toHaveCount(0)
  await expect(shielding).toHaveCount(0)
})
