import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { OwnDecisionKey } from '../../../../src-shared/features/shielding/decisions/contract.ts'
import { rawKey } from '../../../../src-shared/features/shielding/decisions/decision.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { writeFileAtomicSync } from '../../../platform/files.ts'
import type { Attempts } from '../../../security/attempts.ts'
import { publicKeyOfPrivate } from '../../../security/sealed-box.ts'
import { type ScryptCost, unwrapKey, wrapKey, wrappedKeySchema } from '../../../security/wrapped-key.ts'
import { rawSigningKey } from '../idsas/signed-file.ts'
import { decisionFingerprint, decisionKeyText } from './key-file.ts'

const schema = z.object({
  version: z.literal(1),
  name: z.string(),
  seal: rawKey,
  sign: rawKey,
  wrapped: wrappedKeySchema,
  /** Registers that a decision was signed for here, and the key that each signs with. */
  known: z.record(z.string(), rawKey).default({})
})
type Stored = z.output<typeof schema>

/** The two private halves, for one use; whoever gets them wipes `seal`. */
export interface OpenOwnKey {
  readonly name: string
  readonly fingerprint: string
  /** X25519, raw. */
  readonly seal: Buffer
  /** Ed25519. */
  readonly sign: KeyObject
}

/** The key of whoever decides at this desk, in the program's settings folder, wrapped by a passphrase. */
export interface OwnKeyStore {
  /** Its public part; null: there is none. */
  view(): OwnDecisionKey | null
  /** Makes one in place of the former. Half a second. */
  make(name: string, passphrase: string): Promise<OwnDecisionKey>
  /** Throws shielding.decisionNoKey, decisionPassphrase; register.tooManyAttempts. Half a second. */
  open(passphrase: string): Promise<OpenOwnKey>
  /** The key that a register signs with, as it was when something was signed for it here; null: nothing was. */
  knownRegister(register: string): string | null
  remember(register: string, key: string): void
}

/** One secret of 32 bytes is wrapped, and both private halves follow from it (RFC 5869). */
export function ownKeyStore(
  folder: string,
  { attempts, cost }: { readonly attempts: Attempts; readonly cost: ScryptCost }
): OwnKeyStore {
  const file = join(folder, 'decision-key.json')
  const read = (): Stored | null => {
    try {
      return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      return null
    }
  }
  const write = (stored: Stored): void => {
    mkdirSync(folder, { recursive: true })
    writeFileAtomicSync(file, JSON.stringify(stored, null, 2))
  }
  return {
    view() {
      const stored = read()
      return stored && viewOf(stored)
    },
    async make(name, passphrase) {
      const secret = randomBytes(32)
      try {
        const keys = keysOf(secret)
        const seal = publicKeyOfPrivate(keys.seal)
        keys.seal.fill(0)
        const sign = publicHalf(keys.sign)
        const wrapped = await wrapKey(secret, passphrase, purposeOf(seal), cost)
        const stored: Stored = { version: 1, name, seal, sign, wrapped, known: read()?.known ?? {} }
        write(stored)
        return viewOf(stored)
      } finally {
        secret.fill(0)
      }
    },
    async open(passphrase) {
      const stored = read()
      if (!stored) throw new AppError('shielding.decisionNoKey')
      const tried = { registerId: 'decision-key', id: stored.seal, name: stored.name }
      attempts.begin(tried)
      const secret = await unwrapKey(stored.wrapped, passphrase, purposeOf(stored.seal))
      if (!secret) throw new AppError('shielding.decisionPassphrase')
      attempts.succeeded(tried)
      try {
        return { name: stored.name, fingerprint: decisionFingerprint(stored), ...keysOf(secret) }
      } finally {
        secret.fill(0)
      }
    },
    knownRegister: (register) => read()?.known[register] ?? null,
    remember(register, key) {
      const stored = read()
      if (stored) write({ ...stored, known: { ...stored.known, [register]: key } })
    }
  }
}

const viewOf = (stored: Stored): OwnDecisionKey => ({
  name: stored.name,
  fingerprint: decisionFingerprint(stored),
  file: decisionKeyText(stored)
})

const purposeOf = (seal: string): string => `samregister:decision-key:${seal}`

// DER before the 32 bytes of a raw Ed25519 private key (RFC 8410 §7).
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

function keysOf(secret: Buffer): Pick<OpenOwnKey, 'seal' | 'sign'> {
  const derived = (what: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `samregister-decision-key:${what}`, 32))
  const signing = Buffer.concat([ed25519Prefix, derived('sign')])
  try {
    return { seal: derived('seal'), sign: createPrivateKey({ key: signing, format: 'der', type: 'pkcs8' }) }
  } finally {
    signing.fill(0)
  }
}

function publicHalf(key: KeyObject): string {
  const pem = createPublicKey(key.export({ type: 'pkcs8', format: 'pem' }))
  return rawSigningKey(pem.export({ type: 'spki', format: 'der' }).toString('base64'))
}
