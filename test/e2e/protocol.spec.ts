import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { openRecord } from './support/open-record.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// The record of processing activities: an activity's page like a document.

let page: Page
inNewRegister((app) => {
  page = app.page
})

const save = async (entity: string, values: Record<string, unknown>): Promise<string> =>
  (await saveRecord(page, entity, values)).record.id

test('who, what and to whom is linked, written and taken away where it stands', async () => {
  const subjects = [
    await save('subjectCategory', { name: 'Skoleelever' }),
    await save('subjectCategory', { name: 'Mødre' })
  ]
  const dataCategories = [
    await save('dataCategory', { name: 'Allergier', level: 'special' }),
    await save('dataCategory', { name: 'Karakterer', level: 'ordinary' })
  ]
  const activity = await save('processingActivity', { name: 'Undervisning', subjects, dataCategories })
  await openRecord(page, 'Undervisning')
  const rest = page.getByRole('region', { name: words('protocol', 'unlinked.title') })
  await rest.getByRole('button', { name: words('protocol', 'unlinked.link') }).click()
  const proposal = page.getByRole('dialog', { name: words('protocol', 'unlinked.proposal') })
  await expect(proposal.getByRole('row', { name: /Mødre/ })).toContainText('Karakterer')
  await proposal.getByRole('button', { name: words('protocol', 'unlinked.confirm_other', { count: '2' }) }).click()
  await expect(rest).toHaveCount(0)

  const lines = page.getByRole('table', { name: words('protocol', 'lines.title') })
  await expect(lines.getByRole('row', { name: /Skoleelever/ })).toContainText('Følsomme (art. 9)')
  await lines.getByRole('button', { name: words('protocol', 'piece.edit', { name: 'Mødre' }) }).click()
  await lines.getByLabel('Slettefrist for dem').fill('Efter skoleåret')
  await page.keyboard.press('Control+s')
  await expect(lines.getByRole('row', { name: /Mødre/ })).toContainText('Efter skoleåret')
  await lines.getByRole('button', { name: words('protocol', 'piece.remove', { name: 'Skoleelever' }) }).click()
  await expect(rest).toContainText('Skoleelever')

  await page.getByRole('button', { name: words('protocol', 'transfers.add') }).click()
  await page.getByLabel(/^Land eller organisation/).fill('USA')
  await page.getByRole('button', { name: words('protocol', 'piece.save'), exact: true }).click()
  const transfers = page.getByRole('table', { name: words('protocol', 'transfers.title') })
  await expect(transfers).toContainText(words('protocol', 'transfers.noBasis'))
  await expectAccessible(page, 'an activity')
  const { rows } = await ask<{ rows: { values: unknown }[] }>(page, 'transfer.list', {})
  expect(rows[0]?.values).toMatchObject({ activity, country: 'USA' })
})
