import { neverLog } from './redact.ts'

/** What the command line may be handed in the environment and nobody else shall have. */
const names = { passphrase: 'SAMREGISTER_PASSPHRASE', recoveryKey: 'SAMREGISTER_RECOVERY_KEY' } as const

/** The secrets that stood in the environment; undefined where one did not. */
export type EnvironmentSecrets = { readonly [N in keyof typeof names]: string | undefined }

/** An environment without the secrets, for what is started. */
export function withoutSecrets(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const hidden: readonly string[] = Object.values(names)
  return Object.fromEntries(Object.entries(env).filter(([name]) => !hidden.includes(name)))
}

/**
 * Takes passphrase and recovery key out of this process' environment and answers them: what it starts from now on does
 * not inherit them, and neither logs nor Node's own reports of a crash have them. To be called before anything is
 * started.
 */
export function takeSecrets(): EnvironmentSecrets {
  const taken = { passphrase: take(names.passphrase), recoveryKey: take(names.recoveryKey) }
  process.report.excludeEnv = true
  return taken
}

function take(name: string): string | undefined {
  const secret = process.env[name]
  delete process.env[name]
  if (secret) neverLog(secret)
  return secret
}
