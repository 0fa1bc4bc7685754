import { screen, waitFor, within } from '@testing-library/dom'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import type { Values } from '../../src-shared/kernel/value.ts'
import { field, fill, openWindow, page } from './support/render.tsx'

const all = { search: '', filters: {}, sort: null, offset: 0, limit: 1, columns: null, deleted: false }

/** Opens the page of a new record and names it; `saved` saves it and answers with its values. */
async function newRecord(at: string, entity: EntityName, heading: string) {
  const { user, register } = await openWindow({
    at,
    fill: ({ records }) => {
      if (entity !== 'supplier') records.seed('supplier', { name: 'KMD A/S' })
      records.seed('system', { name: 'Skoleportalen' })
    }
  })
  await page(heading)
  await fill(user, field(/^Navn/), 'Prøve')
  const saved = async (): Promise<Values> => {
    await user.keyboard('{Control>}s{/Control}')
    await page('Prøve')
    return register.records.list(entity, all).rows[0]?.values ?? {}
  }
  return { user, register, saved }
}

const newContract = () => newRecord('/systems/contracts/new', 'contract', 'Opret kontrakt')
const newSupplier = () => newRecord('/organisation/suppliers/new', 'supplier', 'Opret leverandør')

describe('inputs by kind', () => {
  it('dates, a choice, references and whole numbers are understood as people write them, and saved together', async () => {
    const { user, register, saved } = await newContract()
    for (const [label, typed] of [
      ['Indgået', '14.01.2020'],
      ['Gælder fra', '14-1-20'],
      ['Udløber', '3. marts 2029']
    ] as const)
      await fill(user, field(label), typed)
    // By its label it is chosen, by its code it is stored.
    await user.click(field('Type'))
    await user.click(await screen.findByRole('option', { name: 'Driftsaftale' }))
    // Found while one types.
    await fill(user, field('Leverandør'), 'kmd')
    await user.click(await screen.findByRole('option', { name: 'KMD A/S' }))
    // Several stand as pills.
    await fill(user, field('Systemer'), 'skole')
    await user.click(await screen.findByRole('option', { name: 'Skoleportalen' }))
    await waitFor(() => expect(document.querySelector('.mantine-Pill-label')).toHaveTextContent('Skoleportalen'))
    await fill(user, field('Årlig pris (hele kroner)'), '55.000')
    const values = await saved()
    expect(values).toMatchObject({
      signedOn: '2020-01-14',
      startsOn: '2020-01-14',
      endsOn: '2029-03-03',
      kind: 'operation',
      yearlyCost: 55_000
    })
    expect(register.records.name('supplier', String(values['supplier']))).toBe('KMD A/S')
    expect(values['systems']).toHaveLength(1)
    expect(await screen.findByText('55.000')).toBeInTheDocument()
  })

  it('a date shows as the language has it once one goes on, and what is none is refused where it stands', async () => {
    const { user } = await newContract()
    const date = field('Gælder fra')
    await fill(user, date, '2020-01-14')
    await user.tab()
    expect(date).toHaveValue('14.01.2020')
    await user.clear(date)
    await fill(user, date, 'engang i maj')
    await user.tab()
    expect(date).toHaveValue('engang i maj')
    expect(date).toHaveAttribute('aria-invalid', 'true')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(date).toHaveFocus())
  })

  it('a reference to what is not there is made on the spot', async () => {
    const { user, register, saved } = await newContract()
    await fill(user, field('Leverandør'), 'Ny Leverandør')
    await user.click(await screen.findByRole('option', { name: 'Opret “Ny Leverandør”' }))
    await waitFor(() => expect(field('Leverandør')).toHaveValue('Ny Leverandør'))
    expect(register.records.name('supplier', String((await saved())['supplier']))).toBe('Ny Leverandør')
  })

  it('an answer has four values and a reason, a list takes several, a national id says at once whether it can be right', async () => {
    const { user, saved } = await newSupplier()
    // It can be taken back to nothing.
    const group = within(screen.getByRole('radiogroup', { name: 'Er databehandler' }))
    for (const answer of ['Ja', 'Ikke besvaret', 'Ikke relevant'])
      await user.click(group.getByRole('radio', { name: answer }))
    await fill(user, field('Er databehandler: Begrundelse'), 'kun kabler')
    // Parted by Enter or semicolon.
    await user.type(field('Andre navne'), 'Koncernen;K{Enter}')
    const id = field('CVR-nummer')
    await fill(user, id, 'DK 26911745')
    expect(await screen.findByText('Nummeret er gyldigt')).toBeInTheDocument()
    await user.tab()
    expect(id).toHaveValue('26911745')
    await user.clear(id)
    await fill(user, id, '26911746')
    expect(await screen.findByText(/Et ciffer passer ikke/)).toBeInTheDocument()
    await user.clear(id)
    await fill(user, id, 'DE 811 907 980')
    expect(await screen.findByText(/gemmes, som det står/)).toBeInTheDocument()
    expect(await saved()).toMatchObject({
      isProcessor: { value: 'notApplicable', reason: 'kun kabler' },
      aliases: ['Koncernen', 'K'],
      nationalId: 'DE 811 907 980'
    })
  })
})
