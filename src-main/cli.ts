import { run } from './cli/run.ts'
import { keepOutOfCoreDumps } from './platform/core-dump.ts'
import { takeSecrets } from './platform/environment.ts'

keepOutOfCoreDumps()
const secrets = takeSecrets()

// Whoever reads our answer may stop early (`| head`): that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
})

const { stdin, stdout, stderr, env } = process
process.exitCode = await run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  secrets,
  cwd: process.cwd()
}).catch((error: unknown) => {
  // The program logs what it did not expect; this is what failed before or after it.
  stderr.write(`Samregister: ${error instanceof Error ? error.message : String(error)}\n`)
  return 1
})
