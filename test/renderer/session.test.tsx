import { notifications } from '@mantine/notifications'
import { screen, waitFor, within } from '@testing-library/dom'
import { field, fill, openWindow, page } from './support/render.tsx'

describe('locking', () => {
  it('keeps the place: whoever unlocks is back where they were, and a wrong passphrase says so at its field', async () => {
    const { user, register } = await openWindow({ at: '/settings' })
    await page('Indstillinger')
    await user.click(screen.getByRole('button', { name: 'Lås registret' }))
    await page('Vejle')
    const passphrase = () => field('Adgangssætning')
    await fill(user, passphrase(), 'forkert')
    await user.click(screen.getByRole('button', { name: 'Lås op' }))
    await waitFor(() => expect(passphrase()).toHaveAttribute('aria-invalid', 'true'))
    await user.clear(passphrase())
    await fill(user, passphrase(), 'grøn hest spiser tavle')
    await user.click(screen.getByRole('button', { name: 'Lås op' }))
    await page('Indstillinger')
    expect(register.state).toBe('open')
  })

  it('takes what was read out of memory', async () => {
    const { register } = await openWindow({
      at: '/systems/all',
      fill: ({ records }) => void records.seed('system', { name: 'Hemmeligt' })
    })
    await screen.findByRole('rowheader', { name: 'Hemmeligt' })
    notifications.show({ message: 'Hemmeligt er rettet', autoClose: false })
    await screen.findByText('Hemmeligt er rettet')
    register.state = 'locked'
    register.tell('state', {})
    await page('Vejle')
    await waitFor(() => expect(document.body).not.toHaveTextContent('Hemmeligt'))
    const before = register.asked.length
    register.state = 'open'
    register.tell('state', {})
    await screen.findByRole('rowheader', { name: 'Hemmeligt' })
    const again = register.asked.slice(before).map((asked) => asked.channel)
    expect(again).toContain('system.list')
  })
})

describe('a day that is over', () => {
  afterEach(() => void vi.useRealTimers())

  it('counts the tasks anew as soon as somebody is back, also when the computer slept at midnight', async () => {
    // Only what the clock says: timers go on, as they do behind a window that nobody looks at.
    vi.useFakeTimers({ now: new Date('2026-11-28T22:59:00Z'), toFake: ['Date'] })
    const { register } = await openWindow({ at: '/settings' })
    await page('Indstillinger')
    const asked = (): number => register.asked.filter(({ channel }) => channel === 'tasks.count').length
    await waitFor(() => expect(asked()).toBe(1))
    window.dispatchEvent(new Event('focus'))
    vi.setSystemTime(new Date('2026-11-29T06:00:00Z'))
    expect(asked()).toBe(1)
    window.dispatchEvent(new Event('focus'))
    await waitFor(() => expect(asked()).toBe(2))
    // Changes that are told in a row are one; the register's state tells of few of them.
    const states = (): number => register.asked.filter(({ channel }) => channel === 'register.state').length
    const known = states()
    register.tell('changed', { entities: ['supplier'] })
    register.tell('changed', { entities: ['contract'] })
    await waitFor(() => expect(asked()).toBe(3))
    expect(states()).toBe(known)
    register.tell('changed', { entities: ['municipality'] })
    await waitFor(() => expect([asked(), states()]).toEqual([4, known + 1]))
  })
})

describe('another one at the same window', () => {
  it('never sees where the user before was, and nothing of it is asked for', async () => {
    const { register } = await openWindow({ at: '/settings/backups' })
    await page('Sikkerhedskopier')
    register.state = 'locked'
    register.tell('state', {})
    await page('Vejle')
    register.views.set('lastView', '/overview')
    register.asked.length = 0
    register.userId = 'v'
    register.state = 'open'
    register.tell('state', {})
    const places = within(await screen.findByRole('navigation', { name: 'Steder i programmet' }))
    await places.findByRole('link', { name: 'Overblik', current: 'page' })
    const asked = register.asked.map(({ channel }) => channel)
    expect(asked).not.toContain('register.backupSettings')
    // Nor what only the locked page showed.
    expect(asked).not.toContain('register.users')
  })

  it('or another register in its place: nothing that was read before is shown', async () => {
    let id = ''
    const { register } = await openWindow({
      at: '/systems/all',
      fill: ({ records }) => {
        id = records.seed('system', { name: 'Hemmeligt' })
      }
    })
    await screen.findByRole('rowheader', { name: 'Hemmeligt' })
    register.records.save('system', id, 1, { name: 'Gendannet' })
    register.path = '/home/prøve/Vejle gendannet.samregister'
    register.tell('state', {})
    await screen.findByRole('rowheader', { name: 'Gendannet' })
    expect(document.body).not.toHaveTextContent('Hemmeligt')
  })
})

describe('an archive that was double-clicked', () => {
  const path = '/home/prøve/Kolding.samregister-archive'

  it('is in the restore form over whatever is on screen, and of the rest nothing is left', async () => {
    const { register, user } = await openWindow({ at: '/settings' })
    await page('Indstillinger')
    for (const [state, beneath] of [
      ['open', 'Indstillinger'],
      ['locked', 'Vejle'],
      ['none', 'Samregister']
    ] as const) {
      register.state = state
      register.tell('state', {})
      await page(beneath)
      register.launch = { kind: 'archive', path }
      register.tell('launch', {})
      const form = within(await screen.findByRole('dialog', { name: 'Gendan et register' }))
      expect(form.getByTitle(path)).toBeVisible()
      await waitFor(() => expect(field('Det nye registers navn')).toHaveValue('Kolding gendannet'))
      await user.click(form.getByText('Annullér'))
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
      await page(beneath)
    }
  })
})

describe('a failure', () => {
  it('stands as one alert with its text and an id to quote, and can be tried again', async () => {
    const { register, user } = await openWindow({
      at: '/overview',
      fill: ({ records }) => void records.seed('system', { name: 'Cura' })
    })
    await page('Vejle')
    const { invoke } = register
    register.invoke = async (channel, input) =>
      channel === 'system.list'
        ? { ok: false, error: { code: 'request.unexpected', id: 'a1b2c3' } }
        : invoke(channel, input)
    await user.click(screen.getByRole('link', { name: 'Systemer' }))
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Der skete noget uventet')
    expect(alert).toHaveTextContent('a1b2c3')
    register.invoke = invoke
    await user.click(screen.getByRole('button', { name: 'Prøv igen' }))
    await screen.findByRole('rowheader', { name: 'Cura' })
  })
})
