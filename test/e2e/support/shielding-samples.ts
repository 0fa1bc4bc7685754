import { execFile, execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const samples = join(import.meta.dirname, '../../../docs/samples')

/** What the documented sender of contexts does with these words; answers what it writes. */
export function sender(args: readonly string[], input = ''): string {
  return execFileSync(process.execPath, [join(samples, 'shielding-context.mjs'), ...args], { encoding: 'utf8', input })
}

/** What the documented gateway does. Not by a call that waits: the national register may run in this process. */
export async function gateway(...args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [join(samples, 'shielding-gateway.mjs'), ...args])
}
