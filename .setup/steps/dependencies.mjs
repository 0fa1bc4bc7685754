import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from '../places.mjs'
import { npm } from '../run.mjs'
import { say, Trouble } from '../say.mjs'
import { environment } from './node.mjs'

const stamp = () => inRoot('node_modules', '.samregister')

/** What the lockfile asks for, as a digest. */
const wanted = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')

function stamped() {
  try {
    return readFileSync(stamp(), 'utf8')
  } catch {
    return ''
  }
}

/** The packages of a lockfile with their versions, without the project itself. */
function packagesOf(path) {
  const { packages } = JSON.parse(readFileSync(path, 'utf8'))
  return new Map(Object.entries(packages).filter(([name]) => name !== ''))
}

/**
 * Whether npm has already installed just what the lockfile says, without us: npm notes what it has put into
 * node_modules. What is optional there may be absent (binaries for other systems).
 */
function isInstalledByHand() {
  try {
    const installed = packagesOf(inRoot('node_modules', '.package-lock.json'))
    for (const [name, { version, optional, devOptional }] of packagesOf(inRoot('package-lock.json'))) {
      const found = installed.get(name)
      if (found ? found.version !== version : !(optional || devOptional)) return false
      if (found && !existsSync(inRoot(name))) return false
      installed.delete(name)
    }
    return installed.size === 0
  } catch {
    return false
  }
}

export function needsDependencies() {
  return stamped() !== wanted()
}

/** Installs the packages that the lockfile names. Their install scripts are not run: none of them needs it. */
export async function bringDependencies() {
  const digest = wanted()
  if (isInstalledByHand()) {
    writeFileSync(stamp(), digest)
    return
  }
  say('Installing the packages by npm ci …')
  const { code, output } = await npm(['ci', '--ignore-scripts'], {
    cwd: inRoot(),
    env: environment(),
    doing: 'installing packages'
  })
  if (code !== 0) {
    throw new Trouble(
      `npm ci failed.\n${output.trim()}`,
      'Check the connection to the npm registry (npm ping), the room on the disk, and that node_modules may be written.'
    )
  }
  writeFileSync(stamp(), digest)
}
