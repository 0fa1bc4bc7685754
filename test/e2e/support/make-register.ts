import { makeRegister } from '../../support/make-register.ts'

// A program of its own: the program's whole source, compiled by Playwright, would cost each worker seconds.
process.stdout.write(await makeRegister(JSON.parse(process.argv[2] ?? '')))
