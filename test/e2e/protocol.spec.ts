import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseSavePath, type LaunchedApp } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { openRecord } from './support/open-record.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// The record of processing activities: an activity's page like a document, a unit's protocol.

let page: Page
let launched: LaunchedApp
inNewRegister((app) => {
  launched = app
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
  const table = page.getByRole('grid', { name: words('protocol', 'unit.title') })
  const row = table.getByRole('row', { name: /Elevadministration/ })
  await expect(row).toContainText(words('protocol', 'unit.proposed'))
  await expect(row).toContainText('Skoleportalen')
  await row.getByRole('checkbox').click()
  await expectAccessible(page, 'a unit’s protocol')
  await page.getByRole('button', { name: words('protocol', 'unit.join', { count: '1' }) }).click()
  await expect(row).toContainText(words('protocol', 'unit.joined'))
  await page.getByRole('button', { name: words('common', 'action.undo') }).click()
  await expect(row).toContainText(words('protocol', 'unit.proposed'))

  // All is what is shown: of what is proposed, nothing that is joined is ended.
  const activity = await save('processingActivity', { ...common, name: 'Skolebus', systems: [] })
  await save('participation', { activity, unit })
  const all = page.getByRole('checkbox', { name: /^Vælg alle/ })
  const join = page.getByRole('button', { name: /^Tilslut \d/ })
  const end = page.getByRole('button', { name: /^Ophør \d/ })
  await page.getByText(new RegExp(`^${words('protocol', 'unit.proposed')} \\d`)).click()
  await all.check()
  await expect(join).toHaveText('Tilslut 1')
  await expect(end).toHaveCount(0)
  await page.getByText(new RegExp(`^${words('protocol', 'unit.joined')} \\d`)).click()
  await expect(end).toHaveText('Ophør 1')
  await page.getByText(new RegExp(`^${words('protocol', 'unit.proposed')} \\d`)).click()
  await expect(join).toHaveCount(0)
  await end.click()
  await expect(table.getByRole('row', { name: /Skolebus/ })).toHaveCount(0)
  await expect(all).toHaveCount(0)
})

test('a copy says what its source changed since, and takes it over', async () => {
  const unit = await save('organisationUnit', { name: 'Nordre Skole' })
  const values = { name: 'Skolefotografering', purpose: 'Billeder af klasser', measures: 'Låst skab' }
  const source = await saveRecord(page, 'processingActivity', values)
  await openRecord(page, 'Skolefotografering')
  await page.getByRole('button', { name: words('record', 'more') }).click()
  await page.getByRole('menuitem', { name: words('copies', 'menu') }).click()
  const dialog = page.getByRole('dialog', { name: words('copies', 'copyTitle') })
  await dialog.getByLabel(words('copies', 'unit'), { exact: true }).fill('Nordre')
  await page.getByRole('option', { name: 'Nordre Skole' }).click()
  await dialog.getByRole('button', { name: words('copies', 'copy') }).click()
  const panel = page.getByRole('region', { name: 'Forskelle til kilden' })
  await expect(panel).toContainText(words('copies', 'same'))

  const now = { purpose: 'Billeder af klasser og ansatte', measures: 'Kryptering' }
  await saveRecord(page, 'processingActivity', now, source)
  const open = panel.getByRole('table', { name: words('copies', 'open') })
  await expect(open.getByRole('row', { name: /Billeder af klasser og ansatte/ })).toBeVisible()
  const what = 'Sikkerhedsforanstaltninger'
  await open.getByRole('button', { name: words('copies', 'keepOne', { what }) }).click()
  await expect(panel).toContainText(words('copies', 'own_one', { count: '1' }))
  await expectAccessible(page, 'a copy')
  await panel.getByRole('button', { name: words('copies', 'takeAll_one', { count: '1' }) }).click()
  await expect(panel).toContainText(words('copies', 'nothingNew'))
  const { rows } = await ask<{ rows: { values: unknown }[] }>(page, 'processingActivity.list', {
    filters: { unit: { anyOf: [unit] } },
    columns: ['purpose', 'measures']
  })
  expect(rows[0]?.values).toMatchObject({ purpose: now.purpose, measures: 'Låst skab' })
})

test('an activity begins from a template that its words find', async () => {
  const template = { template: { value: 'yes' }, purpose: 'Udstedelse af sundhedskort' }
  const source = await save('processingActivity', { name: 'Sygesikring', kle: ['29.03'], ...template })
  await save('processingActivity', { name: 'Lønudbetaling', template: { value: 'yes' } })
  await page.getByRole('link', { name: words('shell', 'place.protocol'), exact: true }).click()
  await page.getByRole('link', { name: words('table', 'new', { what: 'behandlingsaktivitet' }) }).click()
  await page.getByRole('button', { name: words('copies', 'begin.open') }).click()
  const dialog = page.getByRole('dialog', { name: words('copies', 'begin.title') })
  await dialog.getByLabel(words('copies', 'begin.search')).fill('29.03')
  await expect(dialog.getByRole('radio')).toHaveCount(1)
  await dialog.getByRole('radio', { name: 'Sygesikring' }).check()
  await expectAccessible(page, 'templates', '[role=dialog]')
  await dialog.getByRole('button', { name: words('copies', 'begin.run') }).click()
  await expect(page.getByRole('region', { name: 'Forskelle til kilden' })).toContainText('Sygesikring')
  const { rows } = await ask<{ rows: { values: unknown }[] }>(page, 'processingActivity.list', {
    filters: { copiedFrom: { anyOf: [source] } },
    columns: ['kle', 'template']
  })
  expect(rows.map(({ values }) => values)).toMatchObject([{ kle: ['29.03'], template: null }])
})

test('an agreement’s annexes say before what is missing, and the record of activities is a PDF', async () => {
  const processor = await save('supplier', { name: 'Kajkant Data ApS' })
  await save('agreement', { name: 'Aftale om skolebus', processor, oversightMonths: 12 })
  await openRecord(page, 'Aftale om skolebus')
  await page.getByRole('button', { name: words('papers', 'annex.button') }).click()
  const dialog = page.getByRole('dialog', { name: words('papers', 'annex.title') })
  await expect(dialog.getByRole('list', { name: words('papers', 'annex.missing.list') })).toContainText('Varighed')
  await expectAccessible(page, 'annexes', '[role=dialog]')
  const annexes = join(launched.dir, 'bilag.docx')
  await chooseSavePath(launched.app, annexes)
  await dialog.getByRole('button', { name: words('papers', 'annex.run') }).click()
  await expect(page.getByText(annexes)).toBeVisible()
  expect(readFileSync(annexes).subarray(0, 2).toString()).toBe('PK')

  await page.getByRole('button', { name: words('agreements', 'oversight.complete') }).click()
  const oversight = page.getByRole('dialog', { name: words('agreements', 'oversight.title') })
  await oversight.getByRole('textbox', { name: 'Gennemført' }).fill('02.03.2026')
  await oversight.getByRole('textbox', { name: 'Link til rapporten' }).fill('https://eksempel.dk/erklaering')
  await expect(oversight.getByRole('textbox', { name: 'Næste tilsyn' })).toHaveValue(/2027/)
  await expectAccessible(page, 'an oversight', '[role=dialog]')
  await oversight.getByRole('button', { name: words('agreements', 'oversight.save') }).click()
  await expect(page.getByRole('region', { name: 'Tilsyn' }).getByText(/2027/).first()).toBeVisible()

  await save('processingActivity', { name: 'Skolebuskørsel' })
  await page.getByRole('link', { name: 'Behandlingsaktiviteter' }).first().click()
  const path = join(launched.dir, 'fortegnelse.pdf')
  await chooseSavePath(launched.app, path)
  await page.getByRole('button', { name: words('papers', 'record.button'), exact: true }).click()
  await page
    .getByRole('menuitem', { name: words('papers', 'record.pdf') })
    .first()
    .click()
  await expect(page.getByText(path)).toBeVisible()
  const pdf = readFileSync(path)
  expect(pdf.toString('utf16le') + pdf.toString('latin1')).toContain('Fortegnelse over behandlingsaktiviteter')
})

test('an oversight asks what the last one asked and the standard questions, and is sent to its supplier', async () => {
  const processor = await save('supplier', { name: 'Kajkant Data ApS' })
  const agreement = await save('agreement', { name: 'Aftale om skolebus', processor })
  const before = await save('oversight', { agreement, completedOn: '2025-03-01' })
  await save('oversightQuestion', { oversight: before, number: 1, name: 'Hvem har nøglen?', reply: 'yes' })
  await save('oversight', { agreement, plannedOn: '2026-03-01', name: 'Tilsyn 2026' })
  await openRecord(page, 'Tilsyn 2026')
  const panel = page.getByRole('region', { name: words('agreements', 'questions.title') })
  await expect(panel).toContainText(words('agreements', 'questions.none'))
  await expectAccessible(page, 'an oversight without questions')
  await panel.getByRole('button', { name: /01.03.2025 \(1\)$/ }).press('Enter')
  await expect(panel.getByRole('row', { name: /1\. Hvem har nøglen\?/ })).toContainText(
    words('agreements', 'questions.unanswered')
  )
  const standard = panel.getByRole('button', { name: /^Standardspørgsmål/ })
  await standard.press('Enter')
  await expect(standard).toHaveCount(0)
  const put = page.getByRole('alert').filter({ hasText: /\d\d spørgsmål/ })
  await put.getByRole('button', { name: words('common', 'action.undo') }).click()
  await expect(standard).toBeVisible()

  await panel.getByRole('button', { name: words('protocol', 'piece.edit', { name: 'Hvem har nøglen?' }) }).click()
  await panel.getByLabel('Uddybning').fill('Driftschefen')
  await page.keyboard.press('Control+s')
  await expect(panel.getByRole('row', { name: /Hvem har nøglen/ })).toContainText(
    words('agreements', 'questions.toAssess')
  )
  const chip = words('agreements', 'questions.chip.toAssess_one', { count: '1' })
  await expect(page.getByText(chip, { exact: true })).toBeVisible()
  await expectAccessible(page, 'an oversight with answers')
  await panel.getByRole('button', { name: words('agreements', 'questions.send') }).click()
  await expect(page.getByRole('heading', { level: 1, name: words('packages', 'share.title') })).toBeVisible()
  await expect(page.getByRole('radio', { name: words('packages', 'profile.supplier') })).toBeChecked()
  await expect(page.getByText('Kajkant Data ApS').first()).toBeVisible()
})

test('a unit’s record is published, stays as it was, and is compared with today', async () => {
  const unit = await save('organisationUnit', { name: 'Vestre Skole' })
  const activity = await saveRecord(page, 'processingActivity', { name: 'Skolebibliotek', unit, purpose: 'Udlån' })
  await page.getByRole('link', { name: words('shell', 'place.protocol'), exact: true }).click()
  await page.getByRole('link', { name: words('protocol', 'unit.title') }).click()
  await page.getByLabel(words('protocol', 'unit.choose'), { exact: true }).fill('Vestre')
  await page.getByRole('option', { name: 'Vestre Skole' }).click()
  await page.getByRole('link', { name: words('versions', 'open'), exact: true }).click()
  await page.getByRole('button', { name: words('versions', 'publish') }).click()
  const dialog = page.getByRole('dialog', { name: words('versions', 'publishTitle') })
  await dialog.getByRole('textbox', { name: words('versions', 'approvedAs') }).fill('Skoleleder')
  await expectAccessible(page, 'publishing', '[role=dialog]')
  await dialog.getByRole('button', { name: words('versions', 'run') }).click()
  const versions = page.getByRole('table', { name: words('versions', 'title') })
  await expect(versions).toContainText('Skoleleder')
  await expectAccessible(page, 'versions')

  await saveRecord(page, 'processingActivity', { purpose: 'Udlån og læsehjælp' }, activity)
  await versions.getByRole('link', { name: words('versions', 'compareNow') }).click()
  const row = page.getByRole('table', { name: 'Skolebibliotek' }).getByRole('row', { name: /Formål/ })
  await expect(row).toContainText('Udlån og læsehjælp')
  await expectAccessible(page, 'a comparison')
  await page.getByRole('link', { name: words('versions', 'title'), exact: true }).click()
  await versions.getByRole('link', { name: words('versions', 'numbered', { number: '1' }) }).click()
  const shown = page.getByRole('region', { name: 'Skolebibliotek' })
  await expect(shown).toContainText('Udlån')
  await expect(shown).not.toContainText('læsehjælp')
  await expectAccessible(page, 'a version')
})
