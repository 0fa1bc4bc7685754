import type { Page } from '@playwright/test'
import { expect } from './expect.ts'

/** Goes to the record of this name by the search over everything. */
export async function openRecord(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const search = page.getByRole('dialog')
  await search.getByRole('textbox').fill(name)
  await search
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
