import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { sheetFile } from '../support/sheet-file.ts'
import { chooseSavePath, type LaunchedApp } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { openRecord } from './support/open-record.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { Wizard } from './support/wizard.ts'
import { words } from './support/words.ts'

// From a department's old sheet to the unit's published record: every step between, by the pages one goes through.

let launched: LaunchedApp
let page: Page
inNewRegister((app) => {
  launched = app
  page = app.page
})

const save = async (entity: string, values: Record<string, unknown>): Promise<string> =>
  (await saveRecord(page, entity, values)).record.id

interface Listed {
  readonly rows: readonly { readonly id: string; readonly values: Record<string, unknown> }[]
}

test('a sheet becomes activities that are joined, filled in, screened, assessed, agreed upon and published', async () => {
  test.slow()
  const processor = await save('supplier', { name: 'Kajkant Data ApS' })
  const system = await save('system', { name: 'Omsorgssystemet', supplier: processor })
  const unit = await save('organisationUnit', { name: 'Plejehjemmet Solgården' })
  await save('unitUse', { system, unit, inUse: 'yes' })

  const wizard = new Wizard(launched.app, page)
  await wizard.open()
  await wizard.about('processingActivity')
  await wizard.choose(
    sheetFile(launched.dir, 'hjemmeplejen.xlsx', {
      name: 'Hjemmeplejen',
      rows: [
        ['Behandlingsaktivitet', 'Ansvarlig enhed', 'Formål', 'Systemer', 'Fælles aktivitet'],
        ['Visitation', 'Hjemmeplejen', 'At afgøre ansøgninger om hjælp', 'Omsorgssystemet', 'ja'],
        ['Nøglebokse', 'Hjemmeplejen', 'At komme ind til borgerne', '', 'nej']
      ]
    })
  )
  await wizard.next('sheets')
  await wizard.next('columns')
  await wizard.next('preview')
  await wizard.next('result')
  const { rows } = await ask<Listed>(page, 'processingActivity.list', { search: 'Visitation' })
  const activity = rows[0]?.id ?? ''

  await page.getByRole('link', { name: words('shell', 'place.protocol'), exact: true }).click()
  await page.getByRole('link', { name: words('protocol', 'unit.title') }).click()
  await page.getByLabel(words('protocol', 'unit.choose'), { exact: true }).fill('Solgården')
  await page.getByRole('option', { name: 'Plejehjemmet Solgården' }).click()
  const proposed = page.getByRole('row', { name: /Visitation/ })
  await proposed.getByRole('checkbox').click()
  await page.getByRole('button', { name: words('protocol', 'unit.join', { count: '1' }) }).click()
  await expect(proposed).toContainText(words('protocol', 'unit.joined'))

  // One matter at a time: it begins where the first answer lacks, proposes, and is come back to where it was left.
  await proposed.getByRole('link', { name: 'Visitation', exact: true }).click()
  const asks = (step: 'whose' | 'protection' | 'told') =>
    page.getByRole('heading', { name: words('guide', `ask.${step}`) })
  const steps = page.getByRole('navigation', { name: words('guide', 'steps') })
  const stepByStep = page.getByRole('button', { name: words('guide', 'open'), exact: true })
  await stepByStep.click()
  await expect(asks('whose')).toBeFocused()
  await expectAccessible(page, 'the guided mode')
  await steps.getByRole('button', { name: words('guide', 'name.systems') }).click()
  await page.getByRole('button', { name: words('guide', 'add', { what: 'Kajkant Data ApS' }) }).press('Enter')
  await steps.getByRole('button', { name: words('guide', 'name.protection') }).click()
  await page.getByLabel('Sikkerhedsforanstaltninger').fill('Adgang efter rolle')
  await page.keyboard.press('Control+Enter')
  await expect(asks('told')).toBeFocused()
  await page.getByRole('radiogroup').first().getByText('Ja', { exact: true }).click()
  await page.keyboard.press('Control+s')
  await expect(page.getByText(words('record', 'saved')).first()).toBeVisible()
  await expect(asks('told')).toBeVisible()
  await page
    .getByRole('button', { name: words('guide', 'leave') })
    .first()
    .click()
  const filled = await ask<Listed['rows'][number]>(page, 'processingActivity.get', { id: activity })
  expect(filled.values).toMatchObject({
    processors: [processor],
    measures: 'Adgang efter rolle',
    informationGiven: { value: 'yes' }
  })

  await save('impactAssessment', { name: 'DPIA Visitation', activities: [activity] })
  await openRecord(page, 'DPIA Visitation')
  await page.getByRole('button', { name: words('record', 'edit.section', { section: 'Screening' }) }).click()
  const questions = page.getByRole('region', { name: 'Screening' }).getByRole('radiogroup')
  for (const at of [3, 4]) await questions.nth(at).getByText('Ja', { exact: true }).click()
  await page.keyboard.press('Control+s')
  await expect(page.getByText(words('assurance', 'screening.needed'))).toBeVisible()
  await page.getByRole('button', { name: words('record', 'edit.section', { section: '1 · Behovet' }) }).click()
  await page
    .getByRole('region', { name: '1 · Behovet' })
    .getByRole('textbox')
    .first()
    .fill('Hjælpen kan ikke gives uden.')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Hjælpen kan ikke gives uden.')).toBeVisible()

  const about = { processor, systems: [system], activities: [activity], signedOn: '2026-01-14' }
  await save('agreement', { name: 'Aftale om omsorgssystemet', ...about })
  await openRecord(page, 'Aftale om omsorgssystemet')
  await page.getByRole('button', { name: words('papers', 'annex.button') }).click()
  const annexes = join(launched.dir, 'bilag.docx')
  await chooseSavePath(launched.app, annexes)
  await page.getByRole('button', { name: words('papers', 'annex.run') }).click()
  await expect(page.getByText(annexes)).toBeVisible()
  expect(readFileSync(annexes).subarray(0, 2).toString()).toBe('PK')

  // What it joined is in the unit's own record, which its leader publishes.
  await page.getByRole('link', { name: words('shell', 'place.protocol'), exact: true }).click()
  await page.getByRole('link', { name: words('protocol', 'unit.title') }).click()
  await page.getByLabel(words('protocol', 'unit.choose'), { exact: true }).fill('Solgården')
  await page.getByRole('option', { name: 'Plejehjemmet Solgården' }).click()
  await page.getByRole('link', { name: words('versions', 'open'), exact: true }).click()
  await page.getByRole('button', { name: words('versions', 'publish') }).click()
  const dialog = page.getByRole('dialog', { name: words('versions', 'publishTitle') })
  await dialog.getByRole('textbox', { name: words('versions', 'approvedAs') }).fill('Forstander')
  await dialog.getByRole('button', { name: words('versions', 'run') }).click()
  const versions = page.getByRole('table', { name: words('versions', 'title') })
  await expect(versions).toContainText('Forstander')
  await versions.getByRole('link', { name: words('versions', 'numbered', { number: '1' }) }).click()
  await expect(page.getByRole('region', { name: 'Visitation' })).toContainText('Adgang efter rolle')
})
