import { X509Certificate } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type {
  CertificateInput,
  ClientCertificateView,
  GatewayInput,
  GatewaySettings
} from '../../../../src-shared/features/shielding/transfers-contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Database } from '../../../db/open.ts'
import { readSetting, settingKeys, writeSetting } from '../../../db/settings.ts'
import { depositSealed, openSealedRecord, removeSealed } from '../../../security/areas/sealed-records.ts'
import { publicKeyOf } from '../../../security/signing.ts'
import { changeSetting } from '../../../security/told-settings.ts'
import { type ClientCertificate, type Endpoint, isEndpoint, isUsableCertificate } from '../idsas/https-way.ts'
import { keyFingerprint, rawSigningKey } from '../idsas/signed-file.ts'

const keys = {
  encryptionKey: 'shielding.gatewayEncryptionKey',
  signingKey: 'shielding.gatewaySigningKey',
  on: 'shielding.httpsOn',
  endpoint: 'shielding.httpsEndpoint',
  agreement: 'shielding.httpsAgreement',
  whitelistedOn: 'shielding.httpsWhitelistedOn',
  trusted: 'shielding.httpsTrusted',
  /** Of the sealed record with certificate and key. */
  certificate: 'shielding.httpsCertificate',
  /** What of it may be seen. */
  certificateView: 'shielding.httpsCertificateView'
} as const

function text(db: Database, key: string): string | null {
  const value = readSetting(db, key)
  return typeof value === 'string' && value !== '' ? value : null
}

/** The gateway's two public keys; null until both are set. */
export function gatewayKeys(db: Database): { readonly encryptionKey: string; readonly signingKey: string } | null {
  const [encryptionKey, signingKey] = [text(db, keys.encryptionKey), text(db, keys.signingKey)]
  return encryptionKey !== null && signingKey !== null ? { encryptionKey, signingKey } : null
}

/** The direct way's endpoint; null where it is off or lacks something. Throws shielding.keyBroken. */
export function endpointOf(db: Database, areaKey: Buffer): Endpoint | null {
  const [url, record] = [text(db, keys.endpoint), text(db, keys.certificate)]
  const allowed = text(db, keys.agreement) !== null && text(db, keys.whitelistedOn) !== null
  if (readSetting(db, keys.on) !== 1 || url === null || record === null || !allowed) return null
  const content = openSealedRecord(db, areaKey, record)
  if (content === null) throw new AppError('shielding.keyBroken')
  const kept = JSON.parse(content.toString('utf8')) as KeptCertificate
  content.fill(0)
  const client: ClientCertificate = kept.kind === 'pem' ? kept : { ...kept, pfx: Buffer.from(kept.pfx, 'base64') }
  return { url, client, trusted: text(db, keys.trusted) }
}

type KeptCertificate =
  | Extract<ClientCertificate, { kind: 'pem' }>
  | { readonly kind: 'pfx'; readonly pfx: string; readonly passphrase: string | null }

/** How the ways out are set up; nothing of it is secret. */
export function gatewaySettings(db: Database): GatewaySettings {
  const own = rawSigningKey(publicKeyOf(String(readSetting(db, settingKeys.signingKey))))
  const shown = (key: string | null) => (key === null ? null : { key, fingerprint: keyFingerprint(key) })
  const view = text(db, keys.certificateView)
  return {
    register: { id: String(readSetting(db, settingKeys.registerId)), key: own, fingerprint: keyFingerprint(own) },
    encryption: shown(text(db, keys.encryptionKey)),
    signing: shown(text(db, keys.signingKey)),
    https: {
      on: readSetting(db, keys.on) === 1,
      endpoint: text(db, keys.endpoint),
      agreement: text(db, keys.agreement),
      whitelistedOn: text(db, keys.whitelistedOn),
      certificate: view === null ? null : (JSON.parse(view) as ClientCertificateView),
      trusted: text(db, keys.trusted) !== null
    }
  }
}

type By = { readonly userId: string; readonly at: string }

/**
 * Sets up the ways out, told in the history; of a certificate only what may be seen. Throws shielding.gatewayKey,
 * endpoint, agreementMissing, certificate. Inside a transaction.
 */
export function setGateway(db: Database, by: By, { gateway, https }: GatewayInput): void {
  for (const key of [gateway?.encryptionKey, gateway?.signingKey])
    if (key !== undefined && !isKey(key)) throw new AppError('shielding.gatewayKey')
  changeSetting(db, by, keys.encryptionKey, gateway?.encryptionKey ?? null)
  changeSetting(db, by, keys.signingKey, gateway?.signingKey ?? null)
  if (https.endpoint !== null && !isEndpoint(https.endpoint)) throw new AppError('shielding.endpoint')
  setCertificate(db, by, https.certificate)
  if (https.trusted !== 'keep')
    changeSetting(db, by, keys.trusted, https.trusted === null ? null : trustedIn(https.trusted.path))
  if (https.on) {
    if (https.agreement === null || https.whitelistedOn === null) throw new AppError('shielding.agreementMissing')
    if (https.endpoint === null) throw new AppError('shielding.endpoint')
    if (text(db, keys.certificate) === null) throw new AppError('shielding.certificate')
  }
  changeSetting(db, by, keys.endpoint, https.endpoint)
  changeSetting(db, by, keys.agreement, https.agreement)
  changeSetting(db, by, keys.whitelistedOn, https.whitelistedOn)
  changeSetting(db, by, keys.on, https.on ? 1 : 0)
}

const isKey = (base64: string): boolean =>
  /^[A-Za-z0-9+/]{43}=$/.test(base64) && Buffer.from(base64, 'base64').length === 32

function setCertificate(db: Database, by: By, input: CertificateInput | 'keep' | null): void {
  if (input === 'keep') return
  const before = text(db, keys.certificate)
  if (before !== null) removeSealed(db, before)
  if (input === null) {
    writeSetting(db, keys.certificate, null)
    changeSetting(db, by, keys.certificateView, null)
    return
  }
  const kept: KeptCertificate =
    input.kind === 'pem'
      ? {
          kind: 'pem',
          certificate: contentOf(input.certificate).toString('utf8'),
          key: contentOf(input.key).toString('utf8'),
          passphrase: input.passphrase
        }
      : { kind: 'pfx', pfx: contentOf(input.file).toString('base64'), passphrase: input.passphrase }
  const usable = kept.kind === 'pem' ? kept : { ...kept, pfx: Buffer.from(kept.pfx, 'base64') }
  if (!isUsableCertificate(usable)) throw new AppError('shielding.certificate')
  const content = Buffer.from(JSON.stringify(kept))
  const head = { area: 'shielding', kind: 'shieldingCertificate', at: by.at, by: by.userId } as const
  writeSetting(db, keys.certificate, depositSealed(db, head, content))
  content.fill(0)
  changeSetting(db, by, keys.certificateView, JSON.stringify(viewOf(kept)))
}

/** Of PKCS #12 only that it is there: what it holds Node reads for TLS alone. */
function viewOf(kept: KeptCertificate): ClientCertificateView {
  if (kept.kind === 'pfx') return { kind: 'pfx', subject: null, validTo: null }
  const { subject, validToDate } = new X509Certificate(kept.certificate)
  return { kind: 'pem', subject: subject.replaceAll('\n', ', '), validTo: validToDate.toISOString() }
}

const mostBytes = 64 * 1024

/** A certificate's file. Throws shielding.certificate for what cannot be read or cannot be one. */
function contentOf(path: string): Buffer {
  try {
    if (statSync(path).size > mostBytes) throw new Error('too large')
    return readFileSync(path)
  } catch (error) {
    const told = new AppError('shielding.certificate')
    told.cause = error
    throw told
  }
}

function trustedIn(path: string): string {
  const pem = contentOf(path).toString('utf8')
  try {
    new X509Certificate(pem)
    return pem
  } catch {
    throw new AppError('shielding.certificate')
  }
}
