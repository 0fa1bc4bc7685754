import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import type { PassphraseStrength } from '../../src-shared/features/register/contract.ts'
import { RegisterError } from '../db/register-error.ts'

const longEnough = 12

let factory: Promise<ZxcvbnFactory> | undefined

/** Loaded when first needed: its word lists cost a tenth of a second, and most starts choose no passphrase. */
async function loadFactory(): Promise<ZxcvbnFactory> {
  const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
  return new core.ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs })
}

/**
 * How easily a passphrase is guessed (zxcvbn's score). It suffices with a score of 3, or with 12 characters that are
 * not easily guessed either (score 2: over a million guesses, each half a second of derivation).
 *
 * @param known words that someone who guesses would try first: the municipality, the user
 */
export async function checkPassphrase(passphrase: string, known: readonly string[] = []): Promise<PassphraseStrength> {
  factory ??= loadFactory()
  const zxcvbn = await factory
  // Beyond 100 characters the answer no longer changes, but the time to find it does.
  const { score } = zxcvbn.check(passphrase.normalize('NFKC').slice(0, 100), [...known, 'samregister'])
  return { score, ok: score >= 3 || (score === 2 && passphrase.length >= longEnough) }
}

/** Rejects with RegisterError weakPassphrase where `checkPassphrase` says no. */
export async function requireStrong(passphrase: string, known: readonly string[] = []): Promise<void> {
  const { ok, score } = await checkPassphrase(passphrase, known)
  if (!ok) throw new RegisterError('register.weakPassphrase', { score })
}
