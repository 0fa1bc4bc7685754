import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { pathInput } from '../../ipc/path-input.ts'
import { type Area, areas } from '../../kernel/areas.ts'
import type { RefView } from '../../kernel/value.ts'

/** How a user stands to an area: reads it, or what is missing. */
export const areaAccesses = ['open', 'noRole', 'notFounded', 'noKey', 'keyChanged', 'keyFileNeeded'] as const
/** One of these. */
export type AreaAccess = (typeof areaAccesses)[number]

/** An area, as its card in the settings shows it. */
export interface AreaState {
  readonly area: Area
  readonly founded: boolean
  readonly access: AreaAccess
  /** Whether the asking user has asked for the key and nobody has decided yet. */
  readonly asked: boolean
  /** Whether the asking user's own copy needs a key file. */
  readonly ownKeyFile: boolean
  /** Whether the area has a recovery key of its own, the register's, or none. */
  readonly recovery: 'own' | 'register' | 'none'
  readonly holders: readonly {
    readonly id: string
    readonly name: string
    readonly keyFile: boolean
    /** false: the copy opens nothing any more, as the role or the key pair is another one. */
    readonly valid: boolean
  }[]
  readonly requests: readonly { readonly id: string; readonly name: string; readonly at: string }[]
  /** How many records are sealed in it. */
  readonly records: number
  /** The names of those who administer users, apart by commas. */
  readonly administrators: string
  /** Who has a role that may hold the key. */
  readonly entitled: readonly RefView[]
}

const area = z.enum(areas)
const ofUser = z.object({ area, userId: z.uuid() })

/**
 * Areas with keys of their own. Every channel is a session's: what is needed beyond it (role, key, request) is said by
 * the refusal, with who can give it.
 */
export const areasContract = {
  'area.list': channel<readonly AreaState[]>()('query', 'session', z.object({})),
  /** Answers the recovery key, which is shown this once. */
  'area.found': channel<{ readonly recoveryKey: string }>()('shell', 'session', z.object({ area })),
  'area.request': channel<null>()('command', 'session', z.object({ area })),
  'area.grant': channel<null>()('command', 'session', ofUser),
  'area.decline': channel<null>()('command', 'session', ofUser),
  /** Seals every record of the area anew: a job, which can be stopped as long as nothing was committed. */
  'area.revoke': channel<null>()('job', 'session', ofUser.extend({ jobId: z.uuid() })),
  /** Opens it with a key file; null asks with a dialog and answers null when nothing was chosen. */
  'area.open': channel<{ readonly opened: boolean }>()(
    'shell',
    'session',
    z.object({ area, path: pathInput.nullable().default(null) })
  ),
  /** Writes a new key file to where the user says; from then on the own copy opens with it alone. */
  'area.addKeyFile': channel<{ readonly path: string | null }>()('shell', 'session', z.object({ area })),
  'area.removeKeyFile': channel<null>()('command', 'session', z.object({ area })),
  'area.renewRecoveryKey': channel<{ readonly recoveryKey: string }>()('shell', 'session', z.object({ area })),
  'area.recover': channel<null>()('shell', 'session', z.object({ area, recoveryKey: z.string().max(200) }))
}
