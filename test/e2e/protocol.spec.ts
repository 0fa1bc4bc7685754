import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { openRecord } from './support/open-record.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// The record of processing activities: an activity's page like a document, a unit's protocol.

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

test('a unit joins what its systems are for, and leaves by hand', async () => {
  const unit = await save('organisationUnit', { name: 'Søndre Skole' })
  const other = await save('organisationUnit', { name: 'Skoleforvaltningen' })
  const system = await save('system', { name: 'Skoleportalen' })
  await save('unitUse', { system, unit, inUse: 'yes' })
  const common = { unit: other, common: { value: 'yes' }, systems: [system] }
  await save('processingActivity', { name: 'Elevadministration', ...common })
  await save('processingActivity', { name: 'Skolemad', unit })

  await page.getByRole('link', { name: words('shell', 'place.protocol'), exact: true }).click()
  await page.getByRole('link', { name: words('protocol', 'unit.title') }).click()
  await page.getByLabel(words('protocol', 'unit.choose'), { exact: true }).fill('Søndre')
  await page.getByRole('option', { name: 'Søndre Skole' }).click()
  const table = page.getByRole('table', { name: words('protocol', 'unit.title') })
  const row = table.getByRole('row', { name: /Elevadministration/ })
  await expect(row).toContainText(words('protocol', 'unit.proposed'))
  await expect(row).toContainText('Skoleportalen')
  await row.getByRole('checkbox').click()
  await expectAccessible(page, 'a unit’s protocol')
  await page.getByRole('button', { name: words('protocol', 'unit.join', { count: '1' }) }).click()
  await expect(row).toContainText(words('protocol', 'unit.joined'))
  await page.getByRole('button', { name: words('common', 'action.undo') }).click()
  await expect(row).toContainText(words('protocol', 'unit.proposed'))
})
