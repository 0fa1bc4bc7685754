import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'

const pictures = process.env['SAMREGISTER_PICTURES']

/**
 * A page with something on it keeps nobody out, in light and dark. A picture of each to look at is taken where
 * SAMREGISTER_PICTURES names a folder.
 */
export async function look(page: Page, name: string): Promise<void> {
  for (const scheme of pictures ? ['dark', 'light'] : []) {
    await page.evaluate((value) => {
      document.documentElement.dataset['mantineColorScheme'] = value
    }, scheme)
    await page.screenshot({ path: join(pictures ?? '', `${name}-${scheme}.png`) })
  }
  await expectAccessible(page, name, 'body')
}
