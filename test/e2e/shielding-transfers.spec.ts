import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Locator, type Page } from '@playwright/test'
import type { GatewaySettings } from '../../src-shared/features/shielding/transfers-contract.ts'
import { chooseFiles, chooseSavePath, type LaunchedApp } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { inNewRegister } from './support/in-new-register.ts'
import { passphrase } from './support/made-registers.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// From a decision that nobody nationally knows of to a receipt, in the window; the gateway is the documented sample.

interface Keys {
  readonly encryption: { readonly public: string }
  readonly signing: { readonly public: string }
}

/** The documented sample, which is plain JavaScript. */
interface Gateway {
  makeKeys(): Keys
  openOutbox(text: string, own: object): unknown
  sendAll(outbox: unknown, state: object, send: () => Promise<object | undefined>): Promise<object[]>
  writeReceipts(receipts: object[], own: object): string
}

const gatewayPath = join(import.meta.dirname, '../../docs/samples/shielding-gateway.mjs')

let launched: LaunchedApp
let page: Page

inNewRegister(
  (app) => {
    launched = app
    page = app.page
  },
  { withOfficers: true }
)

type Key = Parameters<typeof words<'shielding-transfers'>>[1]
const said = (key: Key, params = {}): string => words('shielding-transfers', key, params)
const button = (key: Key, params = {}): Locator => page.getByRole('button', { name: said(key, params), exact: true })
const place = (key: Key): Locator => page.locator('label').filter({ hasText: said(key) })

/** Sigrid holds the key and has asked for two shieldings. */
async function begin(): Promise<void> {
  const unit = await ask<{ record: { id: string } }>(page, 'organisationUnit.save', {
    id: null,
    version: null,
    values: { name: 'Hjemmeplejen' }
  })
  const path = join(launched.dir, 'Prøveby Kommune.samregister')
  await ask(page, 'register.lock', {})
  await ask(page, 'register.open', { path, userName: 'Sigrid', passphrase })
  await ask(page, 'area.found', { area: 'shielding' })
  for (const number of ['6711701234', '6802801111'])
    await ask(page, 'shielding.request', {
      unit: unit.record.id,
      citizens: [{ number }],
      threatened: { who: 'other', name: 'Prøve Hjælper' },
      category: 'violence',
      incidentOn: new Date().toISOString().slice(0, 10),
      place: 'Borgerens hjem',
      reason: 'Slog ud'
    })
}

test('what is not transferred alarms; a file, its receipts and a person’s word bring it into force', async () => {
  test.slow()
  const sample = (await import(pathToFileURL(gatewayPath).href)) as Gateway
  await begin()
  await page.getByRole('link', { name: words('shell', 'place.shielding.narrow'), exact: true }).click()
  await page.getByRole('link', { name: words('shielding', 'page.transfers'), exact: true }).click()
  await expect(page.getByText('2 afgørelser er ikke overført')).toBeVisible()
  await expectAccessible(page, 'the queue')

  // Nothing is set up: the next step is a card. Then the gateway's keys are entered.
  await expect(button('next.workCard', { number: '2' })).toBeVisible()
  const keys = sample.makeKeys()
  await place('tab.ways').click()
  await page.getByLabel(said('ways.encryption')).fill(keys.encryption.public)
  await page.getByLabel(said('ways.signing')).fill(keys.signing.public)
  await button('ways.save').first().click()
  await expect(page.getByText(said('ways.saved'))).toBeVisible()
  await expectAccessible(page, 'the ways out')

  await place('tab.queue').click()
  const [out, back] = [join(launched.dir, 'ud.json'), join(launched.dir, 'ind.json')]
  await chooseSavePath(launched.app, out)
  await button('next.handOver', { number: '2' }).click()
  await expect(button('next.receipts')).toBeVisible()

  const { register } = await ask<GatewaySettings>(page, 'shielding.gateway', {})
  const gateway = { keys, register: { id: register.id, signingKey: register.key } }
  const outbox = sample.openOutbox(readFileSync(out, 'utf8'), gateway)
  const answers = [
    { outcome: 'confirmed', reference: 'IDSAS-1' },
    { outcome: 'notTaken', code: 'timeout' }
  ]
  const receipts = await sample.sendAll(outbox, { sequence: 0, answered: {}, newest: {} }, async () => answers.shift())
  writeFileSync(back, sample.writeReceipts(receipts, gateway))
  await chooseFiles(launched.app, [back])
  await button('next.receipts').click()
  await expect(page.getByRole('grid')).toContainText('IDSAS-1')
  await expect(page.getByRole('grid')).toContainText(said('code.timeout'))

  // The one that came back is registered by hand, and somebody says so.
  await page.getByRole('row', { name: new RegExp(said('state.waiting')) }).click()
  await button('row.confirm').click()
  await expectAccessible(page, 'confirming by hand', '[role=dialog]')
  await page.getByLabel(said('confirm.reference')).fill('Klient 17')
  await button('confirm.do').click()
  await expect(page.getByRole('grid')).toContainText('Klient 17 · Sigrid')
  await expect(page.getByText('ikke overført og derfor ikke i kraft')).toHaveCount(0)

  await place('tab.national').click()
  await expect(page.getByText('Alt stemmer')).toBeVisible()
  await expectAccessible(page, 'nationally')
})
