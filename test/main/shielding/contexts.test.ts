import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompactEncrypt, type CompactJWEHeaderParameters, CompactSign, importJWK, type JWK } from 'jose'
import { type LaunchRequest, readLink } from '../../../src-shared/features/program/launch.ts'
import { root } from '../../support/project.ts'
import { type RegisterProgram, registerProgram, tickingClock } from '../../support/register-program.ts'
import { addTestUser, usersPassphrase } from '../../support/users.ts'

// Contexts as other systems make them: the sample's, and what an attacker would make of them.

const clock = tickingClock()
const municipality = '29189854'
/** Fictive: the day has 60 added. */
const number = '6711701234'
let program: RegisterProgram
let folder: string
let keyFile: { readonly audience: string; readonly key: JWK & { kid: string } }
let sender: JWK
let stranger: JWK
let waiting: LaunchRequest | null = null

const as = (userName: string) =>
  program.ask('register.open', { path: program.register.path, userName, passphrase: usersPassphrase })
const sample = (...args: string[]) =>
  execFileSync(process.execPath, [join(root, 'docs/samples/shielding-context.mjs'), ...args], {
    encoding: 'utf8',
    input: JSON.stringify({
      citizen: '671170-1234',
      user: { id: 'mej', name: 'Mette' },
      cvr: municipality,
      source: 'EOJ'
    })
  })
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const thumbprint = async ({ x }: JWK): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('base64url')
}

beforeAll(async () => {
  const host = {
    takeLaunch: () => {
      const taken = waiting
      waiting = null
      return taken
    }
  }
  program = await registerProgram({ clock, host })
  folder = program.folder
  const own = await program.ask('municipality.list', { columns: [] })
  const record = await program.ask('municipality.get', { id: own.rows[0]?.id as string })
  await program.ask('municipality.save', {
    id: record.id,
    version: record.version,
    values: { nationalId: municipality }
  })
  await program.ask('register.close', {})
  const session = await program.register.unlock()
  await addTestUser(session, 'Sigrid', ['shieldingOfficer'], [])
  await addTestUser(session, 'Mette', ['employee'], [])
  session.close()
  const others = mkdtempSync(join(folder, 'other-'))
  sample('keys', folder)
  sample('keys', others)
  sender = read(join(folder, 'sender-private.jwk'))
  stranger = read(join(others, 'sender-private.jwk'))
  await as('Sigrid')
  expect((await program.ask('shielding.contextKeys', {})).own).toBeNull()
  const made = await program.ask('shielding.makeContextKey', {})
  writeFileSync(join(folder, 'key.json'), made.own?.file ?? '')
  keyFile = JSON.parse(made.own?.file ?? '')
  const key = readFileSync(join(folder, 'sender-public.jwk'), 'utf8')
  const { fingerprint } = await program.ask('shielding.readSenderKey', { key })
  await program.ask('shielding.addContextSender', { name: 'Journalen', key, fingerprint })
})
afterAll(() => program.close())

interface Made {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly by?: JWK
  readonly named?: JWK
  readonly alg?: string
  readonly outer?: Partial<CompactJWEHeaderParameters>
}

/** A context by the library and not by the sample, of now by the register's clock. */
async function context({
  claims = {},
  by = sender,
  named = by,
  alg = 'EdDSA',
  outer = {}
}: Made = {}): Promise<string> {
  const said = {
    aud: keyFile.audience,
    iat: Math.floor(clock.now().getTime() / 1000),
    jti: crypto.randomUUID(),
    citizen: number,
    user: { id: 'mej' },
    cvr: municipality,
    source: 'EOJ',
    ...claims
  }
  const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(said)))
    .setProtectedHeader({ alg, kid: await thumbprint(named) })
    .sign(await importJWK(by, alg))
  return sealed(token, outer)
}

async function sealed(
  token: string,
  outer: Partial<CompactJWEHeaderParameters> = {},
  key = keyFile.key
): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(token))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid: keyFile.key.kid, ...outer })
    .encrypt(await importJWK(key, 'ECDH-ES'))
}

/** Opens the program with it, as the operating system does. */
async function launch(text: string): Promise<void> {
  waiting = { kind: 'context', sealed: text }
  expect(await program.ask('launch.take', {})).toEqual({ kind: 'context' })
}

async function refusal(text: string): Promise<string> {
  await launch(text)
  const failure = await program.refused('shielding.context', {})
  expect(JSON.stringify(failure)).not.toContain('1234')
  return failure.code
}

/** As the sample's clock is the machine's, the register's is set to it. */
function sampleLink(): string {
  clock.pass((Date.now() - clock.now().getTime()) / 86_400_000)
  return sample('link', folder, join(folder, 'key.json')).trim()
}

test('the sample’s link opens the request filled in, once', async () => {
  await as('Mette')
  const link = sampleLink()
  expect(link).not.toContain('1234')
  waiting = readLink(link)
  expect(await program.ask('launch.take', {})).toEqual({ kind: 'context' })
  const answers = await program.ask('shielding.context', {})
  expect(answers).toMatchObject({ number, user: 'Mette (mej)', source: 'EOJ' })
  expect(await program.ask('shielding.context', {})).toBeNull()
  waiting = readLink(link)
  await program.ask('launch.take', {})
  expect((await program.refused('shielding.context', {})).code).toBe('shielding.contextUsed')
})

test('a file does the same; one that is something else is told apart', async () => {
  const path = join(folder, 'henvendelse.samcontext')
  writeFileSync(path, `${await context()}\n`)
  expect(await program.ask('launch.open', { path })).toEqual({ kind: 'context' })
  expect(await program.ask('shielding.context', {})).toMatchObject({ number })
  writeFileSync(path, 'x'.repeat(1_000_000))
  await program.ask('launch.open', { path })
  expect((await program.refused('shielding.context', {})).code).toBe('shielding.contextForged')
  expect(await program.ask('launch.open', { path: join(folder, 'liste.xlsx') })).toBeNull()
})

test('it waits sealed while the register is locked, and is too old when nobody unlocked in time', async () => {
  await program.ask('register.lock', {})
  await launch(await context())
  await as('Mette')
  expect(await program.ask('shielding.context', {})).toMatchObject({ number })
  await program.ask('register.lock', {})
  await launch(await context())
  clock.pass(4 / 1440)
  await as('Mette')
  expect((await program.refused('shielding.context', {})).code).toBe('shielding.contextOld')
})

test('what was used is remembered when the register is opened again', async () => {
  const text = await context()
  await launch(text)
  await program.ask('shielding.context', {})
  await program.ask('register.close', {})
  await as('Mette')
  expect(await refusal(text)).toBe('shielding.contextUsed')
})

const seconds = (add: number) => Math.floor(clock.now().getTime() / 1000) + add

test.each<readonly [string, string, () => Promise<string>]>([
  ['of an unknown sender', 'contextSender', () => context({ by: stranger })],
  ['that a stranger signed in the sender’s name', 'contextForged', () => context({ by: stranger, named: sender })],
  ['for another register', 'contextForeign', () => context({ claims: { aud: 'samregister:0197f3c2' } })],
  ['for a former key', 'contextForeign', () => context({ outer: { kid: 'former' } })],
  ['of another municipality', 'contextMunicipality', () => context({ claims: { cvr: '12345678' } })],
  ['that is old', 'contextOld', () => context({ claims: { iat: seconds(-160) } })],
  ['from the future', 'contextFuture', () => context({ claims: { iat: seconds(90) } })],
  ['without its user', 'contextBroken', () => context({ claims: { user: undefined } })],
  ['with a user as text', 'contextBroken', () => context({ claims: { user: 'mej' } })],
  ['that may be repeated', 'contextBroken', () => context({ claims: { jti: 'a' } })],
  ['without a number', 'noNumber', () => context({ claims: { citizen: '991399-1234' } })],
  ['under weaker encryption', 'contextForged', () => context({ outer: { enc: 'A128CBC-HS256' } })],
  ['with its key wrapped', 'contextForged', () => context({ outer: { alg: 'ECDH-ES+A128KW' } })],
  ['that is packed', 'contextForged', () => context({ outer: { zip: 'DEF' } })],
  ['that nobody signed', 'contextForged', async () => sealed(await unsigned('none'))],
  ['signed by the public key as a password', 'contextForged', async () => sealed(await unsigned('HS256'))],
  ['that is not sealed', 'contextForeign', () => unsigned('EdDSA')],
  ['that is nothing', 'contextForged', async () => 'a.b.c.d.e']
])('a context %s is refused', async (_, code, made) => {
  expect(await refusal(await made())).toBe(`shielding.${code}`)
})

/** A token in the sender's name without its signature: none at all, or one by what everybody knows. */
async function unsigned(alg: string): Promise<string> {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const iat = seconds(0)
  const body = {
    aud: keyFile.audience,
    iat,
    jti: crypto.randomUUID(),
    citizen: number,
    user: { id: 'a' },
    cvr: municipality,
    source: 'x'
  }
  const said = `${part({ alg, kid: await thumbprint(sender) })}.${part(body)}`
  const secret = Buffer.from(sender.x ?? '', 'base64url')
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const signature =
    alg === 'HS256' ? Buffer.from(await crypto.subtle.sign('HMAC', key, Buffer.from(said))) : Buffer.alloc(0)
  return `${said}.${signature.toString('base64url')}`
}

test('each part of a context that is altered makes it nobody’s', async () => {
  const whole = await context()
  const parts = whole.split('.')
  for (const at of [0, 2, 3, 4]) {
    const bytes = Buffer.from(parts[at] as string, 'base64url')
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
    const altered = parts.with(at, bytes.toString('base64url')).join('.')
    expect(['shielding.contextForged', 'shielding.contextForeign']).toContain(await refusal(altered))
  }
  await launch(whole)
  expect(await program.ask('shielding.context', {})).toMatchObject({ number })
})

test('history tells of what was taken and refused, and never of whom', async () => {
  const session = await program.register.unlock({ readonly: true })
  const told = session.db
    .prepare<[], { action: string; changes: string }>(
      `SELECT e.action, p.changes FROM history_entry e JOIN history_payload p ON p.seq = e.seq
       WHERE e.entity = 'shieldingContext'`
    )
    .all()
  const everything = JSON.stringify(session.db.prepare('SELECT * FROM history_payload').all())
  session.close()
  expect(everything).not.toMatch(/671170-?1234/)
  const refused = told.filter(({ action }) => action === 'decline').map(({ changes }) => JSON.parse(changes).refused[1])
  expect(new Set(refused)).toEqual(
    new Set(
      ['Used', 'Forged', 'Old', 'Sender', 'Foreign', 'Municipality', 'Future', 'Broken']
        .map((word) => `shielding.context${word}`)
        .concat('shielding.noNumber')
    )
  )
  expect(told.some(({ action }) => action === 'request')).toBe(true)
})

test('a sender that is taken out, and a key that is renewed, end at once', async () => {
  await as('Sigrid')
  const before = await context()
  const keys = await program.ask('shielding.makeContextKey', {})
  expect(await refusal(before)).toBe('shielding.contextForeign')
  keyFile = JSON.parse(keys.own?.file ?? '')
  const key = JSON.stringify({ keys: [read(join(folder, 'sender-public.jwk'))] })
  const twice = { name: 'Igen', key, fingerprint: keys.senders[0]?.fingerprint ?? '' }
  expect((await program.refused('shielding.addContextSender', twice)).code).toBe('shielding.contextSenderTwice')
  await program.ask('shielding.removeContextSender', { id: keys.senders[0]?.id as string })
  expect(await refusal(await context())).toBe('shielding.contextSender')
  expect((await program.refused('shielding.addContextSender', { ...twice, fingerprint: 'abcd' })).code).toBe(
    'shielding.contextFingerprint'
  )
  expect((await program.refused('shielding.readSenderKey', { key: 'abc' })).code).toBe('shielding.contextKey')
})
