import { screen, waitFor, within } from '@testing-library/dom'
import { openWindow, page } from './support/render.tsx'
import { fillSample } from './support/sample.ts'

const systems = { fill: fillSample, at: '/systems/all' }

async function grid(): Promise<HTMLElement> {
  await page('Systemer')
  const list = await screen.findByRole('grid')
  await within(list).findAllByRole('rowheader')
  return list
}

/** The row the keyboard is at, by the name in it. */
function activeName(list: HTMLElement): string {
  const row = document.getElementById(list.getAttribute('aria-activedescendant') ?? '')
  return row ? (within(row).getByRole('rowheader').textContent ?? '') : ''
}

describe('a list', () => {
  it('says how many rows there are, sorts aa after ø, is walked by arrows and ends, and Enter opens the row', async () => {
    const { user } = await openWindow(systems)
    const list = await grid()
    expect(list).toHaveAttribute('aria-rowcount', '25')
    expect(screen.getByText('24 rækker')).toBeVisible()
    const [first] = within(list).getAllByRole('rowheader')
    expect(first?.closest('[role="row"]')).toHaveAttribute('aria-rowindex', '2')
    list.focus()
    expect(activeName(list)).toBe('Borgeradgang')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(activeName(list)).toBe('Digital Post')
    await user.keyboard('{End}')
    expect(activeName(list)).toBe('Årsrapport')
    await user.keyboard('{ArrowUp}')
    expect(activeName(list)).toBe('Aabenraa Portal')
    await user.keyboard('{ArrowUp}')
    expect(activeName(list)).toBe('Økonomi')
    await user.keyboard('{Home}{ArrowDown}{Enter}')
    await page('Cura')
  })

  it('selects by Space and by Shift and says how many, deletes what is selected and takes it back', async () => {
    const { user } = await openWindow(systems)
    const list = await grid()
    list.focus()
    await user.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(await screen.findByText('3 markerede')).toBeVisible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByText('3 markerede')).toBeNull())
    await user.keyboard(' ')
    await user.click(await screen.findByRole('button', { name: 'Slet' }))
    expect(await screen.findByText('23 rækker')).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }))
    expect(await screen.findByText('24 rækker')).toBeVisible()
  })

  it('filters combine, show counts, and are taken away again', async () => {
    const { user } = await openWindow(systems)
    await grid()
    const filters = within(screen.getByRole('group', { name: 'Filtre' }))
    await user.click(filters.getByRole('button', { name: 'Drift' }))
    const box = await screen.findByRole('checkbox', { name: 'SaaS' })
    await user.click(box)
    expect(await screen.findByText('6 rækker')).toBeVisible()
    await user.keyboard('{Escape}')
    await user.click(filters.getByRole('button', { name: 'Livscyklus' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Udfaset' }))
    await waitFor(() => expect(screen.getByText(/^[12] række/)).toBeVisible())
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'Fjern filteret Drift' }))
    await user.click(screen.getByRole('button', { name: 'Ryd filtre' }))
    expect(await screen.findByText('24 rækker')).toBeVisible()
  })

  it('sorts by its headers, searches for every word, also in the middle of one, and remembers how it was left', async () => {
    const { user, register } = await openWindow(systems)
    const list = await grid()
    const header = within(list).getByRole('columnheader', { name: 'Navn' })
    expect(header).toHaveAttribute('aria-sort', 'none')
    await user.click(within(header).getByRole('button'))
    await waitFor(() => expect(header).toHaveAttribute('aria-sort', 'ascending'))
    await user.click(within(header).getByRole('button'))
    await waitFor(() => expect(header).toHaveAttribute('aria-sort', 'descending'))
    await waitFor(() => expect(within(list).getAllByRole('rowheader')[0]).toHaveTextContent('Årsrapport'))
    within(list).getByRole('button', { name: 'Navn' }).focus()
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await user.type(screen.getByRole('textbox', { name: 'Søg i listen' }), 'journal tand')
    await waitFor(() => expect(screen.getByText('1 række')).toBeVisible())
    expect(screen.getByRole('rowheader', { name: 'Journal for tandplejen' })).toBeVisible()
    await waitFor(() => expect(register.views.get('list.system')).toContain('q=journal+tand'))
    await waitFor(() => expect(register.views.get('layout.system')).toMatchObject({ widths: { name: 276 } }))
  })

  it('teaches while it is empty', async () => {
    await openWindow({ at: '/systems/all' })
    await page('Systemer')
    expect(await screen.findByRole('link', { name: 'Importér regneark' })).toBeVisible()
    expect(screen.queryByRole('grid')).toBeNull()
  })
})
