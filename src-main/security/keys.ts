import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { atPath, codeOf, RegisterError } from '../db/register-error.ts'
import { registerFiles } from '../db/register-files.ts'
import { writeFileAtomicSync } from '../platform/files.ts'
import { base64, wrappedKeySchema } from './wrapped-key.ts'

const format = 'samregister-keys'
const version = 2

const common = {
  format: z.literal(format),
  registerId: z.uuid(),
  signing: z.object({ algorithm: z.literal('Ed25519'), publicKey: z.base64() }),
  /** The history's head when it was last recorded here; null before the first entry. */
  history: z.object({ count: z.int().min(0), digest: z.string(), signature: z.base64() }).nullable()
}

/** Names are plain text, as the list of users must be shown before anything is unlocked. */
const named = { id: z.uuid(), name: z.string().min(1) }

const holderShape = {
  /** X25519. The register's database says it too, and that one counts. */
  publicKey: base64(32),
  /** The private half, wrapped with the holder's passphrase or recovery key. */
  wrapped: wrappedKeySchema,
  /** The file key, sealed to the public half. */
  sealed: z.base64(),
  /** The file key that the database is just being given; of the two, one opens it. */
  next: z.base64().optional()
}

/** A user's private key, sealed to a key that the operating system's store keeps for one desk. */
const quickBox = z.object({ id: z.uuid(), sealed: z.base64() })

/** Format 1 had one user, and each secret wrapped the file key itself. */
const firstFormat = z.object({
  ...common,
  version: z.literal(1),
  users: z.array(z.object({ ...named, wrapped: wrappedKeySchema })).length(1),
  recovery: wrappedKeySchema
})

const keyFileSchema = z.object({
  ...common,
  version: z.literal(version),
  /** Who can unlock. */
  users: z.array(z.object({ ...named, ...holderShape, quick: z.array(quickBox).optional() })).min(1),
  recovery: z.union([
    z.object(holderShape),
    /** As format 1 left it: it wraps the file key itself, until a new recovery key is made. */
    z.object({ fileKey: wrappedKeySchema })
  ])
})

/** keys.json, format 2: everything needed to unlock a register but the secret itself. */
export type KeyFile = z.infer<typeof keyFileSchema>
/** keys.json of the first format, which the next unlock makes one of the second. */
export type FirstKeyFile = z.infer<typeof firstFormat>

/** A user as keys.json lists it. */
export type KeyUser = KeyFile['users'][number]
/** A key pair in keys.json: the private half wrapped, the file key sealed to the public half. */
export type Holder = Omit<KeyUser, 'id' | 'name' | 'quick'>

/**
 * Reads a register's keys.json. Throws RegisterError: notFound (no such folder), notARegister (neither keys nor a
 * database in it), keysMissing, keysDamaged, keysNewer.
 */
export function readAnyKeys(folder: string): KeyFile | FirstKeyFile {
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
  const keys = z.union([keyFileSchema, firstFormat]).safeParse(json)
  if (!keys.success) throw new RegisterError('register.keysDamaged', { path })
  return keys.data
}

/** The same of a register that is open for writing: there it is of the second format. */
export function readKeys(folder: string): KeyFile {
  const keys = readAnyKeys(folder)
  if (keys.version === version) return keys
  throw new RegisterError('register.keysDamaged', { path: join(folder, registerFiles.keys) })
}

/** Writes keys.json so that either the old or the new one is there, whatever happens. */
export function writeKeys(folder: string, keys: KeyFile | FirstKeyFile): void {
  const path = join(folder, registerFiles.keys)
  atPath(path, () => writeFileAtomicSync(path, `${JSON.stringify(keys, null, 2)}\n`))
}

/** The user with this name, or the first one where no name is given. Throws RegisterError unknownUser. */
export function userOf<U extends { readonly name: string }>(users: readonly U[], name: string | null | undefined): U {
  const wanted = name == null ? undefined : comparable(name)
  const user = users.find((candidate) => wanted === undefined || comparable(candidate.name) === wanted)
  if (!user) throw new RegisterError('register.unknownUser', { name: name ?? '' })
  return user
}

/** A user's name as it is told from others': two that differ in case or blanks alone are one. */
export function comparable(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
