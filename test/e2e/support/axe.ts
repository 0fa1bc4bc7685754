import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'

/** The short form: each new document is given it anew. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What a look at a page is told by the window: where it breaks which rule, and why. */
type Look = (request: {
  readonly within: string
  readonly look: string
  readonly rules: axe.RunOnly
}) => Promise<readonly string[]>

const levels: axe.RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }
/** Names, roles and order are the same in either look: of the second, only what is drawn is looked at. */
const drawn: axe.RunOnly = { type: 'rule', values: ['color-contrast'] }

const lookAt: Look = async ({ within, look, rules }) => {
  // Only the attribute that the look hangs on: what was chosen by the user stays as it is.
  document.documentElement.dataset['mantineColorScheme'] = look
  // A colour on its way to another is neither.
  const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
  await Promise.allSettled(moving.map(({ finished }) => finished))
  const { axe: inWindow } = window as unknown as { axe: typeof axe }
  const found = await inWindow.run(within, { runOnly: rules, resultTypes: ['violations'], preload: false })
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${look}: ${id} at ${node.target.join(' ')} – ${node.failureSummary ?? ''}`)
  )
}

let states = 0

/**
 * Looks for what keeps people out of a page's content (or of the part that is given); nothing may be found. A page is
 * looked at in the dark and in the light look (`body`), what it shows on the way in either by turns.
 */
export async function expectAccessible(page: Page, where: string, within = 'main'): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const [first, second] = states++ % 2 === 0 ? (['dark', 'light'] as const) : (['light', 'dark'] as const)
  const found = [...(await page.evaluate(lookAt, { within, look: first, rules: levels }))]
  if (within === 'body') found.push(...(await page.evaluate(lookAt, { within, look: second, rules: drawn })))
  expect(found.map((what) => `${where}, ${what}`)).toEqual([])
}
