import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from '../run.mjs'
import { say, Trouble } from '../say.mjs'
import { hasDisplay } from './electron.mjs'

/** What Debian calls Chromium without a window: smaller, and enough where there is no display. */
const shell = 'chromium-headless-shell'
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const names = hasDisplay() ? browsers : [shell, ...browsers]
/** Chromium leaves its sandbox and any font to be recommended; without a font there is no text to see. */
const packages = [names[0], 'chromium-sandbox', 'fonts-liberation']

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where Chromium is, undefined when there is none. */
export function findChromium(env = process.env) {
  if (env.ELECTRON_STANDIN_CHROMIUM) return env.ELECTRON_STANDIN_CHROMIUM
  const folders = (env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

const finds = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, name)))

const cure = `Install it as root (apt-get install ${packages.join(' ')}), or name one by ELECTRON_STANDIN_CHROMIUM=/path.`

/** How a package can be installed here: as root, by sudo without a password, or not at all. */
async function installer() {
  if (!finds('apt-get')) throw new Trouble('Chromium is missing, and this system has no apt-get.', cure)
  if (process.getuid?.() === 0) return []
  if (finds('sudo') && (await run('sudo', ['-n', 'true'], { limit: 10_000 })).code === 0) return ['sudo', '-n']
  throw new Trouble('Chromium is missing, and only root may install it.', cure)
}

/** Installs Debian's Chromium, on which the program is shown where Electron's own binary is not there. */
export async function bringChromium() {
  const prefix = await installer()
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (args, doing) => {
    const [command, ...rest] = [...prefix, 'apt-get', ...args]
    return run(command, rest, { env, doing })
  }
  say(`Installing Debian's Chromium (apt-get install ${packages.join(' ')}) …`)
  const updated = await apt(['update'], 'reading the lists of packages')
  const installed = await apt(['install', '-y', '--no-install-recommends', ...packages], 'installing Chromium')
  if (installed.code === 0 && findChromium()) return
  const output = `${updated.code === 0 ? '' : updated.output}${installed.output}`.trim()
  throw new Trouble(
    `Chromium could not be installed.\n${output}`,
    `Check the connection to Debian's packages (apt-get update), then run the command again. ${cure}`
  )
}
