import { decodeProtectedHeader } from 'jose/decode/protected_header'
import { compactDecrypt } from 'jose/jwe/compact/decrypt'
import { compactVerify } from 'jose/jws/compact/verify'
import { importJWK } from 'jose/key/import'
import { longestContext } from '../../../../src-shared/features/program/launch.ts'
import {
  type ContextAnswers,
  type ContextClaims,
  contextAudience,
  contextClaimsSchema,
  contextSeconds,
  contextSkewSeconds
} from '../../../../src-shared/features/shielding/contexts/context.ts'
import { AppError, type ErrorCode } from '../../../../src-shared/kernel/errors.ts'
import { readSetting, settingKeys } from '../../../db/settings.ts'
import { withTransaction } from '../../../db/transaction.ts'
import type { Changing } from '../changing.ts'
import { citizenNumber } from '../citizens.ts'
import { privateContextKey, publicJwk } from './own-key.ts'
import { municipalityNumber, type SenderRow, senderBy } from './senders.ts'
import { tellOfContext } from './telling.ts'

/**
 * Opens a context that another system sealed (JWE, RFC 7516) and signed within (JWS, RFC 7515), and uses it up. What is
 * refused is told in the history by its reason and sender; never whom it is about. Which algorithms there are is said
 * here and by nobody's header. Throws shielding.context… and shielding.noNumber; request.locked.
 */
export async function openContext(by: Changing, sealed: string): Promise<ContextAnswers> {
  const from: { sender: SenderRow | null } = { sender: null }
  try {
    const claims = await readClaims(by, sealed, from)
    return withTransaction(by.session.db, () => useUp(by, claims, from.sender))
  } catch (error) {
    if (error instanceof AppError && by.session.db.open) refuse(by, error.code, from.sender)
    throw error
  }
}

async function readClaims(by: Changing, sealed: string, from: { sender: SenderRow | null }): Promise<ContextClaims> {
  const { db } = by.session
  const signed = await unseal(privateContextKey(db), sealed)
  const sender = senderBy(db, keyNamed(signed) ?? '') ?? null
  if (!sender) throw new AppError('shielding.contextSender')
  const claims = contextClaimsSchema.safeParse(await verified(sender, signed))
  from.sender = sender
  if (!claims.success) throw new AppError('shielding.contextBroken', { sender: sender.name })
  return claims.data
}

/** The signed token within. A box for another key is told from one that was altered by the key that it names. */
async function unseal(own: ReturnType<typeof privateContextKey>, sealed: string): Promise<string> {
  if (sealed.length > longestContext) throw new AppError('shielding.contextForged')
  const named = keyNamed(sealed)
  if (named !== null && named !== own.kid) throw new AppError('shielding.contextForeign')
  return outOf(async () => {
    // Nothing here is long enough to be packed, and what unpacks could be endless.
    const { plaintext } = await compactDecrypt(sealed, await importJWK(own, 'ECDH-ES'), {
      keyManagementAlgorithms: ['ECDH-ES'],
      contentEncryptionAlgorithms: ['A256GCM'],
      maxDecompressedLength: 0
    })
    return Buffer.from(plaintext).toString('utf8')
  })
}

/** What a sender signed. */
async function verified({ publicKey }: SenderRow, signed: string): Promise<unknown> {
  const text = await outOf(async () => {
    const key = await importJWK(publicJwk('Ed25519', publicKey), 'EdDSA')
    // Both name the same signature: RFC 8037 the first, RFC 9864 the second.
    const { payload } = await compactVerify(signed, key, { algorithms: ['EdDSA', 'Ed25519'] })
    return Buffer.from(payload).toString('utf8')
  })
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whatever the library says against a token, it was made or altered by somebody else. */
async function outOf(read: () => Promise<string>): Promise<string> {
  try {
    return await read()
  } catch (cause) {
    throw new AppError('shielding.contextForged', {}, { detail: cause instanceof Error ? cause.name : undefined })
  }
}

/** The key that a token names in its header, before anything is believed. */
function keyNamed(token: string): string | null {
  try {
    const { kid } = decodeProtectedHeader(token)
    return typeof kid === 'string' ? kid : null
  } catch {
    return null
  }
}

/** Takes what the claims say, once. */
function useUp(by: Changing, claims: ContextClaims, sender: SenderRow | null): ContextAnswers {
  const { db, municipality } = by.session
  const { aud, iat, jti, citizen, user, cvr, source } = claims
  const named = { sender: sender?.name ?? '' }
  if (aud !== contextAudience(String(readSetting(db, settingKeys.registerId))))
    throw new AppError('shielding.contextForeign')
  const own = municipalityNumber(db, municipality.id)
  if (own === null || digits(own) !== digits(cvr)) throw new AppError('shielding.contextMunicipality', named)
  const now = by.now()
  const age = Date.parse(now) / 1000 - iat
  if (age > contextSeconds + contextSkewSeconds) throw new AppError('shielding.contextOld', named)
  if (age < -contextSkewSeconds) throw new AppError('shielding.contextFuture', named)
  const number = citizenNumber(citizen, municipality.country)
  noteUsed(by, { thumbprint: sender?.thumbprint ?? '', jti, iat, now }, named)
  tellOfContext(by, sender?.id ?? 'unknown', 'request', { name: [null, named.sender], source: [null, source] })
  const name = user.name && user.name !== user.id ? `${user.name} (${user.id})` : user.id
  return { number, user: name, source, at: new Date(iat * 1000).toISOString() }
}

const digits = (text: string): string => text.replace(/\D/g, '')

function noteUsed(
  by: Changing,
  used: { readonly thumbprint: string; readonly jti: string; readonly iat: number; readonly now: string },
  named: { readonly sender: string }
): void {
  const { db } = by.session
  // As long as it would be taken, by a clock that is put back meanwhile too.
  const until = new Date((used.iat + contextSeconds + contextSkewSeconds) * 1000 + 86_400_000).toISOString()
  db.prepare('DELETE FROM shielding_context_used WHERE until < ?').run(used.now)
  const sql = 'INSERT INTO shielding_context_used VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
  if (db.prepare(sql).run(used.thumbprint, used.jti, until).changes === 0)
    throw new AppError('shielding.contextUsed', named)
}

function refuse(by: Changing, code: ErrorCode, sender: SenderRow | null): void {
  withTransaction(by.session.db, () =>
    tellOfContext(by, sender?.id ?? 'unknown', 'decline', { name: [null, sender?.name ?? null], refused: [null, code] })
  )
}
