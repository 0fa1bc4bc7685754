import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { words } from './support/words.ts'

// What is due: seen with its number, done from its row and on the record's page, taken back.

let page: Page
inNewRegister((app) => {
  page = app.page
})

const place = () => page.getByRole('link', { name: words('shell', 'place.tasks') })
const list = () => page.getByRole('grid', { name: words('tasks', 'title') })
const undo = () => page.getByRole('button', { name: words('common', 'action.undo') })

test('a verification is done from its row, is undone, and is done again on the record it leads to', async () => {
  for (const name of ['Nexus', 'Cura'])
    await saveRecord(page, 'system', { name, reviewedOn: '2020-01-14', reviewedBy: 'Koordinator' })
  await saveRecord(page, 'contract', { name: 'Drift', endsOn: '2021-01-31', reviewedOn: '2020-01-14' })
  await expect(place()).toContainText(words('tasks', 'badge_other').replace('{{number}}', '3'))

  await place().click()
  await expect(list().getByRole('row', { name: 'Cura' })).toContainText('14.01.2021')
  await expectAccessible(page, 'tasks')

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
})
