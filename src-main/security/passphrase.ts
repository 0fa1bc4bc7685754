import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import type { PassphraseStrength } from '../../src-shared/features/register/contract.ts'
import { RegisterError } from '../db/register-error.ts'

const longEnough = 12

let factory: ZxcvbnFactory | undefined

/**
 * How easily a passphrase is guessed (zxcvbn's score). It suffices with a score of 3, or with 12 characters that are
 * not easily guessed either (score 2: over a million guesses, each half a second of derivation).
 *
 * @param known words that someone who guesses would try first: the municipality, the user
 */
export function checkPassphrase(passphrase: string, known: readonly string[] = []): PassphraseStrength {
  factory ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  // Beyond 100 characters the answer no longer changes, but the time to find it does.
  const { score } = factory.check(passphrase.normalize('NFKC').slice(0, 100), [...known, 'samregister'])
  return { score, ok: score >= 3 || (score === 2 && passphrase.length >= longEnough) }
}

/** Throws RegisterError weakPassphrase where `checkPassphrase` says no. */
export function requireStrong(passphrase: string, known: readonly string[] = []): void {
  const { ok, score } = checkPassphrase(passphrase, known)
  if (!ok) throw new RegisterError('register.weakPassphrase', { score })
}
