import { inRoot } from './places.mjs'
import { run } from './run.mjs'
import { runCommand, say } from './say.mjs'
import { setUpWindow } from './set-up-window.mjs'
import { hasDisplay } from './steps/electron.mjs'
import { nodePath } from './steps/node.mjs'

/** Shows the program, until its last window is closed. */
async function show(env) {
  say('Opening Samregister …')
  const root = process.getuid?.() === 0
  const args = [inRoot('node_modules', 'electron', 'cli.js'), '.', ...(root ? ['--no-sandbox'] : [])]
  const { code } = await run(nodePath(), args, { cwd: inRoot(), env, show: true })
  return code ?? 1
}

/** Where nobody can see a window: the same program goes through the sample municipality by itself. */
async function tour(env) {
  say('There is no display: showing the program around on the sample municipality …')
  const playwright = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const config = inRoot('test', 'playwright.config.ts')
  const args = [playwright, 'test', '-c', config, 'tour.ts', '--reporter=line']
  const looked = { ...env, SAMREGISTER_TOUR: 'pictures' }
  const { code } = await run(nodePath(), args, { cwd: inRoot(), env: looked, show: true })
  return code ?? 1
}

await runCommand(async () => {
  const env = await setUpWindow({ fetch: true })
  return await (hasDisplay() ? show(env) : tour(env))
})
