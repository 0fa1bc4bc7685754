import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from './support/expect.ts'
import { inOneRegister } from './support/in-new-register.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// A hundred thousand systems in the list: few are drawn, all can be reached.

const count = 100_000

let page: Page

inOneRegister(async (launched) => {
  page = launched.page
  const rows = Array.from({ length: count }, (_, i) => `System ${i};Leverandør ${i % 400} A/S;Bruges af hold ${i % 97}`)
  const path = join(launched.dir, 'systemer.csv')
  writeFileSync(path, ['Systemnavn;Leverandør;Beskrivelse', ...rows].join('\n'))
  const session = { sessionId: crypto.randomUUID() }
  const job = () => ({ jobId: crypto.randomUUID(), ...session })
  await ask(page, 'import.read', { ...job(), entity: 'system', language: 'da', files: [{ path }] })
  await ask(page, 'import.preview', job())
  await ask(page, 'import.apply', job())
})

/** The row the keyboard is at. */
const active = () =>
  page.getByRole('grid').evaluate((grid) => {
    const row = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')
    return row?.querySelector('[role="rowheader"]')?.textContent ?? ''
  })

test('all are counted, few are drawn, and each end and middle is a key away', async () => {
  await page.getByRole('link', { name: words('shell', 'place.systems'), exact: true }).click()
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1))
  await expect(page.getByText('100.000 rækker')).toBeVisible()
  expect(await page.getByRole('row').count()).toBeLessThan(80)

  await grid.focus()
  await page.keyboard.press('End')
  await expect.poll(active).toBe(`System ${count - 1}`)
  await page.keyboard.press('Home')
  await expect.poll(active).toBe('System 0')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowDown')
  await expect.poll(active).toMatch(/^System \d+$/)

  for (const share of [0.5, 0.1, 0.9, 0.33]) {
    await grid.evaluate((element, to) => element.scrollTo({ top: element.scrollHeight * to }), share)
    const middle = page.getByRole('rowheader', { name: new RegExp(`^System ${String(share * 10).slice(0, 1)}`) })
    await expect(middle.first()).toBeVisible()
  }
  expect(await page.getByRole('row').count()).toBeLessThan(80)
})

test('search and filters narrow them, and the count follows', async () => {
  await page.getByRole('textbox', { name: words('table', 'search') }).fill('system 4242')
  await expect(page.getByText('20 rækker')).toBeVisible()
  await expect(page.getByRole('rowheader').first()).toHaveText('System 4242')
  await page.getByRole('button', { name: words('table', 'filter.clearAll') }).click()
  await expect(page.getByText('100.000 rækker')).toBeVisible()
})
