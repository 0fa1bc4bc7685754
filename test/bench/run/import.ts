// Imports one file into a new register and prints how long each part took.
import { createRegister, importFile, startProgram } from './program.ts'

const [folder = '', file = ''] = process.argv.slice(2)
const program = startProgram(folder)
await createRegister(program, folder)
const times = await importFile(program, file)
await program.close()
process.stdout.write(`${JSON.stringify(times)}\n`)
