import { type Locator, expect as ofPlaywright } from '@playwright/test'

/**
 * What specs expect with. Playwright's own `toBeVisible` writes the whole page out in words after each try that does not find
 * the element, for a message that is hardly ever read; this one waits for the element and says as much.
 */
export const expect = ofPlaywright.extend({
  async toBeVisible(locator: Locator, options: { readonly timeout?: number } = {}) {
    const { timeout = this.timeout } = options
    const state = this.isNot ? 'hidden' : 'visible'
    try {
      await locator.waitFor({ state, timeout })
      return { pass: !this.isNot, message: () => '' }
    } catch (error) {
      return { pass: this.isNot, message: () => `${locator} was not ${state}: ${error}` }
    }
  }
})
