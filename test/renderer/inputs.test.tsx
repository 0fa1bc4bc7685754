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
  it.each([
    ['14.01.2020', '2020-01-14'],
    ['14-1-20', '2020-01-14'],
    ['3. marts 2019', '2019-03-03']
  ])('a date typed as %s is understood', async (typed, civil) => {
    const { user, saved } = await newContract()
    await fill(user, field('Gælder fra'), typed)
    expect((await saved())['startsOn']).toBe(civil)
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

  it('an answer has four values and a reason, and can be taken back to nothing', async () => {
    const { user, saved } = await newSupplier()
    const group = within(screen.getByRole('radiogroup', { name: 'Er databehandler' }))
    await user.click(group.getByRole('radio', { name: 'Ja' }))
    await user.click(group.getByRole('radio', { name: 'Ikke besvaret' }))
    await user.click(group.getByRole('radio', { name: 'Ikke relevant' }))
    await fill(user, field('Er databehandler: Begrundelse'), 'kun kabler')
    expect((await saved())['isProcessor']).toEqual({ value: 'notApplicable', reason: 'kun kabler' })
  })

  it('a choice is chosen by its label and stored by its code', async () => {
    const { user, saved } = await newContract()
    await user.click(field('Type'))
    await user.click(await screen.findByRole('option', { name: 'Driftsaftale' }))
    expect((await saved())['kind']).toBe('operation')
  })

  it('a list takes several, parted by Enter or semicolon', async () => {
    const { user, saved } = await newSupplier()
    await user.type(field('Andre navne'), 'Koncernen;K{Enter}')
    expect((await saved())['aliases']).toEqual(['Koncernen', 'K'])
  })

  it('a reference is found while one types', async () => {
    const { user, register, saved } = await newContract()
    await fill(user, field('Leverandør'), 'kmd')
    await user.click(await screen.findByRole('option', { name: 'KMD A/S' }))
    const id = (await saved())['supplier']
    expect(register.records.name('supplier', String(id))).toBe('KMD A/S')
  })

  it('a reference to what is not there is made on the spot', async () => {
    const { user, register, saved } = await newContract()
    await fill(user, field('Leverandør'), 'Ny Leverandør')
    await user.click(await screen.findByRole('option', { name: 'Opret “Ny Leverandør”' }))
    await waitFor(() => expect(field('Leverandør')).toHaveValue('Ny Leverandør'))
    expect(register.records.name('supplier', String((await saved())['supplier']))).toBe('Ny Leverandør')
  })

  it('several references stand as pills', async () => {
    const { user, saved } = await newContract()
    await fill(user, field('Systemer'), 'skole')
    await user.click(await screen.findByRole('option', { name: 'Skoleportalen' }))
    await waitFor(() => expect(document.querySelector('.mantine-Pill-label')).toHaveTextContent('Skoleportalen'))
    expect((await saved())['systems']).toHaveLength(1)
  })

  it('a national id says at once whether it can be right', async () => {
    const { user, saved } = await newSupplier()
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
    expect((await saved())['nationalId']).toBe('DE 811 907 980')
  })

  it('a whole number takes thousands as people write them', async () => {
    const { user, saved } = await newContract()
    await fill(user, field('Årlig pris (hele kroner)'), '55.000')
    expect((await saved())['yearlyCost']).toBe(55_000)
    expect(await screen.findByText('55.000')).toBeInTheDocument()
  })
})
