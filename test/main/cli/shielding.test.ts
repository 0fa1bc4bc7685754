import { readFileSync, writeFileSync } from 'node:fs'
import { compose } from '../../../src-main/compose.ts'
import { rawSigningKey, writeSigned } from '../../../src-main/features/shielding/idsas/signed-file.ts'
import { nodeHost } from '../../../src-main/platform/node-host.ts'
import { createKeyPair } from '../../../src-main/security/sealed-box.ts'
import { createSigningKeys, loadPrivateKey } from '../../../src-main/security/signing.ts'
import type { ChannelInput, ChannelName, ChannelOutput } from '../../../src-shared/ipc/contract.ts'
import { rowsOfBook } from '../../support/book-rows.ts'
import { CliDesk } from '../../support/cli.ts'
import { cheapCost } from '../../support/register.ts'

let desk: CliDesk
beforeAll(async () => {
  desk = new CliDesk({ here: true })
  await desk.make()
})
afterAll(() => desk.clear())

test('shielding writes the gateway’s file and reads its receipts, and never shows a number', async () => {
  const program = compose({ ...nodeHost(), userDataPath: desk.path('window') }, { cost: cheapCost })
  async function ask<N extends ChannelName>(channel: N, input: ChannelInput<N>): Promise<ChannelOutput<N>> {
    const answer = await program.invoke(channel, input, { id: 1, trusted: true })
    if (!answer.ok) throw new Error(`${channel} ${answer.error.code}`)
    return answer.data as ChannelOutput<N>
  }
  const { passphrase } = desk
  const own = createSigningKeys()
  await ask('register.open', { path: desk.register, passphrase })
  const values = { name: 'Hjemmeplejen' }
  const unit = (await ask('organisationUnit.save', { id: null, version: null, values })).record.id
  await ask('user.add', { name: 'Sigrid', roles: ['shieldingOfficer'], units: [], passphrase })
  await ask('register.open', { path: desk.register, userName: 'Sigrid', passphrase })
  await ask('area.found', { area: 'shielding' })
  const https = { on: false, endpoint: null, agreement: null, whitelistedOn: null, certificate: null, trusted: null }
  const gateway = { encryptionKey: createKeyPair().publicKey, signingKey: rawSigningKey(own.publicKey) }
  const { register } = await ask('shielding.setGateway', { gateway, https })
  const told = { category: 'fear', incidentOn: '2026-01-02', place: 'Hjemmet', reason: 'Utryg' } as const
  const citizens = [{ number: '6101701234' }]
  await ask('shielding.request', { unit, citizens, threatened: { who: 'me' }, ...told })
  const [row] = (await ask('shielding.transfers', {})).rows
  program.lock()
  await program.close()

  const env = { SAMREGISTER_USER: 'Sigrid' }
  const run = (...args: readonly string[]) => desk.run(['shielding', ...args, '--register', desk.register], { env })
  const written = await run('outbox', 'ud.json', '--json')
  expect(written.code).toBe(0)
  expect(JSON.parse(written.out)).toMatchObject({
    act: 'outbox',
    transfers: 1,
    sequence: 1,
    path: desk.path('ud.json')
  })
  const outbox = JSON.parse(JSON.parse(readFileSync(desk.path('ud.json'), 'utf8')).body).id
  const receipt = (transfer = '') => ({ transfer, outbox, outcome: 'confirmed', at: '2026-01-03T00:00:00Z' })
  const receipts = [receipt(row?.id), receipt(outbox)]
  const body = { id: outbox, register: register.id, createdAt: '2026-01-03T00:00:00Z', receipts }
  writeFileSync(
    desk.path('ind.json'),
    writeSigned('samregister-shielding-receipts', body, loadPrivateKey(own.privateKey))
  )
  const read = await run('receipts', 'ind.json', '--language', 'en')
  expect(read.code).toBe(1)
  expect(read.out).toContain('Confirmed 1')
  expect(read.out).toContain(`${outbox}: transfer that the register does not know`)
  expect(written.out + read.out + read.errors).not.toMatch(/610170/)
  const listed = await run('list', '--json')
  expect(JSON.parse(listed.out)).toMatchObject({ act: 'list', cases: [{ number: 1, category: 'fear' }] })
  expect((await run('list', '--language', 'da')).out).toContain('S-1')
  const masked = await run('export', 'sager.xlsx', '--reason', 'Til tilsynet', '--json')
  expect(JSON.parse(masked.out)).toMatchObject({ cases: 1, locked: 0 })
  const rows = () => rowsOfBook(desk.path('sager.xlsx')).flat().join('|')
  expect(rows()).toContain('Utryg')
  expect(rows()).not.toContain('6101701234')
  expect((await run('export', 'sager.xlsx', '--reason', 'Aktindsigt', '--reveal')).code).toBe(0)
  expect(rows()).toContain('6101701234')
  expect((await run('export', 'sager.xlsx')).code).toBe(2)
  expect(listed.out + masked.out).not.toMatch(/610170|Utryg/)
  const other = await desk.run(['shielding', 'outbox', 'ud.json', '--register', desk.register, '--json'])
  expect(other.code).toBe(1)
  expect(JSON.parse(other.out)).toMatchObject({ error: { code: 'request.forbidden' } })
}, 60_000)
