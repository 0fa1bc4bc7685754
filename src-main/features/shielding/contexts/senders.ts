import { z } from 'zod'
import type { ContextKeys, ContextSender } from '../../../../src-shared/features/shielding/contexts/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Database } from '../../../db/open.ts'
import { newId } from '../../../platform/ids.ts'
import type { Changing } from '../changing.ts'
import { keyFingerprint } from '../idsas/signed-file.ts'
import { makeContextKey, thumbprintOf, viewOwnKey } from './own-key.ts'
import { tellOfContext } from './telling.ts'

/** A sender as the register knows it. */
export interface SenderRow {
  readonly id: string
  readonly name: string
  readonly thumbprint: string
  /** Ed25519, raw, base64. */
  readonly publicKey: string
}

/** What was exchanged with other systems. */
export function contextKeys({ session: { db, municipality } }: Changing): ContextKeys {
  const senders = db
    .prepare<[], Omit<ContextSender, 'fingerprint'> & { readonly publicKey: string }>(
      `SELECT s.id, s.name, s.public_key AS publicKey, s.added_at AS addedAt, u.name AS addedBy
       FROM shielding_context_sender s JOIN user u ON u.id = s.added_by ORDER BY s.name, s.id`
    )
    .all()
    .map(({ publicKey, ...sender }) => ({ ...sender, fingerprint: keyFingerprint(publicKey) }))
  return { own: viewOwnKey(db), municipality: municipalityNumber(db, municipality.id), senders }
}

/** The municipality's CVR or organisation number; null where nobody wrote it down. */
export function municipalityNumber(db: Database, id: string): string | null {
  const sql = 'SELECT national_id FROM municipality WHERE id = ?'
  return db.prepare<[string], string | null>(sql).pluck().get(id) ?? null
}

/** The sender whose key a token names. */
export function senderBy(db: Database, thumbprint: string): SenderRow | undefined {
  const sql = 'SELECT id, name, thumbprint, public_key AS publicKey FROM shielding_context_sender WHERE thumbprint = ?'
  return db.prepare<[string], SenderRow>(sql).get(thumbprint)
}

const bytes32 = (key: Buffer): string | null => (key.length === 32 ? key.toString('base64') : null)
const jwkSchema = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.base64url() })
/** Some tools put a key under `key`, or several under `keys` (RFC 7517 §5), of which there may be one here. */
const keyFileSchema = z.union([
  jwkSchema,
  z.object({ key: jwkSchema }).transform(({ key }) => key),
  z.object({ keys: z.tuple([jwkSchema]) }).transform(({ keys: [key] }) => key)
])

/** A sender's public key as people pass it on, raw in base64: a JWK, or its 32 bytes. Throws shielding.contextKey. */
export function readSenderKey(text: string): string {
  const jwk = keyFileSchema.safeParse(json(text)).data
  const raw = jwk ? bytes32(Buffer.from(jwk.x, 'base64url')) : rawKey(text)
  if (raw === null) throw new AppError('shielding.contextKey')
  return raw
}

const rawKey = (text: string): string | null =>
  /^[\w+/-]{43}=?$/.test(text) ? bytes32(Buffer.from(text, 'base64')) : null

/** Makes the register's key, told in the history. Inside a transaction. */
export function renewContextKey(by: Changing): void {
  const fingerprint = makeContextKey(by.session.db, by.now())
  tellOfContext(by, 'own', 'update', { contextKey: [null, fingerprint] })
}

/**
 * Takes a sender in. Throws shielding.contextKey, contextFingerprint where the key is not the one that was compared,
 * contextSenderTwice. Inside a transaction.
 */
export function addContextSender(
  by: Changing,
  { name, key, fingerprint }: { readonly name: string; readonly key: string; readonly fingerprint: string }
): void {
  const { db, user } = by.session
  const publicKey = readSenderKey(key)
  const own = keyFingerprint(publicKey)
  if (own !== fingerprint) throw new AppError('shielding.contextFingerprint')
  const thumbprint = thumbprintOf('Ed25519', publicKey)
  const there = senderBy(db, thumbprint)
  if (there) throw new AppError('shielding.contextSenderTwice', { name: there.name })
  const id = newId()
  db.prepare('INSERT INTO shielding_context_sender VALUES (?, ?, ?, ?, ?, ?)').run(
    id,
    name,
    thumbprint,
    publicKey,
    by.now(),
    user.id
  )
  tellOfContext(by, id, 'create', { name: [null, name], contextKey: [null, own] })
}

/** Takes a sender out: what it sends from now on is an unknown one's. Throws record.notFound. Inside a transaction. */
export function removeContextSender(by: Changing, id: string): void {
  const sql = 'DELETE FROM shielding_context_sender WHERE id = ? RETURNING name, public_key AS publicKey'
  const gone = by.session.db.prepare<[string], Pick<SenderRow, 'name' | 'publicKey'>>(sql).get(id)
  if (!gone) throw new AppError('record.notFound')
  tellOfContext(by, id, 'delete', { name: [gone.name, null], contextKey: [keyFingerprint(gone.publicKey), null] })
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
