// Consolidates a folder of packages in a register of the folder, once or again; prints what it took and came to.
import { join } from 'node:path'
import { passphrase, registerIn, startProgram } from './program.ts'

const [folder = '', packages = ''] = process.argv.slice(2)
const steps = new Map<string, number>()
const program = startProgram(folder, (step) => void steps.set(step, performance.now()))
const path = registerIn(folder)
const open = await program.call('register.open', { path, passphrase }).catch(() => null)
if (open === null)
  await program.call('register.create', {
    path,
    municipality: { name: 'Centralt kontor', nationalId: '29189854', country: 'DK' },
    userName: 'Bench',
    passphrase,
    language: 'da',
    purpose: 'central'
  })
const start = performance.now()
const { files, systems, questions, conflicts } = await program.call('central.consolidate', {
  jobId: crypto.randomUUID(),
  paths: [join(packages)]
})
const time = performance.now() - start
const read = (steps.get('read') ?? start) - start
const failed = files.filter(({ outcome }) => outcome === 'failed').length
await program.call('register.lock', {})
await program.close()
process.stdout.write(`${JSON.stringify({ time, read, files: files.length, failed, systems, questions, conflicts })}\n`)
