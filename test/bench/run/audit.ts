// Compares two lists as the window does and prints how long that took, with the longest time that main did not answer.
import { randomUUID } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createRegister, startProgram } from './program.ts'

const [folder = '', subscriptions = '', contacts = ''] = process.argv.slice(2)
const program = startProgram(folder)
await createRegister(program, folder)
const blocked = monitorEventLoopDelay({ resolution: 5 })
blocked.enable()
const start = performance.now()
const { orphans } = await program.call('cprAudit.compare', {
  jobId: randomUUID(),
  lists: [
    { path: subscriptions, kind: 'subscriptions' },
    { path: contacts, kind: 'contacts' }
  ]
})
const time = performance.now() - start
blocked.disable()
await program.close()
process.stdout.write(`${JSON.stringify({ time, orphans, blocked: blocked.max / 1e6 })}\n`)
