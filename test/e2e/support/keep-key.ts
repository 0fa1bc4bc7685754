import type { Locator, Page } from '@playwright/test'
import { expect } from './expect.ts'
import { words as danish } from './words.ts'

/** Reads a recovery key off its page and types back the group that is asked for, wrongly at first; answers the key. */
export async function proveKey(within: Page | Locator, words = danish): Promise<string> {
  const list = within.getByRole('list', { name: words('welcome', 'key.title') })
  const groups = await list.getByRole('listitem').allTextContents()
  const asked = within.getByRole('textbox')
  const number = Number(/\d+/.exec((await within.locator('label').textContent()) ?? '')?.[0])
  const done = within.getByRole('button', { name: words('welcome', 'key.done') })
  await asked.fill('AAAAA')
  await done.click()
  await expect(within.getByText(words('welcome', 'key.wrong'))).toBeVisible()
  await asked.fill((groups[number - 1] ?? '').toLowerCase())
  await done.click()
  return groups.join('-')
}
