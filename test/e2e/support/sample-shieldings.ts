import type { Page } from '@playwright/test'
import type { ShieldingCase, ShieldingState } from '../../../src-shared/features/shielding/contract.ts'
import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import { addDays } from '../../../src-shared/kernel/dates.ts'
import { expect } from './expect.ts'
import { passphrase } from './made-registers.ts'
import { ask } from './open-register.ts'
import { words } from './words.ts'

/** Who shields in the sample municipality; named by the role, as everybody in it is. */
const sampleOfficer = 'Sløringsansvarlig'

interface SampleCase {
  /** Fictive: the day has 60 added. */
  readonly number: string
  readonly category: 'violence' | 'threat' | 'harassment' | 'fear'
  readonly daysAgo: number
  readonly place: string
  readonly reason: string
  readonly becomes: 'approve' | 'reject' | 'end' | 'wait' | 'acute'
}

const cases: readonly SampleCase[] = [
  {
    number: '611170-1234',
    category: 'violence',
    daysAgo: 6,
    place: 'Borgerens hjem',
    reason: 'Borgeren slog ud efter hjælperen under et besøg.',
    becomes: 'end'
  },
  {
    number: '620281-2345',
    category: 'threat',
    daysAgo: 4,
    place: 'Telefonen',
    reason: 'Borgeren ringede og sagde, at vedkommende ville finde medarbejderens adresse.',
    becomes: 'approve'
  },
  {
    number: '630392-3456',
    category: 'harassment',
    daysAgo: 3,
    place: 'Beskeder',
    reason: 'Borgeren har skrevet til medarbejderen hver aften i en uge.',
    becomes: 'approve'
  },
  {
    number: '640463-4567',
    category: 'fear',
    daysAgo: 2,
    place: 'Sundhedscentret',
    reason: 'Medarbejderen frygter, at en pårørende møder op.',
    becomes: 'reject'
  },
  {
    number: '650574-5678',
    category: 'threat',
    daysAgo: 1,
    place: 'Ekspeditionen',
    reason: 'Borgeren truede med at komme igen, når der var lukket.',
    becomes: 'wait'
  },
  {
    number: '660685-6789',
    category: 'violence',
    daysAgo: 0,
    place: '',
    reason: 'Skubbede medarbejderen ned ad trappen.',
    becomes: 'acute'
  }
]

const way = { way: 'attached', leader: 'Leder, Borgerservice', reference: 'Sagsnotat' } as const
const reason = 'Vurderet på grundlag af medarbejderens beskrivelse.'

/**
 * Makes a few shieldings, one of each way that they go, in the register's first units, and looks at them as whoever they
 * are entrusted to: a new user, who becomes the holder of the area's key. The coordinator has the register open again
 * afterwards.
 */
export async function showSampleShieldings(
  page: Page,
  { path, coordinator }: { readonly path: string; readonly coordinator: string },
  picture: (name: string, readme?: string) => Promise<void>
): Promise<void> {
  await ask(page, 'user.add', { name: sampleOfficer, roles: ['shieldingOfficer'], units: [], passphrase })
  await ask(page, 'register.open', { path, userName: sampleOfficer, passphrase })
  await makeShieldings(page, new Date().toISOString().slice(0, 10))
  await page.getByRole('link', { name: words('shell', 'place.shielding.narrow') }).click()
  await expect(page.getByRole('heading', { level: 1, name: words('shielding', 'title') })).toBeVisible()
  await expect(page.getByRole('grid')).toContainText('S-6')
  await picture('shieldings')
  await page
    .getByRole('link', { name: words('shielding', 'page.overview'), exact: true })
    .first()
    .click()
  await expect(page.getByText('S-5').first()).toBeVisible()
  await picture('shieldings-overview', 'shieldings')
  await ask(page, 'register.open', { path, userName: coordinator, passphrase })
  await expect(page.getByRole('navigation', { name: words('shell', 'places') })).toBeVisible()
}

async function makeShieldings(page: Page, today: string): Promise<void> {
  await ask(page, 'area.found', { area: 'shielding' })
  const { units } = await ask<ShieldingState>(page, 'shielding.state', {})
  for (const [at, { number, category, daysAgo, place, reason: told, becomes }] of cases.entries()) {
    const request: ChannelInput<'shielding.request'> = {
      unit: units[at % units.length]?.id ?? '',
      acute: becomes === 'acute',
      citizens: [{ number }],
      threatened: { who: 'other', name: 'Medarbejder' },
      category,
      incidentOn: addDays(today, -daysAgo),
      place,
      reason: told
    }
    const { id } = await ask<{ readonly id: string }>(page, 'shielding.request', request)
    if (becomes === 'wait' || becomes === 'acute') continue
    await ask(page, 'shielding.decide', {
      ...(await ofCase(page, id)),
      decision: becomes === 'reject' ? 'reject' : 'approve',
      reason,
      way
    })
    if (becomes === 'end') await ask(page, 'shielding.end', { ...(await ofCase(page, id)), reason: 'Faren er ovre.' })
  }
}

async function ofCase(page: Page, id: string): Promise<Pick<ShieldingCase, 'id' | 'version'>> {
  const { version } = await ask<ShieldingCase>(page, 'shielding.get', { id })
  return { id, version }
}
