import { createPublicKey, sign, verify } from 'node:crypto'
import type { PackageHead, PackageTrust } from '../../../../src-shared/features/exchange/package.ts'
import type { Database } from '../../../db/open.ts'
import { readSetting, settingKeys, writeSetting } from '../../../db/settings.ts'
import { loadPrivateKey, publicKeyOf } from '../../../security/signing.ts'

/** A head with the key and the signature (Ed25519, base64) of the register that wrote it. */
export interface SignedPackage {
  readonly head: PackageHead
  readonly key: string
  readonly signature: string
}

/** Signs a package with the register's own key. */
export function signPackage(db: Database, head: PackageHead): SignedPackage {
  const own = String(readSetting(db, settingKeys.signingKey))
  return { head, key: publicKeyOf(own), signature: sign(null, message(head), loadPrivateKey(own)).toString('base64') }
}

/** Whether the holder of the key signed this head; false for garbage too. */
export function isSigned({ head, key, signature }: SignedPackage): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), type: 'spki', format: 'der' })
    return verify(null, message(head), publicKey, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** What is signed, as docs/packages.md builds it again: a list without blanks, as UTF-8. */
function message({
  id,
  kind,
  profile,
  scope,
  schema,
  municipality,
  exportedAt,
  digests,
  figures,
  feedback
}: PackageHead): Buffer {
  const { name, nationalId, country } = municipality
  const sums = Object.entries(digests).sort(([a], [b]) => (a < b ? -1 : 1))
  const about = scope && [scope.parts, scope.units, scope.systems, scope.supplier]
  const to = feedback && [feedback.to.name, feedback.to.nationalId, feedback.to.country]
  const told = feedback ? [[to, feedback.basis, feedback.findings]] : []
  const signed = [id, kind, schema, name, nationalId, country, exportedAt, sums, profile, about, figures, ...told]
  return Buffer.from(JSON.stringify(['samregister-package', 2, ...signed]))
}

/** How far a package is to be trusted; an altered one not at all. */
export function trustOf(db: Database, signed: SignedPackage): PackageTrust {
  return isSigned(signed) ? keyTrust(db, signed.head.municipality, signed.key) : 'broken'
}

type Municipality = PackageHead['municipality']

/**
 * How far a key is to be trusted that something was signed with in a municipality's name: it is one that this register
 * has taken from the same municipality before, one it has not seen, or another than before (somebody writes in that
 * municipality's name, or it has a new register). `key`: SubjectPublicKeyInfo, base64.
 */
export function keyTrust(db: Database, municipality: Municipality, key: string): Exclude<PackageTrust, 'broken'> {
  const own = publicKeyOf(String(readSetting(db, settingKeys.signingKey)))
  if (key === own) return 'known'
  const known = readSetting(db, settingOf(municipality))
  if (known === undefined) return 'unknown'
  return known === key ? 'known' : 'otherKey'
}

/** Remembers a municipality's key once something of it was taken. Call it inside a transaction. */
export function rememberKey(db: Database, municipality: Municipality, key: string): void {
  writeSetting(db, settingOf(municipality), key)
}

const settingOf = ({ country, nationalId, name }: Municipality): string =>
  `package.key.${country}.${nationalId ?? name}`
