import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseFiles, chooseSavePath, type LaunchedApp } from './support/app.ts'
import { findBarriers } from './support/axe.ts'
import { barriers } from './support/barriers.ts'
import { expect } from './support/expect.ts'
import { inOneRegister } from './support/in-new-register.ts'
import { look as lookAt } from './support/look.ts'
import { openRecord } from './support/open-record.ts'
import { ask } from './support/open-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// Every page with something on it; those of the library are in library.spec.ts, those of a central office in central.spec.ts.

let launched: LaunchedApp
let page: Page

inOneRegister(async (program) => {
  launched = program
  page = launched.page
  // Where nothing is shown that changes: an overview would be asked for and drawn anew with every record.
  await visit('place.settings', null, 'Indstillinger')
  await fill()
})

async function put(entity: string, values: Record<string, unknown>): Promise<string> {
  const saved = await ask<{ record: { id: string } }>(page, `${entity}.save`, { id: null, version: null, values })
  return saved.record.id
}

async function change(entity: string, id: string, values: Record<string, unknown>): Promise<void> {
  const { version } = await ask<{ version: number }>(page, `${entity}.get`, { id })
  await ask(page, `${entity}.save`, { id, version, values })
}

/** A little of everything, with gaps, old dates and long texts. */
async function fill(): Promise<void> {
  const health = await put('organisationUnit', { name: 'Sundhed og Ældre', kind: 'administration' })
  const care = await put('organisationUnit', { name: 'Hjemmeplejen', kind: 'department', parent: health })
  await put('organisationUnit', { name: 'Plejehjemmet Solgården', kind: 'institution', parent: care })
  const owner = await put('person', { name: 'Ejer Prøve', title: 'Chef', unit: health, email: 'ejer@example.dk' })
  const supplier = await put('supplier', { name: 'Prøveleverandør A/S', nationalId: '26911745' })
  await put('supplier', { name: 'Prøveleverandør ApS', note: 'Tidligere navn' })
  const names = ['Nexus', 'Aabenraa Portal', 'Økonomi', 'Ældreportal', 'Årsrapport', 'Patientjournalsystem', 'Cura']
  for (const [i, name] of names.entries()) {
    await put('system', {
      name,
      supplier,
      owner: i % 2 === 0 ? owner : null,
      unit: i % 3 === 0 ? care : health,
      lifecycle: ['operational', 'phasingOut', 'planned'][i % 3],
      hosting: ['saas', 'onPremise', null][i % 3],
      description: 'Bruges til sagsbehandling og journalisering.\nDrives af leverandøren.',
      aliases: ['Portalen', 'AP'],
      usedBy: [care],
      personalData: { value: ['yes', 'no', 'unknown'][i % 3] },
      dataProcessingAgreement: { value: i % 2 === 0 ? 'yes' : 'no' },
      agreementSignedOn: '2020-01-14',
      riskAssessedOn: i % 2 === 0 ? '2019-05-01' : null
    })
  }
  const systems = await ask<{ rows: { id: string }[] }>(page, 'system.list', { limit: 1 })
  const [nexus] = (await ask<{ rows: { id: string }[] }>(page, 'system.list', { search: 'Nexus', limit: 1 })).rows
  await put('deviation', { system: nexus?.id, field: 'hosting', value: 'onPremise', note: 'Egen installation' })
  const followed = { channel: 'pData', customerNumber: 'K-0580', filters: ['none'] }
  await put('subscriptionSource', { ...followed, systems: systems.rows.map(({ id }) => id) })
  const contract = { name: 'Driftsaftale', kind: 'operation', supplier, yearlyCost: 550_000, endsOn: '2020-12-31' }
  await put('contract', { ...contract, systems: systems.rows.map((row) => row.id) })
  const activity = await put('processingActivity', {
    name: 'Hjemmehjælp',
    unit: care,
    purpose: 'At visitere til og yde hjemmehjælp.',
    legalBases: ['6.1.e', '9.2.h', 'dbl.11'],
    nationalLaw: ['Serviceloven § 83'],
    systems: systems.rows.map((row) => row.id),
    erasure: '5 år efter sagens afslutning',
    archiveDuty: 'preserve'
  })
  const subject = await put('subjectCategory', { name: 'Modtagere af hjemmehjælp' })
  const data = await put('dataCategory', { name: 'Plejebehov', level: 'special' })
  await put('processingLine', { activity, subject, data: [data] })
  const approval = { approvedBy: 'Chef Prøve', approvedAs: 'Ældrechef', approvedOn: '2026-01-05' }
  await ask(page, 'protocol.publish', { unit: care, ...approval, note: 'Årlig gennemgang' })
  await put('processingActivity', { name: 'Madservice', unit: care })
  const { ids } = await ask<{ ids: string[] }>(page, 'protocol.copy', { sources: [activity], unit: health })
  await change('processingActivity', ids[0] ?? '', { name: 'Genoptræning', measures: 'Låst skab' })
  await change('processingActivity', activity, { purpose: 'At visitere til hjemmehjælp.', measures: 'Logning' })
  const agreement = await put('agreement', { processor: supplier, signedOn: '2021-02-01', expiresOn: '2026-01-31' })
  const assessment = await put('riskAssessment', { name: 'Risici 2026', assessedOn: '2026-01-05' })
  const rated = { assessment, likelihood: '4', consequence: '5', likelihoodAfter: '2', consequenceAfter: '4' }
  await put('riskScenario', { name: 'Uvedkommende læser journalen', ...rated })
  const screened = { sensitiveData: { value: 'yes' }, largeScale: { value: 'yes' } }
  await put('impactAssessment', { name: 'DPIA', activities: [activity], riskAssessment: assessment, ...screened })
  await put('oversight', { agreement, completedOn: '2022-03-01', method: 'isae3000', conclusion: 'remarks' })
}

/** Goes to a page by the links one has, and waits for its heading. */
async function visit(place: Parameters<typeof words<'shell'>>[1], tab: string | null, title: string): Promise<void> {
  const main = page.getByRole('navigation', { name: words('shell', 'places') })
  await main.getByRole('link', { name: words('shell', place) }).click()
  if (tab) await openTab(tab)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Opens a page of the place; those for which there is no room stand in a menu. */
async function openTab(tab: string): Promise<void> {
  const tabs = page.getByRole('navigation', { name: words('shell', 'pages') })
  const link = tabs.getByRole('link', { name: tab })
  const more = tabs.getByRole('button', { name: words('shell', 'pages.more') })
  // Which of the pages have room is measured once they are drawn: what is seen first may be gone a moment later.
  await expect(async () => {
    const soon = { timeout: 2000 }
    if (await link.isVisible()) return link.click(soon)
    await more.click(soon)
    await page.getByRole('menuitem', { name: tab }).click(soon)
  }).toPass()
}

const look = (name: string): Promise<void> => lookAt(page, name)

const pages = [
  ['overview', 'place.overview', null, 'Prøveby Kommune'],
  ['overview-suppliers', 'place.overview', 'Leverandøroversigt', 'Leverandøroversigt'],
  ['overview-categories', 'place.overview', 'Kategorier', 'Kategorier'],
  ['systems', 'place.systems', null, 'Systemer'],
  ['missing', 'place.systems', 'Hvad mangler', 'Hvad mangler'],
  ['contracts', 'place.systems', 'Kontrakter', 'Kontrakter'],
  ['activities', 'place.protocol', null, 'Behandlingsaktiviteter'],
  ['unit-protocol', 'place.protocol', 'Enhedens fortegnelse', 'Enhedens fortegnelse'],
  ['joint', 'place.protocol', 'Fælles dataansvar', 'Fælles dataansvar'],
  ['erasures', 'place.protocol', 'Sletninger', 'Sletninger'],
  ['agreements', 'place.protocol', 'Databehandleraftaler', 'Databehandleraftaler'],
  ['impact', 'place.protocol', 'Konsekvensanalyser (DPIA)', 'Konsekvensanalyser (DPIA)'],
  ['cpr', 'place.cpr.narrow', null, 'CPR-abonnementer'],
  ['cpr-sources', 'place.cpr.narrow', 'CPR-kilder', 'CPR-kilder'],
  ['cpr-subscriptions', 'place.cpr.narrow', 'CPR-abonnementer', 'CPR-abonnementer'],
  ['cpr-audits', 'place.cpr.narrow', 'CPR-audits', 'CPR-audits'],
  ['tasks', 'place.tasks', null, 'Opgaver'],
  ['map', 'place.systems', 'Kort', 'Kort over systemer'],
  ['units', 'place.organisation', null, 'Enheder'],
  ['people', 'place.organisation', 'Personer', 'Personer'],
  ['suppliers', 'place.organisation', 'Leverandører', 'Leverandører'],
  ['municipality', 'place.organisation', 'Kommune', 'Prøveby Kommune'],
  ['settings', 'place.settings', null, 'Indstillinger'],
  ['settings-backups', 'place.settings', 'Sikkerhedskopier', 'Sikkerhedskopier'],
  ['settings-about', 'place.settings', 'Om programmet', 'Om programmet']
] as const

for (const [name, place, tab, title] of pages) {
  test(`the page ${name} keeps nobody out`, async () => {
    await visit(place, tab, title)
    if (['systems', 'people', 'map', 'missing'].includes(name))
      await expect(page.getByRole('rowheader').first()).toBeVisible()
    await look(name)
  })
}

test('sharing, and a package beside the register, keep nobody out; all by keyboard', async () => {
  await visit('place.exchange', null, words('exchange', 'title'))
  await page.getByRole('button', { name: words('packages', 'share.title') }).press('Enter')
  await expect(
    page.getByRole('region', { name: 'Systemer', exact: true }).getByRole('row', { name: /Nexus/ })
  ).toBeVisible()
  await look('share')
  const packed = join(launched.dir, 'pakke.xlsx')
  await chooseSavePath(launched.app, packed)
  await page.getByRole('button', { name: words('packages', 'share.save') }).press('Enter')
  await expect(page.getByText(packed)).toBeVisible()
  const [nexus] = (await ask<{ rows: { id: string }[] }>(page, 'system.list', { search: 'Nexus', limit: 1 })).rows
  await change('system', nexus?.id ?? '', { description: 'En anden beskrivelse' })
  await visit('place.exchange', null, words('exchange', 'title'))
  await page.getByRole('button', { name: words('packages', 'read.title') }).press('Enter')
  await chooseFiles(launched.app, [packed])
  await page.getByRole('button', { name: words('packages', 'read.choose') }).press('Enter')
  const rows = page.getByRole('grid', { name: words('packages', 'read.rows') })
  await expect(rows.getByRole('row', { name: /Nexus/ })).toContainText('En anden beskrivelse')
  const take = page.getByRole('checkbox', { name: words('packages', 'read.takeRow', { name: 'Nexus' }) })
  await expect(take).not.toBeChecked()
  await rows.focus()
  await page.keyboard.press('Enter')
  await expect(take).toBeChecked()
  await look('package')
  await page.getByRole('button', { name: words('packages', 'read.take'), exact: true }).press('Enter')
  await expect(page.getByText(words('packages', 'read.noRows'))).toBeVisible()
})

test('what every employee may read, before it is saved, keeps nobody out; by keyboard', async () => {
  await visit('place.exchange', null, words('exchange', 'title'))
  await page.getByRole('button', { name: words('publish', 'way.start') }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: words('publish', 'title') })).toBeVisible()
  await expect(page.getByText(words('publish', 'looking'))).toBeHidden()
  await look('publish')
})

test('an impact assessment with its screening, what is known already and its risks keeps nobody out', async () => {
  await visit('place.protocol', 'Konsekvensanalyser (DPIA)', 'Konsekvensanalyser (DPIA)')
  await page.getByRole('rowheader', { name: 'DPIA' }).locator('span').first().click()
  await expect(page.getByText(words('assurance', 'screening.needed'))).toBeVisible()
  await expect(page.getByRole('table', { name: words('assurance', 'matrix.after') })).toContainText('1 scenarie')
  await look('impact-record')
})

test('a unit’s published versions, one of them, what differs, and a copy keep nobody out; all by keyboard', async () => {
  await visit('place.protocol', 'Enhedens fortegnelse', 'Enhedens fortegnelse')
  await page.getByLabel(words('protocol', 'unit.choose'), { exact: true }).fill('Hjemmepl')
  await page.getByRole('option', { name: 'Hjemmeplejen' }).waitFor()
  for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key)
  await expect(page.getByRole('row', { name: /Madservice/ })).toBeVisible()
  await look('unit-protocol-filled')
  await page.getByRole('link', { name: words('versions', 'open'), exact: true }).press('Enter')
  const version = page.getByRole('link', { name: words('versions', 'numbered', { number: '1' }) })
  await expect(version).toBeVisible()
  await look('versions')
  await version.press('Enter')
  await expect(page.getByRole('region', { name: 'Hjemmehjælp' })).toContainText('At visitere til og yde')
  await look('version')
  await page.getByRole('link', { name: words('versions', 'title'), exact: true }).press('Enter')
  await page.getByRole('link', { name: words('versions', 'compareNow') }).press('Enter')
  await expect(page.getByRole('table', { name: 'Hjemmehjælp' })).toContainText('Logning')
  await look('versions-compare')
  await visit('place.protocol', 'Behandlingsaktiviteter', 'Behandlingsaktiviteter')
  await page.getByRole('rowheader', { name: 'Genoptræning' }).locator('span').first().click()
  await page
    .getByRole('navigation', { name: words('record', 'sections') })
    .getByRole('button', { name: /^Forskelle til kilden/ })
    .press('Enter')
  const differences = page.getByRole('table', { name: words('copies', 'open') })
  await expect(differences.getByRole('row', { name: /^Formål/ })).toBeVisible()
  await look('copy')
})

test('a list with its preview, filters, columns and selection keeps nobody out', async () => {
  await visit('place.systems', 'Systemer', 'Systemer')
  await page.getByRole('grid').focus()
  await page.keyboard.press('p')
  await page.keyboard.press('Space')
  await expect(page.getByRole('complementary')).toBeVisible()
  await look('list-preview')
  await page.keyboard.press('Escape')
  await page
    .getByRole('group', { name: words('table', 'filters') })
    .getByRole('button', { name: 'Livscyklus' })
    .click()
  await expect(page.getByRole('checkbox', { name: 'I drift' })).toBeVisible()
  await look('list-filter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words('table', 'columns') }).click()
  await look('list-columns')
  await page.keyboard.press('Escape')
})

test('a record, read, edited, with its history and gaps keeps nobody out', async () => {
  await visit('place.systems', 'Systemer', 'Systemer')
  await page.getByRole('rowheader', { name: 'Nexus' }).locator('span').first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nexus' })).toBeVisible()
  await page.keyboard.press('h')
  await look('record')
  await page.keyboard.press('h')
  await page.keyboard.press('e')
  await expect(page.getByLabel(/^Navn/)).toBeFocused()
  await page.getByLabel(/^Navn/).fill('')
  await page.keyboard.press('Control+s')
  await expect(page.getByLabel(/^Navn/)).toHaveAttribute('aria-invalid', 'true')
  await look('record-edit')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words('record', 'leave.discard') }).click()
  await page.getByRole('button', { name: /vigtige felter/ }).click()
  await look('record-gaps')
})

test('a person, two suppliers made one, and two systems side by side keep nobody out; all by keyboard', async () => {
  await openRecord(page, 'Ejer Prøve')
  await expect(page.getByRole('region', { name: 'Systemer · Systemejer' })).toBeVisible()
  await look('person')
  await openRecord(page, 'Prøveleverandør ApS')
  await page.getByRole('link', { name: words('people', 'merge.twin_one') }).press('Enter')
  await expect(
    page.getByRole('button', { name: words('people', 'merge.run', { keep: 'Prøveleverandør ApS' }) })
  ).toBeEnabled()
  await look('merge')
  await visit('place.systems', 'Systemer', 'Systemer')
  await page.getByRole('grid').focus()
  for (const key of ['Control+Home', 'Space', 'ArrowDown', 'Space']) await page.keyboard.press(key)
  await page.getByRole('link', { name: words('table', 'selection.compare') }).press('Enter')
  await expect(page.getByRole('row', { name: /^Beskrivelse/ })).toBeVisible()
  await look('compare')
})

test('whatever keeps people out is found', async () => {
  await visit('place.settings', null, 'Indstillinger')
  const html = barriers.map(([, barrier]) => barrier).join('')
  await page.getByRole('main').evaluate((main, planted) => main.insertAdjacentHTML('afterbegin', planted), html)
  const found = await findBarriers(page)
  const missed = barriers
    .flatMap(([rules]) => rules)
    .filter((rule) => !found.some((what) => what.includes(`${rule} at `)))
  expect(missed).toEqual([])
})
