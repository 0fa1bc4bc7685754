import { execFile } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Behaviour, NationalRegister } from '../../support/idsas-server.ts'
import { nationalRegister } from '../../support/idsas-server.ts'
import { root } from '../../support/project.ts'
import {
  as,
  clock,
  make,
  openShieldingDesk,
  other,
  program,
  relative,
  see,
  someone
} from '../../support/shielding-desk.ts'
import { workbookFaults } from '../../support/workbook-faults.ts'

// The queue to the national register as whoever shields works with it: a file to the documented gateway and receipts
// back, the direct way to a server over TLS, a card for registering by hand, and what should stand nationally.

const printed: string[] = []
let national: NationalRegister
const at = (name: string): string => join(program.folder, name)
const tls = (name: string): string => join(root, 'test', 'support', 'tls', `${name}.pem`)
const reason = 'Vurderet med teamet'
// Not by a call that waits: the national register runs in this process.
const gateway = (...words: string[]) =>
  promisify(execFile)(process.execPath, [join(root, 'docs', 'samples', 'shielding-gateway.mjs'), ...words])

const off = { on: false, endpoint: null, agreement: null, whitelistedOn: null, certificate: null, trusted: null }

beforeAll(async () => {
  national = await nationalRegister()
  await openShieldingDesk({
    printOnPaper: async ({ html }) => {
      printed.push(html)
      return 'printed'
    }
  })
})
afterAll(async () => {
  await national.close()
  await program.close()
})

const transfers = () => program.ask('shielding.transfers', {})
const codeOf = async (asked: Promise<{ readonly code: string }>): Promise<string> => (await asked).code

async function setUpGateway(): Promise<void> {
  const { register } = await program.ask('shielding.gateway', {})
  await gateway('keys', at('gateway'))
  const path = at('gateway/gateway.json')
  const config = JSON.parse(readFileSync(path, 'utf8'))
  const own = {
    endpoint: national.url,
    certificate: tls('client'),
    key: tls('client-key'),
    authority: tls('authority')
  }
  writeFileSync(path, JSON.stringify({ ...config, ...own, register: { id: register.id, signingKey: register.key } }))
  const { encryption, signing } = config.keys
  await program.ask('shielding.setGateway', {
    gateway: { encryptionKey: encryption.public, signingKey: signing.public },
    https: off
  })
}

test('a file goes to the gateway, its receipts come back, and only then is the shielding in force', async () => {
  await as('Sigrid')
  const { id } = await make()
  expect((await see(id)).protection).toBe('notTransferred')
  expect(await transfers()).toMatchObject({ counts: { waiting: 1 }, ready: { outbox: 1 }, alarm: { waiting: 1 } })
  const early = program.refused('shielding.handOver', { jobId: crypto.randomUUID(), path: at('none.json') })
  expect(await codeOf(early)).toBe('shielding.gatewayMissing')

  await setUpGateway()
  expect(await program.work('shielding.handOver', { path: at('1.json') })).toMatchObject({ transfers: 1, sequence: 1 })
  expect((await see(id)).protection).toBe('handedOver')
  expect(readFileSync(at('1.json'), 'utf8')).not.toContain('6711701234')
  await gateway('run', at('gateway'), at('1.json'), at('1.receipts.json'))
  expect(national.held.get('CPR:6711701234')).toBe((await transfers()).rows[0]?.endsAt?.replace('.000Z', 'Z'))
  const read = () => program.work('shielding.receipts', { path: at('1.receipts.json') })
  expect(await read()).toMatchObject({ confirmed: 1, problems: [] })
  expect(await read()).toMatchObject({ confirmed: 0, unchanged: 1, problems: [] })
  expect((await see(id)).protection).toBe('inForce')
  expect((await transfers()).rows[0]).toMatchObject({
    state: 'confirmed',
    reference: expect.stringMatching(/^answer-/)
  })
  expect(await program.ask('shielding.national', {})).toMatchObject({
    total: 1,
    different: 0,
    rows: [{ state: 'equal', cases: [{ id }] }]
  })
})

test('a file that was lost is written again, and read receipts of another register or a changed one are refused', async () => {
  const { id } = await make({ citizens: [{ number: relative }] })
  await program.work('shielding.handOver', { path: at('lost.json') })
  const none = program.refused('shielding.handOver', { jobId: crypto.randomUUID(), path: at('x.json') })
  expect(await codeOf(none)).toBe('shielding.nothingToHandOver')
  expect(await program.work('shielding.handOver', { path: at('2.json'), again: true })).toMatchObject({ sequence: 3 })
  await gateway('run', at('gateway'), at('2.json'), at('2.receipts.json'))
  const forged = readFileSync(at('2.receipts.json'), 'utf8').replace('confirmed', 'refused')
  writeFileSync(at('forged.json'), forged)
  const wrong = (path: string) => codeOf(program.refused('shielding.receipts', { jobId: crypto.randomUUID(), path }))
  expect(await wrong(at('forged.json'))).toBe('shielding.receiptsForged')
  expect(await wrong(at('2.json'))).toBe('shielding.receiptsBroken')
  expect(await wrong(at('nowhere.json'))).toBe('shielding.receiptsBroken')
  expect((await see(id)).protection).toBe('handedOver')
  await program.work('shielding.receipts', { path: at('2.receipts.json') })
  expect((await see(id)).protection).toBe('inForce')
})

test('the direct way is off until the agreement is recorded, and then sends, repeats and stops as it should', async () => {
  const on = {
    on: true,
    endpoint: national.url,
    agreement: 'NSP-2026-17',
    whitelistedOn: '2026-02-01',
    certificate: { kind: 'pem' as const, certificate: tls('client'), key: tls('client-key'), passphrase: null },
    trusted: { path: tls('authority') }
  }
  const { encryption, signing } = await program.ask('shielding.gateway', {})
  const keys = { encryptionKey: encryption?.key ?? '', signingKey: signing?.key ?? '' }
  const wrong = (https: object) =>
    codeOf(program.refused('shielding.setGateway', { gateway: keys, https: { ...on, ...https } }))
  expect(await codeOf(program.refused('shielding.send', { jobId: crypto.randomUUID() }))).toBe('shielding.httpsOff')
  expect(await wrong({ agreement: null })).toBe('shielding.agreementMissing')
  expect(await wrong({ endpoint: 'http://localhost/' })).toBe('shielding.endpoint')
  expect(await wrong({ certificate: { ...on.certificate, key: tls('server-key') } })).toBe('shielding.certificate')
  const set = await program.ask('shielding.setGateway', { gateway: keys, https: on })
  expect(set.https).toMatchObject({ on: true, certificate: { subject: 'CN=Test municipality' }, trusted: true })

  const { id } = await make({ citizens: [{ number: other }] })
  const send = (...behaviours: Behaviour[]) => {
    national.behave(...behaviours)
    return program.work('shielding.send', {})
  }
  expect(await send('notAuthorized')).toMatchObject({ notTaken: 1, stopped: 'notAuthorized' })
  expect((await transfers()).rows[0]).toMatchObject({ state: 'waiting', code: 'notAuthorized', attempts: 1 })
  expect(await send('dropAfter', 'garbage')).toMatchObject({ lost: 1, stopped: null })
  expect((await see(id)).protection).toBe('handedOver')
  const before = national.seen.length
  expect(await send('drop')).toMatchObject({ confirmed: 1 })
  expect(new Set(national.seen.slice(before - 2).map(({ messageId }) => messageId)).size).toBe(1)
  expect((await see(id)).protection).toBe('inForce')
})

test('ending it sends an end that is near; a refusal is an alarm until somebody has seen to it', async () => {
  const [row] = (await transfers()).rows
  const { id, version } = await see(row?.caseId ?? '')
  await as('Lone')
  await program.ask('shielding.decide', { id, version, decision: 'reject', reason })
  await as('Sigrid')
  expect((await program.ask('shielding.national', {})).rows[0]).toMatchObject({ state: 'shouldBeGone' })
  national.behave('refuse')
  expect(await program.work('shielding.send', {})).toMatchObject({ refused: 1 })
  const page = await transfers()
  expect(page.alarm.refused).toBe(1)
  expect(page.rows[0]).toMatchObject({ state: 'refused', code: 'syntaxError' })
  expect(JSON.stringify(page)).not.toMatch(/6903902222|690390/)
  expect(national.seen.at(-1)?.endDateTime).toMatch(/^2026-03-04T05:/)
})

test('a card has the number only for a reason, on paper, and what it says is confirmed by a person', async () => {
  const { id } = await make({ citizens: [{ number: '6105804444' }], kind: 'individual' })
  const [row] = (await program.ask('shielding.transfers', { caseId: id })).rows
  const card = { ids: [row?.id ?? ''], to: 'paper' as const, language: 'da' as const }
  await program.work('shielding.workCard', card)
  expect(printed.at(-1)).toContain('••••••-••••')
  expect(printed.at(-1)).not.toContain('6105804444')
  await program.work('shielding.workCard', { ...card, numbersFor: 'Registreres i klienten' })
  expect(printed.at(-1)).toContain('6105804444')
  expect(
    await codeOf(
      program.refused('shielding.workCard', { ...card, to: 'pdf', numbersFor: reason, jobId: crypto.randomUUID() })
    )
  ).toBe('request.invalid')
  expect((await see(id)).entries.filter(({ event }) => event === 'reveal')).toHaveLength(1)
  expect((await see(id)).protection).toBe('handedOver')
  await program.ask('shielding.confirmTransfer', { id: row?.id ?? '', reference: 'IDSAS 4711' })
  expect((await see(id)).protection).toBe('inForce')
  expect((await program.ask('shielding.transfers', { caseId: id })).rows).toMatchObject([
    { state: 'confirmed', confirmedBy: 'Sigrid', reference: 'IDSAS 4711', way: 'workCard' }
  ])
  const again = program.refused('shielding.confirmTransfer', { id: row?.id ?? '', reference: 'x' })
  expect(await codeOf(again)).toBe('shielding.transferSettled')
})

test('when a relative threatens, each citizen whose MinLog is seen has a transfer, and all of them are to be confirmed', async () => {
  const { id } = await make({ citizens: [{ number: someone() }, { number: someone(), relation: 'accessOf' }] })
  const { rows } = await program.ask('shielding.transfers', { caseId: id })
  expect(rows).toHaveLength(2)
  const confirm = (place: number) =>
    program.ask('shielding.confirmTransfer', { id: rows[place]?.id ?? '', reference: `IDSAS ${place}` })
  await confirm(0)
  expect((await see(id)).protection).not.toBe('inForce')
  await confirm(1)
  expect((await see(id)).protection).toBe('inForce')
})

test('the comparison goes into a workbook; with numbers only under a password, and told', async () => {
  const plain = await program.work('shielding.exportNational', { language: 'da', path: at('plain.xlsx') })
  expect(workbookFaults(at('plain.xlsx'))).toEqual([])
  expect(plain?.rows).toBeGreaterThan(2)
  const numbers = { reason: 'Afstemning med klienten', password: 'meget hemmelig kode' }
  const secret = await program.work('shielding.exportNational', { language: 'da', path: at('secret.zip'), numbers })
  expect(secret?.rows).toBe(plain?.rows)
  copyFileSync(at('secret.zip'), at('copy.zip'))
  expect(readFileSync(at('copy.zip')).subarray(0, 2).toString()).toBe('PK')
  const [first] = (await program.ask('shielding.national', {})).rows
  const { entries } = await see(first?.cases[0]?.id ?? '')
  expect(entries.at(-1)?.event).toBe('reveal')
})

test('cases that went out in a file are deleted for good with their transfers when their time is over', async () => {
  clock.pass(4000)
  await as('Sigrid')
  const { count, before } = await program.ask('shielding.purgeable', {})
  expect(count).toBeGreaterThan(1)
  expect(await program.ask('shielding.purge', { before })).toBe(count)
  expect((await transfers()).rows.filter(({ way }) => way === 'outbox')).toEqual([])
})

test('whoever has no key of the area sees the queue, and can send nothing out of it', async () => {
  await as('Solveig')
  expect((await transfers()).ready.https).toBe(0)
  for (const channel of ['shielding.handOver', 'shielding.send'] as const)
    expect(await codeOf(program.refused(channel, { jobId: crypto.randomUUID() }))).toBe('area.noKey')
  await as('Lone')
  expect(await codeOf(program.refused('shielding.transfers', {}))).toBe('request.forbidden')
})

test('each department is its own: neither keeps another from being told or compared', async () => {
  const { path, passphrase } = program.register
  await program.ask('register.open', { path, passphrase })
  await program.ask('shielding.setLegalBasis', { longer: null, department: { legalBasis: 'Prøvebekendtgørelse § 1' } })
  await as('Sigrid')
  const before = (await transfers()).ready.workCard
  const decide = { decision: 'approve', reason, way: { way: 'attached', leader: 'Bente', reference: 'Mail' } } as const
  const cases = []
  for (const code of ['1001', '1002']) {
    const made = await make({ kind: 'department', department: { kind: 'SOR', code }, citizens: [] })
    await program.ask('shielding.decide', { id: made.id, version: made.version, ...decide })
    cases.push(made.id)
  }
  expect((await transfers()).ready.workCard).toBe(before + 2)
  const { rows } = await program.ask('shielding.national', {})
  expect(rows.filter(({ department }) => department !== null).map((row) => row.cases.map(({ id }) => id))).toEqual([
    [cases[0]],
    [cases[1]]
  ])
})

test('citizens whom nobody with the key has looked at yet are each their own', async () => {
  await as('Solveig')
  const before = (await transfers()).ready.workCard
  await as('Mette')
  const cases: string[] = []
  for (const number of [someone(), someone()]) cases.push((await make({ citizens: [{ number }] })).id)
  await as('Solveig')
  expect((await transfers()).ready.workCard).toBe(before + 2)
  const { rows } = await program.ask('shielding.national', {})
  const compared = rows.map((row) => row.cases.map(({ id }) => id)).filter(([id]) => cases.includes(id ?? ''))
  expect(compared).toEqual([[cases[0]], [cases[1]]])
})
