import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { classLabels, decisionLabels } from '../../src-shared/features/cpr-audit/labels.ts'
import { chooseFiles, chooseSavePath, type LaunchedApp } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { passphrase } from './support/made-registers.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// A CPR audit from the extract to the sign-off, by two people; no number is on the page but the one that is shown.

let launched: LaunchedApp
let page: Page

inNewRegister((app) => {
  launched = app
  page = app.page
})

/** Fictive (day + 60): active, without contact, closed. */
const [active, orphan, closed] = ['6101701234', '6202801111', '6303902222'] as const
const numbers = [active, orphan, closed]
const area = 'auditWorkingSets'

type Key = Parameters<typeof words<'cpr-audits'>>[1]
const said = (key: Key, params = {}): string => words('cpr-audits', key, params)
const button = (key: Key, params = {}): Locator => page.getByRole('button', { name: said(key, params), exact: true })
const step = (name: 'lists' | 'decide' | 'confirm' | 'order' | 'prove' | 'signOff'): Locator =>
  page.getByRole('region', { name: said(`step.${name}`), exact: true })
const dialog = (): Locator => page.getByRole('dialog')

function file(name: string, ...lines: readonly string[]): string {
  const path = join(launched.dir, name)
  writeFileSync(path, [...lines, ''].join('\r\n'))
  return path
}

/** Chooses files where they are asked for. */
async function choose(what: string, path: string, label = said('choose')): Promise<void> {
  await chooseFiles(launched.app, [path])
  await page.getByRole('button', { name: `${label}: ${what}` }).click()
}

async function as(userName: string): Promise<void> {
  await ask(page, 'register.lock', {})
  await expect(page.getByRole('navigation', { name: words('shell', 'places') })).toBeHidden()
  await unlock(userName)
}

/** A system that a source feeds, a second person who may audit, and both with the area's key. */
async function prepare(): Promise<void> {
  const system = await saveRecord(page, 'system', { name: 'Omsorgsjournal' })
  const source = { channel: 'cprDirekte', customerNumber: '1234', systems: [system.record.id] }
  await saveRecord(page, 'subscriptionSource', source)
  const dorte = { name: 'Dorte', roles: ['dataProtectionOfficer'], units: [], passphrase }
  await ask(page, 'user.add', dorte)
  await ask(page, 'area.found', { area })
  await as('Dorte')
  await ask(page, 'area.request', { area })
  await as('Koordinator')
  const areas = await ask<{ area: string; requests: { id: string }[] }[]>(page, 'area.list', {})
  const asker = areas.find((each) => each.area === area)?.requests[0]?.id
  await ask(page, 'area.grant', { area, userId: asker })
}

async function unlock(userName: string): Promise<void> {
  const path = join(launched.dir, 'Prøveby Kommune.samregister')
  await ask(page, 'register.open', { path, userName, passphrase })
}

async function toAudit(): Promise<void> {
  const places = page.getByRole('navigation', { name: words('shell', 'places') })
  await expect(async () => {
    await places.getByRole('link', { name: words('shell', 'place.cpr.narrow') }).click()
    await page.getByRole('link', { name: said('title'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: said('title') })).toBeVisible({ timeout: 3000 })
  }).toPass({ timeout: 30_000 })
}

async function decide(of: 'orphan' | 'lapsed', decision: 'delete' | 'keep'): Promise<void> {
  await button('decide.all.of', { class: classLabels[of].da }).click()
  await dialog().getByRole('radio', { name: decisionLabels[decision].da }).check()
  if (decision === 'keep') {
    await dialog()
      .getByRole('combobox', { name: said('decide.reason') })
      .click()
    await page.getByRole('option', { name: 'Verserende sag' }).click()
  }
  await dialog()
    .getByRole('button', { name: said('decide.do'), exact: true })
    .click()
  await expect(dialog()).toBeHidden()
}

const noNumber = async (): Promise<void> => {
  const text = await page.content()
  expect(numbers.filter((number) => text.includes(number))).toEqual([])
}

test('an audit goes from the extract to the sign-off by two people, and shows one number, for which a reason was given', async () => {
  test.slow()
  await prepare()
  const extract = file('udtræk.csv', 'PNR', active, orphan, closed, 'ikke et nummer')
  const contacts = file('omsorg.csv', 'CPR-nr;Status', `${active};Aktiv`, `${closed};Lukket`)

  await toAudit()
  await button('begin').click()
  await dialog()
    .getByRole('textbox', { name: said('begin.source') })
    .click()
  await page.getByRole('option').first().click()
  await expectAccessible(page, 'beginning', '[role=dialog]')
  await dialog()
    .getByRole('button', { name: said('begin.do'), exact: true })
    .click()

  await choose(said('slot.subscriptions'), extract)
  await choose(said('slot.contacts', { system: 'Omsorgsjournal' }), contacts)
  await expectAccessible(page, 'lists')
  await button('run').click()
  await expect(step('decide')).toHaveAttribute('aria-current', 'step')
  await expect(page.getByRole('link', { name: classLabels.orphan.da }).first()).toContainText(
    said('undecided_one', { number: 1 })
  )
  await button('step.open.of', { step: said('step.lists') }).click()
  await expect(step('lists')).toContainText(words('cpr-audit', 'fault.letters'))
  await expectAccessible(page, 'what was read')
  await noNumber()

  await page.getByRole('link', { name: said('decide.each.of', { class: classLabels.orphan.da }) }).click()
  await button('numbers.again').click()
  const side = page.getByRole('complementary', { name: said('findings.nth', { number: 1 }) })
  await side.getByRole('button', { name: /^Vis/ }).click()
  await page.getByRole('textbox', { name: words('record', 'numbers.why') }).fill('Slår sagen op')
  await page.keyboard.press('Enter')
  await expect(side).toContainText(orphan)
  await expectAccessible(page, 'a finding whose number is shown')
  expect(await page.title()).not.toContain(orphan)
  await side.getByRole('button', { name: /^Skjul/ }).click()
  await noNumber()
  await page.getByRole('link', { name: /^Til auditten/ }).click()

  const sheet = join(launched.dir, 'ejer.zip')
  await button('sheet.write').click()
  await page.getByLabel(said('order.password'), { exact: true }).fill('gæs over Prøveby i dag')
  await page.getByLabel(words('welcome', 'passphrase.again')).fill('gæs over Prøveby i dag')
  await expectAccessible(page, 'the owner’s sheet', '[role=dialog]')
  await chooseSavePath(launched.app, sheet)
  await dialog()
    .getByRole('button', { name: said('sheet.write') })
    .click()
  await expect(dialog()).toBeHidden()
  expect(readFileSync(sheet).subarray(0, 2).toString()).toBe('PK')
  expect(numbers.filter((number) => readFileSync(sheet).includes(number))).toEqual([])
  await choose(said('sheet.title'), contacts, said('sheet.read'))
  await expect(page.getByText(/ikke et ark til afgørelser/)).toBeVisible()

  await decide('orphan', 'delete')
  await decide('lapsed', 'keep')
  await expect(step('confirm')).toContainText(said('confirm.who', { who: 'Dorte' }))
  await expectAccessible(page, 'who confirms')

  await as('Dorte')
  await toAudit()
  await page.getByRole('table').getByRole('link').first().click()
  await button('confirm.do_one', { number: 1 }).click()
  await choose(said('numbers.files'), extract, said('numbers.choose'))
  await page.getByLabel(said('order.password'), { exact: true }).fill('en lang adgangskode')
  await page.getByLabel(words('welcome', 'passphrase.again')).fill('en lang adgangskode')
  await expectAccessible(page, 'deletion list')
  await chooseSavePath(launched.app, join(launched.dir, 'sletteliste.zip'))
  await button('order.do').click()

  await choose(said('prove.extract'), file('senere.csv', 'PNR', active, orphan, closed))
  await button('prove.do').click()
  await expect(page.getByText(said('prove.still_one', { number: 1 }))).toBeVisible()
  await page.getByRole('radio', { name: said('prove.receipts') }).check()
  await choose(said('prove.receipts'), file('kvittering.txt', `997${orphan}202603040506A45`))
  await button('prove.do').click()
  await expect(step('signOff')).toHaveAttribute('aria-current', 'step')
  await expectAccessible(page, 'sign-off')
  await button('signOff.do').click()
  await expect(step('signOff')).toContainText('Dorte')
  await button('step.open.of', { step: said('step.lists') }).click()
  await expect(step('lists')).toContainText(
    `SHA-256 ${createHash('sha256').update(readFileSync(extract)).digest('hex')}`
  )
  await noNumber()
  await page
    .getByRole('link', { name: said('title'), exact: true })
    .first()
    .click()
  await expect(page.getByRole('table')).toContainText(said('next.done'))
  await expectAccessible(page, 'all audits')
})

test('a system is done without, kept numbers go from the screen with locking, and an audit that came to nothing with all it kept', async () => {
  await prepare()
  const empty = await saveRecord(page, 'system', { name: 'Tom journal' })
  const systems = [
    empty.record.id,
    ...(await ask<{ rows: { id: string }[] }>(page, 'system.list', {})).rows.map(({ id }) => id)
  ]
  const values = { channel: 'dpr', customerNumber: '77', systems: [...new Set(systems)] }
  const source = await saveRecord(page, 'subscriptionSource', values)
  await toAudit()
  await page.getByLabel(said('policy.days')).fill('7')
  await button('policy.save').click()
  await expect(page.getByText(said('policy.saved'))).toBeVisible()
  await ask(page, 'cprAudit.start', { source: source.record.id })
  await page.getByRole('table').getByRole('link').first().click()

  await button('exclude.of', { system: 'Tom journal' }).click()
  await page.getByRole('textbox', { name: said('exclude.why') }).fill('Har ingen personer')
  await page.keyboard.press('Enter')
  await expect(page.getByText(said('excluded', { reason: 'Har ingen personer' }))).toBeVisible()
  await choose(said('slot.subscriptions'), file('udtræk.csv', 'PNR', active, orphan))
  const contacts = file('omsorg.csv', 'CPR-nr;Status', `${active};Aktiv`, `${closed};Svævende`)
  await choose(said('slot.contacts', { system: 'Omsorgsjournal' }), contacts)
  await button('run').click()
  await expect(step('decide')).toHaveAttribute('aria-current', 'step')

  await button('step.open.of', { step: said('step.lists') }).click()
  await page.getByRole('combobox', { name: said('words.of_one', { word: 'Svævende', number: 1 }) }).click()
  await page.getByRole('option', { name: said('words.closed') }).click()
  await expectAccessible(page, 'a word that somebody explains')
  await button('run.again').click()
  await expect(page.getByRole('link', { name: classLabels.missing.da })).toHaveCount(0)

  await page.getByRole('link', { name: said('decide.each.of', { class: classLabels.orphan.da }) }).click()
  await page.getByRole('button', { name: /^Hent de opbevarede numre/ }).click()
  const side = page.getByRole('complementary', { name: said('findings.nth', { number: 1 }) })
  await side.getByRole('button', { name: /^Vis/ }).click()
  await page.getByRole('textbox', { name: words('record', 'numbers.why') }).fill('Slår sagen op')
  await page.keyboard.press('Enter')
  await expect(side).toContainText(orphan)
  await ask(page, 'register.lock', {})
  await expect(side).toBeHidden()
  await noNumber()
  await unlock('Koordinator')
  await expect(page.getByText(said('numbers.closed'))).toBeVisible()
  await noNumber()

  await page.getByRole('link', { name: /^Til auditten/ }).click()
  await page.getByRole('button', { name: said('more') }).click()
  await page.getByRole('menuitem', { name: said('discard') }).click()
  await dialog().getByRole('textbox').fill('Forkert udtræk')
  await dialog()
    .getByRole('button', { name: said('discard.do') })
    .click()
  await expect(page.getByText(said('empty.title'))).toBeVisible()
  expect(await ask(page, 'cprAudit.list', {})).toEqual([])
})
