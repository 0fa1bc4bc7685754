import {
  type DecisionKeyFile,
  decisionKeySchema
} from '../../../../src-shared/features/shielding/decisions/decision.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { keyFingerprint } from '../idsas/signed-file.ts'

/** The public half of somebody's key as the text of a file. */
export function decisionKeyText({ name, seal, sign }: Pick<DecisionKeyFile, 'name' | 'seal' | 'sign'>): string {
  return `${JSON.stringify({ format: 'samregister-decision-key', version: 1, name, seal, sign }, null, 2)}\n`
}

/** Reads such a file. Throws shielding.decisionKeyFile. */
export function readDecisionKey(text: string): DecisionKeyFile {
  try {
    return decisionKeySchema.parse(JSON.parse(text))
  } catch {
    throw new AppError('shielding.decisionKeyFile')
  }
}

/** One fingerprint of both keys, so that neither can be exchanged alone. */
export function decisionFingerprint({ seal, sign }: Pick<DecisionKeyFile, 'seal' | 'sign'>): string {
  return keyFingerprint(Buffer.concat([Buffer.from(seal, 'base64'), Buffer.from(sign, 'base64')]).toString('base64'))
}
