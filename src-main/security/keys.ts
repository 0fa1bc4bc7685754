import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { atPath, codeOf, RegisterError } from '../db/register-error.ts'
import { registerFiles } from '../db/register-files.ts'
import { writeFileAtomicSync } from '../platform/files.ts'
import { wrappedKeySchema } from './wrapped-key.ts'

const format = 'samregister-keys'
const version = 1

const keyFileSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  registerId: z.uuid(),
  /** Who can unlock; names are plain text, as the list must be shown before anything is unlocked. */
  users: z.array(z.object({ id: z.uuid(), name: z.string().min(1), wrapped: wrappedKeySchema })).min(1),
  recovery: wrappedKeySchema,
  signing: z.object({ algorithm: z.literal('Ed25519'), publicKey: z.base64() }),
  /** The history's head when it was last recorded here; null before the first entry. */
  history: z.object({ count: z.int().min(0), digest: z.string(), signature: z.base64() }).nullable()
})

/** keys.json, format 1: everything needed to unlock a register but the secret itself. */
export type KeyFile = z.infer<typeof keyFileSchema>

/** A user as keys.json lists it. */
export type KeyUser = KeyFile['users'][number]

/**
 * Reads a register's keys.json. Throws RegisterError: notFound (no such folder), notARegister (neither keys nor a
 * database in it), keysMissing, keysDamaged, keysNewer.
 */
export function readKeys(folder: string): KeyFile {
  const path = join(folder, registerFiles.keys)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new RegisterError('register.keysMissing', { path }, error)
    return atPath(path, () => {
      throw error
    })
  }
  const json = parse(text)
  const newer = z.object({ format: z.literal(format), version: z.int().min(version + 1) }).safeParse(json)
  if (newer.success) throw new RegisterError('register.keysNewer', { path, found: newer.data.version, known: version })
  const keys = keyFileSchema.safeParse(json)
  if (!keys.success) throw new RegisterError('register.keysDamaged', { path })
  return keys.data
}

/** Writes keys.json so that either the old or the new one is there, whatever happens. */
export function writeKeys(folder: string, keys: KeyFile): void {
  const path = join(folder, registerFiles.keys)
  atPath(path, () => writeFileAtomicSync(path, `${JSON.stringify(keys, null, 2)}\n`))
}

/** The user with this name, or the first one where no name is given. Throws RegisterError unknownUser. */
export function userOf(keys: KeyFile, name: string | null | undefined): KeyUser {
  const wanted = name == null ? undefined : comparable(name)
  const user = keys.users.find((candidate) => wanted === undefined || comparable(candidate.name) === wanted)
  if (!user) throw new RegisterError('register.unknownUser', { name: name ?? '' })
  return user
}

/** What a user's wrap is bound to, so that one user's cannot be passed off as another's or another register's. */
export function userPurpose(registerId: string, userId: string): string {
  return `samregister:${registerId}:user:${userId}`
}

/** What the recovery wrap is bound to. */
export function recoveryPurpose(registerId: string): string {
  return `samregister:${registerId}:recovery`
}

function comparable(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
