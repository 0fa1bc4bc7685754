// Measures what is fast and small enough, and prints one JSON object (README.md).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Case, Result } from './case.ts'
import { auditCase } from './cases/audit.ts'
import { consolidateCase } from './cases/consolidate.ts'
import { exportCase } from './cases/export.ts'
import { fullRegisterCase } from './cases/full-register.ts'
import { importCase } from './cases/import.ts'
import { largeProtocolCase } from './cases/large-protocol.ts'
import { matrixCase } from './cases/matrix.ts'
import { openCase } from './cases/open.ts'
import { recordCase } from './cases/record.ts'
import { searchCase } from './cases/search.ts'
import { shieldingCase } from './cases/shielding.ts'
import { verifyCase } from './cases/verify.ts'
import { describeMachine } from './machine.ts'

const cases: readonly Case[] = [
  importCase,
  searchCase,
  openCase,
  exportCase,
  verifyCase,
  fullRegisterCase,
  matrixCase,
  recordCase,
  auditCase,
  largeProtocolCase,
  shieldingCase,
  consolidateCase
]

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const only = values.only
const chosen = cases.filter((one) => !only || one.names.some((name) => name === only || name.startsWith(`${only}.`)))
if (chosen.length === 0) {
  process.stderr.write(`No figure is called ${only}. There are: ${cases.flatMap((one) => one.names).join(', ')}\n`)
  process.exit(2)
}

const machine = describeMachine()
const results: Result[] = []
for (const one of chosen) {
  process.stderr.write(`measuring ${one.names.join(', ')} …\n`)
  const folder = mkdtempSync(join(tmpdir(), 'samregister-bench-'))
  try {
    results.push(...(await one.run(folder)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const wanted = only && results.some((r) => r.name === only) ? results.filter((r) => r.name === only) : results
process.stdout.write(`${JSON.stringify({ machine, results: wanted }, null, 2)}\n`)
