import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Audit, FindingClass } from '../../src-shared/features/cpr-audit/audit.ts'
import type { ChannelInput } from '../../src-shared/ipc/contract.ts'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import type { Values } from '../../src-shared/kernel/value.ts'
import { type RegisterProgram, registerProgram, tickingClock } from './register-program.ts'
import { addTestUser, usersPassphrase } from './users.ts'

/** The program, with a user open in it. */
export let program: RegisterProgram
/** The source of this test, and the two systems that it feeds. */
export let source: string
export let systems: readonly string[]
/** Where the user has the deletion list saved. */
export let saved: string
/** Stands where it is put. */
export const clock = tickingClock()
const area = 'auditWorkingSets'
/** Active, orphaned, lapsed, orphaned too; and a contact without a subscription. */
export const [kept, orphan, lapsed, resident, unsubscribed] = [
  '6101701234',
  '6202801111',
  '6303902222',
  '6404003333',
  '6505904444'
] as const

const make = async (entity: EntityName, values: Values): Promise<string> =>
  (await program.ask(`${entity as 'person'}.save`, { id: null, version: null, values: values as never })).record.id

/** Writes a list into the program's folder. */
export function file(name: string, header: string, ...rows: readonly string[]): string {
  const path = join(program.folder, name)
  writeFileSync(path, [header, ...rows].join('\r\n'))
  return path
}

/** Unlocks as Kaja (coordinator) or Dorte (data protection officer), who both hold the area's key. */
export const as = (userName: string) =>
  program.ask('register.open', { path: program.register.path, userName, passphrase: usersPassphrase })

/** Makes the register with its two users; for `beforeAll`. */
export async function openAuditDesk(): Promise<void> {
  program = await registerProgram({
    clock,
    host: { kind: 'window', dialogs: { open: async () => [], save: async () => saved } } as never
  })
  saved = join(program.folder, 'sletteliste.zip')
  await program.ask('register.close', {})
  const session = await program.register.unlock()
  await addTestUser(session, 'Kaja', ['systemCoordinator'])
  await addTestUser(session, 'Dorte', ['dataProtectionOfficer'])
  session.close()
  await as('Kaja')
  await program.ask('area.found', { area })
  await as('Dorte')
  await program.ask('area.request', { area })
  await as('Kaja')
  for (const { area: asked, requests } of await program.ask('area.list', {}))
    if (asked === area) for (const { id } of requests) await program.ask('area.grant', { area, userId: id })
}

/** How many sources there are: the number in this test's names. */
export let sources = 0

/** A source of this test's own, feeding two systems; for `beforeEach`. */
export async function newSource(): Promise<void> {
  await as('Kaja')
  systems = [await make('system', { name: `Nexus ${++sources}` }), await make('system', { name: `Cura ${sources}` })]
  source = await make('subscriptionSource', {
    channel: 'cprDirekte',
    customerNumber: String(1234 + 10_000 * sources),
    systems: [...systems]
  })
}

/** The first extract: four numbers. */
export const extract = () => file('udtræk.csv', 'PNR', kept, orphan, lapsed, resident)
/** The contacts of the first system. */
export const nexus = () =>
  file('nexus.csv', 'CPR-nr;Status', `${kept};Aktiv`, `${lapsed};Lukket`, `${unsubscribed};Aktiv`)

/** The audit as it stands. */
export const get = (id: string): Promise<Audit> => program.ask('cprAudit.get', { id })
/** Begins an audit of the source. */
export const start = () => program.ask('cprAudit.start', { source })

/** Compares the lists. */
export async function run(id: string, subscriptions = extract()) {
  return await program.work('cprAudit.run', {
    id,
    lists: [
      { path: subscriptions, kind: 'subscriptions' },
      { path: nexus(), kind: 'contacts', system: systems[0] ?? null }
    ]
  })
}

/** Does without the second system. */
export const exclude = (id: string) =>
  program.ask('cprAudit.exclude', { id, system: systems[1] ?? '', reason: 'Har ingen personer endnu' })
/** Decides a class. */
export const decide = (id: string, of: FindingClass, decision: 'keep' | 'delete' | 'lookup') =>
  program.ask('cprAudit.decide', { id, of: { class: of }, decision, reasonCode: decision === 'keep' ? 'case' : null })

type Protection = ChannelInput<'cprAudit.order'>['protection']

/** Up to the deletion list. */
export async function ordered(
  protection: Protection = { kind: 'zip', password: 'en lang adgangskode' }
): Promise<string> {
  const id = await start()
  await run(id)
  await exclude(id)
  await decide(id, 'orphan', 'delete')
  await decide(id, 'lapsed', 'keep')
  await decide(id, 'missing', 'lookup')
  await as('Dorte')
  await program.ask('cprAudit.confirm', { id })
  const sessionId = randomUUID()
  await program.work('cprAudit.open', { id, sessionId, lists: [{ path: extract(), kind: 'subscriptions' }] })
  await program.work('cprAudit.order', { id, sessionId, form: 'cprDirekte', protection })
  await program.ask('cprAudit.close', { sessionId })
  await as('Kaja')
  return id
}
