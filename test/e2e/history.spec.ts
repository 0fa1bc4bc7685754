import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseFiles, chooseSavePath, type LaunchedApp } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { inNewRegister, type Saved, saveRecord } from './support/in-new-register.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// The history in the window: seen, narrowed, put back, taken out, and proved later.

let launched: LaunchedApp
let page: Page

inNewRegister((app) => {
  launched = app
  page = app.page
})

const save = (entity: string, values: Record<string, unknown>, before?: Saved): Promise<Saved> =>
  saveRecord(page, entity, values, before)
const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const list = () => page.getByRole('grid', { name: words('history', 'title') })
const detail = () => page.getByRole('complementary', { name: words('history', 'entry') })

/** A system that was called and hosted otherwise before, and a supplier that has gone. */
async function fill(): Promise<Saved> {
  const supplier = await save('supplier', { name: 'Nordlys Data' })
  const made = await save('system', { name: 'Cura', supplier: supplier.record.id, hosting: 'external' })
  const changed = await save('system', { name: 'Cura II', supplier: null, hosting: 'saas' }, made)
  await ask(page, 'supplier.remove', { id: supplier.record.id, version: 1 })
  return changed
}

/** The one system's page, with its history at the side. */
async function openSystem(): Promise<void> {
  await page.getByRole('grid').press('Enter')
  await expect(heading('Cura II')).toBeVisible()
  // Read, and not only named: only then is H a key of the page.
  await expect(page.getByRole('button', { name: words('record', 'history'), exact: true })).toBeVisible()
  await page.keyboard.press('h')
}

async function openHistory(): Promise<void> {
  await page.getByRole('link', { name: words('shell', 'place.settings'), exact: true }).click()
  await page.getByRole('link', { name: words('settings', 'page.history'), exact: true }).click()
  await expect(heading(words('history', 'title'))).toBeVisible()
  await expect(list().getByRole('row').nth(1)).toBeVisible()
}

test('what was changed is seen in words, narrowed, and led on from by keyboard', async () => {
  await fill()
  await openHistory()
  const rows = list().getByRole('row')
  await expect(rows.nth(1)).toContainText(words('history', 'did.delete'))
  await expect(rows.nth(2)).toContainText('Cura → Cura II')
  await expectAccessible(page, 'history')

  await page.keyboard.press('/')
  await page.keyboard.type('nordlys cura')
  await page.keyboard.press('ArrowDown')
  await expect(list()).toBeFocused()
  await expect(page.getByRole('status')).toHaveText(words('history', 'found_other', { number: 2 }))
  await expect(detail().getByText('Nordlys Data')).toBeVisible()
  await expect(detail().getByText(words('record', 'value.cleared')).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(heading('Cura II')).toBeVisible()

  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByLabel(words('history', 'search'))).toHaveValue('nordlys cura')
  await page.getByRole('button', { name: words('history', 'filters.clear') }).click()
  await expect(page.getByLabel(words('history', 'search'))).toHaveValue('')
  await expect(list().getByRole('row').nth(1)).toContainText(words('history', 'did.delete'))
  await page.getByRole('combobox', { name: words('history', 'filter.action') }).click()
  await page.getByRole('option', { name: words('history', 'did.delete'), exact: true }).click()
  await expect(page.getByRole('status')).toHaveText(words('history', 'found_one', { number: 1 }))
  await page.getByRole('button', { name: words('history', 'filter.date') }).click()
  await page.getByLabel(words('history', 'filter.to')).fill('01.01.2020')
  await expect(page.getByText(words('history', 'nothing.title'))).toBeVisible()
})

test('earlier values are put back as a new change, several at once, and it says what cannot be', async () => {
  const { record } = await fill()
  await page.getByRole('link', { name: words('shell', 'place.systems'), exact: true }).click()
  await openSystem()
  const history = page.getByRole('complementary', { name: words('record', 'history') })
  await expect(history.getByText(words('record', 'putBack.gone', { name: 'Nordlys Data' }))).toBeVisible()
  await expectAccessible(page, 'put back')
  await history.getByRole('button', { name: words('record', 'putBack.all_other', { count: 2 }) }).click()
  await expect(heading('Cura')).toBeVisible()
  await expect(page.getByText(words('record', 'putBack.done'))).toBeVisible()
  const after = await ask<Saved['record']>(page, 'system.get', { id: record.id })
  expect(after).toMatchObject({ version: 3, values: { name: 'Cura', hosting: 'external', supplier: null } })
  expect((await ask<readonly unknown[]>(page, 'system.history', { id: record.id })).length).toBe(3)

  // From the field's own history, after somebody else has saved: both versions, to choose from.
  await page.getByText('Cura', { exact: true }).last().hover()
  await page.getByRole('button', { name: words('record', 'history.field', { field: 'Navn' }) }).click()
  const popover = page.getByRole('dialog', { name: words('record', 'history.field', { field: 'Navn' }) })
  await popover
    .getByRole('button', { name: words('record', 'putBack.field', { field: 'Navn', value: 'Cura II' }) })
    .click()
  await expect(heading('Cura II')).toBeVisible()
})

test('an import, a user and the overview lead to their part of the history', async () => {
  await fill()
  await page.getByRole('link', { name: words('shell', 'place.systems'), exact: true }).click()
  await openSystem()
  await page.getByRole('link', { name: words('record', 'history.whole') }).click()
  await expect(page.getByRole('status')).toHaveText(words('history', 'found_other', { number: 2 }))
  await detail().getByRole('link', { name: 'Koordinator' }).click()
  await expect(list().getByRole('row').nth(1)).toContainText(words('history', 'did.delete'))
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('status')).toHaveText(words('history', 'found_other', { number: 2 }))
})

test('the history is exported, and its proof is kept and held against the register', async () => {
  await fill()
  await openHistory()
  const file = join(launched.dir, 'historik.json')
  await chooseSavePath(launched.app, file)
  await page.getByRole('button', { name: words('history', 'export'), exact: true }).click()
  await page.getByRole('menuitem', { name: words('history', 'export.json') }).click()
  await expect(page.getByText(file)).toBeVisible()
  const exported = JSON.parse(readFileSync(file, 'utf8')) as { entries: readonly { seq: number }[] }
  expect(exported.entries.length).toBe(exported.entries[0]?.seq)

  const proof = join(launched.dir, 'bevis.json')
  await chooseSavePath(launched.app, proof)
  await page.getByRole('button', { name: words('history', 'head'), exact: true }).click()
  await expect(page.getByText(proof)).toBeVisible()
  const head = JSON.parse(readFileSync(proof, 'utf8')) as { count: number }
  expect(head.count).toBe(exported.entries.length)

  await save('system', { name: 'Senere' })
  const altered = join(launched.dir, 'andet.json')
  writeFileSync(altered, JSON.stringify({ ...head, count: 1 }))
  await page.getByRole('link', { name: words('settings', 'page.backups'), exact: true }).click()
  const check = async (path: string): Promise<void> => {
    await chooseFiles(launched.app, [path])
    await page.getByRole('button', { name: words('settings', 'verify.head') }).click()
  }
  await check(proof)
  await expect(page.getByText(/ændringer er, som de var/)).toBeVisible()
  await check(altered)
  await expect(page.getByText(words('historyProblems', 'head.forged'))).toBeVisible()
  await check(file)
  await expect(page.getByText(words('errors', 'history.notAHead', { path: file }))).toBeVisible()
})
