import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import { chooseFiles, chooseSavePath, type LaunchedApp } from './support/app.ts'
import { expect } from './support/expect.ts'
import { atTheStart } from './support/in-new-register.ts'
import { passphrase } from './support/made-registers.ts'
import { openRecord } from './support/open-record.ts'
import { Pictures } from './support/pictures.ts'
import { test } from './support/program.ts'
import { sampleFolder, sampleMunicipality } from './support/sample.ts'
import { showSampleShieldings } from './support/sample-shieldings.ts'
import { Wizard } from './support/wizard.ts'
import { words, wordsIn } from './support/words.ts'

// The way a newcomer goes: a register for the sample municipality, its legacy sheets, a look at every page, a workbook.
// What it makes is kept for whoever asked for the tour.

const municipality = sampleMunicipality()

// Each part goes on from the one before.
test.describe.configure({ mode: 'serial', timeout: 300_000 })

/** Where everything lands; it stays. */
let folder: string
let pictures: Pictures
let workbook: string
let launched: LaunchedApp
let page: Page
let wizard: Wizard

test.beforeAll(async ({ program }) => {
  folder = mkdtempSync(join(tmpdir(), 'samregister-tour-'))
  workbook = join(folder, 'register.xlsx')
  launched = await atTheStart(program)
  page = launched.page
  pictures = new Pictures(page, join(folder, 'pictures'))
  wizard = new Wizard(launched.app, page)
})

/** Keeps what the window shows; `readme` is its name beside the README. */
const picture = (name: string, readme?: string): Promise<void> => pictures.take(name, readme)

const place = (
  name: 'overview' | 'systems' | 'protocol' | 'tasks' | 'exchange' | 'organisation' | 'settings',
  language = words
): Promise<void> =>
  page
    .getByRole('navigation', { name: language('shell', 'places') })
    .getByRole('link', { name: language('shell', `place.${name}`) })
    .click()

test('a register for the sample municipality', async () => {
  await picture('welcome')
  await page.getByRole('button', { name: words('welcome', 'create') }).click()
  const goOn = () => page.getByRole('button', { name: words('welcome', 'guide.next') }).click()
  await picture('create-language')
  await goOn()
  await page.getByRole('combobox', { name: words('welcome', 'municipality') }).fill(municipality.name)
  await page.getByLabel(words('welcome', 'nationalId.DK')).fill(municipality.nationalId)
  await picture('create-municipality')
  await goOn()
  await chooseFiles(launched.app, [folder])
  await page.getByRole('button', { name: words('welcome', 'place.choose') }).click()
  await page.getByLabel(words('welcome', 'userName')).fill('Koordinator')
  await picture('create-place')
  await goOn()
  await page.getByLabel(words('welcome', 'passphrase'), { exact: true }).fill(passphrase)
  await page.getByLabel(words('welcome', 'passphrase.again')).fill(passphrase)
  await expect(page.getByText(words('welcome', 'strength.ok'))).toBeVisible()
  await picture('create-passphrase')
  await page.getByRole('button', { name: words('welcome', 'create.do') }).click()

  const groups = page.getByRole('list', { name: words('welcome', 'key.title') }).getByRole('listitem')
  await expect(groups.first()).toBeVisible()
  await picture('recovery-key')
  const asked = page.getByRole('textbox')
  const label = (await page.locator('label').last().textContent()) ?? ''
  const number = Number(/\d+/.exec(label)?.[0])
  await asked.fill((await groups.nth(number - 1).textContent()) ?? '')
  await page.getByRole('button', { name: words('welcome', 'key.done') }).click()
  await expect(page.getByRole('button', { name: words('welcome', 'begin.sample') })).toBeVisible()
  await picture('begin')
  await page.getByRole('button', { name: words('welcome', 'begin.empty') }).click()
  await expect(page.getByRole('navigation', { name: words('shell', 'places') })).toBeVisible()
})

/** The sample's files with those of one entity together: they go through the wizard at once. */
function filesByEntity(): [EntityName, string[]][] {
  const groups = Map.groupBy(municipality.files, ({ entity }) => entity)
  return [...groups].map(([entity, files]) => [entity, files.map(({ file }) => join(sampleFolder, file))])
}

test('its legacy sheets come in', async () => {
  test.setTimeout(180_000)
  await place('exchange')
  await picture('exchange-empty')
  for (const [entity, files] of filesByEntity()) {
    // The systems are the sheets worth a picture at each step.
    const show = async (name: string, readme?: string): Promise<void> => {
      if (entity === 'system') await picture(name, readme)
    }
    await wizard.open()
    await wizard.about(entity)
    await wizard.choose(...files)
    await show('import-files')
    await wizard.next('sheets')
    await show('import-sheets')
    await wizard.next('columns')
    await show('import-columns')
    await wizard.next('preview')
    if (entity === 'system') {
      await page.getByRole('gridcell', { name: 'Pladsanvisning' }).click()
      await picture('import-preview', 'import-preview')
      await wizard.tab('near.tab').click()
      await picture('import-names')
      await wizard.tab('numbers.tab').click()
      await picture('import-numbers')
    }
    await wizard.next('result')
    await show('import-result')
    await wizard.button(words('exchange', 'result.open')).click()
  }
  await place('exchange')
  await expect(page.getByRole('table')).toBeVisible()
  await picture('exchange')
})

test('the systems, found again, looked at and edited', async () => {
  await place('systems')
  const grid = page.getByRole('grid')
  await expect(grid).toBeVisible()
  await picture('systems', 'systems')
  const all = (await grid.getAttribute('aria-rowcount')) ?? ''
  const search = page.getByRole('textbox', { name: words('table', 'search') })
  await search.fill('journal')
  await expect(grid).not.toHaveAttribute('aria-rowcount', all)
  await picture('systems-search')
  await search.press('Enter')
  await grid.press('Enter')
  await expect(page.getByRole('navigation', { name: words('record', 'sections') })).toBeVisible()
  await picture('system', 'system')
  await page.keyboard.press('e')
  await expect(page.getByRole('button', { name: words('record', 'cancel') })).toBeVisible()
  await picture('system-edit')
  await page.getByRole('button', { name: words('record', 'cancel') }).click()
  await place('systems')
  // The list comes back as it was left.
  await expect(search).toHaveValue('journal')
  await search.fill('')
  await expect(grid).toHaveAttribute('aria-rowcount', all)
})

/** Opens a page of the place where one is. */
const tab = (name: string): Promise<void> => page.getByRole('link', { name, exact: true }).first().click()

test('what is missing is found, and filled in where it is missing', async () => {
  await place('systems')
  await tab(words('missing', 'title'))
  const matrix = page.getByRole('grid', { name: words('missing', 'title') })
  await expect(matrix).toBeVisible()
  await picture('missing', 'missing')
  await openRecord(page, 'Vejmeldinger')
  await page.keyboard.press('e')
  await page.getByLabel('Beskrivelse').fill('Borgere melder huller i vejen, og vejvæsenet svarer.')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: words('record', 'save'), exact: true })).toHaveCount(0)
})

test('it is verified, and is no longer due', async () => {
  await page.getByRole('button', { name: words('tasks', 'standing.never') }).click()
  const panel = page.getByRole('dialog', { name: words('tasks', 'standing.never') })
  await panel.getByRole('button', { name: words('tasks', 'verify') }).click()
  await expect(page.getByRole('button', { name: words('tasks', 'standing.verified'), exact: true })).toBeVisible()
  await place('tasks')
  await expect(page.getByRole('grid', { name: words('tasks', 'title') })).toBeVisible()
  await picture('tasks', 'tasks')
})

test('the record of processing activities, one of them step by step, and an agreement', async () => {
  await place('protocol')
  await expect(page.getByRole('grid')).toBeVisible()
  await picture('activities', 'activities')
  await openRecord(page, 'Visitation til hjemmehjælp')
  await picture('activity')
  await page.getByRole('button', { name: words('guide', 'open') }).click()
  await expect(page.getByRole('heading', { name: words('guide', 'ask.whose') })).toBeVisible()
  await picture('activity-guide', 'activity-guide')
  await tab('Databehandleraftaler')
  const grid = page.getByRole('grid')
  const search = page.getByRole('textbox', { name: words('table', 'search') })
  await search.fill('Havbris')
  await expect(grid.getByText(/Birkelund/)).toHaveCount(0)
  await search.press('Enter')
  await grid.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Havbris Data ApS' })).toBeVisible()
  await picture('agreement')
})

test('whoever leaves hands over, and what depends on what is drawn', async () => {
  await openRecord(page, 'Leder, Staben')
  await page.getByRole('button', { name: words('people', 'handover') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('people', 'handover.to')).fill('Leder, Borgerservice')
  await page.getByRole('option', { name: 'Leder, Borgerservice', exact: true }).click()
  await picture('handover')
  await dialog.getByRole('button', { name: /^Overdrag/ }).click()
  await expect(page.getByText(words('people', 'duties.none'))).toBeVisible()
  await openRecord(page, 'Acadre')
  await picture('system-after')
  await page.getByRole('link', { name: words('graph', 'links.graph') }).click()
  await expect(page.getByRole('region', { name: words('graph', 'table') })).toContainText('KMD Nexus')
  await picture('graph', 'graph')
})

test('the other places, dark, and in the other languages', async () => {
  await place('overview')
  await picture('overview', 'overview')
  await place('organisation')
  await expect(page.getByRole('tree')).toBeVisible()
  await picture('units')
  await page.getByRole('link', { name: 'Leverandører' }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  await picture('suppliers')
  await place('settings')
  await picture('settings')
  await page.getByRole('link', { name: words('settings', 'page.backups') }).click()
  await expect(page.getByRole('heading', { level: 1, name: words('settings', 'page.backups') })).toBeVisible()
  await picture('settings-backups')

  const theme = page.getByRole('button', { name: words('shell', 'theme') })
  await theme.click()
  await page.getByRole('menuitem', { name: words('shell', 'theme.dark') }).click()
  await place('systems')
  await expect(page.getByRole('grid')).toBeVisible()
  await picture('dark-systems')
  await place('overview')
  await picture('dark-overview')
  await theme.click()
  await page.getByRole('menuitem', { name: words('shell', 'theme.light') }).click()

  const language = page.getByRole('button', { name: /: [A-Z]{2}, (Dansk|Norsk|English)/ })
  for (const [code, name] of [
    ['nb', /Norsk/],
    ['en', /English/]
  ] as const) {
    await language.click()
    await page.getByRole('menuitem', { name }).click()
    await place('systems', wordsIn(code))
    await expect(page.getByRole('grid')).toBeVisible()
    await picture(`systems-${code}`)
  }
  await language.click()
  await page.getByRole('menuitem', { name: /Dansk/ }).click()
})

test('shieldings, by whom they are entrusted to', async () => {
  const path = join(folder, `${municipality.name}.samregister`)
  await showSampleShieldings(page, { path, coordinator: 'Koordinator' }, picture)
})

test('the register leaves as a workbook', async () => {
  await place('exchange')
  await page
    .getByRole('main')
    .getByRole('button', { name: words('exchange', 'export.start') })
    .click()
  await picture('export')
  await chooseSavePath(launched.app, workbook)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('exchange', 'export.run') })
    .click()
  await expect(page.getByText(workbook)).toBeVisible()
  console.log(`
The register of ${municipality.name} is the folder ${join(folder, municipality.name)}.samregister
(passphrase: ${passphrase}).
The workbook exported from it is ${workbook}.
Pictures of the pages are in ${pictures.folder}.
`)
})
