// Opens the register in a folder, writes its record of processing activities in each kind of file that needs no window,
// and prints how long each took.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openRegister, startProgram } from './program.ts'

const [folder = ''] = process.argv.slice(2)
const program = startProgram(folder)
await openRegister(program, folder)
const times: Record<string, number> = {}
for (const format of ['xlsx', 'docx'] as const) {
  const start = performance.now()
  const path = join(folder, `record.${format}`)
  const written = await program.call('protocol.record', { jobId: randomUUID(), path, format, language: 'da' })
  times[format] = performance.now() - start
  times['activities'] = written?.activities ?? 0
}
await program.close()
process.stdout.write(`${JSON.stringify(times)}\n`)
