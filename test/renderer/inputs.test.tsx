import { screen, waitFor, within } from '@testing-library/react'
import type { Values } from '../../src-shared/kernel/value.ts'
import { openWindow, page } from './support/render.tsx'

/** Opens a section of a new system's page; `saved` saves it and answers with its values. */
async function newSystem() {
  const { user, register } = await openWindow({
    at: '/systems/all/new',
    fill: ({ records }) => {
      records.seed('supplier', { name: 'KMD A/S' })
      records.seed('supplier', { name: 'Systematic A/S' })
      records.seed('organisationUnit', { name: 'Skoler' })
    }
  })
  await page('Opret system')
  await user.type(screen.getByRole('textbox', { name: /^Navn/ }), 'Prøve')
  const saved = async (): Promise<Values> => {
    await user.keyboard('{Control>}s{/Control}')
    await page('Prøve')
    const query = { search: '', filters: {}, sort: null, offset: 0, limit: 1, columns: null, deleted: false }
    return register.records.list('system', query).rows[0]?.values ?? {}
  }
  return { user, register, saved }
}

describe('inputs by kind', () => {
  it.each([
    ['14.01.2020', '2020-01-14'],
    ['14-1-20', '2020-01-14'],
    ['1/2 2021', '2021-02-01'],
    ['3. marts 2019', '2019-03-03'],
    ['2020-01-14', '2020-01-14']
  ])('a date typed as %s is understood', async (typed, civil) => {
    const { user, saved } = await newSystem()
    await user.type(screen.getByRole('textbox', { name: 'Taget i brug' }), typed)
    expect((await saved())['inUseFrom']).toBe(civil)
  })

  it('a date shows as the language has it once one goes on, and what is none is refused where it stands', async () => {
    const { user } = await newSystem()
    const date = screen.getByRole('textbox', { name: 'Taget i brug' })
    await user.type(date, '2020-01-14')
    await user.tab()
    expect(date).toHaveValue('14.01.2020')
    await user.clear(date)
    await user.type(date, 'engang i maj')
    await user.tab()
    expect(date).toHaveValue('engang i maj')
    expect(date).toHaveAttribute('aria-invalid', 'true')
  })

  it('an answer has four values and can be taken back to nothing', async () => {
    const { user, saved } = await newSystem()
    const group = within(screen.getByRole('radiogroup', { name: 'Personoplysninger' }))
    await user.click(group.getByRole('radio', { name: 'Ikke relevant' }))
    await user.type(screen.getByRole('textbox', { name: 'Personoplysninger: Begrundelse' }), 'kun sensorer')
    const agreement = within(screen.getByRole('radiogroup', { name: 'Databehandleraftale' }))
    await user.click(agreement.getByRole('radio', { name: 'Ja' }))
    await user.click(agreement.getByRole('radio', { name: 'Ikke besvaret' }))
    const values = await saved()
    expect(values['personalData']).toEqual({ value: 'notApplicable', reason: 'kun sensorer' })
    expect(values['dataProcessingAgreement'] ?? null).toBeNull()
  })

  it('a choice is chosen by its label and stored by its code', async () => {
    const { user, saved } = await newSystem()
    await user.click(screen.getByRole('combobox', { name: 'Livscyklus' }))
    await user.click(await screen.findByRole('option', { name: 'Under udfasning' }))
    expect((await saved())['lifecycle']).toBe('phasingOut')
  })

  it('a list takes several, parted by Enter or semicolon', async () => {
    const { user, saved } = await newSystem()
    await user.type(screen.getByRole('textbox', { name: 'Andre navne' }), 'Portalen;AP{Enter}')
    expect((await saved())['aliases']).toEqual(['Portalen', 'AP'])
  })

  it('a reference is found while one types', async () => {
    const { user, register, saved } = await newSystem()
    await user.type(screen.getByRole('textbox', { name: 'Leverandør' }), 'kmd')
    await user.click(await screen.findByRole('option', { name: 'KMD A/S' }))
    const id = (await saved())['supplier']
    expect(register.records.name('supplier', String(id))).toBe('KMD A/S')
  })

  it('a reference to what is not there is made on the spot', async () => {
    const { user, register, saved } = await newSystem()
    await user.type(screen.getByRole('textbox', { name: 'Leverandør' }), 'Ny Leverandør')
    await user.click(await screen.findByRole('option', { name: 'Opret “Ny Leverandør”' }))
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Leverandør' })).toHaveValue('Ny Leverandør'))
    expect(register.records.name('supplier', String((await saved())['supplier']))).toBe('Ny Leverandør')
  })

  it('several references stand as pills', async () => {
    const { user, saved } = await newSystem()
    await user.type(screen.getByRole('textbox', { name: 'Bruges af' }), 'skol')
    await user.click(await screen.findByRole('option', { name: 'Skoler' }))
    expect(screen.getByRole('button', { name: 'Fjern Skoler' })).toBeInTheDocument()
    expect((await saved())['usedBy']).toHaveLength(1)
  })

  it('a national id says what it looks like and lets every number be saved', async () => {
    const { user } = await openWindow({ at: '/organisation/suppliers/new' })
    await page('Opret leverandør')
    const id = screen.getByRole('textbox', { name: 'CVR-nummer' })
    await user.type(id, 'DK 26911745')
    expect(await screen.findByText('Nummeret er gyldigt')).toBeVisible()
    await user.tab()
    expect(id).toHaveValue('26911745')
    await user.clear(id)
    await user.type(id, '12345678')
    expect(await screen.findByText(/ser ikke gyldigt ud/)).toBeVisible()
  })

  it('a whole number takes thousands as people write them', async () => {
    const { user, register } = await openWindow({ at: '/systems/contracts/new' })
    await page('Opret kontrakt')
    await user.type(screen.getByRole('textbox', { name: /^Navn/ }), 'Aftale')
    await user.type(screen.getByRole('textbox', { name: 'Årlig pris (hele kroner)' }), '55.000')
    await user.keyboard('{Control>}s{/Control}')
    await page('Aftale')
    expect(screen.getByText('55.000')).toBeVisible()
    const query = { search: '', filters: {}, sort: null, offset: 0, limit: 1, columns: null, deleted: false }
    expect(register.records.list('contract', query).rows[0]?.values['yearlyCost']).toBe(55_000)
  })
})
