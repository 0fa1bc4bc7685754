import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// Many systems edited at once, what is otherwise here than in the catalogue, and two systems side by side.

let page: Page
inNewRegister((app) => {
  page = app.page
})

test('systems are edited at once and taken back, differ from the catalogue, and are compared', async () => {
  const unit = (await saveRecord(page, 'organisationUnit', { name: 'Skolen' })).record.id
  for (const name of ['Acadre', 'Nexus'])
    await saveRecord(page, 'system', { name, hosting: 'saas', lifecycle: name === 'Nexus' ? 'planned' : null })
  const listed = () => ask<{ rows: { values: Record<string, unknown> }[] }>(page, 'system.list', {})
  const values = async (key: string) => (await listed()).rows.map((row) => row.values[key])

  await page.getByRole('link', { name: words('shell', 'place.systems'), exact: true }).click()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: words('bulk', 'open') }).click()
  const dialog = page.getByRole('dialog')
  const field = dialog.getByLabel(words('bulk', 'field'))
  await expect(field).toBeFocused()
  await field.fill('Livscyklus')
  await page.getByRole('option', { name: 'Livscyklus' }).click()
  await dialog.getByLabel(words('bulk', 'value.set')).click()
  await page.getByRole('option', { name: 'I drift' }).click()
  await dialog.getByLabel(words('bulk', 'field.further')).fill('Bruges af')
  await page.getByRole('option', { name: 'Bruges af' }).click()
  await dialog.getByLabel(words('bulk', 'value.add')).last().fill('Sko')
  await page.getByRole('option', { name: 'Skolen' }).click()
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('region', { name: words('bulk', 'outlook') })).toContainText('Under anskaffelse (1)')
  await expectAccessible(page, 'bulk edit', '[role=dialog]')
  await dialog.getByRole('button', { name: words('bulk', 'apply', { number: '2', what: 'systemer' }) }).click()
  await expect(dialog).toHaveCount(0)
  expect(await values('lifecycle')).toEqual(['operational', 'operational'])
  expect(await values('usedBy')).toEqual([[unit], [unit]])
  await page.getByRole('button', { name: words('common', 'action.undo') }).click()
  await expect.poll(() => values('lifecycle')).toEqual([null, 'planned'])

  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Acadre' })).toBeVisible()
  await page.getByRole('button', { name: words('ownValues', 'deviation.say', { field: 'Drift' }) }).click()
  await page.getByRole('dialog').getByLabel(words('ownValues', 'deviation.value')).click()
  await page.getByRole('option', { name: 'Egen drift' }).click()
  await page.getByRole('dialog').getByLabel(words('ownValues', 'deviation.note')).fill('Egen installation')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('ownValues', 'deviation.save') })
    .click()
  const shown = page.getByRole('definition').filter({ hasText: 'Egen installation' })
  await expect(shown).toContainText(/Hos os.*Katalog/)

  await page.getByRole('button', { name: words('record', 'more') }).click()
  await page.getByRole('menuitem', { name: words('systems', 'compare.with') }).click()
  await page.getByLabel(words('systems', 'compare.b')).fill('Nex')
  await page.getByRole('option', { name: 'Nexus' }).click()
  await page.getByLabel(words('systems', 'compare.only')).click()
  await expect(page.getByRole('row', { name: /Livscyklus/ })).toContainText(words('systems', 'compare.different'))
  await expect(page.getByRole('rowheader', { name: /^Drift/ })).toHaveCount(0)
})
