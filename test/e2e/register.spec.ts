import type { Page } from '@playwright/test'
import { languageNames } from '../../src-renderer/i18n/language-names.ts'
import type { Purpose } from '../../src-shared/features/register/contract.ts'
import { areaLabels } from '../../src-shared/kernel/area-labels.ts'
import { chooseFiles, type LaunchedApp } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { atTheStart } from './support/in-new-register.ts'
import { proveKey } from './support/keep-key.ts'
import { passphrase } from './support/made-registers.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words as danish, wordsIn } from './support/words.ts'

// A register from the first page on: made, locked, opened again, and recovered with its printed key.

let launched: LaunchedApp
let page: Page

test.beforeEach(async ({ program }) => {
  launched = await atTheStart(program)
  page = launched.page
  words = danish
})

/** What the program speaks. */
let words = danish
const welcome = (key: Parameters<typeof words<'welcome'>>[1]): string => words('welcome', key)
const places = () => page.getByRole('navigation', { name: words('shell', 'places') })

const goOn = () => page.getByRole('button', { name: welcome('guide.next') }).click()

/** What the guide shows for each purpose is looked at once. */
const seen = new Set<string>()
async function lookAtStep(name: string, purpose: Purpose): Promise<void> {
  const step = `create: ${name}`
  if (seen.has(step + purpose)) return
  seen.add(step + purpose)
  await expectAccessible(page, step)
}

const denmark = { typed: 'aabenr', name: 'Aabenraa', label: 'nationalId.DK', number: '29189854' } as const
const norway = { typed: 'alta', name: 'Alta', label: 'nationalId.NO', number: '' } as const

/** Goes through the guide as far as the recovery key, in the country of the language that is spoken. */
async function create(purpose: Purpose = 'all'): Promise<void> {
  const { typed, name, label, number } = words === danish ? denmark : norway
  await expect(page.getByRole('radio', { name: languageNames[words === danish ? 'da' : 'nb'] })).toBeFocused()
  await lookAtStep('language', purpose)
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: welcome('municipality') }).fill(typed)
  await page.getByRole('option', { name }).click()
  await expect(page.getByLabel(welcome(label))).toHaveValue(number)
  if (purpose === 'shielding') {
    await page.getByRole('button', { name: welcome('more') }).click()
    await page.getByRole('radio', { name: welcome('purpose.shielding') }).check()
  }
  await lookAtStep('municipality', purpose)
  await goOn()
  await chooseFiles(launched.app, [launched.dir])
  await page.getByRole('button', { name: welcome('place.choose') }).click()
  await page.getByLabel(welcome('userName')).fill('Koordinator')
  await lookAtStep('place', purpose)
  await page.keyboard.press('Enter')
  await page.getByLabel(welcome('passphrase'), { exact: true }).fill(passphrase)
  await page.getByLabel(welcome('passphrase.again')).fill(passphrase)
  await expect(page.getByText(welcome('strength.ok'))).toBeVisible()
  // Back and forward again: nothing was lost.
  for (const _ of [1, 2]) await page.getByRole('button', { name: welcome('back') }).click()
  await expect(page.getByLabel(welcome(label))).toHaveValue(number)
  await goOn()
  await expect(page.getByLabel(welcome('userName'))).toHaveValue('Koordinator')
  await goOn()
  await lookAtStep('passphrase', purpose)
  await page.getByRole('button', { name: welcome('create.do') }).click()
  await expect(page.getByRole('heading', { name: welcome('key.title') })).toBeVisible({ timeout: 30_000 })
}

/** Keeps the recovery key and gets to the last step. */
async function keepKey(): Promise<string> {
  const key = await proveKey(page, words)
  await expect(page.getByRole('heading', { name: welcome('begin.title') })).toBeVisible()
  await lookAtStep('begin', 'all')
  return key
}

async function unlock(secret: string): Promise<void> {
  await page.getByLabel(welcome('passphrase'), { exact: true }).fill(secret)
  await page.getByRole('button', { name: welcome('unlock') }).click()
}

test('is made, locked, opened at the same place, and recovered with its key', async () => {
  test.slow()
  await expectAccessible(page, 'welcome')
  await page.getByRole('button', { name: welcome('create') }).click()
  await create()
  await expectAccessible(page, 'recovery key')
  const key = await keepKey()
  await page.getByRole('button', { name: welcome('begin.empty') }).click()
  await expect(places()).toBeVisible()

  await page.getByRole('link', { name: words('shell', 'place.settings') }).click()
  await page.getByRole('button', { name: words('shell', 'lock') }).click()
  await expect(places()).toBeHidden()
  await unlock('noget helt andet')
  await expect(page.getByLabel(welcome('passphrase'), { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page, 'unlock')
  await unlock(passphrase)
  await expect(page.getByRole('heading', { level: 1, name: words('settings', 'title') })).toBeVisible()

  await page.getByRole('button', { name: words('settings', 'register.close') }).click()
  await page.getByRole('button', { name: /Aabenraa.*samregister/ }).click()
  await page.getByRole('button', { name: welcome('forgotten') }).click()
  await page.getByLabel(welcome('recover.key')).fill(key.replaceAll('-', ' '))
  await page.getByLabel(welcome('passphrase.new')).fill('otte blå heste drikker kaffe')
  await page.getByLabel(welcome('passphrase.again')).fill('otte blå heste drikker kaffe')
  await expectAccessible(page, 'recover')
  await page.getByRole('button', { name: welcome('recover.do') }).click()
  await expect(places()).toBeVisible({ timeout: 30_000 })
})

test('what a step lacks stands at its fields, and one does not get past it', async () => {
  await page.getByRole('button', { name: welcome('create') }).click()
  await goOn()
  await goOn()
  await expect(page.getByText(welcome('municipality.missing'))).toBeVisible()
  const municipality = page.getByRole('combobox', { name: welcome('municipality') })
  await expect(municipality).toBeFocused()
  await municipality.fill('Prøveby')
  await goOn()
  await goOn()
  for (const key of ['place.missing', 'userName.missing'] as const)
    await expect(page.getByText(welcome(key))).toBeVisible()
  await page.getByLabel(welcome('userName')).fill('Koordinator')
  await goOn()
  await expect(page.getByText(welcome('place.missing'))).toBeVisible()
})

test('begins with the sample municipality’s lists, which can be undone like any import; in Norway', async () => {
  test.slow()
  await page.getByRole('button', { name: welcome('create') }).click()
  await page.getByRole('radio', { name: languageNames.nb }).click()
  words = wordsIn('nb')
  await create()
  await keepKey()
  await page.getByRole('button', { name: welcome('begin.sample') }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Systemer' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await page.getByRole('link', { name: words('shell', 'place.exchange') }).click()
  await expect(page.getByRole('button', { name: words('exchange', 'batches.undo.import') }).first()).toBeVisible()
})

test('a register for shieldings alone has its area’s key on paper, and shows nothing that it does not hold', async () => {
  test.slow()
  await page.getByRole('button', { name: welcome('create') }).click()
  await create('shielding')
  const key = await proveKey(page)
  await expect(page.getByRole('heading', { name: welcome('areaKey.title') })).toBeVisible()
  await expectAccessible(page, 'create: the area’s key')
  expect(await proveKey(page)).not.toBe(key)
  await expect(page.getByRole('heading', { name: words('shielding', 'empty.title') })).toBeVisible()
  await expect(places().getByRole('link')).toHaveText([
    words('shell', 'place.shielding.narrow'),
    words('shell', 'place.settings')
  ])
  // Nobody watches over whoever works here, and the one who can change that is told.
  await expect(page.getByText(words('shielding', 'area.noReader'))).toBeVisible()
  await expectAccessible(page, 'the start of a register for shieldings')
  // Nobody coordinates here: the units that cases belong to are made by whoever shields.
  await page.getByRole('link', { name: words('shielding', 'page.settings'), exact: true }).click()
  const units = page.getByRole('region', { name: words('shielding-settings', 'units'), exact: true })
  await units.getByLabel(words('shielding-settings', 'units.name')).fill('Hjemmepleje')
  await units.getByRole('button', { name: words('shielding-settings', 'units.add'), exact: true }).click()
  await expect(units.getByRole('listitem').filter({ hasText: 'Hjemmepleje' })).toBeVisible()
  await page.getByRole('link', { name: words('shell', 'place.settings'), exact: true }).click()
  await page.getByRole('link', { name: words('settings', 'page.areas') }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([areaLabels.shielding.da])
  await expect(page.getByText(words('areas', 'state.open'))).toBeVisible()
  // What any role reads elsewhere is not shown here.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('systemer')
  await expect(page.getByText(words('shell', 'search.nothing', { search: 'systemer' }))).toBeVisible()
  // The search ends with the lock: whoever unlocks is looking for nothing yet.
  await expect(page.getByRole('dialog')).toBeVisible()
  await ask(page, 'register.lock', {})
  await unlock(passphrase)
  await expect(page.getByRole('heading', { level: 2, name: areaLabels.shielding.da })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
