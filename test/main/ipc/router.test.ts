import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../src-main/db/open.ts'
import type { Session } from '../../../src-main/ipc/context.ts'
import type { Handlers } from '../../../src-main/ipc/handler.ts'
import { createRouter, type RouterParts } from '../../../src-main/ipc/router.ts'
import { systemClock } from '../../../src-main/platform/clock.ts'
import { fileLog } from '../../../src-main/platform/log.ts'
import { nodeHost } from '../../../src-main/platform/node-host.ts'
import { type ChannelName, contract, type EventName } from '../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { permissionsOf, type Role, roles } from '../../../src-shared/kernel/permissions.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../support/register.ts'
import { mayCall, rolesByChannel } from './roles-by-channel.ts'

const trusted = { id: 1, trusted: true }
const id = '0198c0de-0000-7000-8000-000000000000'
const channels = Object.keys(contract) as ChannelName[]

let folder: string
let database: TemporaryDatabase
let events: { name: EventName; payload: unknown }[]
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samregister-router-'))
  database = databaseAtVersion()
})
beforeEach(() => {
  events = []
})
afterAll(() => {
  database.dispose()
  rmSync(folder, { recursive: true, force: true })
})

function sessionOf(...held: readonly Role[]): Session {
  return {
    db: database.db,
    folder,
    name: 'Prøve',
    user: { id: 'u', name: 'U', roles: held },
    permissions: held.flatMap((role) => permissionsOf[role]),
    scope: 'all',
    areas: { access: () => 'noRole', privateKey: none, openWith: none, wipe: none },
    openOwn: () => null,
    municipality: { id: 'm', country: 'DK' },
    language: 'da'
  }
}

function none(): never {
  throw new Error('no areas here')
}

function routerWith(handlers: Handlers, session: Session | null = sessionOf('systemCoordinator'), more = {}) {
  const parts: RouterParts = {
    handlers,
    host: nodeHost(),
    clock: systemClock,
    log: fileLog(join(folder, 'log'), systemClock),
    jobs: {
      run: () => Promise.reject(new Error('no jobs here')),
      inMain: () => Promise.reject(new Error('no jobs here')),
      cancel: () => {},
      release: async () => {},
      endIdle: async () => {}
    },
    session: () => session,
    emit: (name, payload) => void events.push({ name, payload }),
    ...more
  }
  return createRouter(parts)
}

const codeOf = async (answer: ReturnType<ReturnType<typeof routerWith>['invoke']>) => {
  const envelope = await answer
  return envelope.ok ? 'ok' : envelope.error.code
}

it('knows its channels only, and trusted senders only', async () => {
  const router = routerWith({ 'view.get': () => 1 })
  expect(await codeOf(router.invoke('nonesuch', {}, trusted))).toBe('request.unknownChannel')
  expect(await codeOf(router.invoke('toString', {}, trusted))).toBe('request.unknownChannel')
  expect(await codeOf(router.invoke('view.get', { key: 'a' }, { id: 1, trusted: false }))).toBe('request.untrusted')
  expect(await codeOf(router.invoke('view.get', { key: 'a' }, trusted))).toBe('ok')
})

it('refuses what does not fit the channel, and hands over what was parsed', async () => {
  const seen: unknown[] = []
  const router = routerWith({
    'person.list': ({ input }) => {
      seen.push(input)
      return { total: 0, rows: [] }
    }
  })
  expect(await codeOf(router.invoke('person.list', { limit: -1 }, trusted))).toBe('request.invalid')
  expect(await codeOf(router.invoke('person.list', 'rows', trusted))).toBe('request.invalid')
  expect(await codeOf(router.invoke('person.list', { search: 'x', unknown: 1 }, trusted))).toBe('ok')
  expect(seen).toEqual([{ search: 'x', filters: {}, sort: null, offset: 0, limit: 100, columns: null, deleted: false }])
})

describe('role by channel', () => {
  it.each(channels)('%s', async (channel) => {
    const { permission } = contract[channel]
    const withoutSession = await codeOf(routerWith({}, null).invoke(channel, {}, trusted))
    expect(withoutSession === 'request.locked').toBe(permission !== 'open')
    for (const role of roles) {
      const code = await codeOf(routerWith({}, sessionOf(role)).invoke(channel, {}, trusted))
      expect([role, code !== 'request.forbidden']).toEqual([role, mayCall(role, channel)])
    }
  })

  it('has a line for each channel and for nothing else', () => {
    expect(Object.keys(rolesByChannel).sort()).toEqual([...channels].sort())
  })

  it('says what is missing and who can give it', async () => {
    database.db
      .prepare('INSERT INTO user (id, name, roles, created_at) VALUES (?, ?, ?, ?)')
      .run('a', 'Anna', '["administrator"]', '')
    const answer = await routerWith({}, sessionOf('reader')).invoke('system.remove', {}, trusted)
    expect(answer).toEqual({
      ok: false,
      error: { code: 'request.forbidden', params: { roles: 'systemCoordinator,unitEditor', administrators: 'Anna' } }
    })
  })

  it('tells who looks at a register in use that it can only be read, not that a role is missing', async () => {
    const looking = { ...sessionOf('systemCoordinator'), permissions: ['session', 'register.read'] as const }
    expect(await codeOf(routerWith({}, looking).invoke('system.remove', {}, trusted))).toBe('register.readOnly')
  })
})

it('commits a command that succeeds, tells what it changed, and takes a failed one back', async () => {
  const write = (value: string) =>
    database.db.prepare("INSERT OR REPLACE INTO setting VALUES ('test', ?)").run(JSON.stringify(value))
  const read = () => database.db.prepare("SELECT value FROM setting WHERE key = 'test'").pluck().get()
  const router = routerWith({
    'person.save': ({ context }) => {
      write('saved')
      context.changed('person', 'person')
      return { record: {} as never }
    },
    'person.remove': ({ context }) => {
      write('removed')
      context.changed('person')
      throw new AppError('record.inUse', { count: 2 }, { detail: ['who'] })
    }
  })
  await router.invoke('person.save', { id: null, version: null, values: {} }, trusted)
  expect(events).toEqual([{ name: 'changed', payload: { entities: ['person'] } }])
  const failure = await router.invoke('person.remove', { id, version: 1 }, trusted)
  expect(failure).toEqual({ ok: false, error: { code: 'record.inUse', params: { count: 2 }, detail: ['who'] } })
  expect([read(), events.length]).toEqual(['"saved"', 1])
})

it('lets a command wait for a job that writes, and reads on meanwhile', async () => {
  const job = openDatabase(database.file, database.key)
  job.exec('BEGIN IMMEDIATE')
  let done = false
  const router = routerWith({
    'view.set': () => {
      done = true
      return null
    },
    'view.get': () => database.db.prepare('SELECT count(*) FROM history_entry').pluck().get()
  })
  const waiting = router.invoke('view.set', { key: 'a', value: 1 }, trusted)
  expect(await router.invoke('view.get', { key: 'a' }, trusted)).toEqual({ ok: true, data: 0 })
  expect(done).toBe(false)
  job.exec('COMMIT')
  job.close()
  expect(await waiting).toEqual({ ok: true, data: null })
  expect(done).toBe(true)
})

it('answers a command that waited for a register locked meanwhile as locked', async () => {
  const job = openDatabase(database.file, database.key)
  job.exec('BEGIN IMMEDIATE')
  let session: Session | null = sessionOf('systemCoordinator')
  const router = routerWith({ 'view.set': () => null }, session, { session: () => session })
  const waiting = router.invoke('view.set', { key: 'a', value: 1 }, trusted)
  session = null
  expect(await codeOf(waiting)).toBe('request.locked')
  job.close()
})

it('tells of the unexpected by an id alone, and logs no personal number', async () => {
  const router = routerWith({
    'view.get': () => {
      throw new TypeError('cannot read 670190-1236 of Prøvesen, 67019012345')
    }
  })
  const answer = await router.invoke('view.get', { key: 'a' }, trusted)
  expect(answer).toEqual({ ok: false, error: { code: 'request.unexpected', id: expect.any(String) } })
  const log = readFileSync(join(folder, 'log'), 'utf8')
  expect(log).toContain('view.get')
  expect(log).not.toMatch(/670190/)
})
