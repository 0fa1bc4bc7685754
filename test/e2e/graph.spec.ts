import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseSavePath, type LaunchedApp } from './support/app.ts'
import { expect } from './support/expect.ts'
import { inNewRegister, saveRecord } from './support/in-new-register.ts'
import { test } from './support/program.ts'
import { words } from './support/words.ts'

// What depends on what: told on a system's page, seen as a graph, taken out as a picture.

let launched: LaunchedApp
let page: Page

inNewRegister((app) => {
  launched = app
  page = app.page
})

/** Whether anything is drawn: not every pixel of the layers is clear. */
const somethingDrawn = (): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('canvas')].some((canvas) =>
      canvas
        .getContext('2d')
        ?.getImageData(0, 0, canvas.width, canvas.height)
        .data.some((value) => value > 0)
    )
  )

test('a dependency is added on the spot, seen in the graph farther out, and saved as a drawing', async () => {
  const idOf = async (name: string) => (await saveRecord(page, 'system', { name })).record.id
  const [care, pay, tax] = [await idOf('Omsorg <2>'), await idOf('Løn'), await idOf('Skat')]
  await saveRecord(page, 'dependency', { source: pay, target: tax, kind: 'technical', direction: 'both' })
  expect(care).not.toBe(pay)

  await page.getByRole('link', { name: words('shell', 'place.systems'), exact: true }).click()
  await page.getByRole('rowheader', { name: 'Omsorg <2>' }).locator('span').first().click()
  await page.getByRole('button', { name: words('graph', 'links.add') }).click()
  const form = page.getByRole('form', { name: words('graph', 'links.add') })
  await form.getByLabel(words('graph', 'links.other')).fill('løn')
  await page.getByRole('option', { name: 'Løn' }).click()
  await form.getByLabel('Type', { exact: true }).click()
  await page.getByRole('option', { name: 'Personoplysninger' }).click()
  await form.getByLabel('Retning').click()
  await page.getByRole('option', { name: 'Afgiver til' }).click()
  await form.getByRole('button', { name: words('graph', 'links.save') }).click()
  const panel = page.getByRole('region', { name: 'Afhængigheder' })
  await expect(panel.getByRole('row', { name: /Afgiver til Løn Personoplysninger/ })).toBeVisible()

  await panel.getByRole('link', { name: words('graph', 'links.graph') }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: words('graph', 'title.of', { name: 'Omsorg <2>' }) })
  ).toBeVisible()
  const table = page.getByRole('region', { name: words('graph', 'table') })
  await expect(table.getByRole('rowheader')).toHaveText(['Omsorg <2>', 'Løn', 'Skat'])
  await expect.poll(somethingDrawn).toBe(true)
  await page.getByText(words('graph', 'depth.steps_one', { count: 1 }), { exact: true }).click()
  await expect(table.getByRole('rowheader')).toHaveText(['Omsorg <2>', 'Løn'])
  await expect(table.getByRole('link', { name: /Omsorg <2> → Løn/ })).toBeVisible()

  await page.getByRole('button', { name: /^Personoplysninger/ }).click()
  await expect(page.getByText(words('graph', 'none'))).toBeVisible()
  await page.getByRole('button', { name: /^Personoplysninger/ }).click()
  const file = join(launched.dir, 'graf.svg')
  await chooseSavePath(launched.app, file)
  const save = page.getByRole('button', { name: words('graph', 'saveSvg') })
  await expect(page.getByText(words('graph', 'arranging'))).toHaveCount(0)
  await expect(save).toBeEnabled()
  await save.click()
  await expect(page.getByText(words('graph', 'saved', { path: file }))).toBeVisible()
  const svg = readFileSync(file, 'utf8')
  expect(svg).toContain('Omsorg &lt;2&gt;</text>')
  expect(svg).toContain('fill="#4f90d6"')
  expect(svg).toContain('stroke="#dca85a"')
  expect(svg).not.toContain('Skat')

  await page.getByRole('link', { name: words('graph', 'map'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: words('graph', 'map.title') })).toBeVisible()
  await expect(table.getByRole('rowheader')).toHaveCount(3)
  await table.getByRole('link', { name: 'Skat', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Skat' })).toBeVisible()
})
