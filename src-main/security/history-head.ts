import { createPublicKey, sign, verify } from 'node:crypto'
import { z } from 'zod'
import type { HeadComparison, HeadOutcome } from '../../src-shared/features/register/history.ts'
import { AppError } from '../../src-shared/kernel/errors.ts'
import type { Database } from '../db/open.ts'
import { readSetting, settingKeys } from '../db/settings.ts'
import { readSignedHead } from './history.ts'
import { loadPrivateKey, publicKeyOf } from './signing.ts'

const format = 'samregister-history-head'
const version = 1

const headFile = z.object({
  format: z.literal(format),
  version: z.literal(version),
  registerId: z.string(),
  registerName: z.string(),
  count: z.int().min(0),
  digest: z.string(),
  at: z.iso.datetime(),
  publicKey: z.string(),
  signature: z.string()
})

/**
 * The history's head as a file that is kept elsewhere: how many entries there were at an instant, the last one's digest
 * (SHA-256, base64; it covers all before it), of which register. Ed25519 over all of it with the register's key.
 */
export type HeadFile = z.output<typeof headFile>

/** The head as it is now. `at` is a UTC instant. */
export function exportedHead(db: Database, registerName: string, at: string): HeadFile {
  const registerId = readSetting(db, settingKeys.registerId)
  const key = readSetting(db, settingKeys.signingKey)
  const head = readSignedHead(db)
  if (typeof registerId !== 'string' || typeof key !== 'string' || !head) throw new Error('The history has no head')
  const { count, digest } = head
  const said = { format, version, registerId, registerName, count, digest, at, publicKey: publicKeyOf(key) } as const
  return { ...said, signature: sign(null, message(said), loadPrivateKey(key)).toString('base64') }
}

/** Reads a file's text. Throws `history.notAHead` for anything that `exportedHead` did not make. */
export function parseHead(text: string, path: string): HeadFile {
  try {
    const head = headFile.safeParse(JSON.parse(text.replace(/^\ufeff/, '')))
    if (head.success) return head.data
  } catch {
    // Said below: what is no JSON is no head either.
  }
  throw new AppError('history.notAHead', { path })
}

/** How a register compares with a head that was exported from it earlier. `publicKey` is the register's own. */
export function compareHead(db: Database, publicKey: string, head: HeadFile): HeadComparison {
  const { count, at, registerName } = head
  return { outcome: outcomeOf(db, publicKey, head), count, at, registerName }
}

function outcomeOf(db: Database, publicKey: string, head: HeadFile): HeadOutcome {
  if (readSetting(db, settingKeys.registerId) !== head.registerId) return 'otherRegister'
  // A forger has a key too: only the register's own counts, not the one that the file brings.
  if (!isSigned(publicKey, head)) return 'forged'
  const digest = db.prepare<[number], string>('SELECT digest FROM history_entry WHERE seq = ?').pluck().get(head.count)
  if (digest === undefined && head.count > 0) return 'shorter'
  return digest === head.digest ? 'asThen' : 'differs'
}

function isSigned(publicKey: string, head: HeadFile): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
    return verify(null, message(head), key, Buffer.from(head.signature, 'base64'))
  } catch {
    return false
  }
}

function message({ registerId, registerName, count, digest, at, publicKey }: Omit<HeadFile, 'signature'>): Buffer {
  return Buffer.from(JSON.stringify([format, version, registerId, registerName, count, digest, at, publicKey]))
}
