import { screen, waitFor, within } from '@testing-library/dom'
import { AppError } from '../../src-shared/kernel/errors.ts'
import { field, fill, openWindow, page } from './support/render.tsx'

describe('what a role may not see is not there', () => {
  it('a pure administrator has the settings, and comes to them from wherever one was', async () => {
    await openWindow({
      at: '/systems/all',
      fill: (register) => {
        register.roles = ['administrator']
      }
    })
    await page('Indstillinger')
    const rail = within(screen.getByRole('navigation', { name: 'Steder i programmet' }))
    // Of shieldings an administrator records what the law allows; the cases are nobody's but who handles them.
    expect(rail.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Identitets\u00adsløring',
      'Indstillinger'
    ])
  })

  it('a reader has no users to look after', async () => {
    await openWindow({
      at: '/settings/users',
      fill: (register) => {
        register.roles = ['reader']
      }
    })
    await page('Indstillinger')
    expect(screen.queryByRole('link', { name: 'Brugere' })).toBeNull()
  })
})

describe('adding a user', () => {
  it('asks for what is missing at its field, and keeps what was typed when main refuses', async () => {
    const { user, register } = await openWindow({ at: '/settings/users' })
    await page('Brugere')
    await user.click(await screen.findByRole('button', { name: 'Tilføj bruger …' }))
    await user.click(await screen.findByRole('button', { name: 'Tilføj brugeren' }))
    await waitFor(() => expect(field('Navn')).toHaveAccessibleDescription(/Skriv brugerens navn/))
    expect(document.body).toHaveTextContent('Vælg mindst én rolle')
    expect(field('Navn')).toHaveFocus()

    const { invoke } = register
    register.invoke = async (channel, input) =>
      channel === 'user.add'
        ? {
            ok: false,
            error: { code: 'register.nameTaken', params: { name: 'Bodil' }, fields: { name: 'register.nameTaken' } }
          }
        : invoke(channel, input)
    await fill(user, field('Navn'), 'Bodil')
    await user.click(screen.getByLabelText(/^Læser/))
    await fill(user, field('Brugerens adgangssætning'), 'fire heste spiser blå tallerkener')
    await fill(user, field('Gentag adgangssætningen'), 'fire heste spiser blå tallerkener')
    await user.click(screen.getByRole('button', { name: 'Tilføj brugeren' }))
    await waitFor(() => expect(field('Navn')).toHaveAccessibleDescription(/allerede en bruger/))
    expect(field('Brugerens adgangssætning')).toHaveValue('fire heste spiser blå tallerkener')
  })
})

describe('the history', () => {
  it('is said to be read by nobody until somebody may, and the administrator names one', async () => {
    const { user, register } = await openWindow({
      at: '/settings/users',
      fill: (made) => {
        made.roles = ['administrator', 'shieldingOfficer']
      }
    })
    await page('Brugere')
    await user.click(await screen.findByRole('button', { name: 'Tilføj en databeskyttelsesrådgiver …' }))
    const officer = await screen.findByLabelText(/^Databeskyttelsesrådgiver/)
    expect(officer).toBeChecked()
    expect(document.body).not.toHaveTextContent('interessekonflikt')
    await user.click(screen.getByLabelText(/^Administrator/))
    await waitFor(() => expect(document.body).toHaveTextContent('interessekonflikt'))
    await user.click(screen.getByRole('button', { name: 'Annullér' }))

    register.roles = ['administrator', 'dataProtectionOfficer']
    register.tell('state', {})
    await waitFor(() => expect(document.body).not.toHaveTextContent('Ingen kan læse historikken endnu'))
  })
})

describe('too many wrong passphrases', () => {
  it('are counted down at the field, which keeps what was typed', async () => {
    const { user, register } = await openWindow({
      fill: (made) => {
        made.state = 'locked'
      }
    })
    await page('Vejle')
    const { invoke } = register
    register.invoke = async (channel, input) => {
      if (channel !== 'register.open') return invoke(channel, input)
      const { code, params } = new AppError('register.tooManyAttempts', { name: 'Bodil', seconds: 2 })
      return { ok: false, error: { code, params } }
    }
    await fill(user, field('Adgangssætning'), 'grøn hest spiser tavle')
    await user.click(screen.getByRole('button', { name: 'Lås op' }))
    expect(await screen.findByRole('button', { name: /Prøv igen om [12] s/ })).toBeDisabled()
    expect(document.body).toHaveTextContent(/Vent [12] s, og/)
    register.invoke = invoke
    const unlock = await screen.findByRole('button', { name: 'Lås op' })
    expect(document.body).not.toHaveTextContent('for mange forkerte')
    await user.click(unlock)
    await page('Vejle')
    await waitFor(() => expect(register.state).toBe('open'))
  })
})
