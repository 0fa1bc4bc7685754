import { join } from 'node:path'
import { newId } from '../../src-main/platform/ids.ts'
import { chooseFiles, type LaunchedApp } from './support/app.ts'
import { expect } from './support/expect.ts'
import { inNewRegister } from './support/in-new-register.ts'
import { look } from './support/look.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { type Sender, sender } from './support/sender.ts'
import { words } from './support/words.ts'

// Another municipality's package is put into the library, an activity adopted, and what the source says later taken: by
// keyboard, each page looked at.

const library = (key: Parameters<typeof words<'library'>>[1], params = {}): string => words('library', key, params)

let launched: LaunchedApp
inNewRegister((opened) => {
  launched = opened
})

const activity = newId()
const naboby = (): Promise<Sender> =>
  sender({ name: 'Naboby Kommune' }, ({ of }) => {
    const supplier = of('supplier').insert({ name: 'Kvistvang A/S' })
    const system = of('system').insert({ name: 'Novara Løn', supplier, purpose: 'Lønkørsel' })
    of('processingActivity').insert(
      { name: 'Udbetaling af løn', purpose: 'At betale løn', systems: [system], processors: [supplier] },
      { id: activity }
    )
    of('agreement').insert({ name: 'Aftale om løn', processor: supplier, systems: [system], breachHours: 24 })
  })

test('a package is searched, an activity adopted, and what its source says later is taken', async () => {
  const { page, app, dir } = launched
  const theirs = await naboby()
  const [first, second, none] = ['naboby.xlsx', 'naboby-2.xlsx', 'ingen.xlsx'].map((name) => join(dir, name)) as [
    string,
    string,
    string
  ]
  try {
    await theirs.send('municipality', first, '2026-02-01T00:00:00.000Z')
    await page.getByRole('link', { name: words('shell', 'place.exchange') }).press('Enter')
    await page.getByRole('button', { name: library('way.start') }).press('Enter')
    await expect(page.getByRole('heading', { name: library('empty.title') })).toBeVisible()
    await look(page, 'library-empty')
    await page.getByRole('link', { name: library('page.adopted') }).press('Enter')
    await expect(page.getByRole('heading', { name: library('adopted.none') })).toBeVisible()
    await look(page, 'library-adopted-none')
    await page.getByRole('link', { name: library('adopted.find') }).press('Enter')
    await chooseFiles(app, [first])
    await page.getByRole('button', { name: words('held', 'readFiles') }).press('Enter')
    await page.getByRole('textbox', { name: library('search') }).fill('novara')
    const found = page.getByRole('grid', { name: library('title') })
    await expect(found.getByRole('row', { name: /^Novara Løn/ })).toBeVisible()
    await look(page, 'library')

    // The first below its kind's heading, which is passed over.
    await found.press('Enter')
    await page
      .getByRole('table', { name: library('about') })
      .getByRole('link', { name: 'Udbetaling af løn' })
      .press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Udbetaling af løn' })).toBeVisible()
    await look(page, 'library-record')
    await page.getByRole('button', { name: library('adopt'), exact: true }).press('Enter')
    await expect(page.getByText(words('copies', 'nothingNew'))).toBeVisible()

    theirs.write(({ of }) => {
      const record = of('processingActivity').byId(activity)
      if (record) of('processingActivity').update(record, { purpose: 'At betale løn til tiden' })
    })
    await theirs.send('municipality', second, '2026-03-01T00:00:00.000Z')
    await ask(page, 'library.read', { jobId: crypto.randomUUID(), paths: [second, none] })
    const differences = page.getByRole('table', { name: words('copies', 'open') })
    await expect(differences).toContainText('At betale løn til tiden')
    // Back to what was searched, as it was left.
    for (const key of ['Alt+ArrowLeft', 'Alt+ArrowLeft', 'Alt+ArrowLeft']) await page.keyboard.press(key)
    await expect(page.getByRole('textbox', { name: library('search') })).toHaveValue('novara')
    await page.getByRole('link', { name: library('page.packages') }).press('Enter')
    await expect(page.getByRole('table', { name: library('failed') })).toContainText('ingen.xlsx')
    await look(page, 'library-packages')
    await page
      .getByRole('link', { name: library('counted', { name: library('page.adopted'), number: '1' }) })
      .press('Enter')
    const adopted = page.getByRole('grid', { name: library('page.adopted') })
    await expect(adopted.getByRole('row', { name: /^Udbetaling af løn/ })).toContainText('1')
    await look(page, 'library-adopted')
    await adopted.press('Enter')
    await expect(differences).toContainText('At betale løn til tiden')
    await look(page, 'library-news')
    await differences.getByRole('button', { name: words('copies', 'takeOne', { what: 'Formål' }) }).press('Enter')
    await expect(page.getByText(words('copies', 'nothingNew'))).toBeVisible()
  } finally {
    theirs.register.dispose()
  }
})
