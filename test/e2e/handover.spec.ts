import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { inNewRegister, type Saved, saveRecord } from './support/in-new-register.ts'
import { openRecord } from './support/open-record.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// Somebody leaves, two suppliers turn out to be one, a unit moves: by the window, each with its way back.

let page: Page
inNewRegister((app) => {
  page = app.page
})

const open = (name: string): Promise<void> => openRecord(page, name)
const get = (entity: string, { record }: Saved): Promise<{ values: Record<string, unknown> }> =>
  ask(page, `${entity}.get`, { id: record.id })
const undo = () => page.getByRole('button', { name: words('common', 'action.undo') }).click()

test('a leaver’s duties go to another and come back; two suppliers become one', async () => {
  const anna = await saveRecord(page, 'person', { name: 'Anna Prøve', leftOn: '2026-01-31' })
  const bo = await saveRecord(page, 'person', { name: 'Bo Test' })
  const keep = await saveRecord(page, 'supplier', { name: 'Havbris ApS', country: 'Norge' })
  const drop = await saveRecord(page, 'supplier', { name: 'HAVBRIS', note: 'Faktura pr. e-mail' })
  const owned = { owner: anna.record.id, supplier: drop.record.id }
  const system = await saveRecord(page, 'system', { name: 'Vagtplan', ...owned })
  await saveRecord(page, 'organisationUnit', { name: 'Skolen', leader: anna.record.id })

  await open('Anna Prøve')
  await expect(page.getByRole('status').filter({ hasText: '31.01.2026' })).toBeVisible()
  await page.getByRole('button', { name: words('people', 'handover') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('people', 'handover.to')).fill('Bo')
  await page.getByRole('option', { name: 'Bo Test', exact: true }).click()
  await expect(
    dialog.getByText(words('people', 'handover.would_other', { number: '2', name: 'Bo Test' }))
  ).toBeVisible()
  await expectAccessible(page, 'handover', 'body')
  await dialog.getByRole('button', { name: words('people', 'handover.run_other', { number: '2' }) }).click()
  await expect(page.getByText(words('people', 'duties.none'))).toBeVisible()
  expect((await get('system', system)).values['owner']).toBe(bo.record.id)
  await undo()
  await expect(page.getByText(words('people', 'undone_other', { number: '2' }))).toBeVisible()
  expect((await get('system', system)).values['owner']).toBe(anna.record.id)

  await open('Havbris ApS')
  await page.getByRole('link', { name: words('people', 'merge.twin_one') }).click()
  await expect(page.getByRole('radio', { name: /Faktura pr\. e-mail/ })).toBeChecked()
  await page.getByRole('button', { name: words('people', 'merge.run', { keep: 'Havbris ApS' }) }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Havbris ApS' })).toBeVisible()
  expect((await get('system', system)).values['supplier']).toBe(keep.record.id)
  expect((await get('supplier', keep)).values).toMatchObject({ aliases: ['HAVBRIS'], note: 'Faktura pr. e-mail' })
  // What points at a supplier stands on its page, as does the way to its list and to others of its country.
  const used = page.getByRole('region', { name: 'Systemer · Leverandør', exact: true })
  await expect(used.getByRole('link', { name: 'Vagtplan' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Kontrakter · Leverandør' })).toHaveCount(0)
  await used.getByRole('link', { name: words('record', 'usedBy.list') }).click()
  await expect(page.getByText(words('table', 'rows_one', { number: 1 }))).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('link', { name: 'Norge' }).click()
  await expect(page.getByRole('rowheader', { name: 'Havbris ApS' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await undo()
  await expect(page.getByRole('link', { name: words('people', 'merge.twin_one') })).toBeVisible()
  expect((await get('system', system)).values['supplier']).toBe(drop.record.id)
})

test('a unit is put elsewhere in the tree by keys and by mouse, never below itself', async () => {
  const school = await saveRecord(page, 'organisationUnit', { name: 'Skolen' })
  const team = await saveRecord(page, 'organisationUnit', { name: 'Team', parent: school.record.id })
  const care = await saveRecord(page, 'organisationUnit', { name: 'Plejen' })
  await page.getByRole('link', { name: words('shell', 'place.organisation'), exact: true }).click()
  const tree = page.getByRole('tree')
  await expect(tree.getByRole('treeitem')).toHaveCount(3)
  const parentIs = (parent: Saved | null) =>
    expect.poll(async () => (await get('organisationUnit', team)).values['parent']).toBe(parent?.record.id ?? null)
  // Plejen, Skolen, Team: from the school to its own team is a circle, to the care it is not.
  await tree.focus()
  for (const key of ['End', 'Control+x', 'Home', 'Control+v']) await page.keyboard.press(key)
  await parentIs(care)
  await undo()
  await parentIs(school)
  await tree.focus()
  for (const key of ['End', 'ArrowUp', 'Control+x', 'End', 'Control+v']) await page.keyboard.press(key)
  await expect(page.getByText(words('people', 'tree.circle', { name: 'Skolen' }))).toBeAttached()
  await page.keyboard.press('Escape')
  await tree.getByRole('treeitem', { name: /Team/ }).dragTo(tree.getByRole('treeitem', { name: /Plejen/ }))
  await parentIs(care)
})

test('a unit goes into another with whoever writes for it, but into none below itself', async () => {
  const office = await saveRecord(page, 'organisationUnit', { name: 'Kontoret' })
  const desk = await saveRecord(page, 'organisationUnit', { name: 'Skranken', parent: office.record.id })
  const part = await saveRecord(page, 'organisationUnit', { name: 'Vagten', parent: desk.record.id })
  const passphrase = 'et rimeligt langt kodeord til prøven'
  await ask(page, 'user.add', { name: 'Redaktør', roles: ['unitEditor'], units: [desk.record.id], passphrase })
  await open('Skranken')
  await page
    .getByRole('button', { name: words('record', 'more'), exact: true })
    .first()
    .click()
  await page.getByRole('menuitem', { name: words('people', 'merge') }).click()
  await page.getByLabel(words('people', 'merge.drop')).fill('Kontoret')
  await page.getByRole('option', { name: 'Kontoret', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Skranken' })).toBeVisible()
  await page.getByRole('button', { name: words('people', 'merge.swap') }).click()
  await expect(
    page.getByText(words('people', 'merge.users_one', { names: 'Redaktør', keep: 'Kontoret' }))
  ).toBeVisible()
  await page.getByRole('button', { name: words('people', 'merge.run', { keep: 'Kontoret' }) }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kontoret' })).toBeVisible()
  expect((await get('organisationUnit', part)).values['parent']).toBe(office.record.id)
  await undo()
  await expect.poll(async () => (await get('organisationUnit', part)).values['parent']).toBe(desk.record.id)
})
