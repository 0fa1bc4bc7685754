import type { Page } from '@playwright/test'
import { chooseFiles, type LaunchedApp } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { passphrase } from './support/made-registers.ts'
import { openRecord } from './support/open-record.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// Copies of the register in the window: made, deleted, kept in a second place, restored; and a record deleted for good.

let launched: LaunchedApp
let page: Page
inNewRegister((app) => {
  launched = app
  page = app.page
})

const text = (key: Parameters<typeof words<'backups'>>[1]): string => words('backups', key)
const settings = (key: Parameters<typeof words<'settings'>>[1]): string => words('settings', key)
const button = (name: string) => page.getByRole('button', { name, exact: true })

async function openBackups(): Promise<void> {
  await page
    .getByRole('navigation', { name: words('shell', 'places') })
    .getByRole('link', { name: settings('title') })
    .click()
  await page.getByRole('link', { name: settings('page.backups') }).click()
  await expect(page.getByRole('heading', { name: settings('page.backups'), level: 1 })).toBeVisible()
}

test('a backup is made, and restored into a new register that opens', async () => {
  await saveRecord(page, 'supplier', { name: 'Nordlys' })
  await openBackups()
  await button(settings('backups.now')).click()
  await expect(page.getByRole('cell', { name: settings('backups.reason.manual') })).toBeVisible()
  await chooseFiles(launched.app, [launched.dir])
  await button(text('second.choose')).click()
  await expect(page.getByText(launched.dir, { exact: true })).toBeVisible()
  await expectAccessible(page, 'backups')

  await page.getByRole('table').getByRole('button').click()
  await page.getByRole('menuitem', { name: text('restore') }).click()
  const dialog = page.getByRole('dialog', { name: text('restore.title') })
  await expect(dialog.getByLabel(text('restore.name'))).not.toHaveValue('')
  await dialog
    .getByRole('button', { name: text('restore.choosePlace') })
    .last()
    .click()
  await dialog.getByLabel(text('restore.passphrase')).fill(passphrase)
  await expectAccessible(page, 'restore')
  await dialog.getByRole('button', { name: text('restore.do') }).click()
  await expect(page.getByText(text('restore.done'))).toBeVisible({ timeout: 30_000 })
  const { open } = await ask<{ open: { name: string } }>(page, 'register.state', {})
  expect(open.name).toContain('gendannet')
})

test('a record is deleted for good, and the backup that holds it with it', async () => {
  await saveRecord(page, 'supplier', { name: 'Nordlys' })
  await ask(page, 'register.backUp', { jobId: '0198c0de-0000-7000-8000-000000000001' })
  await openRecord(page, 'Nordlys')
  await page.getByRole('button', { name: words('record', 'more') }).click()
  await page.getByRole('menuitem', { name: text('purge') }).click()
  const dialog = page.getByRole('dialog')
  const sure = dialog.getByRole('button', { name: text('purge.do') })
  await expect(sure).toBeDisabled()
  await dialog.getByLabel(text('purge.reason')).fill('Indsigelse')
  await dialog.getByRole('textbox').last().fill(text('purge.theWord'))
  await expectAccessible(page, 'purge', '[role=dialog]')
  await sure.click()
  await dialog.getByRole('button', { name: text('purge.deleteBackups') }).click()
  await expect(dialog.getByText(text('purge.backupsDeleted'))).toBeVisible()
  await dialog
    .getByRole('button', { name: text('purge.close') })
    .last()
    .click()
  const backups = await ask<readonly { reason: string }[]>(page, 'register.backups', {})
  expect(backups.map(({ reason }) => reason)).toEqual(['purge'])
})

test('what a field was is deleted for good from its own history; what it is stays', async () => {
  const made = await saveRecord(page, 'supplier', { name: 'Nordlys', note: 'Skrevet ved en fejl' })
  const { record } = await saveRecord(page, 'supplier', { note: 'Rigtigt' }, made)
  await openRecord(page, 'Nordlys')
  const history = words('record', 'history.field', { field: 'Bemærkninger' })
  await page.getByText('Rigtigt', { exact: true }).hover()
  await button(history).click()
  const popover = page.getByRole('dialog', { name: history })
  await expect(popover.getByText('Skrevet ved en fejl').first()).toBeVisible()
  await popover.getByRole('button', { name: text('purge.field') }).click()
  const title = words('backups', 'purge.field.title', { field: 'Bemærkninger' })
  const dialog = page.getByRole('dialog', { name: title })
  await expect(popover).toHaveCount(0)
  await dialog.getByLabel(text('purge.reason')).fill('Indsigelse')
  await dialog.getByRole('textbox').last().fill(text('purge.theWord'))
  await expectAccessible(page, 'purge of a field')
  await dialog.getByRole('button', { name: text('purge.do') }).click()
  await expect(dialog.getByRole('status')).toContainText(words('backups', 'purge.field.done', { entries: 2 }))
  await dialog
    .getByRole('button', { name: text('purge.close') })
    .last()
    .click()
  await expect(page.getByText('Rigtigt', { exact: true })).toBeVisible()
  await button(history).click()
  await expect(popover.getByText('Indsigelse')).toBeVisible()
  await expect(popover.getByRole('button', { name: text('purge.field') })).toHaveCount(0)
  const whole = await ask<readonly unknown[]>(page, 'supplier.history', { id: record.id })
  expect(JSON.stringify(whole)).not.toContain('Skrevet ved en fejl')
  expect(whole).toHaveLength(3)
})
