import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import type { MergePreview } from '../../src-shared/features/merge/contract.ts'
import type { FakeRegister } from './support/fake-register.ts'
import { field, fill, openWindow, page } from './support/render.tsx'

interface Opened {
  readonly id: string
}

/** A register with one system in it, opened at its page. */
async function openSystem(values: Parameters<FakeRegister['records']['seed']>[1] = {}, extra = {}) {
  const opened = { id: '' } as { id: string }
  const window = await openWindow({
    fill: ({ records, views }) => {
      const supplier = records.seed('supplier', { name: 'KMD A/S', nationalId: '26911745' })
      opened.id = records.seed('system', { name: 'Nexus', supplier, ...values }, extra)
      views.set('lastView', `/systems/all/${opened.id}`)
    }
  })
  await page('Nexus')
  return { ...window, ...(opened as Opened) }
}

/** The input with this label, once its section is open. */
const inputOf = (label: string | RegExp) => screen.findByLabelText(label, { selector: 'input, textarea' })

const general = 'Generelle oplysninger'
const section = (name: string) => within(screen.getByRole('region', { name }))

describe('a record', () => {
  it('is read, edited by E, saved by Ctrl+S and read again: only what was changed, against the version that was read', async () => {
    const { user, register, id } = await openSystem()
    await user.keyboard('e')
    const name = await inputOf(/^Navn/)
    await waitFor(() => expect(name).toHaveFocus())
    await fill(user, name, ' 2')
    await user.keyboard('{Control>}s{/Control}')
    await page('Nexus 2')
    expect(register.records.view('system', id).values['name']).toBe('Nexus 2')
    expect(screen.queryByLabelText(/^Navn/, { selector: 'input' })).toBeNull()
    const saved = register.asked.find((asked) => asked.channel === 'system.save')
    expect(saved?.input).toEqual({ id, version: 1, values: { name: 'Nexus 2' } })
  })

  it('puts an error at its field and goes there, and asks before unsaved changes are lost, by Escape and by leaving', async () => {
    const { user } = await openSystem()
    await user.keyboard('e')
    const name = await inputOf(/^Navn/)
    await user.clear(name)
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(name).toHaveAttribute('aria-invalid', 'true'))
    expect(name).toHaveFocus()
    expect(name).toHaveAccessibleDescription()
    await fill(user, name, 'Nexus X')
    await user.keyboard('{Escape}')
    await user.click(await screen.findByRole('button', { name: 'Bliv her' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(field(/^Navn/)).toHaveValue('Nexus X')
    await user.click(screen.getByRole('link', { name: 'Overblik' }))
    await user.click(await screen.findByRole('button', { name: 'Kassér ændringerne' }))
    await page('Vejle')
  })

  it('shows both versions when somebody else saved in between, to choose from', async () => {
    const { user, register, id } = await openSystem()
    await user.keyboard('e')
    await fill(user, await inputOf(/^Navn/), ' min')
    register.records.save('system', id, 1, { name: 'Nexus deres', url: 'https://deres.example' })
    await user.keyboard('{Control>}s{/Control}')
    const dialog = within(await screen.findByRole('dialog', { name: 'En anden har gemt imens' }))
    expect(dialog.getByText('Nexus min')).toBeVisible()
    expect(dialog.getByText('Nexus deres')).toBeVisible()
    expect(dialog.getByText('https://deres.example')).toBeVisible()
    const save = dialog.getByRole('button', { name: 'Gem valget' })
    expect(save).toBeDisabled()
    await user.click(dialog.getByRole('radio', { name: /Din ændring/ }))
    await user.click(save)
    await page('Nexus min')
    const { values } = register.records.view('system', id)
    expect(values).toMatchObject({ name: 'Nexus min', url: 'https://deres.example' })
  })

  it('keeps a draft while one types and offers it after the window was gone', async () => {
    const first = await openSystem()
    await first.user.keyboard('e')
    await fill(first.user, await inputOf(/^Navn/), ' kladde')
    const key = `draft.system.${first.id}`
    await waitFor(() => expect(first.register.views.get(key)).toMatchObject({ changes: { name: 'Nexus kladde' } }))
    first.close()

    await openWindow({ use: first.register })
    await page('Nexus')
    await first.user.click(await screen.findByRole('button', { name: 'Fortsæt' }))
    expect(await inputOf(/^Navn/)).toHaveValue('Nexus kladde')
  })

  it('keeps no draft of what is saved in the moment it is typed', async () => {
    const { user, register, id } = await openSystem()
    await user.keyboard('e')
    const name = await inputOf(/^Navn/)
    fireEvent.input(name, { target: { value: 'Nexus straks' } })
    fireEvent.keyDown(name, { key: 's', ctrlKey: true })
    await page('Nexus straks')
    const key = `draft.system.${id}`
    const written = () =>
      register.asked.filter(({ channel, input }) => channel === 'view.set' && JSON.stringify(input).includes(key))
    await waitFor(() => expect(written().at(-1)?.input).toEqual({ key, value: null }))
    expect(screen.queryByRole('button', { name: 'Fortsæt' })).toBeNull()
  })

  it('shows what a field was, what of its sheet has no field, and its gaps, each of which leads to its field', async () => {
    const { user, register, id } = await openSystem({}, { Journalnr: '2019-7' })
    const extra = within(screen.getByRole('region', { name: 'Mere fra arket' }))
    expect(extra.getByRole('rowheader', { name: 'Journalnr' })).toBeVisible()
    expect(extra.getByText('2019-7')).toBeVisible()

    register.records.save('system', id, 1, { name: 'Nexus II' })
    register.tell('changed', { entities: ['system'] })
    await page('Nexus II')
    const asked = section(general).getByRole('button', { name: 'Historik for Navn' })
    await user.click(asked)
    const history = within(await screen.findByRole('dialog', { name: 'Historik for Navn' }))
    expect(await history.findByText('Nexus II')).toBeVisible()
    expect(history.getAllByText('Nexus')).not.toHaveLength(0)
    expect(history.getAllByText('Prøve Bruger')).not.toHaveLength(0)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked).toHaveFocus()

    // What a button does is told where the pointer rests, until Escape.
    const pencil = section(general).getByRole('button', { name: 'Redigér Navn' })
    await user.hover(pencil)
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Redigér Navn')
    expect(pencil).toHaveAccessibleDescription('Redigér Navn')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())

    await user.click(screen.getByRole('button', { name: /vigtige felter er udfyldt/ }))
    const gaps = within(await screen.findByRole('dialog', { name: /vigtige felter/ }))
    await user.click(gaps.getByRole('button', { name: 'Beskrivelse' }))
    await waitFor(() => expect(field('Beskrivelse')).toHaveFocus())
  })

  it('is deleted without a question and taken back, in whichever language it is by then', async () => {
    const { user, register, id } = await openSystem()
    await user.click(screen.getByRole('button', { name: 'Flere handlinger' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Slet' }))
    await page('Systemer')
    expect(register.records.view('system', id).deletedAt).not.toBeNull()
    const undo = await screen.findByRole('button', { name: 'Fortryd' })
    await user.click(screen.getByRole('button', { name: /: DA, / }))
    await user.click(await screen.findByRole('menuitem', { name: /English/ }))
    await waitFor(() => expect(undo).toHaveTextContent('Undo'))
    expect(screen.getByRole('button', { name: 'Close' })).toBeInTheDocument()
    await user.click(undo)
    await waitFor(() => expect(register.records.view('system', id).deletedAt).toBeNull())
  })

  it('is made one with another, of which nobody chooses what KITOS is the master of', async () => {
    await openWindow({
      fill: (register) => {
        const { records, views, invoke } = register
        const [keep, drop] = ['I KITOS', 'Her'].map((note) =>
          records.seed('system', { name: 'Nexus', note, url: note })
        )
        const mastered = { note: { file: 'kitos.xlsx', readAt: '2026-03-01T08:00:00.000Z' } }
        const preview: MergePreview = {
          keep: { ...records.view('system', keep ?? ''), mastered },
          drop: records.view('system', drop ?? ''),
          differences: ['note', 'url'].map((key) => ({ key, sides: ['keep', 'drop'], suggested: 'keep' })),
          said: [],
          counts: { move: 0, double: 0, self: 0 },
          links: [],
          users: [],
          keptNumbers: 0
        }
        register.invoke = (channel, input) =>
          channel === 'merge.preview' ? Promise.resolve({ ok: true, data: preview }) : invoke(channel, input)
        views.set('lastView', `/systems/all/${keep}/merge?with=${drop}`)
      }
    })
    const row = (name: RegExp) => within(screen.getByRole('row', { name }))
    await screen.findByRole('row', { name: /^Webadresse/ })
    expect(row(/^Webadresse/).getAllByRole('radio')).toHaveLength(2)
    expect(row(/^Bemærkninger/).getByText('I KITOS')).toBeVisible()
    expect(row(/^Bemærkninger/).getByText(/kitos\.xlsx/)).toBeVisible()
    expect(row(/^Bemærkninger/).queryByRole('radio')).toBeNull()
  })

  it('is made new from the question that Escape asks, and made once', async () => {
    const { user, register } = await openWindow({ at: '/systems/all/new' })
    await page('Opret system')
    await fill(user, field(/^Navn/), 'Cura')
    await user.keyboard('{Escape}')
    const question = within(await screen.findByRole('dialog'))
    await user.click(question.getByRole('button', { name: 'Gem' }))
    await page('Cura')
    await screen.findByRole('button', { name: /^Redigér Generelle/ })
    expect(register.records.list('system', query).total).toBe(1)
  })
})

const query = { search: '', filters: {}, sort: null, offset: 0, limit: 10, columns: null, deleted: false }
