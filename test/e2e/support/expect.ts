import { type ExpectMatcherState, type Locator, expect as ofPlaywright } from '@playwright/test'

/** What is expected of an element that is there. */
const ofAnElement = ['toBeFocused', 'toContainText', 'toHaveAttribute', 'toHaveText', 'toHaveValue'] as const

type Asked = (...given: unknown[]) => Promise<void>

/** Playwright's own expectation, asked once the element is there; of several elements it is asked at once. */
function onceThere(name: (typeof ofAnElement)[number]) {
  return async function (this: ExpectMatcherState, locator: Locator, ...given: unknown[]) {
    if (!Array.isArray(given[0])) {
      // That it never came is said by the expectation itself.
      await locator
        .first()
        .waitFor({ state: 'attached', timeout: this.timeout })
        .catch(() => {})
    }
    const own = ofPlaywright.configure({ timeout: this.timeout })(locator)
    const asked = (this.isNot ? own.not : own) as unknown as Record<string, Asked>
    try {
      await asked[name]?.(...given)
      return { pass: !this.isNot, message: () => '' }
    } catch (error) {
      return { pass: this.isNot, message: () => String(error) }
    }
  }
}

/**
 * What specs expect with. Playwright's own expectations write the whole page out in words after each try that does not find
 * the element, for a message that is hardly ever read; these wait for the element first.
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
  },
  // Their types are Playwright's.
  ...(Object.fromEntries(ofAnElement.map((name) => [name, onceThere(name)])) as object)
})
