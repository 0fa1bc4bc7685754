import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { rulesOnlyFor } from './axe-rules.ts'
import { lookAtContrast } from './contrast.ts'
import { expect } from './expect.ts'

/** The short form: each new document is given it anew. It need not write each element down that is all right. */
const source = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')}
axe.configure({ noHtml: true })`

/** All that is not drawn: names, roles and order are the same in either look. */
async function lookAtStructure({
  within,
  onlyFor
}: {
  within: string
  onlyFor: typeof rulesOnlyFor
}): Promise<string[]> {
  const { axe: inWindow } = window as unknown as { axe: typeof axe }
  const isThere = (selector: string): boolean =>
    [...document.querySelectorAll(within)].some((part) => part.matches(selector) || part.querySelector(selector))
  const idle = Object.entries(onlyFor).filter(([, selector]) => !isThere(selector))
  const { violations } = await inWindow.run(within, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
    rules: Object.fromEntries(
      ['color-contrast', ...idle.map(([rule]) => rule)].map((rule) => [rule, { enabled: false }])
    ),
    resultTypes: ['violations'],
    elementRef: true,
    selectors: false,
    preload: false
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ element, failureSummary }) => {
      const alone = element?.cloneNode(false) as HTMLElement | undefined
      return `${id} at ${alone?.outerHTML} – ${failureSummary ?? ''}`
    })
  )
}

let states = 0
/** The combinations of text and grounds that this worker's pages were found readable with. */
const readable = new Set<string>()

/** What keeps people out of a page's content, or of the part that is given. */
export async function findBarriers(page: Page, within = 'main'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const looks = states++ % 2 === 0 ? (['dark', 'light'] as const) : (['light', 'dark'] as const)
  // Of a whole page, its head, too.
  const part = within === 'body' ? 'html' : within
  const found = await page.evaluate(lookAtStructure, { within: part, onlyFor: rulesOnlyFor })
  for (const look of within === 'body' ? looks : looks.slice(0, 1)) {
    const seen = await page.evaluate(lookAtContrast, { within, look, readable: [...readable] })
    found.push(...seen.found)
    for (const combination of seen.readable) readable.add(combination)
  }
  return found
}

/**
 * Nothing keeps people out. A page is looked at in the dark and in the light look (`body`), what it shows on the way in
 * either by turns.
 */
export async function expectAccessible(page: Page, where: string, within = 'main'): Promise<void> {
  const found = await findBarriers(page, within)
  expect(found.map((what) => `${where}, ${what}`)).toEqual([])
}
