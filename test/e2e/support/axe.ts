import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/**
 * Looks for what keeps people out of a page's content (or of the part that is given), in the dark and in the light
 * look; nothing may be found.
 */
export async function expectAccessible(page: Page, where: string, within = 'main'): Promise<void> {
  for (const look of ['dark', 'light']) {
    // Only the attribute that the look hangs on: what was chosen by the user stays as it is.
    await page.evaluate((scheme) => {
      document.documentElement.dataset['mantineColorScheme'] = scheme
    }, look)
    const { violations } = await new AxeBuilder({ page }).include(within).withTags(rules).setLegacyMode(true).analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${where}, ${look}: ${id} at ${node.target.join(' ')} – ${node.failureSummary ?? ''}`)
    )
    expect(found).toEqual([])
  }
}
