import type { Bridge } from '../../../src-renderer/api/bridge.ts'
import type { LaunchRequest } from '../../../src-shared/features/program/launch.ts'
import type { OpenRegister, Profile } from '../../../src-shared/features/register/contract.ts'
import { defaultPeriods } from '../../../src-shared/features/review/standing.ts'
import { contract } from '../../../src-shared/ipc/contract.ts'
import type { EntityAction, ListQuery } from '../../../src-shared/ipc/entity-channels.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { type EntityName, entityNames } from '../../../src-shared/kernel/field.ts'
import type { Country } from '../../../src-shared/kernel/language.ts'
import { permissionsOf, type Role } from '../../../src-shared/kernel/permissions.ts'
import type { Envelope } from '../../../src-shared/kernel/result.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { MemoryRecords } from './memory-records.ts'

/** What channels take, all together: each has been checked against its own schema before it comes here. */
interface Input extends ListQuery {
  readonly id: string
  readonly version: number | null
  readonly values: Values
  readonly field: string | null
  readonly fields: readonly string[]
  readonly key: string
  readonly value: unknown
  readonly passphrase: string
  readonly from: string
}

const passphrase = 'grøn hest spiser tavle'

/** A register for tests of the window: it checks input by the contract and answers in main's shapes. */
export class FakeRegister implements Bridge {
  readonly platform = 'linux'
  readonly records = new MemoryRecords('Prøve Bruger')
  readonly views = new Map<string, unknown>()
  /** Every request, for tests that ask what was asked. */
  readonly asked: { readonly channel: string; readonly input: unknown }[] = []
  profile: Profile = { language: 'da', theme: 'light' }
  state: 'open' | 'locked' | 'none' = 'open'
  path = '/home/prøve/Vejle.samregister'
  userId = 'u'
  /** What the operating system asks the window to show; taken once. */
  launch: LaunchRequest | null = null
  country: Country = 'DK'
  roles: readonly Role[] = ['administrator', 'systemCoordinator']
  readonly #listeners = new Set<(event: string, payload: unknown) => void>()

  on = (listener: (event: string, payload: unknown) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  pathForFile = (file: File): string => `/tmp/${file.name}`

  tell(event: string, payload: unknown): void {
    for (const listener of this.#listeners) listener(event, payload)
  }

  invoke = async (channel: string, input: unknown): Promise<Envelope> => {
    this.asked.push({ channel, input })
    // As over IPC: nothing is answered at once, and nothing is shared.
    await Promise.resolve()
    try {
      const declared = contract[channel as keyof typeof contract]
      if (!declared) throw new AppError('request.unknownChannel')
      const data = this.#answer(channel, declared.input.parse(input) as unknown as Input)
      return structuredClone({ ok: true, data: data ?? null })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const { code, params, fields, detail } = error
      return structuredClone({ ok: false, error: { code, params, ...(fields && { fields }), detail } })
    }
  }

  #open(): OpenRegister {
    return {
      path: this.path,
      name: 'Vejle',
      municipality: { name: 'Vejle', nationalId: '29189900', country: this.country },
      user: { id: this.userId, name: this.records.user, roles: this.roles },
      bounds: null,
      purpose: 'all',
      permissions: this.roles.flatMap((role) => permissionsOf[role]),
      lockAfterMinutes: 15,
      lastBackupAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
      untouched: false,
      schemaVersion: 30
    }
  }

  #answer(channel: string, input: Input): unknown {
    const [scope, action] = channel.split('.') as [string, string]
    const entity = entityNames.find((name) => name === scope)
    if (entity) return this.#entity(entity, action as EntityAction, input)
    switch (channel) {
      case 'profile.get':
        return this.profile
      case 'profile.set':
        this.profile = input as unknown as Profile
        return null
      case 'view.get':
        return this.views.get(input.key)
      case 'view.set':
        this.views.set(input.key, input.value)
        return null
      case 'search.everything':
        return entityNames.flatMap((name) =>
          this.records.suggest(name, input.search, 4).map((ref) => ({ entity: name, ref, context: '' }))
        )
      case 'review.periods':
        return defaultPeriods
      case 'tasks.count':
        return { overdue: 0, soon: 0 }
      case 'tasks.list': {
        const counts = { kinds: {}, times: { overdue: 0, soon: 0, later: 0 } }
        return { total: 0, rows: [], counts, scope: 'all', who: null, category: null, today: '2026-11-28' }
      }
      case 'launch.take': {
        const { launch } = this
        this.launch = null
        return launch
      }
      default:
        return this.#register(channel, input)
    }
  }

  #register(channel: string, input: Input): unknown {
    switch (channel) {
      case 'register.state':
        return {
          open: this.state === 'open' ? this.#open() : null,
          locked: this.state === 'locked' ? { path: this.path, name: 'Vejle', users: ['Prøve Bruger'] } : null,
          recent: [
            { path: '/home/prøve/Vejle.samregister', name: 'Vejle', exists: true },
            { path: '/media/usb/Kolding.samregister', name: 'Kolding', exists: false }
          ]
        }
      case 'register.users':
        return [{ name: this.records.user, quick: false }]
      case 'quickUnlock.get':
        return { available: true, allowed: false, on: false }
      case 'user.list':
        return {
          users: [
            { id: 'u', name: this.records.user, roles: this.roles, units: [], createdAt: '2026-01-14T08:00:00.000Z' }
          ],
          quickUnlockAllowed: false,
          recoveryKeyOld: false
        }
      case 'user.units':
        return []
      case 'register.lock':
        return this.#become('locked')
      case 'register.close':
        return this.#become('none')
      case 'register.open':
        if (input.passphrase !== passphrase) throw new AppError('register.wrongPassphrase', { name: this.records.user })
        this.#become('open')
        return this.#open()
      case 'register.create':
        this.#become('open')
        return { open: this.#open(), recoveryKey: 'A1B2C-D3E4F-G5H6J-K7L8M-N9P0Q-R1S2T-U3V4W-X5Y6Z' }
      case 'register.strength': {
        const words = String(input.passphrase).split(' ').length
        return { score: Math.min(4, words), ok: words >= 4 }
      }
      case 'register.chooseFolder':
        return '/home/prøve'
      case 'register.backups':
        return [{ path: '/b', at: '2026-02-27T10:00:00.000Z', reason: 'import', bytes: 4_300_000 }]
      case 'register.previewBackup':
        return { path: input.from, name: 'Kolding', at: null, bytes: 4_300_000, users: ['Prøve Bruger'] }
      case 'register.backupSettings':
        return {
          retention: { newest: 10, dailyForDays: 30, maximumDays: 180 },
          second: { path: null, state: 'none', newest: null }
        }
      case 'register.verify':
        return { ok: true, integrity: [], foreignKeys: [], history: [], counts: { system: 132 } }
      case 'history.list':
        return { entries: [], total: 0, next: null, lookedBackTo: null }
      case 'history.choices':
        return { users: [], batches: [] }
      case 'import.batches':
        return []
      default:
        return null
    }
  }

  #become(state: 'open' | 'locked' | 'none'): null {
    this.state = state
    queueMicrotask(() => this.tell('state', {}))
    return null
  }

  #entity(entity: EntityName, action: EntityAction, input: Input): unknown {
    const { records } = this
    switch (action) {
      case 'list':
        return records.list(entity, input)
      case 'facets':
        return records.facets(entity, input)
      case 'get':
        return records.view(entity, input.id)
      case 'history':
        return records.history(input.id, input.field)
      case 'suggest':
        return records.suggest(entity, input.search, input.limit)
      case 'save': {
        const record = records.save(entity, input.id, input.version, input.values)
        this.#changed(entity)
        return { record }
      }
      case 'remove': {
        const { version } = records.bury(entity, input.id, true)
        this.#changed(entity)
        return { version }
      }
      case 'restore':
        records.bury(entity, input.id, false)
        this.#changed(entity)
        return { record: records.view(entity, input.id) }
    }
  }

  #changed(entity: EntityName): void {
    queueMicrotask(() => this.tell('changed', { entities: [entity] }))
  }
}
