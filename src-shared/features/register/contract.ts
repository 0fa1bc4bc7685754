import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { pathInput } from '../../ipc/path-input.ts'
import { areas } from '../../kernel/areas.ts'
import { type EntityName, entityNames } from '../../kernel/field.ts'
import { type Country, countries, type Language, languages } from '../../kernel/language.ts'
import type { Permission, Role } from '../../kernel/permissions.ts'
import type { RefView } from '../../kernel/value.ts'
import type { HeadComparison } from './history.ts'
import type { SharedView } from './saved-views.ts'

/**
 * What a register is for: everything, shieldings alone, run by another department, or what a central office makes of the
 * packages of many municipalities.
 */
export const purposes = ['all', 'shielding', 'central'] as const
/** One of these. */
export type Purpose = (typeof purposes)[number]

/** The register that is open, as the window's top bar shows it. */
export interface OpenRegister {
  readonly path: string
  readonly name: string
  readonly purpose: Purpose
  readonly municipality: { readonly name: string; readonly nationalId: string | null; readonly country: Country }
  readonly user: { readonly id: string; readonly name: string; readonly roles: readonly Role[] }
  readonly permissions: readonly Permission[]
  /** null: writing reaches every row. Else the names of the units it reaches, and of those who answer for the rest. */
  readonly bounds: { readonly units: string; readonly coordinators: string; readonly administrators: string } | null
  /** Idle minutes until it locks itself; 0 = never. */
  readonly lockAfterMinutes: number
  /** Instant of the newest backup, or null. */
  readonly lastBackupAt: string | null
  /** Whether nothing was changed since the register was made: then there is nothing that a backup would keep. */
  readonly untouched: boolean
  readonly schemaVersion: number
}

/** What the window shows before anything is unlocked. */
export interface RegisterState {
  readonly open: OpenRegister | null
  /** The register that was open and is locked now: only the passphrase is missing. */
  readonly locked: { readonly path: string; readonly name: string; readonly users: readonly string[] } | null
  /** Recently opened, newest first; those no longer there are marked. */
  readonly recent: readonly { readonly path: string; readonly name: string; readonly exists: boolean }[]
}

/** A created register: the recovery key is shown once and never again. */
export interface Created {
  readonly open: OpenRegister
  readonly recoveryKey: string
  /** The recovery key of the area that was founded with it, where that area has one of its own; shown once too. */
  readonly areaRecoveryKey: string | null
}

/** What this user of the machine chose for the screen; holds before a register is open. null = as the system says. */
export interface Profile {
  readonly language: Language | null
  readonly theme: 'auto' | 'light' | 'dark'
}

const passphrase = z.string().min(1).max(1000)
const path = pathInput

/** How strong a passphrase is: zxcvbn's score 0 to 4, and whether it suffices. */
export interface PassphraseStrength {
  readonly score: 0 | 1 | 2 | 3 | 4
  readonly ok: boolean
}

/** One problem that `verify` found, in words by code. */
export interface VerifyReport {
  readonly ok: boolean
  readonly integrity: readonly string[]
  readonly foreignKeys: readonly string[]
  readonly history: readonly { readonly seq: number; readonly problem: string }[]
  /** How the register compares with an exported head, where one was given. */
  readonly head?: HeadComparison
  readonly counts: Readonly<Record<string, number>>
}

/** The living records that refer to one by a field: how many, and a window of them in the order of their titles. */
export interface Referring {
  readonly entity: EntityName
  readonly field: string
  readonly count: number
  readonly rows: readonly RefView[]
}

/** A hit of the search over everything (Ctrl+K). */
export interface SearchHit {
  readonly entity: string
  readonly ref: RefView
  /** Where the words stood: a line of text around the first match. */
  readonly context: string
}

/** What a screen remembers is a draft of one record at most (characters of JSON). */
const longestRemembered = 5_000_000

/** Whether it can be written down: not what contains itself, and not without end. */
function isRemembered(value: unknown): boolean {
  try {
    return JSON.stringify(value).length <= longestRemembered
  } catch {
    return false
  }
}

/** Creating, opening, locking and looking after a register. */
export const registerContract = {
  'profile.get': channel<Profile>()('query', 'open', z.object({})),
  'profile.set': channel<null>()(
    'shell',
    'open',
    z.object({ language: z.enum(languages).nullable(), theme: z.enum(['auto', 'light', 'dark']) })
  ),
  'register.state': channel<RegisterState>()('query', 'open', z.object({})),
  'register.chooseFolder': channel<string | null>()('shell', 'open', z.object({ mode: z.enum(['open', 'create']) })),
  'register.strength': channel<PassphraseStrength>()('query', 'open', z.object({ passphrase: z.string().max(1000) })),
  'register.create': channel<Created>()(
    'shell',
    'open',
    z.object({
      /** Folder in which `Name.samregister` is made, or the full path of the new register. */
      path,
      municipality: z.object({
        name: z.string().trim().min(1).max(200),
        nationalId: z.string().max(20),
        country: z.enum(countries)
      }),
      userName: z.string().trim().min(1).max(200),
      passphrase,
      language: z.enum(languages),
      purpose: z.enum(purposes).default('all')
    })
  ),
  'register.open': channel<OpenRegister>()(
    'shell',
    'open',
    z.object({
      path,
      userName: z.string().nullable().default(null),
      passphrase,
      /** `readonly`: look at it all the same while another program holds it; nothing can be changed then. */
      whenInUse: z.enum(['refuse', 'readonly']).default('refuse')
    })
  ),
  'register.recover': channel<OpenRegister>()(
    'shell',
    'open',
    z.object({
      path,
      /** null: the register's first user. */
      userName: z.string().max(200).nullable().default(null),
      recoveryKey: z.string().max(200),
      newPassphrase: passphrase
    })
  ),
  /** Somebody is at the window: the idle time begins anew, whatever else is asked. */
  'register.touch': channel<null>()('query', 'session', z.object({})),
  'register.lock': channel<null>()('shell', 'open', z.object({})),
  'register.close': channel<null>()('shell', 'open', z.object({})),
  'register.forget': channel<null>()('shell', 'open', z.object({ path })),
  'register.changePassphrase': channel<null>()('shell', 'session', z.object({ current: passphrase, next: passphrase })),
  'register.setLockAfter': channel<OpenRegister>()(
    'command',
    'register.administer',
    z.object({ minutes: z.number().int().min(0).max(480) })
  ),
  'register.verify': channel<VerifyReport>()(
    'job',
    'session',
    z.object({
      jobId: z.uuid(),
      /** A file that `history.exportHead` wrote, to be held against the register. */
      head: path.nullable().default(null)
    })
  ),
  'register.showFolder': channel<null>()('shell', 'session', z.object({})),
  'register.printRecoveryKey': channel<string | null>()(
    'shell',
    'open',
    z.object({
      recoveryKey: z.string().max(200),
      name: z.string().max(200),
      /** null: the register's own. */
      area: z.enum(areas).nullable().default(null),
      language: z.enum(languages)
    })
  ),
  'search.everything': channel<readonly SearchHit[]>()(
    'query',
    'register.read',
    z.object({ search: z.string().max(200), limit: z.number().int().min(1).max(50).default(12) })
  ),
  /** What refers to a record, by entity and field, systems first; what nothing refers by is left out. */
  'references.to': channel<readonly Referring[]>()(
    'query',
    'register.read',
    z.object({
      entity: z.enum(entityNames),
      id: z.uuid(),
      /** By this field alone. */
      of: z
        .object({ entity: z.enum(entityNames), field: z.string().max(100) })
        .nullable()
        .default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(0).max(1000).default(5)
    })
  ),
  'view.get': channel<unknown>()('query', 'session', z.object({ key: z.string().max(200) })),
  'view.set': channel<null>()(
    'command',
    'session',
    z.object({ key: z.string().max(200), value: z.json().refine(isRemembered) })
  ),
  /** The views of an entity's list that others share: users who are still there and may write. */
  'view.shared': channel<readonly SharedView[]>()('query', 'register.read', z.object({ entity: z.enum(entityNames) })),
  'window.new': channel<null>()('shell', 'session', z.object({ route: z.string().max(500).default('/') })),
  'job.cancel': channel<null>()('shell', 'session', z.object({ jobId: z.uuid() }))
}
