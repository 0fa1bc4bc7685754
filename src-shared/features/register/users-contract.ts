import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { pathInput } from '../../ipc/path-input.ts'
import { type Role, roles } from '../../kernel/permissions.ts'
import type { RefView } from '../../kernel/value.ts'
import type { OpenRegister } from './contract.ts'

/** Somebody who can unlock the register, as the administrators see it. */
export interface RegisterUser {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** The units of a unit editor or leader; what lies below them is theirs too. */
  readonly units: readonly RefView[]
  /** UTC instant. */
  readonly createdAt: string
}

/** The users, and what is decided for all of them. */
export interface RegisterUsers {
  readonly users: readonly RegisterUser[]
  readonly quickUnlockAllowed: boolean
  /** The recovery key must be made anew before anybody can be removed: it is of the program's first version. */
  readonly recoveryKeyOld: boolean
}

/** Quick unlock at this desk, for the user who asks. */
export interface QuickUnlock {
  /** The machine has a safe place for the key. */
  readonly available: boolean
  /** An administrator allows it in this register. */
  readonly allowed: boolean
  readonly on: boolean
}

/** What the unlock page offers for a register. */
export interface UnlockChoice {
  readonly name: string
  /** Opens at this desk without the passphrase. */
  readonly quick: boolean
}

const passphrase = z.string().min(1).max(1000)
const path = pathInput
const data = {
  name: z.string().max(200),
  roles: z.array(z.enum(roles)).max(roles.length),
  units: z.array(z.uuid()).max(1000).default([])
}

/** The users of a register, how they unlock it, and the keys that hold it together. */
export const usersContract = {
  'register.users': channel<readonly UnlockChoice[]>()('query', 'open', z.object({ path })),
  'register.quickUnlock': channel<OpenRegister>()('shell', 'open', z.object({ path, userName: z.string().max(200) })),
  /** A new recovery key; the one before opens nothing any more. Shown this once. */
  'register.newRecoveryKey': channel<{ readonly recoveryKey: string }>()(
    'shell',
    'register.administer',
    z.object({ passphrase })
  ),
  'user.list': channel<RegisterUsers>()('query', 'register.administer', z.object({})),
  /** Every unit there is: an administrator gives them out without reading the register. */
  'user.units': channel<readonly RefView[]>()('query', 'register.administer', z.object({})),
  'user.add': channel<{ readonly id: string }>()('shell', 'register.administer', z.object({ ...data, passphrase })),
  'user.change': channel<null>()('shell', 'register.administer', z.object({ id: z.uuid(), ...data })),
  /** Gives the register a new key too; refused while work goes on. */
  'user.remove': channel<null>()('shell', 'register.administer', z.object({ id: z.uuid() })),
  'quickUnlock.get': channel<QuickUnlock>()('query', 'session', z.object({})),
  'quickUnlock.set': channel<QuickUnlock>()('shell', 'session', z.object({ on: z.boolean() })),
  /** Disallowing ends it at every desk. */
  'quickUnlock.allow': channel<null>()('shell', 'register.administer', z.object({ allowed: z.boolean() }))
}
