import type { Locator, Page } from '@playwright/test'

/** Chooses from an open list while it scrolls: it is gone before it has come to rest. */
export function chooseWhileScrolling(option: Locator): Promise<void> {
  return option.evaluate(async (chosen: HTMLElement) => {
    const list = chosen.closest('[role=listbox]')
    for (let step = 1; step <= 4; step++) {
      for (const part of list ? [list, ...list.querySelectorAll('*')] : []) part.scrollTop = step * 5
      await new Promise(requestAnimationFrame)
    }
    chosen.click()
  })
}

/** How often the page asks to draw within twenty frames; one at rest does not ask. */
export function framesAsked(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const draw = window.requestAnimationFrame.bind(window)
    let asked = 0
    window.requestAnimationFrame = (callback) => {
      asked++
      return draw(callback)
    }
    for (let frame = 0; frame < 20; frame++) await new Promise(draw)
    window.requestAnimationFrame = draw
    return asked
  })
}
