import type { Host } from '../../src-main/platform/host.ts'
import type { ChannelInput } from '../../src-shared/ipc/contract.ts'
import { type RegisterProgram, registerProgram, tickingClock } from './register-program.ts'
import { addTestUser, usersPassphrase } from './users.ts'

/** The program, with a user open in it. */
export let program: RegisterProgram
export const clock = tickingClock()
/** Home care, and the department above it. */
export let homeCare: string
export let elderly: string
/** Users by name. */
export const users: Record<string, string> = {}

/** Fictive: the day has 60 added. */
export const [citizen, relative, other] = ['671170-1234', '6802801111', '6903902222'] as const

/** What nobody may find in the file. */
export const told = 'Slog ud efter hjælperen i køkkenet'

const people = [
  ['Sigrid', ['shieldingOfficer'], null],
  ['Solveig', ['shieldingOfficer'], null],
  ['Lone', ['leader'], 'homeCare'],
  ['Leif', ['leader'], 'kitchen'],
  ['Bente', ['leader'], 'elderly'],
  ['Mette', ['employee'], null],
  ['Dorte', ['dataProtectionOfficer'], null]
] as const

/**
 * Opens a register with an officer who holds the area's key (Sigrid), one who does not (Solveig), leaders of home care
 * (Lone), of the kitchen (Leif) and of the department above both (Bente), an employee and an auditor. For `beforeAll`.
 */
export async function openShieldingDesk(host: Partial<Host> = {}): Promise<void> {
  program = await registerProgram({ clock, host })
  const { ask, register } = program
  const unit = async (name: string, parent: string | null): Promise<string> =>
    (await ask('organisationUnit.save', { id: null, version: null, values: { name, parent } })).record.id
  elderly = await unit('Ældre', null)
  homeCare = await unit('Hjemmepleje', elderly)
  const kitchen = await unit('Køkken', elderly)
  await ask('register.close', {})
  const session = await register.unlock()
  const units = { homeCare, elderly, kitchen }
  for (const [name, roles, of] of people)
    users[name] = await addTestUser(session, name, roles, of === null ? [] : [units[of]])
  session.close()
  await as('Sigrid')
  await ask('area.found', { area: 'shielding' })
}

/** Unlocks as one of them; Anna administers and coordinates. */
export const as = (userName: string) =>
  program.ask('register.open', { path: program.register.path, userName, passphrase: usersPassphrase })

/** A request that lacks nothing, by default of home care and about a helper without an account. */
export const request = (more: Partial<ChannelInput<'shielding.request'>> = {}): ChannelInput<'shielding.request'> => ({
  unit: homeCare,
  citizens: [{ number: citizen }],
  threatened: { who: 'other', name: 'Prøve Hjælper' },
  category: 'violence',
  incidentOn: '2026-03-03',
  place: 'Borgerens hjem',
  reason: told,
  ...more
})

/** Asks for a shielding as the user who is open; answers the case as that one sees it. */
export async function make(more: Partial<ChannelInput<'shielding.request'>> = {}) {
  const { id } = await program.ask('shielding.request', request(more))
  return program.ask('shielding.get', { id })
}

/** The case as the user who is open sees it now. */
export const see = (id: string) => program.ask('shielding.get', { id })

/** Why something is decided, said or asked for. */
export const reason = 'Vurderet med teamet'

/** What a change of a case names. */
export const of = ({ id, version }: { readonly id: string; readonly version: number }) => ({ id, version })

/** The code of a refusal. */
export const codeOf = async (asked: Promise<{ readonly code: string }>): Promise<string> => (await asked).code

/** The civil date by the program's clock. */
export const today = (): string => clock.now().toISOString().slice(0, 10)

let citizens = 0

/** A fictive citizen whom no other test asks about. */
export const someone = (): string => `650590${++citizens + 1000}`

/** A case that the employee asked for and the leader confirmed, as the leader sees it. */
export async function approved(days = 90) {
  await as('Mette')
  const { id } = await make({ citizens: [{ number: someone() }] })
  await as('Lone')
  await program.ask('shielding.decide', { ...of(await see(id)), decision: 'approve', days, reason })
  return see(id)
}

/** What the history keeps of what was refused of an entity, as text. */
export async function declinedIn(entity: string): Promise<string> {
  const session = await program.register.unlock({ readonly: true })
  const changes = session.db
    .prepare<[string], string>(
      `SELECT p.changes FROM history_entry e JOIN history_payload p ON p.seq = e.seq
       WHERE e.entity = ? AND e.action = 'decline'`
    )
    .pluck()
    .all(entity)
  session.close()
  return changes.join('\n')
}
