import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { editionPage } from '../../src-main/features/exchange/publish/edition-page.ts'
import type { Edition } from '../../src-shared/features/exchange/publish/edition.ts'
import { executable } from '../electron-standin/chromium/browser.ts'
import { chooseSavePath } from './support/app.ts'
import { expectAccessible } from './support/axe.ts'
import { expect } from './support/expect.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// The file for everybody: seen and saved in the window, then opened in a browser, where nothing but the file is there.

let dir: string
let page: Page
let browser: Browser

inNewRegister((launched) => {
  dir = launched.dir
  page = launched.page
})
test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: executable() })
})
test.afterAll(() => browser.close())

/** Opens a file as an employee does; whatever it asks for or complains of is noted. */
async function openFile(path: string): Promise<{ readonly reader: Page; readonly trouble: readonly string[] }> {
  const reader = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const trouble: string[] = []
  reader.on('request', (request) => {
    if (request.url().split('#')[0] !== `file://${encodeURI(path)}`) trouble.push(request.url())
  })
  reader.on('console', (message) => trouble.push(message.text()))
  reader.on('pageerror', (error) => trouble.push(error.message))
  reader.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await reader.goto(`file://${path}`)
  return { reader, trouble }
}

test('is looked at, saved, and tells every employee who owns what', async ({ program }) => {
  const unit = await saveRecord(page, 'organisationUnit', { name: 'Hjemmeplejen' })
  const owner = await saveRecord(page, 'person', { name: 'Åse Prøve', email: 'ejer@eksempel.dk', unit: unit.record.id })
  const common = { unit: unit.record.id, owner: owner.record.id }
  const hostile = 'Ældreportal <img src=x onerror=alert(1)></script><script>alert(2)</script>'
  await saveRecord(page, 'system', { ...common, name: hostile })
  await saveRecord(page, 'system', { ...common, name: 'Husets eget', internal: { value: 'yes' } })
  const path = join(dir, 'intranet.html')
  await page.getByRole('link', { name: words('shell', 'place.exchange') }).click()
  await page.getByRole('button', { name: words('publish', 'way.start') }).click()
  await expect(page.getByRole('link', { name: 'Husets eget' })).toBeVisible()
  await expectAccessible(page, 'reading edition')
  await chooseSavePath(program.app, path)
  await page.getByRole('button', { name: words('publish', 'save'), exact: true }).click()
  await expect(page.getByText(path)).toBeVisible()
  expect(readFileSync(path, 'utf8')).not.toContain('Husets eget')

  const { reader, trouble } = await openFile(path)
  await expect(reader.getByRole('searchbox')).toBeFocused()
  await reader.keyboard.type('aeldre aase')
  await expect(reader.getByRole('status')).toContainText('1 ')
  await reader.keyboard.press('ArrowDown')
  await reader.keyboard.press('Enter')
  await expect(reader.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(reader.getByRole('heading', { level: 2 })).toHaveText(hostile)
  await reader.getByRole('main').getByRole('link', { name: 'Åse Prøve' }).click()
  await expect(reader.getByRole('main').getByRole('link', { name: hostile })).toBeVisible()
  await reader.getByRole('button', { name: 'English' }).click()
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('Systems and who is responsible')
  expect(await reader.evaluate(() => document.documentElement.lang)).toBe('en')
  await expectAccessible(reader, 'reading edition, opened', 'html')
  await reader.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(reader, 'reading edition in the dark', 'html')
  await reader.emulateMedia({ media: 'print' })
  await expect(reader.getByRole('searchbox')).toBeHidden()
  await expect(reader.getByRole('heading', { level: 2 })).toBeVisible()
  const address = reader.url()
  await reader.goto('about:blank')
  await reader.goto(address)
  await expect(reader.getByRole('heading', { level: 2 })).toHaveText('Åse Prøve')
  expect(trouble.filter((what) => what !== 'about:blank')).toEqual([])
  await reader.close()
})

test('finds among five thousand systems with each key', async () => {
  const labels = (text: string) => ({ da: text, nb: text, en: text })
  const fields = [
    { key: 'owner', kind: 'refs' as const, labels: labels('Ejer') },
    { key: 'description', kind: 'longText' as const, labels: labels('Beskrivelse') }
  ]
  const people = Array.from({ length: 500 }, (_, i) => ({ id: `p${i}`, title: `Person ${i}`, values: {} }))
  const systems = Array.from({ length: 5000 }, (_, i) => {
    const values = { owner: [`p${i % 500}`], description: `Bruges til sag ${i} i Hjemmeplejen. `.repeat(10) }
    return { id: `s${i}`, title: `Fagsystem ${i}`, values }
  })
  const part = (entity: 'system' | 'person', records: Edition['parts'][number]['records']) => ({
    entity,
    one: labels(entity),
    many: labels(entity),
    fields: entity === 'system' ? fields : [],
    records
  })
  const head = { format: 'samregister-edition', version: 1, municipality: 'Prøve', language: 'da' } as const
  const edition: Edition = {
    ...head,
    madeOn: '2026-03-04',
    parts: [part('system', systems), part('person', people)],
    names: {}
  }
  const out = join(import.meta.dirname, '../../out/edition')
  const [script = '', style = ''] = ['edition.js', 'edition.css'].map((name) => readFileSync(join(out, name), 'utf8'))
  const path = join(dir, 'stor.html')
  writeFileSync(path, editionPage(edition, { script, style }))
  const { reader, trouble } = await openFile(path)
  await expect(reader.getByRole('status')).toContainText('5.000')
  expect(await reader.locator('.list li').count()).toBe(100)
  // Found at once, without a wait that the next key would come into; how long that takes, no test says.
  const found = await reader.evaluate(() => {
    const input = document.querySelector('input')
    return ['fags 49', 'person 499', 'findes ikke', ''].map((text) => {
      if (input) input.value = text
      input?.dispatchEvent(new Event('input'))
      return document.querySelectorAll('.list li').length
    })
  })
  expect(found).toEqual([100, 19, 0, 100])
  await reader.keyboard.type('person 499')
  await expect(reader.locator('.list li').first()).toContainText('Fagsystem 499')
  await expect(reader.getByRole('status')).toContainText('19 ')
  expect(trouble).toEqual([])
  await reader.close()
})
