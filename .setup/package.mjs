import { inRoot } from './places.mjs'
import { run } from './run.mjs'
import { runCommand, say, Trouble } from './say.mjs'
import { setUp } from './set-up.mjs'
import { environment, nodePath } from './steps/node.mjs'

/** Packs the built program for this system, or as the arguments say (`--linux dir`). */
await runCommand(async () => {
  await setUp()
  say('Packing …')
  const builder = inRoot('node_modules', 'electron-builder', 'cli.js')
  const args = [builder, '--config', inRoot('.build', 'electron-builder.config.ts'), ...process.argv.slice(2)]
  const { code } = await run(nodePath(), args, { cwd: inRoot(), env: environment(), show: true, doing: 'packing' })
  if (code === 0) return 0
  throw new Trouble(
    'The program was not packed.',
    'Electron’s binary and the tools that make installers are fetched the first time: check the connection, or name a mirror (ELECTRON_MIRROR, ELECTRON_BUILDER_BINARIES_MIRROR), then run the command again.'
  )
})
