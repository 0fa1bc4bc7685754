import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { chooseFiles, chooseSavePath, type LaunchedApp, launchApp } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { passphrase } from './support/made-registers.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// What comes to a register of shieldings from elsewhere: a care record's link, and a decision from another desk.

let launched: LaunchedApp
let page: Page

inNewRegister(
  (app) => {
    launched = app
    page = app.page
  },
  { withOfficers: true }
)

type Key = Parameters<typeof words<'decisions'>>[1]
const said = (key: Key, params = {}): string => words('decisions', key, params)
const number = '6711701234'
const signing = 'syv glade gule grise'

/** As the operating system hands a link or a double-clicked file over: links.spec.ts has the real second start. */
const startedWith = ({ app }: LaunchedApp, argument: string): Promise<void> =>
  app.evaluate(({ app: program }, given) => {
    program.emit('second-instance', {}, ['samregister', given], '/')
  }, argument)

/** What the documented sender does. */
const sample = (args: readonly string[], input = ''): string =>
  execFileSync(process.execPath, [join(import.meta.dirname, '../../docs/samples/shielding-context.mjs'), ...args], {
    encoding: 'utf8',
    input
  })

async function as(userName: string): Promise<void> {
  await ask(page, 'register.open', { path: join(launched.dir, 'Prøveby Kommune.samregister'), userName, passphrase })
  await page.getByRole('link', { name: words('shell', 'place.shielding.narrow') }).click()
}

/** A unit that Lone leads, and the area founded; answers the unit. */
async function prepare(): Promise<string> {
  const unit = await saveRecord(page, 'organisationUnit', { name: 'Hjemmepleje Nord' })
  const { users } = await ask<{ users: { id: string; name: string }[] }>(page, 'user.list', {})
  const lone = users.find(({ name }) => name === 'Lone')
  await ask(page, 'user.change', { id: lone?.id, name: 'Lone', roles: ['leader'], units: [unit.record.id] })
  const own = await ask<{ rows: { id: string }[] }>(page, 'municipality.list', { columns: [] })
  const { id, version } = await ask<{ id: string; version: number }>(page, 'municipality.get', { id: own.rows[0]?.id })
  await ask(page, 'municipality.save', { id, version, values: { nationalId: '29189854' } })
  await as('Sigrid')
  await ask(page, 'area.found', { area: 'shielding' })
  return unit.record.id
}

test('a care record’s link opens the request filled in, also from behind the lock', async () => {
  await prepare()
  sample(['keys', launched.dir])
  const key = readFileSync(join(launched.dir, 'sender-public.jwk'), 'utf8')
  const { fingerprint } = await ask<{ fingerprint: string }>(page, 'shielding.readSenderKey', { key })
  const made = await ask<{ own: { file: string } }>(page, 'shielding.makeContextKey', {})
  await ask(page, 'shielding.addContextSender', { name: 'Journalen', key, fingerprint })
  const keyFile = join(launched.dir, 'key.json')
  writeFileSync(keyFile, made.own.file)
  const claims = { citizen: number, user: { id: 'mej' }, cvr: '29189854', source: 'Journalen' }
  const link = sample(['link', launched.dir, keyFile], JSON.stringify(claims)).trim()
  await as('Mette')
  await page.getByRole('button', { name: words('shell', 'lock') }).click()
  await startedWith(launched, link)
  await expect(page.getByText(words('welcome', 'launch.contextWaits'))).toBeVisible()
  await expectAccessible(page, 'the lock with a context waiting')
  await ask(page, 'register.open', {
    path: join(launched.dir, 'Prøveby Kommune.samregister'),
    userName: 'Mette',
    passphrase
  })
  await expect(page.getByLabel(words('shielding-request', 'form.citizen')).first()).toHaveValue(number)
  expect(await page.title()).not.toContain('1234')
})

test('a leader without the register decides the one case from a file, and it counts when it is read back', async () => {
  test.slow()
  const unit = await prepare()
  const desk = await launchApp()
  try {
    await desk.page.getByRole('button', { name: said('desk') }).click()
    await desk.page.getByLabel(said('own.name')).fill('Lone')
    await desk.page.getByLabel(said('passphrase'), { exact: true }).fill(signing)
    await desk.page.getByLabel(words('welcome', 'passphrase.again')).fill(signing)
    await desk.page.getByRole('button', { name: said('own.make') }).click()
    const keyFile = join(launched.dir, 'lone.json')
    await chooseSavePath(desk.app, keyFile)
    await desk.page.getByRole('button', { name: said('own.save') }).click()
    await expect(desk.page.getByText(said('own.saved', { path: keyFile }))).toBeVisible()
    await expectAccessible(desk.page, 'the own decision key')

    await page.getByRole('link', { name: words('shielding', 'page.settings') }).click()
    await page.getByRole('button', { name: said('keys.add') }).click()
    await chooseFiles(launched.app, [keyFile])
    await page.getByRole('button', { name: said('key.choose') }).click()
    await page.getByRole('combobox', { name: said('key.leader') }).click()
    await page.getByRole('option', { name: 'Lone' }).click()
    await page.getByLabel(said('key.compared')).check()
    await expectAccessible(page, 'recording a decision key')
    await page.getByRole('button', { name: said('key.record') }).click()
    await expect(page.getByRole('button', { name: said('keys.remove', { name: 'Lone' }) })).toBeVisible()

    const { id } = await ask<{ id: string }>(page, 'shielding.request', {
      unit,
      citizens: [{ number }],
      threatened: { who: 'other', name: 'Prøve Hjælper' },
      category: 'threat',
      incidentOn: '2026-03-01',
      place: 'Borgerens hjem',
      reason: 'Råbte og truede i døren'
    })
    await page.getByRole('link', { name: words('shielding', 'page.cases') }).click()
    await page.getByRole('grid').press('Enter')
    const caseFile = join(launched.dir, 'S-1.samdecision')
    await chooseSavePath(launched.app, caseFile)
    await page.getByRole('button', { name: said('send') }).click()
    await page.getByRole('button', { name: said('send.write') }).click()
    await expect(page.getByText(said('send.done', { path: caseFile }))).toBeVisible()
    expect(readFileSync(caseFile, 'utf8')).not.toContain('Råbte')

    await startedWith(desk, caseFile)
    await desk.page.getByLabel(said('passphrase'), { exact: true }).fill(signing)
    await desk.page.getByRole('button', { name: said('desk.show') }).click()
    await expect(desk.page.getByText('Råbte og truede i døren')).toBeVisible()
    await expect(desk.page.getByText(said('case.masked'))).toBeVisible()
    await desk.page.getByLabel(said('answer.approve')).check()
    await desk.page.getByLabel(said('answer.reason')).fill('Alvorlig trussel')
    await desk.page.getByLabel(said('answer.passphrase'), { exact: true }).fill(signing)
    await expectAccessible(desk.page, 'a case at another desk')
    const answer = join(launched.dir, 'S-1-svar.samdecision')
    await chooseSavePath(desk.app, answer)
    await desk.page.getByRole('button', { name: said('answer.sign') }).click()
    await expect(desk.page.getByText(said('answer.done', { path: answer }))).toBeVisible()

    await startedWith(launched, answer)
    await expect(page.getByText('Alvorlig trussel')).toBeVisible()
    await expectAccessible(page, 'a decision read back')
    await page.getByRole('button', { name: said('read.take') }).click()
    await expect(page.getByText(words('shielding', 'says.approved'), { exact: false }).first()).toBeVisible()
    expect(await ask(page, 'shielding.get', { id })).toMatchObject({ decidedBy: 'Lone', decidedWay: 'decisionFile' })
  } finally {
    await desk.close()
  }
})
