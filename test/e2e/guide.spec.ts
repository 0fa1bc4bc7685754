import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// A new processing activity asked for step by step, by keyboard where one writes, and resumed where one left off.

let page: Page
inNewRegister((program) => {
  page = program.page
})

const question = (key: Parameters<typeof words<'guide'>>[1]) => page.getByRole('heading', { name: words('guide', key) })

test('an activity is written question by question into its own fields, and resumed at the first open one', async () => {
  const supplier = (await saveRecord(page, 'supplier', { name: 'Kajkant Data ApS' })).record.id
  const yes = { value: 'yes' }
  const system = (await saveRecord(page, 'system', { name: 'Nexus', supplier, logging: yes })).record.id
  const alike = { systems: [system], legalBases: ['6.1.e'] }
  await saveRecord(page, 'processingActivity', { name: 'Visitation', ...alike })
  await page.getByRole('link', { name: words('shell', 'place.protocol'), exact: true }).click()
  await page.getByRole('link', { name: words('table', 'new', { what: 'behandlingsaktivitet' }) }).click()
  await page.getByRole('button', { name: words('guide', 'open') }).click()
  await expect(question('ask.what')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Behandlingsaktivitet/ })).toBeFocused()
  await page.keyboard.type('Hjemmehjælp')
  await page.keyboard.press('Enter')
  await expect(question('ask.whose')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Formål' })).toBeFocused()
  await page.keyboard.type('At hjælpe i hjemmet')
  await expectAccessible(page, 'a question', 'body')

  const steps = page.getByRole('navigation', { name: words('guide', 'steps') })
  await steps.getByRole('button', { name: /^Systemerne/ }).click()
  await page
    .getByRole('combobox', { name: 'Systemer' })
    .or(page.getByRole('textbox', { name: 'Systemer' }))
    .fill('Nex')
  await page.getByRole('option', { name: 'Nexus' }).click()
  await page.getByRole('button', { name: words('guide', 'add', { what: 'Kajkant Data ApS' }) }).click()
  await steps.getByRole('button', { name: /^Hvad mangler/ }).click()
  const lacks = page.getByRole('list', { name: words('guide', 'done.record') })
  await expect(lacks).toContainText('Slettefrist')
  await expect(lacks).not.toContainText('Formål')
  await expectAccessible(page, 'what is missing', 'body')
  await page.keyboard.press('Control+s')
  // A new one has no history: this is the page of the saved record.
  await expect(page.getByRole('button', { name: words('record', 'history'), exact: true })).toBeVisible()

  const { rows } = await ask<{ rows: { values: unknown }[] }>(page, 'processingActivity.list', {
    search: 'Hjemmehjælp',
    columns: ['purpose', 'systems', 'processors']
  })
  expect(rows[0]?.values).toMatchObject({ purpose: 'At hjælpe i hjemmet', systems: [system], processors: [supplier] })
  await page
    .getByRole('button', { name: words('guide', 'leave') })
    .first()
    .click()
  await expect(page.getByRole('navigation', { name: words('record', 'sections') })).toBeVisible()
  await page.getByRole('button', { name: words('guide', 'open') }).click()
  await expect(question('ask.whose')).toBeVisible()
})
