import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { RegisterError } from '../db/register-error.ts'
import { readSetting, settingKeys, writeSetting } from '../db/settings.ts'
import { writeFileAtomicSync } from '../platform/files.ts'
import type { KeyStore } from '../platform/host.ts'
import { newId } from '../platform/ids.ts'
import { changeKeys } from './change-keys.ts'
import { type KeyFile, type KeyUser, readKeys, userOf, writeKeys } from './keys.ts'
import { type OpeningOptions, readRegister, unlockWith } from './register-folder.ts'
import { createKeyPair, type KeyPair, openSealed, publicKeyOfPrivate, seal } from './sealed-box.ts'
import type { Session } from './session.ts'
import { tellOfUser } from './user-rows.ts'

/**
 * Unlocking without the passphrase at one desk. The user's private key is sealed in keys.json to a key that only the
 * operating system's store at that desk has: neither half opens anything, and taking the half in keys.json away ends it
 * everywhere.
 */
export interface QuickDesk {
  /** Whether this machine has a safe place for a key. */
  available(): boolean
  isOn(session: Session): boolean
  /** Throws RegisterError: quickUnlockForbidden, quickUnlockUnavailable, readOnly, diskFull, diskFailed. */
  turnOn(session: Session): void
  turnOff(session: Session): void
  /** The users of a register whom this desk can unlock. Throws as `unlockRegister` does before the passphrase. */
  offered(path: string): readonly { readonly name: string; readonly quick: boolean }[]
  /**
   * Throws RegisterError quickUnlockFailed (then it is off at this desk), quickUnlockForbidden, and what
   * `unlockRegister` throws.
   */
  unlock(request: OpeningOptions & { readonly path: string; readonly userName: string }): Session
}

/** Whether the register allows quick unlock. */
export function quickUnlockAllowed({ db }: Pick<Session, 'db'>): boolean {
  return readSetting(db, settingKeys.quickUnlock) === true
}

/** Allows it, or ends it for everybody at every desk. Throws RegisterError: diskFull, diskFailed. */
export function allowQuickUnlock(session: Session, allowed: boolean): void {
  const before = quickUnlockAllowed(session)
  if (before === allowed) return
  changeKeys(session, (keys) => {
    writeSetting(session.db, settingKeys.quickUnlock, allowed)
    const word = (yes: boolean): string => (yes ? 'yes' : 'no')
    tellOfUser(session, session.user.id, 'update', { quickUnlock: [word(before), word(allowed)] })
    return allowed ? keys : { ...keys, users: keys.users.map(({ quick: _, ...user }) => user) }
  })
}

const schema = z.record(z.string(), z.object({ id: z.uuid(), sealed: z.base64() }))
type Stored = z.infer<typeof schema>

/** The desk's own halves, in a file of the program's settings, each sealed by the system's store. */
export function quickDesk(file: string, store: KeyStore): QuickDesk {
  const remember = (user: string, entry: Stored[string] | null): void => {
    const { [user]: _, ...others } = parsed(file)
    mkdirSync(dirname(file), { recursive: true })
    writeFileAtomicSync(file, JSON.stringify(entry ? { ...others, [user]: entry } : others))
  }
  const boxOf = (registerId: string, user: KeyUser) => {
    const entry = parsed(file)[keyOf(registerId, user.id)]
    const box = entry && user.quick?.find(({ id }) => id === entry.id)
    return entry && box && { entry, box }
  }
  const open = (registerId: string, user: KeyUser): KeyPair | null => {
    const found = boxOf(registerId, user)
    if (!found) return null
    try {
      const own = Buffer.from(store.open(Buffer.from(found.entry.sealed, 'base64')), 'base64')
      const privateKey = openSealed(own, found.box.sealed, purpose(registerId, user.id, found.box.id))
      own.fill(0)
      return privateKey && { publicKey: publicKeyOfPrivate(privateKey), privateKey }
    } catch {
      // Sealed by another login or on another machine.
      return null
    }
  }
  const off = (session: Session): void => {
    const id = parsed(file)[keyOf(session.registerId, session.user.id)]?.id
    if (!session.readonly && id !== undefined) setBoxes(session, (boxes) => boxes.filter((box) => box.id !== id))
    if (id !== undefined) remember(keyOf(session.registerId, session.user.id), null)
  }
  return {
    available: () => store.available(),
    isOn: ({ path, registerId, user }) => {
      const entry = readKeys(path).users.find(({ id }) => id === user.id)
      return entry !== undefined && boxOf(registerId, entry) !== undefined
    },
    turnOn(session) {
      const { registerId, user, identity, path } = session
      if (session.readonly) throw new RegisterError('register.readOnly', { path })
      if (!quickUnlockAllowed(session)) throw new RegisterError('register.quickUnlockForbidden')
      if (!store.available()) throw new RegisterError('register.quickUnlockUnavailable')
      off(session)
      const id = newId()
      const own = createKeyPair()
      const sealed = store.seal(own.privateKey.toString('base64')).toString('base64')
      const box = { id, sealed: seal(own.publicKey, identity.privateKey, purpose(registerId, user.id, id)) }
      own.privateKey.fill(0)
      setBoxes(session, (boxes) => [...boxes, box])
      remember(keyOf(registerId, user.id), { id, sealed })
    },
    turnOff: off,
    offered(path) {
      const keys = readRegister(path, false)
      const usable = store.available()
      return keys.users.map((user) => ({
        name: user.name,
        quick: usable && keys.version === 2 && 'publicKey' in user && boxOf(keys.registerId, user) !== undefined
      }))
    },
    unlock({ userName, ...request }) {
      const keys = readRegister(request.path)
      const failed = new RegisterError('register.quickUnlockFailed', { path: request.path, name: userName })
      if (keys.version === 1 || !store.available()) throw failed
      const user = userOf(keys.users, userName)
      const identity = open(keys.registerId, user)
      if (!identity) {
        remember(keyOf(keys.registerId, user.id), null)
        throw failed
      }
      return permitted(unlockWith(keys, user, identity, { ...request, readonly: false }))
    }
  }
}

/** keys.json may be an older copy, put back after it was disallowed. */
function permitted(session: Session): Session {
  if (quickUnlockAllowed(session)) return session
  session.close()
  throw new RegisterError('register.quickUnlockForbidden')
}

function setBoxes({ path, user }: Session, change: (boxes: Boxes) => Boxes): void {
  const keys: KeyFile = readKeys(path)
  const changed = (other: KeyUser): KeyUser => ({ ...other, quick: change(other.quick ?? []) })
  writeKeys(path, { ...keys, users: keys.users.map((other) => (other.id === user.id ? changed(other) : other)) })
}

type Boxes = NonNullable<KeyUser['quick']>

function purpose(registerId: string, userId: string, id: string): string {
  return `samregister:${registerId}:quick:${userId}:${id}`
}

/** Names nobody in the program's settings. */
function keyOf(registerId: string, userId: string): string {
  return createHash('sha256').update(`${registerId}:${userId}`).digest('base64url')
}

function parsed(file: string): Stored {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}
