import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'
import { lookAtContrast } from './contrast.ts'

/** The short form: each new document is given it anew. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** All that is not drawn: names, roles and order are the same in either look. */
async function lookAtStructure(within: string): Promise<string[]> {
  const { axe: inWindow } = window as unknown as { axe: typeof axe }
  const { violations } = await inWindow.run(within, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
    selectors: false,
    preload: false
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} at ${html} – ${failureSummary ?? ''}`)
  )
}

let states = 0
/** The combinations of text and grounds that this worker's pages were found readable with. */
const readable = new Set<string>()

/**
 * Looks for what keeps people out of a page's content (or of the part that is given); nothing may be found. A page is
 * looked at in the dark and in the light look (`body`), what it shows on the way in either by turns.
 */
export async function expectAccessible(page: Page, where: string, within = 'main'): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const looks = states++ % 2 === 0 ? (['dark', 'light'] as const) : (['light', 'dark'] as const)
  const found = await page.evaluate(lookAtStructure, within)
  for (const look of within === 'body' ? looks : looks.slice(0, 1)) {
    const seen = await page.evaluate(lookAtContrast, { within, look, readable: [...readable] })
    found.push(...seen.found)
    for (const combination of seen.readable) readable.add(combination)
  }
  expect(found.map((what) => `${where}, ${what}`)).toEqual([])
}
