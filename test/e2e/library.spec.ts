import { join } from 'node:path'
import { expect } from '@playwright/test'
import { writeRecords } from '../../src-main/features/entities/records.ts'
import { writePackage } from '../../src-main/features/exchange/package/write-package.ts'
import { newId } from '../../src-main/platform/ids.ts'
import { packageParts } from '../../src-shared/features/exchange/profiles.ts'
import { type TemporaryRegister, temporaryRegister } from '../support/register.ts'
import { chooseFiles, type LaunchedApp } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { inNewRegister } from './support/in-new-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// Another municipality's package is put into the library, an activity adopted, and what the source says later taken.

const library = (key: Parameters<typeof words<'library'>>[1], params = {}): string => words('library', key, params)

let launched: LaunchedApp
inNewRegister((opened) => {
  launched = opened
})

const id = newId()
const activity = newId()
const write = (register: Pick<TemporaryRegister, 'db' | 'userId'>, work: Parameters<typeof writeRecords>[2]): void => {
  const at = '2026-02-01T00:00:00.000Z'
  const { db, userId } = register
  writeRecords(db, { userId, municipalityId: id, scope: 'all', batchId: null, now: () => at }, work)
}

async function naboby(): Promise<TemporaryRegister> {
  return temporaryRegister({
    seed: ({ db, userId }) =>
      write({ db, userId }, ({ of }) => {
        of('municipality').insert({ name: 'Naboby Kommune', country: 'DK' }, { id })
        const supplier = of('supplier').insert({ name: 'Kvistvang A/S' })
        const system = of('system').insert({ name: 'Novara Løn', supplier, purpose: 'Lønkørsel' })
        of('processingActivity').insert(
          { name: 'Udbetaling af løn', purpose: 'At betale løn', systems: [system], processors: [supplier] },
          { id: activity }
        )
        of('agreement').insert({ name: 'Aftale om løn', processor: supplier, systems: [system], breachHours: 24 })
      })
  })
}

async function send(register: TemporaryRegister, path: string, at: string): Promise<void> {
  const scope = { parts: packageParts, units: [], systems: [], supplier: null }
  const pack = { kind: 'register', profile: 'municipality', scope, language: 'da', at } as const
  await writePackage(path, pack, { db: register.db, municipalityId: id, country: 'DK' })
}

test('a package is searched, an activity adopted, and what its source says later is taken', async () => {
  const { page, app, dir } = launched
  const theirs = await naboby()
  try {
    const [first, second] = [join(dir, 'naboby.xlsx'), join(dir, 'naboby-2.xlsx')]
    await send(theirs, first, '2026-02-01T00:00:00.000Z')
    write(theirs, ({ of }) => {
      const record = of('processingActivity').byId(activity)
      if (record) of('processingActivity').update(record, { purpose: 'At betale løn til tiden' })
    })
    await send(theirs, second, '2026-03-01T00:00:00.000Z')
    await page.getByRole('link', { name: words('shell', 'place.exchange') }).click()
    await page.getByRole('button', { name: library('way.start') }).click()
    await expect(page.getByText(library('empty.title'))).toBeVisible()
    await expectAccessible(page, 'library: empty')
    await chooseFiles(app, [first])
    await page.getByRole('button', { name: words('held', 'readFiles') }).click()
    await expect(page.getByRole('row', { name: /Udbetaling af løn/ })).toBeVisible()
    await page.getByRole('textbox', { name: library('search') }).fill('novara')
    await expectAccessible(page, 'library: found')

    await page.getByRole('row', { name: /^Novara Løn/ }).dblclick()
    await page
      .getByRole('table', { name: library('about') })
      .getByRole('link', { name: 'Udbetaling af løn' })
      .click()
    await expect(page.getByRole('heading', { name: 'Udbetaling af løn' })).toBeVisible()
    await expectAccessible(page, 'library: record')
    await page.getByRole('button', { name: library('adopt'), exact: true }).click()
    await expect(page.getByText(words('copies', 'nothingNew'))).toBeVisible()

    await page.getByRole('link', { name: words('shell', 'place.exchange') }).click()
    await page.getByRole('button', { name: library('way.start') }).click()
    await page.getByRole('link', { name: library('page.packages') }).click()
    await chooseFiles(app, [second])
    await page.getByRole('button', { name: words('held', 'readFiles') }).click()
    await expectAccessible(page, 'library: packages')
    await page.getByRole('link', { name: library('counted', { name: library('page.adopted'), number: '1' }) }).click()
    await expect(page.getByRole('row', { name: /Udbetaling af løn/ })).toContainText('1')
    await expectAccessible(page, 'library: adopted')
    await page.getByRole('row', { name: /Udbetaling af løn/ }).dblclick()
    const differences = page.getByRole('table', { name: words('copies', 'open') })
    await expect(differences).toContainText('At betale løn til tiden')
    await expectAccessible(page, 'library: what is new')
    await differences.getByRole('button', { name: words('copies', 'takeOne', { what: 'Formål' }) }).click()
    await expect(page.getByText(words('copies', 'nothingNew'))).toBeVisible()
  } finally {
    theirs.dispose()
  }
})
