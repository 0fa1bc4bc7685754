import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { LaunchedApp } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { inNewRegister } from './support/in-new-register.ts'
import { passphrase } from './support/made-registers.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { unitOfLone } from './support/unit-of-lone.ts'
import { words } from './support/words.ts'

// A shielding from the employee who was threatened to the leader who confirms it; shielding-chain.spec.ts goes on from there.

let launched: LaunchedApp
let page: Page

inNewRegister(
  (app) => {
    launched = app
    page = app.page
  },
  { withOfficers: true }
)

type Case = Parameters<typeof words<'shielding'>>[1]
type Form = Parameters<typeof words<'shielding-request'>>[1]
const said = (key: Case, params = {}): string => words('shielding', key, params)
const form = (key: Form): string => words('shielding-request', key)
const dialog = (): Locator => page.getByRole('dialog')
const standing = (): Locator => page.getByRole('region', { name: said('column.state') })

/** Fictive: the day has 60 added. */
const number = '671170-1234'

async function as(userName: string): Promise<void> {
  await ask(page, 'register.open', { path: join(launched.dir, 'Prøveby Kommune.samregister'), userName, passphrase })
  await page.getByRole('link', { name: words('shell', 'place.shielding.narrow') }).click()
  await expect(page.getByRole('heading', { level: 1, name: said('title') })).toBeVisible()
}

/** A unit that Lone leads, and the area founded. */
async function prepare(): Promise<void> {
  await unitOfLone(page)
  await as('Sigrid')
  await ask(page, 'area.found', { area: 'shielding' })
}

test('asked for in four answers, filled in and confirmed by the leader', async () => {
  test.slow()
  await prepare()
  await as('Mette')
  await page.getByRole('link', { name: said('new') }).click()
  await page.getByText(form('form.acute'), { exact: true }).click()
  await page.getByRole('button', { name: form('form.send') }).click()
  await expect(page.getByText(form('form.required')).first()).toBeVisible()
  await expectAccessible(page, 'the request with errors')
  // The only unit there is needs no choice.
  await page.getByLabel(form('form.citizen')).first().fill(number)
  await page.getByLabel(form('form.when')).fill('1.3.2026')
  await page.getByLabel(form('form.what')).fill('Råbte og truede i døren')
  await page.getByRole('button', { name: form('form.send') }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'S-1' })).toBeVisible()
  // Who asked sees how it stands, never that it protects when it does not, and not what was written.
  await expect(standing()).toContainText(said('says.notTransferred'))
  await expect(page.getByText(said('case.noContent'))).toBeVisible()
  await expect(page.getByText('Råbte')).toBeHidden()
  await expectAccessible(page, 'the own case')

  await as('Lone')
  await page.getByRole('grid').press('Enter')
  await expect(page.getByText('Råbte og truede i døren')).toBeVisible()
  await standing()
    .getByRole('button', { name: said('do.supplement') })
    .click()
  await dialog()
    .getByRole('combobox', { name: form('form.category') })
    .click()
  await page.getByRole('option', { name: said('category.threat') }).click()
  await dialog().getByLabel(form('form.place')).fill('Borgerens hjem')
  await dialog()
    .getByRole('button', { name: said('do.supplement') })
    .click()
  await expect(dialog()).toBeHidden()
  await standing()
    .getByRole('button', { name: said('do.approve') })
    .click()
  await dialog()
    .getByRole('button', { name: said('do.approve') })
    .click()
  await expect(dialog().getByText(said('dialog.reason.short'))).toBeVisible()
  await dialog().getByLabel(said('dialog.reason')).fill('Alvorlig trussel')
  await dialog()
    .getByRole('button', { name: said('do.approve') })
    .click()
  await expect(standing()).toContainText(said('says.approved'))
  // Decided is not protected.
  await expect(standing()).toContainText(said('says.notTransferred'))
})

test('a citizen with a running case is said before a second one is made; the rules are set by those who may', async () => {
  const rule = (key: Parameters<typeof words<'shielding-guidelines'>>[1], params = {}) =>
    words('shielding-guidelines', key, params)
  // Whoever writes the record of processing adds the area's own entry.
  await page.getByRole('link', { name: words('shell', 'place.shielding.narrow') }).click()
  await page.getByRole('link', { name: said('page.guidelines') }).click()
  await page.getByRole('button', { name: rule('entry.add') }).click()
  await expect(page.getByRole('link', { name: rule('entry.assessment') })).toBeVisible()
  await prepare()
  const unit = (await ask<{ units: { id: string }[] }>(page, 'shielding.state', {})).units[0]?.id
  const request = {
    unit,
    citizens: [{ number }],
    threatened: { who: 'me' },
    category: 'violence',
    incidentOn: '2026-03-01',
    place: 'Gaden',
    reason: 'Slog'
  }
  await ask(page, 'shielding.request', request)
  await page.getByRole('link', { name: said('new') }).click()
  await page.getByText(form('form.acute'), { exact: true }).click()
  await page.getByLabel(form('form.citizen')).first().fill(number)
  await page.getByLabel(form('form.when')).fill('2.3.2026')
  await page.getByLabel(form('form.what')).fill('Igen')
  await page.getByRole('button', { name: form('form.send') }).click()
  await page.getByRole('button', { name: words('shielding-request', 'form.join', { case: 'S-1' }) }).click()
  await expect(standing()).toContainText(said('says.joined'))
  await page.getByRole('link', { name: said('page.settings') }).click()
  const rules = (key: Parameters<typeof words<'shielding-settings'>>[1]) => words('shielding-settings', key)
  await expect(page.getByRole('heading', { level: 1, name: rules('settings.title') })).toBeVisible()
  await page.getByText(rules('policy.afterApproval')).click()
  await page
    .getByRole('region', { name: rules('policy') })
    .getByRole('button', { name: rules('policy.save') })
    .click()
  await expectAccessible(page, 'the rules of shieldings')

  await page.getByRole('link', { name: said('page.guidelines') }).click()
  await expect(page.getByText(rule('draft.text'))).toBeVisible()
  await expect(page.getByRole('figure', { name: rule('process') })).toContainText(rule('process.waits.said'))
  await page.getByRole('button', { name: rule('write.first') }).click()
  await expectAccessible(page, 'the editor of the guideline')
  await page.getByLabel(rule('editor.local')).fill('Ring til vagten på 00 00 00 00.')
  await page.getByRole('button', { name: rule('publish') }).click()
  await expect(page.getByText('Ring til vagten')).toBeVisible()
  await expectAccessible(page, 'the guideline of shieldings')
  await page.getByRole('link', { name: said('page.cases') }).click()
  await page.getByRole('link', { name: said('new') }).click()
  await expect(
    page
      .getByRole('group', { name: rule('before') })
      .getByRole('checkbox')
      .first()
  ).toBeVisible()
  await page.getByRole('button', { name: rule('note.read') }).click()
  await expectAccessible(page, 'the request with the guideline')
  await page.getByRole('button', { name: rule('confirm') }).click()
  await expect(page.getByRole('button', { name: rule('confirm') })).toBeHidden()
})
