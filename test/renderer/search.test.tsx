import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { openWindow, page } from './support/render.tsx'
import { fillSample } from './support/sample.ts'

/** Every promise that is ready now: as much as happens between two keys of a fast typist at a slow machine. */
async function betweenKeys(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}

describe('the search over everything', () => {
  it('has every letter of what was typed before its field was there, and nothing else has one', async () => {
    await openWindow({ fill: fillSample, at: '/systems/all' })
    await page('Systemer')
    const before = screen.getByRole('textbox', { name: 'Søg i listen' })
    before.focus()
    fireEvent.keyDown(before, { key: 'k', code: 'KeyK', ctrlKey: true })
    for (const key of ['n', 'e', 's', 'Backspace', 'x', 'Enter']) {
      await betweenKeys()
      expect(document.activeElement).toBe(before)
      // Answers false where the key was kept from the field that still has the focus.
      expect(fireEvent.keyDown(before, { key })).toBe(false)
    }
    const search = await screen.findByRole('textbox', { name: /Søg overalt/ })
    await waitFor(() => expect(search).toHaveFocus())
    expect(search).toHaveValue('nex')
    expect((search as HTMLInputElement).selectionStart).toBe(3)
    expect(screen.queryByRole('heading', { level: 1, name: 'Nyt system' })).toBeNull()
  })
})

it('a place that is asked for again before it was drawn is shown all the same', async () => {
  await openWindow({ at: '/settings/general' })
  await page('Indstillinger')
  const rail = within(screen.getByRole('navigation', { name: 'Steder i programmet' }))
  for (let turns = 0; turns < 8; turns++) {
    fireEvent.click(rail.getByRole('link', { name: 'Systemer' }))
    for (let turn = 0; turn < turns; turn++)
      await (turn % 4 === 3 ? new Promise((next) => setTimeout(next)) : Promise.resolve())
    fireEvent.click(rail.getByRole('link', { name: 'Systemer' }))
    await page('Systemer')
    fireEvent.click(rail.getByRole('link', { name: 'Indstillinger' }))
    await page('Indstillinger')
  }
})
