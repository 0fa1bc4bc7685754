import { createHash } from 'node:crypto'
import type { JWK } from 'jose'
import { contextAudience } from '../../../../src-shared/features/shielding/contexts/context.ts'
import type { ContextKeys } from '../../../../src-shared/features/shielding/contexts/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Database } from '../../../db/open.ts'
import { readSetting, settingKeys, writeSetting } from '../../../db/settings.ts'
import { createKeyPair } from '../../../security/sealed-box.ts'
import { keyFingerprint } from '../idsas/signed-file.ts'

/** X25519, raw, base64. */
interface OwnKey {
  readonly publicKey: string
  readonly privateKey: string
  /** UTC instant. */
  readonly madeAt: string
}

const setting = 'shielding.contextKey'

/**
 * The key pair that contexts are sealed for. It lies among the settings of the encrypted file and not in the area
 * `shielding`: whoever asks for a shielding has no key of that area and needs what the context says, which is nothing
 * but what the same person would type. So it keeps a context from everybody without the register (who sees the link, the
 * file or the command line), and the cases are protected by the area as ever.
 */
export function ownContextKey(db: Database): OwnKey | null {
  return (readSetting(db, setting) as OwnKey | undefined) ?? null
}

/** Makes a pair, in place of the one there was. Inside a transaction; answers its fingerprint. */
export function makeContextKey(db: Database, madeAt: string): string {
  const { publicKey, privateKey } = createKeyPair()
  const own: OwnKey = { publicKey, privateKey: privateKey.toString('base64'), madeAt }
  privateKey.fill(0)
  writeSetting(db, setting, own)
  return keyFingerprint(publicKey)
}

/** The pair as a JWK (RFC 8037), to open what was sealed for it. Throws shielding.contextNoKey. */
export function privateContextKey(db: Database): JWK & { readonly kid: string } {
  const own = ownContextKey(db)
  if (!own) throw new AppError('shielding.contextNoKey')
  const jwk = publicJwk('X25519', own.publicKey)
  return { ...jwk, d: toUrl(own.privateKey), kid: thumbprintOf('X25519', own.publicKey) }
}

/** What the window shows of the register's own key; its file is what senders are given. */
export function viewOwnKey(db: Database): ContextKeys['own'] {
  const own = ownContextKey(db)
  if (!own) return null
  const { publicKey, madeAt } = own
  const jwk = { ...publicJwk('X25519', publicKey), use: 'enc', kid: thumbprintOf('X25519', publicKey) }
  const audience = contextAudience(String(readSetting(db, settingKeys.registerId)))
  const file = `${JSON.stringify({ format: 'samregister-context-key', version: 1, audience, key: jwk }, null, 2)}\n`
  return { fingerprint: keyFingerprint(publicKey), madeAt, file }
}

type Curve = 'Ed25519' | 'X25519'

/** A raw public key (32 bytes, base64) as a JWK (RFC 8037 §2). */
export function publicJwk(crv: Curve, publicKey: string): JWK {
  return { kty: 'OKP', crv, x: toUrl(publicKey) }
}

/** What a key is called in a token's header: its RFC 7638 thumbprint. */
export function thumbprintOf(crv: Curve, publicKey: string): string {
  // The members that RFC 8037 §2 names, in the order of their names.
  const members = JSON.stringify({ crv, kty: 'OKP', x: toUrl(publicKey) })
  return createHash('sha256').update(members).digest('base64url')
}

const toUrl = (base64: string): string => Buffer.from(base64, 'base64').toString('base64url')
