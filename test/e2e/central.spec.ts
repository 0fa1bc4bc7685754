import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chooseFiles } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { inNewRegister } from './support/in-new-register.ts'
import { passphrase } from './support/made-registers.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { type Sender, sender } from './support/sender.ts'
import { words } from './support/words.ts'

// Two municipalities and a central office, a register each: what they send becomes one, and what differs is decided.

const central = (key: Parameters<typeof words<'central'>>[1], params = {}): string => words('central', key, params)

const across = (key: Parameters<typeof words<'across'>>[1], params = {}): string => words('across', key, params)
const told = (key: Parameters<typeof words<'feedback'>>[1], params = {}): string => words('feedback', key, params)

inNewRegister(() => undefined)

interface Sent {
  readonly name: string
  readonly nationalId: string
  readonly supplier: string
  readonly systems: readonly { readonly name: string; readonly hosting: string | null }[]
}

const municipality = ({ name, nationalId, supplier, systems }: Sent): Promise<Sender> =>
  sender({ name, nationalId }, ({ of }) => {
    const maker = of('supplier').insert({ name: supplier, nationalId: '29189854' })
    for (const system of systems) of('system').insert({ ...system, supplier: maker })
  })

/** Writes the package that it sends; nobody holds the register then. */
async function pack({ register, send }: Sender, path: string): Promise<void> {
  await send('centralOffice', path, new Date().toISOString())
  register.lock()
}

test('packages are read, names decided, a fact that differs is chosen, and what counts goes back to where it differs', async ({
  program
}) => {
  const { page, app, dir } = program
  const inbox = join(dir, 'inbox')
  mkdirSync(inbox)
  const both = { name: 'Novara Løn' }
  const north = await municipality({
    name: 'Nordby Kommune',
    nationalId: '11111111',
    supplier: 'Kvistvang A/S',
    systems: [
      { ...both, hosting: 'external' },
      { name: 'Tavlex Journal', hosting: null }
    ]
  })
  const south = await municipality({
    name: 'Sydby Kommune',
    nationalId: '22222222',
    supplier: 'KVISTVANG',
    systems: [
      { name: 'Kvistvang Novara Løn 4.2', hosting: 'onPremise' },
      { name: 'Tavlex Jounal', hosting: null }
    ]
  })
  await pack(north, join(inbox, 'Nordby Kommune.xlsx'))
  await pack(south, join(inbox, 'Sydby Kommune.xlsx'))
  const office = join(dir, 'Centralt.samregister')
  await ask(page, 'register.close', {})
  await ask(page, 'register.create', {
    path: office,
    municipality: { name: 'Centralt kontor', nationalId: '', country: 'DK' },
    userName: 'Koordinator',
    passphrase,
    language: 'da',
    purpose: 'central'
  })
  await page.getByRole('link', { name: words('shell', 'place.central'), exact: true }).click()
  await expect(page.getByText(across('empty.title'))).toBeVisible()
  await expectAccessible(page, 'central: nothing yet')
  await page.getByRole('link', { name: across('empty.read') }).click()
  await expectAccessible(page, 'central: empty')
  await chooseFiles(app, [inbox])
  await page.getByRole('button', { name: words('held', 'readFolder') }).click()
  await expect(page.getByRole('cell', { name: 'Sydby Kommune', exact: true })).toBeVisible()
  await expectAccessible(page, 'central: packages')

  await page.getByRole('link', { name: new RegExp(`^${central('page.questions')}`) }).click()
  await expect(page.getByText('Tavlex Jounal')).toBeVisible()
  await expectAccessible(page, 'central: to decide')
  // Many at once, and taken back; then one by its key. All by keyboard.
  await page.getByRole('button', { name: central('all.open') }).press('Enter')
  const dialog = page.getByRole('dialog')
  const from = dialog.getByRole('textbox', { name: central('all.from') })
  await expect(from).toBeFocused()
  await from.fill('80')
  await expect(dialog.getByRole('status')).toHaveText(central('all.count_one', { number: '1' }))
  await expectAccessible(page, 'central: many at once', 'body')
  await page.keyboard.press('Enter')
  await expect(page.getByText(central('questions.none'))).toBeVisible()
  await page.getByRole('button', { name: words('common', 'action.undo') }).press('Enter')
  await expect(page.getByText(central('takenBack_one', { number: '1' }))).toBeVisible()
  await page.getByRole('button', { name: central('again') }).press('Enter')
  await expect(page.getByText('Tavlex Jounal')).toBeVisible()
  await page.keyboard.press('s')
  await expect(page.getByText(central('questions.none'))).toBeVisible()
  await page.getByRole('button', { name: central('again') }).press('Enter')

  await page.getByRole('link', { name: central('page.systems') }).click()
  const row = page.getByRole('row').filter({ hasText: 'Novara Løn' })
  const tavlex = page.getByRole('row').filter({ hasText: 'Tavlex' })
  await expect(tavlex).toHaveCount(1)
  await expectAccessible(page, 'central: systems')
  // What does not belong is set apart, what does is joined; what was searched stands there on the way back.
  await page.getByRole('textbox', { name: central('search') }).fill('tavlex')
  await expect(row).toHaveCount(0)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  const jounal = page.getByRole('checkbox', {
    name: central('split.one', { name: 'Tavlex Jounal', municipality: 'Sydby Kommune' })
  })
  await jounal.press('Space')
  await page.getByRole('button', { name: central('split_one', { number: '1' }) }).press('Enter')
  await page.getByRole('button', { name: central('again') }).press('Enter')
  await expect(jounal).toHaveCount(0)
  await page.getByRole('combobox', { name: central('join.with') }).pressSequentially('jounal')
  await expect(page.getByRole('option', { name: /^Tavlex Jounal/ })).toBeVisible()
  for (const key of ['ArrowDown', 'Enter', 'Tab']) await page.keyboard.press(key)
  await expectAccessible(page, 'central: to be joined')
  await page.getByRole('button', { name: central('join.do') }).press('Enter')
  await page.getByRole('button', { name: central('again') }).press('Enter')
  await expect(jounal).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(tavlex).toHaveCount(1)
  await page.getByRole('textbox', { name: central('search') }).fill('')
  await row.dblclick()
  await expect(page.getByRole('heading', { name: central('members') })).toBeVisible()
  await expectAccessible(page, 'central: system')
  await page
    .getByRole('button', { name: central('choose') })
    .first()
    .click()
  await expect(page.getByText(central('counts'), { exact: true })).toBeVisible()
  await page.getByRole('link', { name: new RegExp(`^${central('page.conflicts')}`) }).click()
  await expect(page.getByText(central('conflicts.none'))).toBeVisible()
  await page.getByText(central('conflicts.all'), { exact: true }).click()
  await expect(page.getByText(central('conflicts.chosen'))).toBeVisible()
  await expectAccessible(page, 'central: conflicts')

  // All municipalities together: a figure opens its rows, and a table without names has none.
  await page.getByRole('link', { name: across('page.across') }).click()
  await expect(page.getByRole('list', { name: across('card.mostUsed') })).toContainText('Novara Løn')
  await expectAccessible(page, 'central: the whole country')
  await page
    .getByRole('link', { name: across('page.municipalities') })
    .first()
    .click()
  await expect(page.getByRole('rowheader', { name: 'Sydby Kommune' })).toBeVisible()
  await expectAccessible(page, 'central: municipalities')
  await page.getByRole('row').filter({ hasText: 'Nordby Kommune' }).getByRole('link').nth(1).click()
  const rows = page.getByRole('grid', { name: across('finding.systemGaps') })
  await expect(rows.getByRole('row').filter({ hasText: 'Tavlex Journal' })).toContainText('Nordby Kommune.xlsx')
  await expectAccessible(page, 'central: rows')
  await page.getByRole('link', { name: across('page.compare') }).click()
  await expect(page.getByRole('grid', { name: across('of.systems') })).toContainText('Novara Løn')
  await expectAccessible(page, 'central: side by side')
  await page.getByRole('link', { name: across('page.league') }).click()
  await expect(page.getByRole('rowheader', { name: 'Nordby Kommune' })).toBeVisible()
  await expectAccessible(page, 'central: league table')
  await page.getByRole('switch', { name: across('league.anonymous') }).press('Space')
  await expect(page.getByText(across('league.tooFew'))).toBeVisible()
  await expect(page.getByText('Nordby')).toHaveCount(0)

  const outbox = join(dir, 'outbox')
  mkdirSync(outbox)
  await page.getByRole('link', { name: central('page.feedback') }).click()
  await page.getByRole('button', { name: 'Sydby Kommune' }).click()
  await expect(page.getByRole('cell', { name: told('kind.otherwise') })).toBeVisible()
  await expectAccessible(page, 'central: feedback')
  await page.getByRole('checkbox', { name: told('choose', { name: 'Nordby Kommune' }) }).uncheck()
  await chooseFiles(app, [outbox])
  await page.getByRole('button', { name: told('write_one', { number: '1' }) }).click()
  await expect(page.getByText(told('written_one', { number: '1', folder: outbox }))).toBeVisible()
  const [file = ''] = readdirSync(outbox)

  await ask(page, 'register.close', {})
  await ask(page, 'register.open', { path: south.register.path, userName: null, passphrase: south.register.passphrase })
  await page.getByRole('link', { name: words('shell', 'place.exchange') }).click()
  await page.getByRole('button', { name: words('packages', 'read.title') }).click()
  await chooseFiles(app, [join(outbox, file)])
  await page.getByRole('button', { name: words('packages', 'read.choose') }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Novara Løn' })).toBeVisible()
  await expectAccessible(page, 'feedback: proposals')
  await page.getByText(told('tab.findings')).click()
  await expect(page.getByRole('cell', { name: told('kind.otherwise') })).toBeVisible()
  await expectAccessible(page, 'feedback: findings')
  await page.getByRole('button', { name: words('packages', 'read.take'), exact: true }).click()
  await expect(page.getByText(/^Overtaget: 0 oprettet, 1 ændret/)).toBeVisible()

  await page.getByRole('link', { name: words('shell', 'place.exchange') }).click()
  await page.getByRole('button', { name: told('way.open') }).click()
  await page.getByText(told('state.mended'), { exact: true }).click()
  await expectAccessible(page, 'feedback: mended')
  await page.getByRole('link', { name: 'Kvistvang Novara Løn 4.2' }).click()
  await page.getByRole('button', { name: words('record', 'history'), exact: true }).click()
  await expect(page.getByText(new RegExp(`^Tilbagemelding fra Centralt kontor: ${file}`)).first()).toBeVisible()

  await ask(page, 'register.close', {})
  await south.register.unlock()
  await pack(south, join(inbox, 'sydby igen.xlsx'))
  await ask(page, 'register.open', { path: office, userName: null, passphrase })
  const paths = [inbox]
  await ask(page, 'central.consolidate', { jobId: crypto.randomUUID(), paths })
  expect(await ask(page, 'central.conflicts', { only: 'all' })).toMatchObject({ total: 0 })
  for (const { register } of [north, south]) register.dispose()
})
