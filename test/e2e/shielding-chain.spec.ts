import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { GatewaySettings } from '../../src-shared/features/shielding/transfers-contract.ts'
import { rowsOfBook } from '../support/book-rows.ts'
import { type NationalRegister, nationalRegister } from '../support/idsas-server.ts'
import { chooseFiles, chooseSavePath, type LaunchedApp, launchApp, startedWith } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { inNewRegister } from './support/in-new-register.ts'
import { passphrase } from './support/made-registers.ts'
import { moveClock } from './support/move-clock.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { gateway, sender } from './support/shielding-samples.ts'
import { unitOfLone } from './support/unit-of-lone.ts'
import { words } from './support/words.ts'

// A shielding from a care record's link to an extract: three people at two desks, the municipality's gateway and a
// national register over TLS, both as documented, and the clock.

let launched: LaunchedApp
let page: Page
let desk: LaunchedApp
let national: NationalRegister
inNewRegister(
  (app) => {
    launched = app
    page = app.page
  },
  { withOfficers: true }
)
test.beforeEach(async () => {
  ;[desk, national] = await Promise.all([launchApp(), nationalRegister()])
})
test.afterEach(async () => {
  await moveClock(launched, 0)
  await Promise.all([desk.close(), national.close()])
})

type Decisions = Parameters<typeof words<'decisions'>>[1]
type Transfers = Parameters<typeof words<'shielding-transfers'>>[1]
const decides = (key: Decisions, params = {}): string => words('decisions', key, params)
const said = (key: Parameters<typeof words<'shielding'>>[1], params = {}): string => words('shielding', key, params)
const form = (key: Parameters<typeof words<'shielding-request'>>[1]): string => words('shielding-request', key)
const queue = (key: Transfers, params = {}): string => words('shielding-transfers', key, params)
const overview = (key: Parameters<typeof words<'shielding-overview'>>[1], params = {}): string =>
  words('shielding-overview', key, params)
const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
const dialog = (): Locator => page.getByRole('dialog')
const standing = (): Locator => page.getByRole('region', { name: said('column.state') })
const at = (name: string): string => join(launched.dir, name)

/** Fictive: the day has 60 added. */
const number = '6711701234'
const signing = 'syv glade gule grise'
const happened = 'Råbte og truede i døren'

const open = (userName: string): Promise<unknown> =>
  ask(page, 'register.open', { path: at('Prøveby Kommune.samregister'), userName, passphrase })

async function as(userName: string): Promise<void> {
  await ask(page, 'register.lock', {})
  await open(userName)
  await page.getByRole('link', { name: words('shell', 'place.shielding.narrow'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: said('title') })).toBeVisible()
}

const go = (place: 'cases' | 'overview' | 'settings' | 'transfers'): Promise<void> =>
  page.getByRole('link', { name: said(`page.${place}`), exact: true }).click()

async function decide(act: 'extend' | 'approveExtension', reason: string): Promise<void> {
  const done = { name: said(`do.${act}`) }
  await standing().getByRole('button', done).click()
  await dialog().getByLabel(said('dialog.reason')).fill(reason)
  await dialog().getByRole('button', done).click()
  await expect(dialog()).toBeHidden()
}

/** A unit that Lone leads, the area founded by Sigrid, and keys exchanged with the care record. */
async function prepare(): Promise<void> {
  await unitOfLone(page)
  const own = await ask<{ rows: { id: string }[] }>(page, 'municipality.list', { columns: [] })
  const { id, version } = await ask<{ id: string; version: number }>(page, 'municipality.get', { id: own.rows[0]?.id })
  await ask(page, 'municipality.save', { id, version, values: { nationalId: '29189854' } })
  await open('Sigrid')
  await ask(page, 'area.found', { area: 'shielding' })
  sender(['keys', launched.dir])
  const key = readFileSync(at('sender-public.jwk'), 'utf8')
  const { fingerprint } = await ask<{ fingerprint: string }>(page, 'shielding.readSenderKey', { key })
  const made = await ask<{ own: { file: string } }>(page, 'shielding.makeContextKey', {})
  await ask(page, 'shielding.addContextSender', { name: 'Journalen', key, fingerprint })
  writeFileSync(at('key.json'), made.own.file)
}

/** Mette clicks in the care record while the register is locked, unlocks, and fills in what it does not know. */
async function requested(): Promise<void> {
  await as('Mette')
  await page.getByRole('button', { name: words('shell', 'lock') }).click()
  const claims = { citizen: number, user: { id: 'mej' }, cvr: '29189854', source: 'Journalen' }
  await startedWith(launched, sender(['link', launched.dir, at('key.json')], JSON.stringify(claims)).trim())
  await expect(page.getByText(words('welcome', 'launch.contextWaits'))).toBeVisible()
  await expectAccessible(page, 'the lock with a context waiting')
  await open('Mette')
  await expect(page.getByLabel(form('form.citizen')).first()).toHaveValue(number)
  expect(await page.title()).not.toContain('1234')
  await page.getByLabel(form('form.when')).fill('i dag')
  await page.getByRole('combobox', { name: form('form.category') }).click()
  await page.getByRole('option', { name: said('category.threat') }).click()
  await page.getByLabel(form('form.place')).fill('Borgerens hjem')
  await page.getByLabel(form('form.what')).fill(happened)
  await button(form('form.send')).click()
  await expect(page.getByRole('heading', { level: 1, name: 'S-1' })).toBeVisible()
  await expect(standing()).toContainText(said('says.notTransferred'))
}

/** Lone's desk has no register: a key of hers, which Sigrid records when they have compared it. */
async function keysCompared(): Promise<void> {
  await desk.page.getByRole('button', { name: decides('desk') }).click()
  await desk.page.getByLabel(decides('own.name')).fill('Lone')
  await desk.page.getByLabel(decides('passphrase'), { exact: true }).fill(signing)
  await desk.page.getByLabel(words('welcome', 'passphrase.again')).fill(signing)
  await desk.page.getByRole('button', { name: decides('own.make') }).click()
  const keyFile = at('lone.json')
  await chooseSavePath(desk.app, keyFile)
  await desk.page.getByRole('button', { name: decides('own.save') }).click()
  await expect(desk.page.getByText(decides('own.saved', { path: keyFile }))).toBeVisible()
  await expectAccessible(desk.page, 'the own decision key')

  await as('Sigrid')
  await go('settings')
  await button(decides('keys.add')).click()
  await chooseFiles(launched.app, [keyFile])
  await button(decides('key.choose')).click()
  await page.getByRole('combobox', { name: decides('key.leader') }).click()
  await page.getByRole('option', { name: 'Lone' }).click()
  await page.getByLabel(decides('key.compared')).check()
  await expectAccessible(page, 'recording a decision key')
  await button(decides('key.record')).click()
  await expect(button(decides('keys.remove', { name: 'Lone' }))).toBeVisible()
}

/** The one case goes to Lone's desk as a file and comes back signed. */
async function decidedElsewhere(): Promise<void> {
  await go('cases')
  await page.getByRole('grid').press('Enter')
  const [caseFile, answer] = [at('S-1.samdecision'), at('S-1-svar.samdecision')]
  await chooseSavePath(launched.app, caseFile)
  await button(decides('send')).click()
  await button(decides('send.write')).click()
  await expect(page.getByText(decides('send.done', { path: caseFile }))).toBeVisible()
  expect(readFileSync(caseFile, 'utf8')).not.toContain('Råbte')

  await startedWith(desk, caseFile)
  await desk.page.getByLabel(decides('passphrase'), { exact: true }).fill(signing)
  await desk.page.getByRole('button', { name: decides('desk.show') }).click()
  await expect(desk.page.getByText(happened)).toBeVisible()
  await expect(desk.page.getByText(decides('case.masked'))).toBeVisible()
  await desk.page.getByLabel(decides('answer.approve')).check()
  await desk.page.getByLabel(decides('answer.reason')).fill('Alvorlig trussel')
  await desk.page.getByLabel(decides('answer.passphrase'), { exact: true }).fill(signing)
  await expectAccessible(desk.page, 'a case at another desk')
  await chooseSavePath(desk.app, answer)
  await desk.page.getByRole('button', { name: decides('answer.sign') }).click()
  await expect(desk.page.getByText(decides('answer.done', { path: answer }))).toBeVisible()

  await startedWith(launched, answer)
  await expect(page.getByText('Alvorlig trussel')).toBeVisible()
  await expectAccessible(page, 'a decision read back')
  await button(decides('read.take')).click()
  await expect(standing()).toContainText(said('says.approved'))
  await expect(standing()).toContainText(said('says.notTransferred'))
}

/** A file to the gateway, which asks the national register over TLS; what that does not take comes back. */
async function transferred(): Promise<void> {
  await go('transfers')
  await expect(page.getByText(/^1 afgørelse er ikke overført/)).toBeVisible()
  await expectAccessible(page, 'the queue')
  // Nothing is set up: the next step is a card. Then the gateway's keys are entered.
  await expect(button(queue('next.workCard', { number: '1' }))).toBeVisible()
  await gateway('keys', at('gateway'))
  const config = JSON.parse(readFileSync(at('gateway/gateway.json'), 'utf8'))
  await page
    .locator('label')
    .filter({ hasText: queue('tab.ways') })
    .click()
  await page.getByLabel(queue('ways.encryption')).fill(config.keys.encryption.public)
  await page.getByLabel(queue('ways.signing')).fill(config.keys.signing.public)
  await button(queue('ways.save')).first().click()
  await expect(page.getByText(queue('ways.saved'))).toBeVisible()
  await expectAccessible(page, 'the ways out')
  const { register } = await ask<GatewaySettings>(page, 'shielding.gateway', {})
  const tls = (name: string): string => join(import.meta.dirname, '../support/tls', `${name}.pem`)
  const own = {
    endpoint: national.url,
    certificate: tls('client'),
    key: tls('client-key'),
    authority: tls('authority')
  }
  const known = { register: { id: register.id, signingKey: register.key } }
  writeFileSync(at('gateway/gateway.json'), JSON.stringify({ ...config, ...own, ...known }))

  await page
    .locator('label')
    .filter({ hasText: queue('tab.queue') })
    .click()
  const carry = async (name: string): Promise<void> => {
    await chooseSavePath(launched.app, at(`${name}.json`))
    await button(queue('next.handOver', { number: '1' })).click()
    await expect(button(queue('next.receipts'))).toBeVisible()
    await gateway('run', at('gateway'), at(`${name}.json`), at(`${name}-svar.json`))
    await chooseFiles(launched.app, [at(`${name}-svar.json`)])
    await button(queue('next.receipts')).click()
  }
  national.behave('unavailable')
  await carry('1')
  await expect(page.getByRole('grid')).toContainText(queue('code.notSoap'))
  await carry('2')
  await expect(page.getByRole('grid')).toContainText('answer-')
  await expect(page.getByText('ikke overført og derfor ikke i kraft')).toHaveCount(0)
  expect([...national.held.keys()]).toEqual([`CPR:${number}`])
  await page
    .locator('label')
    .filter({ hasText: queue('tab.national') })
    .click()
  await expect(page.getByText(queue('national.same', { number: '1' }))).toBeVisible()
  await expectAccessible(page, 'nationally')
}

/** Mette asks for a longer time when it is reminded of, Lone agrees, and Sigrid tells of it by hand. */
async function extended(): Promise<void> {
  await ask(page, 'register.lock', {})
  await moveClock(launched, 61)
  await as('Mette')
  await page.getByRole('grid').press('Enter')
  await decide('extend', 'Han ringer stadig')
  await as('Lone')
  await page.getByRole('link', { name: words('shell', 'place.tasks') }).click()
  await expectAccessible(page, 'the tasks of a leader')
  await page
    .getByRole('region', { name: words('tasks', 'shielding.title') })
    .getByRole('link')
    .click()
  await decide('approveExtension', 'Truslen består')
  // What was told nationally ends before what is decided now.
  await expect(standing()).toContainText(said('says.shorter'))
  await as('Sigrid')
  await go('transfers')
  await page.getByRole('row', { name: new RegExp(queue('state.waiting')) }).click()
  await button(queue('row.confirm')).click()
  await expectAccessible(page, 'confirming by hand', '[role=dialog]')
  await page.getByLabel(queue('confirm.reference')).fill('Klient 17')
  await button(queue('confirm.do')).click()
  await expect(page.getByRole('grid')).toContainText('Klient 17 · Sigrid')
}

/** Nobody is there when the time is over: whoever looks afterwards is told, and what was is taken out. */
async function endedByTheClock(): Promise<void> {
  await ask(page, 'register.lock', {})
  await moveClock(launched, 181)
  await as('Sigrid')
  await button(said('find')).click()
  await page.getByLabel(said('find.label')).fill(number)
  await button(said('find.do')).click()
  await expect(page.getByText(said('find.found_one', { number: '1' }))).toBeVisible()
  await page.getByRole('grid').press('Enter')
  await expect(standing()).toContainText(said('says.expired'))
  await button(words('record', 'numbers.reveal.header', { header: said('citizen.self') })).click()
  await page.getByLabel(words('record', 'numbers.why')).fill('Tjekkes nationalt')
  await button(words('record', 'numbers.do')).click()
  await expect(page.getByText(number)).toBeVisible()
  await expectAccessible(page, 'the officer’s case')
  await go('overview')
  await expect(page.getByRole('row', { name: `${overview('due.lapsed')} S-1` })).toBeVisible()
  await expectAccessible(page, 'the overview of shieldings')
  await button(`${overview('extract.do')} …`).click()
  await dialog().getByLabel(overview('extract.plain')).check()
  await dialog().getByLabel(overview('extract.plainReason')).fill('Til den årlige gennemgang')
  await expectAccessible(page, 'the dialog of an extract')
  await chooseSavePath(launched.app, at('udtræk.xlsx'))
  await dialog()
    .getByRole('button', { name: overview('extract.do') })
    .click()
  await expect(page.getByText(overview('extract.done_one', { number: '1' }))).toBeVisible()
}

test('a shielding goes from a care record’s link to an extract, by three people at two desks', async () => {
  test.slow()
  await prepare()
  await requested()
  await keysCompared()
  await decidedElsewhere()
  await transferred()
  await extended()
  await endedByTheClock()
  const told = (rowsOfBook(at('udtræk.xlsx')).find(([name]) => name === 'S-1') ?? []).join('|')
  for (const part of [happened, 'Lone', 'Truslen består']) expect(told).toContain(part)
  expect(told).not.toContain(number)
})
