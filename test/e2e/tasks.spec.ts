import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseFiles, chooseSavePath, type LaunchedApp } from './support/app.ts'
import { expect } from './support/expect.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// What is due: seen with its number, done from its row and on the record's page, taken back, taken along.

let launched: LaunchedApp
let page: Page
inNewRegister((app) => {
  launched = app
  page = app.page
})

const place = () => page.getByRole('link', { name: words('shell', 'place.tasks') })
const list = () => page.getByRole('grid', { name: words('tasks', 'title') })
const undo = () => page.getByRole('button', { name: words('common', 'action.undo') })

test('a verification is done from its row, is undone, and is done again on the record it leads to', async () => {
  for (const name of ['Nexus', 'Cura'])
    await saveRecord(page, 'system', { name, reviewedOn: '2020-01-14', reviewedBy: 'Koordinator' })
  const responsible = (await saveRecord(page, 'person', { name: 'Ejer, Skolen', email: 'ejer@example.dk' })).record.id
  await saveRecord(page, 'contract', { name: 'Drift', endsOn: '2021-01-31', reviewedOn: '2020-01-14', responsible })
  await expect(place()).toContainText(words('tasks', 'badge_other').replace('{{number}}', '3'))

  await place().click()
  await expect(list().getByRole('row', { name: 'Cura' })).toContainText('14.01.2021')

  await list().focus()
  // The first row is the heading of what is overdue; below it the two systems.
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: words('tasks', 'verify.selected') }).click()
  await expect(list().getByRole('row', { name: 'Cura' })).toHaveCount(0)
  await expect(list().getByRole('row', { name: 'Nexus' })).toHaveCount(0)
  await expect(place()).toContainText(words('tasks', 'badge_one').replace('{{number}}', '1'))

  await undo().click()
  await expect(list().getByRole('row', { name: 'Cura' })).toBeVisible()
  await expect(place()).toContainText(words('tasks', 'badge_other').replace('{{number}}', '3'))

  await list().focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByText(words('tasks', 'pick.count_other').replace('{{number}}', '2'))).toBeVisible()
  await page.getByRole('button', { name: words('tasks', 'pick.clear') }).click()

  await list().focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Cura' })).toBeVisible()
  const chip = page.getByRole('button', { name: words('tasks', 'standing.expired') })
  await chip.click()
  const panel = page.getByRole('dialog', { name: words('tasks', 'standing') })
  await expect(panel).toContainText('14.01.2020')
  await panel.getByRole('button', { name: words('tasks', 'verify') }).click()
  await expect(page.getByRole('button', { name: words('tasks', 'standing.verified'), exact: true })).toBeVisible()
  await expect(place()).toContainText(words('tasks', 'badge_other').replace('{{number}}', '2'))

  const take = async (what: 'take.calendar' | 'take.list' | 'take.drafts'): Promise<void> => {
    await page.getByRole('button', { name: words('tasks', 'take'), exact: true }).click()
    await page.getByRole('menuitem', { name: words('tasks', what) }).click()
  }
  await place().click()
  const calendar = join(launched.dir, 'opgaver.ics')
  await chooseSavePath(launched.app, calendar)
  await take('take.calendar')
  await expect(page.getByText(calendar)).toBeVisible()
  expect(readFileSync(calendar, 'utf8')).toMatch(/SUMMARY:.*Drift/)
  const paper = join(launched.dir, 'huskeliste.pdf')
  await chooseSavePath(launched.app, paper)
  await take('take.list')
  await expect(page.getByText(words('tasks', 'take.listDone', { path: paper }))).toBeVisible()
  expect(readFileSync(paper).subarray(0, 5).toString()).toBe('%PDF-')
  await chooseFiles(launched.app, [launched.dir])
  await take('take.drafts')
  await expect(
    page.getByText(words('tasks', 'take.draftsDone_one', { number: 1, path: '' }).split(' i ')[0] ?? '')
  ).toBeVisible()
  const drafts = readdirSync(launched.dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.eml')
  )
  expect(drafts).toHaveLength(1)
  expect(readFileSync(join(launched.dir, drafts[0] ?? ''), 'utf8')).toContain('ejer@example.dk')
})
