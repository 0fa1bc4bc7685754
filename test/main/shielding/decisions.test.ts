import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose, type Program } from '../../../src-main/compose.ts'
import { writeSigned } from '../../../src-main/features/shielding/idsas/signed-file.ts'
import type { Dialogs } from '../../../src-main/platform/host.ts'
import { nodeHost } from '../../../src-main/platform/node-host.ts'
import { createSigningKeys, loadPrivateKey } from '../../../src-main/security/signing.ts'
import type { ChannelInput, ChannelName, ChannelOutput } from '../../../src-shared/ipc/contract.ts'
import { alteredFiles } from '../../support/altered-files.ts'
import { cheapCost } from '../../support/register.ts'
import {
  approved,
  as,
  clock,
  declinedIn,
  homeCare,
  make,
  of,
  openShieldingDesk,
  program,
  reason,
  see,
  someone,
  told,
  users
} from '../../support/shielding-desk.ts'

// Two desks: the register's, and a leader's who has the program and not the register. Files go between them.
const folder = mkdtempSync(join(tmpdir(), 'samregister-test-'))
const passphrase = 'syv glade gule grise'
/** Where the next dialog says that a file is to be written, and which is chosen. */
let place: string | null = null
let picked: string | null = null
const dialogs: Dialogs = { save: async () => place, open: async () => (picked === null ? [] : [picked]) }
const sender = { id: 1, trusted: true }
const deskIn = (userDataPath: string): Program =>
  compose({ ...nodeHost(), kind: 'window', dialogs, userDataPath }, { clock, cost: cheapCost })
const desk = deskIn(join(folder, 'profile'))
const elsewhere = deskIn(join(folder, 'other'))

async function at<N extends ChannelName>(
  where: Program,
  channel: N,
  input: ChannelInput<N>
): Promise<ChannelOutput<N>> {
  const answer = await where.invoke(channel, input, sender)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data as ChannelOutput<N>
}
async function codeAt<N extends ChannelName>(where: Program, channel: N, input: ChannelInput<N>): Promise<string> {
  const answer = await where.invoke(channel, input, sender)
  return answer.ok ? 'taken' : answer.error.code.replace(/^shielding\./, '')
}
const here = <N extends ChannelName>(channel: N, input: ChannelInput<N>) => codeAt(program.program, channel, input)

let key: string
let leif: string
let files = 0
const next = (name: string): string => {
  files += 1
  place = join(folder, `${files}-${name}.samdecision`)
  return place
}

/** Records somebody's key as the officer does, with the fingerprint as it was read out. */
async function record(where: Program, whose: ChannelInput<'shielding.addDecisionKey'>['whose']): Promise<string> {
  place = join(folder, `key-${++files}.json`)
  await at(where, 'decision.saveKey', {})
  picked = place
  const read = await program.ask('shielding.readDecisionKey', {})
  expect(read?.fingerprint).toBe((await at(where, 'decision.key', {}))?.fingerprint)
  const { file, fingerprint } = read as NonNullable<typeof read>
  await program.ask('shielding.addDecisionKey', { file, fingerprint, whose })
  const known = await program.ask('shielding.decisionKeys', {})
  return known.keys.find((each) => each.fingerprint === fingerprint)?.id as string
}

beforeAll(async () => {
  await openShieldingDesk({ dialogs, kind: 'window' })
  await at(desk, 'decision.makeKey', { name: 'Lone', passphrase })
  await at(elsewhere, 'decision.makeKey', { name: 'Frida', passphrase })
  await as('Sigrid')
  key = await record(desk, { who: 'user', user: users['Lone'] as string })
})
afterAll(async () => {
  await program.close()
  await desk.close()
  await elsewhere.close()
})

/** A case that the employee asked for, and its file for the leader. */
async function sent(numbers: { reason: string } | null = null, to = key) {
  await as('Mette')
  const number = someone()
  const made = await make({ citizens: [{ number }] })
  await as('Sigrid')
  const case_ = await see(made.id)
  const path = next('S')
  expect(await program.ask('shielding.sendForDecision', { ...of(case_), key: to, numbers })).toEqual({ path })
  return { case: case_, path, number }
}

async function answered(path: string, decision: 'approve' | 'reject' = 'approve', days: number | null = 30) {
  const answer = next('svar')
  await at(desk, 'decision.answer', { path, passphrase, decision, days, reason })
  return answer
}

test('a case goes out sealed, is decided at another desk and counts when it is read back', async () => {
  const { case: case_, path, number } = await sent()
  const text = readFileSync(path, 'utf8')
  expect(text).not.toContain(told)
  expect(text).not.toContain('Prøve Hjælper')
  expect(await at(desk, 'decision.look', { path })).toEqual({ what: 'case' })
  const opened = await at(desk, 'decision.open', { path, passphrase })
  expect(opened).toMatchObject({
    number: case_.number,
    what: 'case',
    reason: told,
    to: 'Lone',
    from: 'Sigrid',
    threatened: ['Prøve Hjælper'],
    registerKnown: false,
    registerFingerprint: (await program.ask('shielding.decisionKeys', {})).registerFingerprint,
    citizens: [{ relation: 'self', number: null }]
  })
  expect(JSON.stringify(opened)).not.toContain(number)
  const answer = await answered(path)
  expect(readFileSync(answer, 'utf8')).not.toContain(reason)
  expect(await at(desk, 'decision.look', { path: answer })).toEqual({ what: 'answer' })
  expect((await at(desk, 'decision.open', { path, passphrase })).registerKnown).toBe(true)

  const read = await program.ask('shielding.readDecision', { path: answer })
  expect(read).toMatchObject({ leader: 'Lone', decision: 'approve', days: 30, reason, changedSince: false })
  expect((await see(case_.id)).state).toBe('provisional')
  await program.ask('shielding.takeDecision', { token: read?.token as string })
  const decided = await see(case_.id)
  expect(decided).toMatchObject({ state: 'approved', decidedBy: 'Lone', decidedWay: 'decisionFile' })
  expect(decided.pieces.at(-1)).toMatchObject({ kind: 'approve', by: 'Sigrid', leader: 'Lone', reason })
  expect(decided.entries.map(({ event }) => event)).toEqual(['request', 'sendForDecision', 'approve'])
  expect(await here('shielding.readDecision', { path: answer })).toBe('decisionUsed')
  expect(await here('shielding.takeDecision', { token: read?.token as string })).toBe('record.notFound')
})

test('a number goes along only with a reason, which the history keeps', async () => {
  const { case: case_, path, number } = await sent({ reason: 'Lederen kender ikke sagen' })
  expect(readFileSync(path, 'utf8')).not.toContain(number)
  const opened = await at(desk, 'decision.open', { path, passphrase })
  expect(opened.citizens).toEqual([{ relation: 'self', number }])
  expect((await see(case_.id)).entries.at(-1)).toMatchObject({ event: 'sendForDecision', by: 'Sigrid' })
})

test('a longer time is decided so too; a rejection ends what runs', async () => {
  const running = await approved(30)
  await program.ask('shielding.extend', { ...of(running), days: 20, reason: 'Fortsat utryg' })
  await as('Sigrid')
  const bente = await record(elsewhere, { who: 'user', user: users['Bente'] as string })
  // Whoever asked for it does not decide it, at no desk.
  const case_ = await see(running.id)
  expect(await here('shielding.sendForDecision', { ...of(case_), key })).toBe('fourEyesAsked')
  expect((await program.ask('shielding.decisionReceivers', { id: case_.id })).map(({ id }) => id)).toEqual([bente])
  const path = next('S')
  await program.ask('shielding.sendForDecision', { ...of(case_), key: bente })
  expect(await at(elsewhere, 'decision.open', { path, passphrase })).toMatchObject({
    what: 'extension',
    days: 20,
    extensionReason: 'Fortsat utryg'
  })
  const answer = next('svar')
  await at(elsewhere, 'decision.answer', { path, passphrase, decision: 'approve', days: 20, reason })
  const read = await program.ask('shielding.readDecision', { path: answer })
  await program.ask('shielding.takeDecision', { token: read?.token as string })
  expect(await see(case_.id)).toMatchObject({ extensionDays: null, decidedBy: 'Bente' })
  await program.ask('shielding.removeDecisionKey', { id: bente })

  const second = await sent()
  const rejected = await program.ask('shielding.readDecision', { path: await answered(second.path, 'reject', null) })
  await program.ask('shielding.takeDecision', { token: rejected?.token as string })
  expect(await see(second.case.id)).toMatchObject({ state: 'rejected', decidedBy: 'Lone' })
})

test('a case that was changed meanwhile is asked about first', async () => {
  const { case: case_, path } = await sent()
  const answer = await answered(path)
  await program.ask('shielding.supplement', { ...of(case_), details: { reason: 'Kom igen om aftenen' } })
  const read = await program.ask('shielding.readDecision', { path: answer })
  expect(read?.changedSince).toBe(true)
  const token = read?.token as string
  expect(await here('shielding.takeDecision', { token })).toBe('record.conflict')
  await program.ask('shielding.takeDecision', { token, anyway: true })
  expect(await see(case_.id)).toMatchObject({ state: 'approved', decidedWay: 'decisionFile' })
})

test('a named person of a unit decides for it and for no other, and never as the threatened one', async () => {
  await as('Sigrid')
  const frida = await record(elsewhere, { who: 'person', name: 'Frida', unit: homeCare })
  const { case: case_, path } = await sent(null, frida)
  const answer = next('svar')
  await at(elsewhere, 'decision.answer', { path, passphrase, decision: 'approve', days: 14, reason })
  const read = await program.ask('shielding.readDecision', { path: answer })
  await program.ask('shielding.takeDecision', { token: read?.token as string })
  const decided = await see(case_.id)
  expect(decided).toMatchObject({ decidedBy: 'Frida', decidedWay: 'decisionFile' })
  expect(decided.pieces.at(-1)).toMatchObject({ leader: 'Frida' })
  const about = await make({ citizens: [{ number: someone() }], threatened: { who: 'other', name: 'frida' } })
  expect(await here('shielding.sendForDecision', { ...of(about), key: frida })).toBe('fourEyesThreatened')
  await program.ask('shielding.removeDecisionKey', { id: frida })
})

describe('refused', () => {
  test('at the other desk: another key, a wrong passphrase, an altered file, another register in its name', async () => {
    const { path } = await sent()
    expect(await codeAt(elsewhere, 'decision.open', { path, passphrase })).toBe('decisionNotYours')
    expect(await codeAt(desk, 'decision.open', { path, passphrase: 'forkert' })).toBe('decisionPassphrase')
    const file = JSON.parse(readFileSync(path, 'utf8'))
    const body = JSON.parse(file.body)
    const forged = createSigningKeys()
    const ownKey = Buffer.from(forged.publicKey, 'base64').subarray(12).toString('base64')
    const resigned = { ...body, registerKey: ownKey }
    const other = join(folder, 'forged.samdecision')
    writeFileSync(other, writeSigned('samregister-shielding-decision', resigned, loadPrivateKey(forged.privateKey)))
    expect(await codeAt(desk, 'decision.open', { path: other, passphrase })).toBe('decisionOtherRegister')
    for (const [name, text] of alteredFiles(readFileSync(path, 'utf8'))) {
      writeFileSync(other, text)
      const code = await codeAt(desk, 'decision.open', { path: other, passphrase })
      expect([name, code]).toEqual([name, expect.stringMatching(/^decision(Forged|Broken|Newer|OtherRegister)$/)])
    }
    expect(await codeAt(desk, 'decision.look', { path: join(folder, 'none.samdecision') })).toBe('decisionBroken')
  })

  test('at the register: each altered, foreign, old and replayed one, and one by a key that was removed', async () => {
    const { case: case_, path } = await sent()
    const answer = await answered(path)
    const text = readFileSync(answer, 'utf8')
    const other = join(folder, 'forged.samdecision')
    for (const [name, altered] of alteredFiles(text)) {
      writeFileSync(other, altered)
      const code = await here('shielding.readDecision', { path: other })
      expect([name, code]).toEqual([name, expect.stringMatching(/^decision(Forged|Broken|Foreign|Newer)$/)])
    }
    // Somebody else’s signature over the very same answer.
    const { body } = JSON.parse(text)
    const stranger = loadPrivateKey(createSigningKeys().privateKey)
    writeFileSync(other, writeSigned('samregister-shielding-answer', JSON.parse(body), stranger))
    expect(await here('shielding.readDecision', { path: other })).toBe('decisionForged')
    // The case's own file is no answer, nor is an answer to something else.
    expect(await here('shielding.readDecision', { path })).toBe('decisionBroken')
    const second = await sent()
    const swapped = { ...JSON.parse(body), request: JSON.parse(JSON.parse(readFileSync(second.path, 'utf8')).body).id }
    writeFileSync(other, writeSigned('samregister-shielding-answer', swapped, stranger))
    expect(await here('shielding.readDecision', { path: other })).toBe('decisionForged')

    clock.pass(31)
    expect(await here('shielding.readDecision', { path: answer })).toBe('decisionOld')
    clock.pass(-31)
    const read = await program.ask('shielding.readDecision', { path: answer })
    await program.ask('shielding.removeDecisionKey', { id: key })
    expect(await here('shielding.readDecision', { path: answer })).toBe('decisionKeyGone')
    expect(await here('shielding.takeDecision', { token: read?.token as string })).toBe('decisionKeyGone')
    expect((await see(case_.id)).state).toBe('provisional')
    const declined = await declinedIn('decisionKey')
    expect(declined).toMatch(/(?=.*decisionForged)(?=.*Foreign)(?=.*Broken)(?=.*Old)(?=.*KeyGone)/s)
    expect(declined).not.toMatch(/Slog ud|Prøve Hjælper|650590|S-\d/)
    key = await record(desk, { who: 'user', user: users['Lone'] as string })
  })

  test('whoever is no officer reads none back, and whoever does not decide for the unit is sent none', async () => {
    const { path } = await sent()
    const answer = await answered(path)
    await as('Lone')
    expect(await here('shielding.readDecision', { path: answer })).toBe('request.forbidden')
    await as('Sigrid')
    await program.ask('shielding.removeDecisionKey', { id: key })
    leif = await record(desk, { who: 'user', user: users['Leif'] as string })
    const made = await make({ citizens: [{ number: someone() }] })
    expect(await here('shielding.sendForDecision', { ...of(made), key: leif })).toBe('decisionNotDecider')
    const wrong = { file: 'x', fingerprint: '', whose: { who: 'user', user: users['Leif'] as string } } as const
    expect(await here('shielding.addDecisionKey', wrong)).toBe('decisionKeyFile')
  })
})

test('nothing of a case stays at the other desk', () => {
  const kept = readdirSync(join(folder, 'profile'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
  expect(kept).toContainEqual(expect.stringContaining('scrypt'))
  expect(kept.join('\n')).not.toMatch(/Slog ud|Prøve Hjælper|650590|S-\d/)
})

test('a case that is deleted for good takes along what says that it was sent', async () => {
  await program.ask('shielding.removeDecisionKey', { id: leif })
  key = await record(desk, { who: 'user', user: users['Lone'] as string })
  const { case: case_ } = await sent()
  clock.pass(365 * 6)
  await program.ask('shielding.settle', {})
  const { before } = await program.ask('shielding.purgeable', {})
  expect(await program.ask('shielding.purge', { before })).toBeGreaterThan(0)
  expect(await here('shielding.get', { id: case_.id })).toBe('record.notFound')
})
