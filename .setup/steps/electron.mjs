import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from '../places.mjs'
import { run } from '../run.mjs'
import { say } from '../say.mjs'
import { environment, nodePath } from './node.mjs'

/** Whether there is a screen to show a window on. */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

const folder = (...parts) => inRoot('node_modules', 'electron', ...parts)

/** Whether Electron's own binary has been fetched. */
export function hasElectron() {
  try {
    return existsSync(folder('dist', readFileSync(folder('path.txt'), 'utf8')))
  } catch {
    return false
  }
}

/** A quick look whether the binary's server answers; behind a proxy or with a mirror the fetching itself will tell. */
async function isReachable() {
  const env = process.env
  if (env.ELECTRON_MIRROR || env.HTTPS_PROXY || env.https_proxy || env.npm_config_electron_mirror) return true
  try {
    await fetch('https://github.com/electron/electron/releases', { method: 'HEAD', signal: AbortSignal.timeout(5000) })
    return true
  } catch {
    return false
  }
}

/** Whether the fetched binary starts at all: it needs libraries that a bare machine may lack. */
async function works() {
  const { code, output } = await run(nodePath(), [folder('cli.js'), '--no-sandbox', '--version'], { limit: 20_000 })
  if (code === 0) return true
  say(`Electron does not start here: ${output.trim().split('\n')[0]}`)
  return false
}

/**
 * Fetches Electron's binary where that is possible; answers whether the program can run on it. The stand-in is good
 * enough to go on, so a failure is told and no more.
 */
export async function bringElectron() {
  if (hasElectron()) return await works()
  if (!(await isReachable())) {
    say("Electron's binary cannot be fetched here; the program runs on the stand-in with Chromium.")
    return false
  }
  say("Fetching Electron's binary …")
  const fetched = await run(nodePath(), [folder('install.js')], {
    env: environment(),
    doing: "fetching Electron's binary",
    limit: 10 * 60_000
  })
  if (fetched.code === 0 && hasElectron()) return await works()
  say(
    `Electron's binary could not be fetched; the program runs on the stand-in with Chromium.\n${fetched.output.trim()}`
  )
  return false
}
