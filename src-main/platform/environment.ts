import { neverLog } from './redact.ts'

const name = 'SAMREGISTER_PASSPHRASE'

/**
 * Takes the passphrase out of this process' environment and answers it: what it starts from now on does not inherit it,
 * and neither logs nor Node's own reports of a crash have it. To be called before anything is started.
 */
export function takePassphrase(): string | undefined {
  const passphrase = process.env[name]
  delete process.env[name]
  if (passphrase) neverLog(passphrase)
  process.report.excludeEnv = true
  return passphrase
}
